import { WITHOUT_SECRETS, isWithoutSecrets, occasionOf } from '../event/index.ts';
import { checkProxy, inputSource, readInputs, takeValues, wrongInputs } from '../inputs/index.ts';
import type { Fields } from '../inputs/index.ts';
import type { Runner } from '../step/index.ts';
import type { StoreFiles, StoreSection, StoreSpec } from './file/index.ts';
import { setupFields } from './inputs.ts';
import type { SetupInputs } from './inputs.ts';
import type { OpenFranchise, OpenStore, StoreAccess, StoreKind } from './storeKind.ts';

/** A run's inputs and file, checked: nothing in here can be wrong by itself. */
export type StoreRequest = { readonly inputs: SetupInputs; readonly environment: string } & Order;

/** What is to be done where. */
export type Order =
  | { readonly command: 'export'; readonly target: ExistingStore; readonly output: string }
  | { readonly command: 'plan' | 'apply'; readonly target: Target; readonly spec: StoreSpec }
  /** GitHub gave the run no secrets: the file is checked, and that is all. */
  | { readonly command: 'check' };

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

interface Outside {
  readonly runner: Runner;
  readonly files: StoreFiles;
}

/** Reads the inputs and the file, and throws everything that is wrong with either as one error, before anything is sent. */
export async function readRequest(outside: Outside, kind: StoreKind): Promise<StoreRequest> {
  const { runner } = outside;
  const source = inputSource(runner);
  const common = readInputs(setupFields, source);
  const output = { warnings: [], faults: await outputFaults(common.value) };
  const { inputs, access } = takeValues(runner, {
    fields: allFields(kind),
    readings: { inputs: common, access: kind.readInputs(source) },
    others: [output, checkProxy(runner)],
    untouched: 'nothing was sent',
  });
  const order = await readOrder(inputs, access, outside);
  const { environment } = occasionOf(runner.event, inputs.environment);
  return { inputs, environment, ...order };
}

async function outputFaults(inputs: SetupInputs | undefined): Promise<readonly string[]> {
  if (inputs?.command !== 'export') return [];
  const { checkOutput } = await import('./export/index.ts');
  return checkOutput(inputs);
}

/** Lists the fields of all inputs of the store action, by their names. */
export function allFields(kind: StoreKind): Fields {
  return { ...setupFields, ...kind.fields };
}

async function readOrder(
  inputs: SetupInputs,
  access: StoreAccess,
  outside: Outside,
): Promise<Order> {
  const { runner } = outside;
  const { command, config, variables = new Map() } = inputs;
  if (command === 'export') {
    return { command, target: existingStore(access), output: inputs.output ?? config };
  }
  const text = await outside.files.read(config);
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
