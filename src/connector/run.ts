import { runStep } from '../step/index.ts';
import type { OutputName } from './connectorKind.ts';
import { outcomeOfError } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { readRequest } from './readRequest.ts';
import type { ConnectorRequest } from './readRequest.ts';
import type { ConnectorWorld, RunRecord } from './work.ts';

/** Runs the connector action. Resolves with whether the step is green, and never rejects. */
export function runConnector(world: ConnectorWorld, cancelled: AbortSignal): Promise<boolean> {
  return runStep<ConnectorRequest, Outcome, OutputName>(world, cancelled, (run) => {
    const record: RunRecord = {};
    return {
      read: () => readRequest(world.runner, world.platform),
      failed: (error) => outcomeOfError(error, record.underWay),
      load: async () => {
        const { openWork } = await import('./work.ts');
        return openWork(world, run, record);
      },
    };
  });
}
