import { ActionError } from '../../errors/index.ts';
import type { ErrorCode } from '../../errors/index.ts';
import { listLines } from '../../text/index.ts';
import { describeChange } from './ledger.ts';
import type { Change } from '../plan/index.ts';
import type { StoreStage } from '../stage.ts';

const MOST_FIELDS = 5;

/** The run itself goes on. */
const UNREADABLE: readonly ErrorCode[] = ['http', 'unexpected-response'];

const CHANGED =
  'All changes were accepted, but meanwhile somebody else has changed the store so that the file does not fit it any more. ' +
  'Run the step again to see.';

/** Warns when something still differs after everything was accepted, or when that could not be found out. */
export async function tellLeftovers(
  find: () => Promise<readonly Change[] | undefined>,
  { journal }: Pick<StoreStage, 'journal'>,
): Promise<void> {
  try {
    const changes = await find();
    if (changes === undefined) {
      journal.warning({ title: 'Not checked afterwards', message: CHANGED });
      return;
    }
    if (changes.length === 0) return;
    journal.warning({
      title: 'Something still differs',
      message: [
        'The platform has accepted these, and yet they are not as the file says:',
        ...listLines(changes.map(describeLeftover)),
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

function describeLeftover(change: Change): string {
  const hasCodes =
    change.kind === 'promotion' && change.codes.create.length + change.codes.delete.length > 0;
  const paths = [
    ...(hasCodes ? ['codes'] : []),
    ...change.fields.slice(0, MOST_FIELDS).map(({ path }) => path),
  ];
  const more = change.fields.length > MOST_FIELDS ? ' …' : '';
  const name = describeChange(change);
  if (change.action === 'create') return `${name} is missing`;
  if (change.action === 'delete') return `${name} is there`;
  return paths.length === 0 ? name : `${name}: ${paths.join(', ')}${more}`;
}
