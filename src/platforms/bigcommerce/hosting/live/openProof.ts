import type { PackedFile } from '../../../../build/index.ts';
import type { LiveProof } from '../../../../deploy/index.ts';
import type { ClientTools } from '../../../../http/index.ts';
import { isLoopback } from '../../../../inputs/index.ts';
import type { Deadline } from '../../../../step/index.ts';
import { makeQueries, openSite } from './askSite.ts';
import { chooseFiles, readRecord } from './chooseFiles.ts';
import type { SampleFile } from './chooseFiles.ts';
import { sortLooks } from './judge.ts';
import type { Look, Looks, SiteAnswer, Verdict } from './judge.ts';
import { observe } from './observe.ts';

/** The proof that a project's site serves one build. */
export interface Proof {
  /**
   * Asks the site what it serves before the deployment, in parallel to some work, which waits for the answers a second at most.
   * Call it again when another deployment may have ended since. Resolves and rejects as the work does.
   */
  readonly lookBeside: <T>(work: () => Promise<T>, signal: AbortSignal) => Promise<T>;
  /** Asks the site until it serves the build, or time is up. Throws only when the run is cancelled. */
  readonly verify: (after: Completed, deadline: Deadline) => Promise<LiveProof>;
}

/** What is known after the deployment. */
export interface Completed {
  /** The sites that the platform names. */
  readonly urls: readonly string[];
  /** Returns what `recordOf` wrote of the previous version, as soon as that is known. */
  readonly record: () => string | undefined;
}

/** What a proof is about. */
export interface Proving {
  readonly files: readonly PackedFile[];
  /** The project's sites before the deployment; undefined when this run has created the project. */
  readonly sites: readonly string[] | undefined;
  /** Whether the step fails when the site cannot be verified. Then it keeps asking until the time limit. */
  readonly isRequired: boolean;
  /** Called before the site is asked after the deployment. */
  readonly onVerify: () => void;
  /** Called once when the site does not serve the build at once. */
  readonly onWait: () => void;
  readonly tools: ClientTools;
}

const LOOK_ENDS_WITHIN_MS = 1000;

/** Opens the proof for one deployment. Sends nothing yet. */
export function openProof(proving: Proving): Proof {
  const { files, sites, isRequired, onWait, tools } = proving;
  const chosen = chooseFiles(files);
  const origin = sites?.find(isOwnHost);
  const nextQuery = makeQueries(tools);
  const fresh: SiteAnswer = sites === undefined ? NOTHING_THERE : NOT_ASKED;
  let looks: readonly Look[] = chosen.map((file) => ({ file, before: fresh }));
  return {
    lookBeside: async (work, signal) => {
      if (origin === undefined) return work();
      const over = new AbortController();
      const until = AbortSignal.any([signal, over.signal]);
      const asked = lookAt(chosen, openSite(origin, nextQuery, tools), until);
      let cancel: (() => void) | undefined;
      try {
        const value = await work();
        cancel = tools.clock.schedule(LOOK_ENDS_WITHIN_MS, () => {
          over.abort(OVER);
        });
        looks = await asked;
        return value;
      } finally {
        cancel?.();
        over.abort(OVER);
      }
    },
    verify: async ({ urls, record }, deadline) => {
      const site = sites === undefined ? urls.find(isOwnHost) : origin;
      if (chosen.length === 0) return notVerified('the build has no file to recognise it by.');
      if (site === undefined) return notVerified('no host name of the platform’s own is known.');
      const sorted = sortLooks(looks);
      const why = explainNothingFresh(sorted);
      if (why !== undefined) return notVerified(why);
      const recorded = () => readRecord(record());
      proving.onVerify();
      const ask = openSite(site, nextQuery, tools);
      return toProof(
        await observe(
          { ...sorted, recorded },
          { ask, isRequired, onWait, clock: tools.clock },
          deadline,
        ),
      );
    },
  };
}

const OVER = new Error('The site is not waited for any longer.');
const NOT_ASKED: SiteAnswer = { kind: 'unclear', why: 'did not answer in time' };
const NOTHING_THERE: SiteAnswer = { kind: 'missing', status: 404 };

function lookAt(
  files: readonly SampleFile[],
  ask: ReturnType<typeof openSite>,
  signal: AbortSignal,
): Promise<readonly Look[]> {
  return Promise.all(
    files.map(async (file) => ({ file, before: await ask(file, signal).catch(() => NOT_ASKED) })),
  );
}

/** The platform's own; a custom domain may belong to another edge, with the rules and caches of its owner. */
function isOwnHost(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname.endsWith('.catalyst-sandbox.store') || isLoopback(hostname);
}

function explainNothingFresh({ fresh, unclear }: Looks): string | undefined {
  if (fresh.length > 0) return undefined;
  const [first] = unclear.map(({ before }) => before);
  return first?.kind === 'unclear'
    ? `before the deployment, the site ${first.why}.`
    : 'the site served its files before the deployment as well.';
}

function toProof({ verified, reason }: Verdict): LiveProof {
  switch (verified) {
    case true:
      return { verified, sentence: `The site serves this build: it ${reason}` };
    case false:
      return { verified, sentence: `The site ${reason}` };
    case undefined:
      return notVerified(`the site ${reason}`);
  }
}

function notVerified(reason: string): LiveProof {
  return {
    verified: undefined,
    sentence: `Could not verify that the site serves this build: ${reason}`,
  };
}
