import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { expectNoSecret } from '../expect/harmless.ts';
import { FAST, runAction } from './runAction.ts';
import type { ActionOptions, ActionRun, StartAction } from './runAction.ts';
import { STORE_FILE } from '../storeFiles.ts';
import { storeAccess } from '../sandboxAccess.ts';

type Inputs = Readonly<Record<string, string>>;

export interface StoreRun extends ActionRun {
  /** The log without masks. */
  readonly shown: string;
}

export interface StoreRuns {
  readonly sandbox: Sandbox;
  readonly folder: string;
  /** Replaces the store file. */
  readonly writeStore: (text: string | Uint8Array) => Promise<void>;
  readonly readStore: (name?: string) => Promise<string>;
  readonly plan: (inputs?: Inputs, options?: ActionOptions) => Promise<StoreRun>;
  readonly apply: (inputs?: Inputs, options?: ActionOptions) => Promise<StoreRun>;
  readonly run: (inputs: Inputs, options?: ActionOptions) => Promise<StoreRun>;
  /** Writing requests so far, as `METHOD path` below the API's version. */
  readonly writes: () => readonly string[];
}

/** Sets up a sandbox and a store file, runs the body, and tears everything down. Expects that no run leaks a secret. */
export async function withStoreRuns(
  options: SandboxOptions,
  body: (runs: StoreRuns) => Promise<void>,
  start: StartAction = runAction,
): Promise<void> {
  await using sandbox = await startSandbox({ clock: start.clock, ...options });
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-store-'));
  const file = join(folder, 'store.yml');
  const run = async (inputs: Inputs, more: ActionOptions = {}): Promise<StoreRun> => {
    const base = { config: file, ...storeAccess(sandbox) };
    const ended = await start('store', {
      speed: FAST,
      ...more,
      inputs: { ...base, ...inputs },
    });
    expectNoSecret(ended, secretsOf(sandbox));
    return { ...ended, shown: ended.log.replaceAll(/^::add-mask::.*\n/gm, '') };
  };
  try {
    await writeFile(file, STORE_FILE);
    await body({
      sandbox,
      folder,
      writeStore: (text) => writeFile(file, text),
      readStore: (name = 'store.yml') => readFile(join(folder, name), 'utf8'),
      plan: (inputs, more) => run({ ...inputs, command: 'plan' }, more),
      apply: (inputs, more) => run({ ...inputs, command: 'apply' }, more),
      run,
      writes: () =>
        sandbox.requests
          .filter(({ method }) => method !== 'GET')
          .map(({ method, path }) => `${method} ${path.replace(/^.*?\/v[13]/, '')}`),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  expect(sandbox.leaks).toEqual([]);
}

/** Returns inputs with the credentials of the franchise, and none of a store. */
export function partnerInputs({ store }: Sandbox): Inputs {
  const { franchiseUuid, clientId, clientSecret } = store.franchise;
  return {
    store_hash: '',
    access_token: '',
    franchise_uuid: franchiseUuid,
    franchise_client_id: clientId,
    franchise_client_secret: clientSecret,
  };
}

/** Returns the state of a store for comparison, without the platform's ids and times. */
export function stateOf({ store }: Sandbox): unknown {
  store.settle();
  return {
    locations: store
      .locations()
      .map(({ code, label, type_id: type, time_zone: zone }) => ({ code, label, type, zone }))
      .sort((one, other) => one.code.localeCompare(other.code)),
    promotions: store
      .promotions()
      .map(({ id, name, redemption_type: type, rules }) => ({
        name,
        type,
        rules,
        codes: store
          .codes(id)
          .map(({ code, max_uses: most }) => ({ code, most }))
          .sort((one, other) => one.code.localeCompare(other.code)),
      }))
      .sort((one, other) => one.name.localeCompare(other.name)),
    stores: store.stores().map(({ id, status }) => ({ id, status })),
  };
}

function secretsOf({ credentials, store }: Sandbox): readonly string[] {
  return [credentials.accessToken, store.franchise.clientSecret, ...store.tokens()];
}
