import type { ConnectorInputs, ConnectorKind } from '../../../connector/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import { connectorFields } from './fields.ts';
import { readConnectorInputs } from './inputs.ts';
import type { ConnectorTarget } from './inputs.ts';

/** Releases Connectors of commercetools Connect, and deletes their drafts. */
export function connectorRelease(tools: ClientTools): ConnectorKind {
  return {
    fields: connectorFields,
    readInputs: (source, about) => {
      const { value, faults, warnings } = readConnectorInputs(source, about);
      return { value: value && toInputs(value, tools), faults, warnings };
    },
  };
}

function toInputs(target: ConnectorTarget, tools: ClientTools): ConnectorInputs {
  const { command, client, draft } = target;
  const ofRelease: readonly (readonly [string, string])[] =
    target.command === 'delete' ? [] : [['Tag', target.goal.tag]];
  return {
    rows: [
      ['Command', command],
      ['Project', client.projectKey],
      ['Connector', `${draft.by} ${draft.value}`],
      ...ofRelease,
    ],
    carryOut: async (run, deadline) => {
      const { carryOut } = await import('./carryOut.ts');
      return carryOut(target, { run, tools, deadline });
    },
  };
}
