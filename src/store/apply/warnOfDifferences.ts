import { ActionError } from '../../errors/index.ts';
import type { ErrorCode } from '../../errors/index.ts';
import { listLines, oneLine } from '../../text/index.ts';
import type { Change, FieldChange } from '../plan/index.ts';
import type { StoreStage } from '../world.ts';
import { lookAgain } from './applyPlan.ts';
import type { ApplyRun } from './applyPlan.ts';
import { describeChange } from './results.ts';

const MOST_DETAILS = 20;

/** Errors that only mean that the store could not be read again. */
const UNREADABLE: readonly ErrorCode[] = ['http', 'unexpected-response'];

const CHANGED =
  'All changes were accepted, but somebody else has changed the store meanwhile, and the file no longer fits it. ' +
  'Run the step again to see.';

/** Reads everything again, and warns when something still differs though it was accepted, or when that could not be found out. */
export async function warnOfDifferences(applyRun: ApplyRun, stage: StoreStage): Promise<void> {
  const { journal } = stage;
  try {
    const changes = await findDifferences(applyRun, stage);
    if (changes === undefined) {
      journal.warning({ title: 'Not checked afterwards', message: CHANGED });
      return;
    }
    if (changes.length === 0) return;
    journal.warning({
      title: 'Something still differs',
      message: [
        'The platform accepted these changes, but the store shows something else. The next plan has them again:',
        ...listLines(changes.map(describeDifference)),
      ].join('\n'),
    });
  } catch (error) {
    if (!(error instanceof ActionError) || !UNREADABLE.includes(error.code)) throw error;
    journal.warning({
      title: 'Not checked afterwards',
      message: `All changes were accepted, but the store could not be read again: ${error.message}`,
    });
  }
}

/** Finds what still differs though it was accepted; undefined when the file does not fit the store any more. */
async function findDifferences(
  applyRun: ApplyRun,
  stage: StoreStage,
): Promise<readonly Change[] | undefined> {
  const { snapshot, results } = applyRun;
  if (snapshot.resources === undefined) return [];
  const { again } = await lookAgain(applyRun, stage);
  const excused = results.entries().filter(({ result }) => result.status !== 'done');
  return again?.changes.filter(
    (change) => !excused.some((entry) => isOfSame(entry.change, change)),
  );
}

/** Checks whether two changes are of one thing. Promotions can share a name, and what is to be created has no id yet. */
function isOfSame(one: Change, other: Change): boolean {
  if (one.kind !== other.kind) return false;
  return 'id' in one && 'id' in other ? one.id === other.id : one.key === other.key;
}

function describeDifference(change: Change): string {
  const name = describeChange(change);
  if (change.action === 'create') return `${name} is missing`;
  if (change.action === 'delete') return `${name} is still there`;
  const codes = change.kind === 'promotion' ? change.codes : { create: [], delete: [] };
  const details = [
    ...codes.delete.map(({ code }) => `code ${code} is still there`),
    ...codes.create.map(({ code }) => `code ${code} is missing`),
    ...change.fields.map(describeField),
  ];
  const shown = details.slice(0, MOST_DETAILS);
  const more = details.length - shown.length;
  return `${name}: ${[...shown, ...(more > 0 ? [`${String(more)} more`] : [])].join('; ')}`;
}

function describeField({ path, before, after }: FieldChange): string {
  const [written, shown] = [after, before].map((value) => JSON.stringify(value ?? null));
  return oneLine(`${path}: written ${String(written)}, the store shows ${String(shown)}`);
}
