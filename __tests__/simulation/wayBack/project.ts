import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Launch, PlatformKind, PlatformRun } from '../../../src/deploy/index.ts';
import { ActionError, HttpError } from '../../../src/errors/index.ts';
import { readInputs, text } from '../../../src/inputs/index.ts';
import { readArtifact } from '../../../src/platforms/bigcommerce/hosting/readArtifact.ts';
import { artifactFields } from '../../../src/platforms/bigcommerce/inputs/index.ts';
import type { Probe } from '../../../src/step/index.ts';
import { TARGET } from '../rollbacks/shop.ts';
import type { Schedule } from './schedule.ts';

/** A project with one site, and what is known of it that no run can know. */
export interface Project {
  readonly kind: PlatformKind;
  readonly probe: Probe;
  /** Each create call: the digest that it was for, and what the run had seen of the site until then. */
  readonly calls: readonly Call[];
  /** What was seen of the first deployment. */
  readonly verified: () => boolean | undefined;
  /** The digest that is live for the platform, even where the site goes on with another; `other` is somebody else's. */
  readonly live: () => string | undefined;
  /** Somebody else deploys. */
  readonly deployOther: () => void;
  /** Answers of the site to the health check of each deployment, by create calls. */
  readonly answers: readonly (readonly number[])[];
}

export interface Call {
  readonly sha256: string;
  readonly seen: {
    readonly verified: boolean | undefined;
    readonly lastAnswer: number | undefined;
  };
}

/** What the project is given of the run. */
interface Around extends Pick<
  Schedule,
  'isStale' | 'isBlind' | 'verify' | 'isAfterOther' | 'create' | 'end'
> {
  /** Digests of builds whose pages answer with HTTP 503. */
  readonly sick: ReadonlySet<string>;
  readonly before: string | undefined;
  /** Called whenever something happens. */
  readonly step: () => void;
}

/** Opens a project on which the first deployment is always taken and completed. */
export function openProject(around: Around): Project {
  const { step, sick, verify, isBlind } = around;
  const calls: Call[] = [];
  const answers: number[][] = [];
  let serves = around.before;
  let live = serves;
  let verified: boolean | undefined;
  const probe: Probe = () => {
    step();
    const status = sick.has(serves ?? '') ? 503 : 200;
    answers[calls.length - 1]?.push(status);
    return Promise.resolve({ status, location: undefined, text: '' });
  };
  const create = (sha256: string): void => {
    const isFirst = calls.length === 0;
    const lastAnswer = answers.at(-1)?.at(-1);
    calls.push({ sha256, seen: { verified, lastAnswer } });
    answers.push([]);
    if (!isFirst && around.create === 'refused') throw refused();
    if (!isFirst && around.create === 'busy') throw new ActionError('conflict', 'It is busy.');
    const isLost = !isFirst && around.create.startsWith('lost');
    const hasEffect = isFirst || (around.create !== 'lost' && around.end === 'completed');
    if (hasEffect) live = sha256;
    if (hasEffect && !(isFirst && around.isStale)) serves = sha256;
    if (isLost) throw new ActionError('ambiguous', 'The answer was lost.');
  };
  const launch = ({ beforeCreate }: PlatformRun): Launch => ({
    ...{ plan: [], label: 'shop', recordOf: () => 'record' },
    start: async (artifact, deadline) => {
      const sha256 = createHash('sha256')
        .update(readFileSync(artifact?.path ?? ''))
        .digest('hex');
      step();
      const before = serves;
      await beforeCreate?.(deadline.signal);
      deadline.signal.throwIfAborted();
      create(sha256);
      step();
      const isFirst = calls.length === 1;
      return {
        ...{ id: `deployment-${String(calls.length)}`, status: 'queued' as const },
        isAfterOther: isFirst && around.isAfterOther,
        events: async function* ({ signal }) {
          await Promise.resolve();
          step();
          if (!isFirst && around.end === 'never') await untilAborted(signal);
          yield isFirst || around.end === 'completed' ? COMPLETED : FAILED;
        },
        ...(verify !== 'off' && {
          verify: async () => {
            await Promise.resolve();
            step();
            const seen = isBlind || before === sha256 ? undefined : see(serves, { sha256, before });
            if (isFirst) verified = seen;
            return { verified: seen, sentence: 'It was looked at.' };
          },
        }),
      };
    },
  });
  return {
    ...{ kind: kindOf(verify, launch, step), probe, calls, answers, live: () => live },
    verified: () => verified,
    deployOther: () => {
      live = 'other';
      serves = live;
    },
  };
}

const COMPLETED = {
  ...{ kind: 'completed' as const, platformStatus: 'completed' },
  urls: ['https://shop.test'],
};
const FAILED = {
  ...{ kind: 'failed' as const, platformStatus: 'failed', platformCode: undefined },
  ...{ message: 'It failed.', hint: undefined, live: 'previous' as const },
};

function see(
  serves: string | undefined,
  { sha256, before }: { readonly sha256: string; readonly before: string | undefined },
): boolean | undefined {
  if (serves === sha256) return true;
  return serves === before ? false : undefined;
}

function kindOf(
  verify: Schedule['verify'],
  launch: (run: PlatformRun) => Launch,
  step: () => void,
): PlatformKind {
  const fields = { ...artifactFields, project: { ...text, default: TARGET } };
  return {
    ...{ fields, hasCredentials: () => true, readTarget: () => TARGET, readArtifact },
    readInputs: (source) => {
      const { value, faults, warnings } = readInputs({ project: fields.project }, source);
      const own = value && {
        ...{ plan: [], target: value.project, skipUnchanged: false, goesBack: true },
        mustVerify: verify === 'required',
        prepare: (run: PlatformRun) => {
          step();
          return Promise.resolve(launch(run));
        },
      };
      return { value: own, faults, warnings };
    },
  };
}

function refused(): HttpError {
  return new HttpError('It was refused.', { status: 400, effect: 'refused' });
}

function untilAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const stop = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
  });
}
