import {
  checkProxy,
  flag,
  inputSource,
  minutes,
  oneOf,
  readInputs,
  takeValues,
} from '../inputs/index.ts';
import type { Fields, Values } from '../inputs/index.ts';
import type { Runner } from '../step/index.ts';
import type { ConnectorInputs, ConnectorKind } from './connectorKind.ts';

/** A run's inputs, checked: nothing in here can be wrong by itself. */
export interface ConnectorRequest {
  readonly inputs: Values<typeof connectorFields>;
  readonly platform: ConnectorInputs;
}

/** Reads the inputs, and throws everything that is wrong with them as one error, before anything is sent. */
export function readRequest(runner: Runner, kind: ConnectorKind): ConnectorRequest {
  const source = inputSource(runner);
  const common = readInputs(connectorFields, source);
  const command = common.value?.command ?? 'publish';
  return takeValues(runner, {
    fields: allFields(kind),
    readings: {
      inputs: common,
      platform: kind.readInputs(source, { event: runner.event, command }),
    },
    others: [checkProxy(runner)],
    untouched: 'nothing was sent',
  });
}

/** Lists the fields of all inputs of the connector action, by their names. */
export function allFields(kind: Pick<ConnectorKind, 'fields'>): Fields {
  return { ...connectorFields, ...kind.fields };
}

const connectorFields = {
  command: { ...oneOf(['publish', 'preview', 'delete']), default: 'publish' },
  on_conflict: { ...oneOf(['wait', 'fail']), default: 'wait' },
  timeout_minutes: { ...minutes, default: '60' },
  dry_run: { ...flag, default: 'false' },
} as const;
