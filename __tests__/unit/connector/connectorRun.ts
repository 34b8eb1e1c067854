import '../../../src/connector/work.ts';
import '../../../src/platforms/connect/connectors/carryOut.ts';
import type { ConnectSwitches, NewConnector } from '../../../sandbox/connect/model/index.ts';
import { runConnector } from '../../../src/connector/run.ts';
import { ActionError } from '../../../src/errors/actionError.ts';
import { connectorKind } from '../../../src/platforms/index.ts';
import type { WorkflowEvent } from '../../../src/step/ports/runner.ts';
import { memoryConnect, memoryInputs } from '../../support/memory/memoryConnect.ts';
import type { MemoryConnect } from '../../support/memory/memoryConnect.ts';
import { memoryRunner, push } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import type { VirtualClock } from '../../support/memory/virtualClock.ts';

/** A run of the connector action against the model, and everything that came of it. */
export interface Ended extends MemoryConnect {
  readonly isGreen: boolean;
  readonly runner: MemoryRunner;
  readonly outputs: MemoryRunner['outputs'];
  /** All that was written, as one text. */
  readonly log: string;
  /** The check report, parsed; undefined when none was written. */
  readonly report: unknown;
  readonly clock: VirtualClock;
}

interface Options {
  readonly connect?: Partial<ConnectSwitches>;
  readonly connector?: NewConnector;
  readonly event?: Partial<WorkflowEvent>;
  /** Called before the run, with the model. */
  readonly before?: (stage: MemoryConnect, clock: VirtualClock) => void;
  /** Stops the run after so many milliseconds. */
  readonly stopAfterMs?: number;
}

/** Releases the tag `v2` of the Connector `search`, unless told otherwise. */
export async function runAgainst(
  inputs: Readonly<Record<string, string>>,
  { connect, connector, event, before, stopAfterMs }: Options = {},
): Promise<Ended> {
  const clock = virtualClock();
  const stage = memoryConnect(clock, connect, connector);
  before?.(stage, clock);
  const given = { ...memoryInputs, connector_key: 'search', tag: 'v2', ...inputs };
  const runner = memoryRunner(given, { event: { ...push, ...event } });
  let report: unknown;
  const world = {
    ...{ runner, clock, correlationId: 'run-1' },
    platform: connectorKind(stage.tools),
    writeReport: (_: string, json: string) => {
      report = JSON.parse(json);
      return Promise.resolve('/tmp/check-report.json');
    },
  };
  const stop = new AbortController();
  if (stopAfterMs !== undefined) {
    clock.schedule(stopAfterMs, () => {
      stop.abort(new ActionError('cancelled', 'The step was stopped by SIGTERM.'));
    });
  }
  const isGreen = await clock.runUntil(runConnector(world, stop.signal));
  const log = [...runner.lines, ...runner.summaries].join('\n');
  return { ...stage, isGreen, runner, outputs: runner.outputs, log, report, clock };
}

/** What the calls of a run did to drafts. */
export function effectsOf({ model }: Pick<MemoryConnect, 'model'>): readonly string[] {
  return model.draftEffects.map(({ what, tag }) => `${what} ${tag}`);
}
