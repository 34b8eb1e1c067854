import { WITHOUT_SECRETS, isWithoutSecrets } from '../event/index.ts';
import type { Occasion } from '../event/index.ts';
import {
  checkProxy,
  choosePlatform,
  flag,
  gitHubToken,
  inputSource,
  minutes,
  name,
  platformFields,
  readInputs,
  takeValues,
} from '../inputs/index.ts';
import type { Fields, Values } from '../inputs/index.ts';
import type { Runner } from '../step/index.ts';
import type { RemovalInputs, RemovalKind } from './removal.ts';

/** The platforms there is something to remove from, by their names. */
export type RemovalKinds = Readonly<Record<string, RemovalKind>>;

/** A run's inputs, checked: nothing in here can be wrong by itself. */
export interface TeardownRequest {
  readonly inputs: TeardownInputs;
  readonly platform: string;
  readonly removal: RemovalInputs;
}

/** A request, and what it is about on GitHub. */
export interface TeardownJob extends TeardownRequest, Occasion {}

/**
 * Reads the inputs, and throws everything that is wrong with them as one error, before anything is sent. Returns undefined
 * when there is nothing to do because GitHub gave the run no secrets.
 */
export function readRequest(runner: Runner, platforms: RemovalKinds): TeardownRequest | undefined {
  const source = inputSource(runner);
  const { reading: choice, name: platform, kind } = choosePlatform(platforms, source);
  if (kind?.hasCredentials(source) === false && isWithoutSecrets(runner.event)) {
    runner.notice({
      title: 'Nothing was removed',
      message: `${WITHOUT_SECRETS} What a \`workflow_run\` workflow deployed for it has to be removed by a workflow that has secrets.`,
    });
    return undefined;
  }
  const { common: inputs, removal } = takeValues(runner, {
    fields: allFields(platforms),
    readings: {
      choice,
      common: readInputs(teardownFields, source),
      removal: kind?.readInputs(source, runner.event),
    },
    others: [checkProxy(runner)],
    untouched: 'nothing was sent',
  });
  return { inputs, platform, removal };
}

/** Lists the fields of all inputs of the teardown action, by their names. */
export function allFields(platforms: RemovalKinds): Fields {
  return platformFields(platforms, teardownFields);
}

/** The inputs that every platform has, but for `platform` itself. */
export const teardownFields = {
  environment: name,
  github_token: gitHubToken,
  pr_comment: { ...flag, default: 'true' },
  timeout_minutes: { ...minutes, default: '30' },
} as const;

/** Those inputs, read: times in milliseconds, what is absent undefined. */
type TeardownInputs = Values<typeof teardownFields>;
