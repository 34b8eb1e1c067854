import type { BigCommerceSwitches, Hosting, Refusal, Upload } from '../model/index.ts';
import type { RunningWorker } from './worker/index.ts';
import { inspectArtifact } from './inspectArtifact.ts';
import type { Site } from './inspectArtifact.ts';

/** An opened artifact. */
export interface Artifact {
  readonly bytes: Buffer;
  /** Undefined when it cannot be deployed. */
  readonly site: Site | undefined;
  readonly refusal: Refusal | undefined;
  /** Renders the pages, if workers are run. */
  readonly worker: RunningWorker | undefined;
}

/** The opened artifacts, deployable or live, by the ids of their uploads. */
export interface Artifacts {
  /** Opens an upload, unless it is already open. */
  readonly open: (upload: Upload) => Promise<void>;
  readonly of: (uploadUuid: string | undefined) => Artifact | undefined;
  /** Stops the workers of artifacts that are neither live nor planned to be. */
  readonly tidy: () => void;
}

interface Options {
  readonly switches: BigCommerceSwitches;
  /** Undefined: workers are not run. */
  readonly startWorker: ((site: Site) => Promise<RunningWorker>) | undefined;
  readonly hosting: () => Pick<Hosting, 'uploads' | 'projects' | 'lives' | 'served'>;
  /** Aborted when the sandbox closes. */
  readonly ending: AbortSignal;
}

/** Keeps artifacts open. */
export function keepArtifacts({ switches, startWorker, hosting, ending }: Options): Artifacts {
  const artifacts = new Map<string, Artifact>();
  const begin = async (bytes: Buffer): Promise<Artifact> => {
    const inspection = await inspectArtifact(bytes, switches.limits);
    if (inspection.kind === 'refused') {
      return { bytes, site: undefined, refusal: inspection, worker: undefined };
    }
    const { site } = inspection;
    try {
      return { bytes, site, refusal: undefined, worker: await startWorker?.(site) };
    } catch (error) {
      return { bytes, site, refusal: { code: 10, reason: String(error) }, worker: undefined };
    }
  };
  const end = (uuid: string): void => {
    artifacts.get(uuid)?.worker?.stop();
    artifacts.delete(uuid);
  };
  ending.addEventListener('abort', () => {
    for (const uuid of [...artifacts.keys()]) end(uuid);
  });
  return {
    open: async ({ uuid, bytes }) => {
      if (bytes === undefined || artifacts.get(uuid)?.bytes === bytes) return;
      const artifact = await begin(bytes);
      artifacts.get(uuid)?.worker?.stop();
      artifacts.set(uuid, artifact);
      if (ending.aborted) end(uuid);
    },
    of: (uuid = '') => artifacts.get(uuid),
    tidy: () => {
      const { uploads, lives } = hosting();
      const used = new Set(lives().map(({ deployment }) => deployment.uploadUuid));
      for (const uuid of [...artifacts.keys()]) {
        if (uploads.get(uuid)?.bytes === undefined && !used.has(uuid)) end(uuid);
      }
    },
  };
}
