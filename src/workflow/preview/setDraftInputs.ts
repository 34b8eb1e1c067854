import { plainOutput } from '../../text/index.ts';
import type { WorkflowWorld } from '../world.ts';

/** Sets what the draft of a preview takes from that of its Connector as outputs: each is an input of the connector action. */
export async function setDraftInputs(
  { runner, describeDraft }: WorkflowWorld,
  cancelled: AbortSignal,
): Promise<void> {
  const inputs = await describeDraft(runner, cancelled);
  for (const [name, value] of Object.entries(inputs)) runner.output(name, plainOutput(value));
}
