import type { Runner } from '../../step/index.ts';
import { plainOutput } from '../../text/index.ts';

/** Inputs of the connector action that describe a new draft; empty where nothing is known. */
export type DraftInputs = Readonly<
  Record<'name' | 'creator_email' | 'repository_url' | 'integration_types', string>
>;

/** Reads the draft of a Connector. Rejects when it is missing or cannot be read. */
export type DescribeDraft = (runner: Runner, cancelled: AbortSignal) => Promise<DraftInputs>;

/** Sets what the draft of a preview takes from that of its Connector as outputs: each is an input of the connector action. */
export async function setDraftInputs(
  { runner, describeDraft }: { readonly runner: Runner; readonly describeDraft: DescribeDraft },
  cancelled: AbortSignal,
): Promise<void> {
  const inputs = await describeDraft(runner, cancelled);
  for (const [name, value] of Object.entries(inputs)) runner.output(name, plainOutput(value));
}
