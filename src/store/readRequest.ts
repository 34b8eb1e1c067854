// `node:fs/promises` would load at the start; this loads when it is used.
import { promises } from 'node:fs';
import { resolve } from 'node:path';
import { WITHOUT_SECRETS, isWithoutSecrets, occasionOf } from '../event/index.ts';
import { explainFileError, fileErrorCode } from '../files/index.ts';
import { checkProxy, inputSource, readInputs, takeValues, wrongInputs } from '../inputs/index.ts';
import type { Fields } from '../inputs/index.ts';
import { showName } from '../text/index.ts';
import type { StoreSection, StoreSpec } from './file/index.ts';
import { setupFields } from './inputs.ts';
import type { SetupInputs } from './inputs.ts';
import type { OpenFranchise, OpenStore, StoreAccess, StoreKind } from './platform.ts';
import type { StoreWorld } from './world.ts';

/** A run's inputs and file, checked: nothing in here can be wrong by itself. */
export type StoreRequest = { readonly inputs: SetupInputs; readonly environment: string } & Order;

/** What is to be done where. */
type Order =
  | { readonly command: 'export'; readonly target: ExistingStore; readonly output: string }
  | SetupOrder
  /** GitHub gave the run no secrets: the file is checked, and that is all. */
  | { readonly command: 'check' };

/** A store is to be made as a file says. */
export interface SetupOrder {
  readonly command: 'plan' | 'apply';
  readonly target: Target;
  readonly spec: StoreSpec;
}

/** A store that is there, or one that the file describes. */
export type Target = ExistingStore | DescribedStore;

/** A store that is there, and what opens its API. */
export interface ExistingStore {
  readonly kind: 'existing';
  readonly storeHash: string;
  readonly openStore: OpenStore;
}

/** The store of the file's `store` section. */
export interface DescribedStore {
  readonly kind: 'described';
  readonly section: StoreSection;
  readonly openFranchise: OpenFranchise;
  /** The hash that the inputs name, which then has to be that of the described store. */
  readonly storeHash: string | undefined;
  /** Undefined when there is no token for the store. */
  readonly openStore: OpenStore | undefined;
}

/** Reads the inputs and the file, and throws everything that is wrong with either as one error, before anything is sent. */
export async function readRequest(world: StoreWorld): Promise<StoreRequest> {
  const { runner, platform } = world;
  const source = inputSource(runner);
  const common = readInputs(setupFields, source);
  const output = { warnings: [], faults: await outputFaults(common.value) };
  const { inputs, access } = takeValues(runner, {
    fields: allFields(platform),
    readings: { inputs: common, access: platform.readInputs(source) },
    others: [output, checkProxy(runner)],
    untouched: 'nothing was sent',
  });
  const order = await readOrder(inputs, access, world);
  const { environment } = occasionOf(runner.event, inputs.environment);
  return { inputs, environment, ...order };
}

const NEW_FILE = 'Accepted: the path of a new file.';

/** Says what is wrong with the place for an exported file. */
async function outputFaults(inputs: SetupInputs | undefined): Promise<readonly string[]> {
  if (inputs?.command !== 'export') return [];
  const { output, config } = inputs;
  const [name, place] = output === undefined ? ['config', config] : ['output', output];
  try {
    await promises.lstat(resolve(place));
    return [`${name}: ${showName(place)} already exists and is not overwritten. ${NEW_FILE}`];
  } catch (error) {
    if (fileErrorCode(error) === 'ENOENT') return [];
    const why = explainFileError(error);
    return [`${name}: ${showName(place)} cannot be written (${why}). ${NEW_FILE}`];
  }
}

/** Lists the fields of all inputs of the store action, by their names. */
export function allFields(kind: StoreKind): Fields {
  return { ...setupFields, ...kind.fields };
}

async function readOrder(
  inputs: SetupInputs,
  access: StoreAccess,
  { runner, files }: StoreWorld,
): Promise<Order> {
  const { command, config, variables = new Map() } = inputs;
  if (command === 'export') {
    return { command, target: existingStore(access), output: inputs.output ?? config };
  }
  const text = await files.read(config);
  // The parser of YAML is loaded only if there is something to parse.
  const { readFile } = await import('./file/index.ts');
  const spec = readFile({ config, text, variables }, runner);
  if (!access.openStore && !access.openFranchise && isWithoutSecrets(runner.event)) {
    runner.notice({
      title: 'Only the file was checked',
      message: `${WITHOUT_SECRETS} The store file has no faults; a plan needs the token of the store.`,
    });
    return { command: 'check' };
  }
  const { store } = spec;
  return { command, spec, target: store ? describedStore(access, store) : existingStore(access) };
}

function existingStore({ storeHash, openStore }: StoreAccess): ExistingStore {
  const faults = [
    ...(storeHash === undefined
      ? ['store_hash: is missing. Accepted: the hash of the store.']
      : []),
    ...(openStore === undefined
      ? ['access_token: is missing. Accepted: the token of an API account of the store.']
      : []),
  ];
  if (storeHash === undefined || openStore === undefined) {
    throw wrongInputs({ inputs: faults }, 'nothing was sent');
  }
  return { kind: 'existing', storeHash, openStore };
}

function describedStore(access: StoreAccess, section: StoreSection): DescribedStore {
  const { storeHash, openStore, openFranchise } = access;
  if (openFranchise === undefined) {
    const fault =
      'franchise_uuid: is missing. The file has a section `store`, which only a Powered By franchise can create. ' +
      'Accepted: the id of your franchise, with franchise_client_id and franchise_client_secret or franchise_token.';
    throw wrongInputs({ inputs: [fault] }, 'nothing was sent');
  }
  return { kind: 'described', section, openFranchise, storeHash, openStore };
}
