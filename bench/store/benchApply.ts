import { jumpClock } from '../../__tests__/support/time/jumpClock.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import { measureRun } from './measureRun.ts';
import type { RunMeasure } from './measureRun.ts';
import { promotionFile } from './promotionFiles.ts';
import { table } from '../table.ts';

/** One of several steps on the same store. */
interface Chapter {
  readonly what: string;
  readonly file: string;
  readonly inputs?: Readonly<Record<string, string>>;
  /** Number of requests that read coupon codes: before they could change, or after they were created. */
  readonly looks: number;
}

/** The quota of the smaller plans. */
const QUOTA = 150;
const WINDOW_MS = 30_000;
const GOAL = 1.1;

/** Requests of another app per window, evenly spread. */
const OTHERS = 60;

const HEAD = [
  'step',
  'writes',
  'looks',
  'requests',
  '429',
  'in a row',
  'seconds',
  'allowed',
  'ratio',
  '',
];

const ABOUT = `The whole step against the sandbox, whose store takes ${String(QUOTA)} requests in ${String(WINDOW_MS / 1000)} s and answers after 0.2 s. Its clock jumps from event to event, so that nothing waits. “Allowed” is the earliest time of the last request for a client that uses every window completely, and sends only the writes and one request for the coupon codes of each promotion that has some. Lists before, between and after are our own cost. The goal is a ratio of at most ${String(GOAL)}. “In a row” is the longest streak of refusals.`;

/** Applies promotions to stores in the sandbox, and reports the requests and times. */
export async function benchApply(): Promise<string> {
  const rows: string[][] = [];
  const addRow = (cells: string[]): void => {
    rows.push(cells);
    process.stderr.write(`${cells.join(' | ')}\n`);
  };
  for (const chapters of [story(1000, false), story(1000, true), story(10_000, false)]) {
    for (const [chapter, measure] of await play(chapters, 0)) {
      addRow([chapter.what, ...showCounts(chapter, measure), ...showGoal(chapter, measure)]);
    }
  }
  for (const [chapter, measure] of await play(story(1000, false).slice(0, 1), OTHERS)) {
    const what = `${chapter.what}, beside an app with ${String(OTHERS)} requests in 30 s`;
    addRow([what, ...showCounts(chapter, measure), measure.seconds.toFixed(1), '', '', '']);
  }
  return [ABOUT, table(HEAD, rows)].join('\n\n');
}

function story(count: number, withCodes: boolean): readonly Chapter[] {
  const name = `${count.toLocaleString('en-US')} ${withCodes ? 'coupons with a code each' : 'promotions'}`;
  const looks = withCodes ? count : 0;
  const sync = { policy: 'sync', max_deletes: String(count) };
  const none = 'version: 1\npromotions: []\n';
  return [
    { what: `create ${name}`, file: promotionFile({ count, withCodes }), looks },
    { what: `update ${name}`, file: promotionFile({ count, withCodes, discount: 15 }), looks },
    { what: `delete ${name}`, file: none, inputs: sync, looks },
  ];
}

async function play(
  chapters: readonly Chapter[],
  otherAppsPerWindow: number,
): Promise<readonly (readonly [Chapter, RunMeasure])[]> {
  const clock = jumpClock(Date.parse('2027-01-01T00:00:00Z'));
  await using sandbox = await startSandbox({
    clock,
    switches: {
      rateLimit: { quota: QUOTA, windowMs: WINDOW_MS },
      store: { otherAppsPerWindow },
    },
  });
  const measures: (readonly [Chapter, RunMeasure])[] = [];
  for (const chapter of chapters) {
    const inputs = { timeout_minutes: '600', ...chapter.inputs };
    measures.push([chapter, await measureRun({ sandbox, clock }, { file: chapter.file, inputs })]);
    // The next step starts in a new window.
    await clock.run(
      () =>
        new Promise<void>((resolve) => {
          clock.schedule(WINDOW_MS, resolve);
        }),
    );
  }
  return measures;
}

function showCounts({ looks }: Chapter, measure: RunMeasure): string[] {
  const { writes, requests, refused, refusedInARow } = measure;
  return [writes, looks, requests, refused, refusedInARow].map((some) =>
    some.toLocaleString('en-US'),
  );
}

function showGoal({ looks }: Chapter, { writes, seconds }: RunMeasure): string[] {
  const windows = Math.floor((writes + looks - 1) / QUOTA);
  const allowed = (windows * WINDOW_MS) / 1000;
  const ratio = seconds / allowed;
  const end = ratio <= GOAL ? 'met' : `missed by ${(ratio - GOAL).toFixed(3)}`;
  return [seconds.toFixed(1), allowed.toFixed(0), ratio.toFixed(3), end];
}
