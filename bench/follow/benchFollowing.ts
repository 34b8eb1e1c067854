import { runAction } from '../../__tests__/support/runs/runAction.ts';
import type { ActionOptions } from '../../__tests__/support/runs/runAction.ts';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { deployInputs, previewOptions } from '../deployRuns.ts';
import { goalTable } from '../goals.ts';
import { withBuild } from '../load/withBuild.ts';
import { alternate, median } from '../measure/alternate.ts';
import type { BenchOptions } from '../options.ts';
import { table } from '../table.ts';

interface Following {
  /** From the platform's last event to the end of the process. */
  readonly endMs: number;
  /** Requests in that time. */
  readonly requests: number;
}

const CASES = {
  'no reports to GitHub': (sandbox, folder) => ({ inputs: deployInputs(sandbox, folder) }),
  'a preview: a GitHub Deployment and a comment to update': previewOptions,
} as const satisfies Record<string, (sandbox: Sandbox, folder: string) => ActionOptions>;

const TURNS_PER_ROUND = 3;

const ABOUT =
  'Milliseconds from the platform’s last event to the end of our process, against the sandbox on the same machine, where a round trip takes no time. Reports to GitHub are sequential requests, as GitHub asks of its clients. Each is a round trip.';

/** Deploys repeatedly, and reports the time from the last event to the end. */
export async function benchFollowing({ rounds }: BenchOptions): Promise<string> {
  const names = Object.keys(CASES) as (keyof typeof CASES)[];
  const found = await alternate(names, rounds * TURNS_PER_ROUND, (name) => follow(CASES[name]));
  const rows = names.map((name) => {
    const ends = found[name].map(({ endMs }) => endMs);
    const requests = found[name][0]?.requests ?? 0;
    return [
      name,
      median(ends).toFixed(0),
      `${Math.min(...ends).toFixed(0)}-${Math.max(...ends).toFixed(0)}`,
      String(requests),
    ];
  });
  const goal = {
    what: 'from the last event to the end of the process, in ms',
    most: 150,
    found: median(found['no reports to GitHub'].map(({ endMs }) => endMs)),
  };
  return [
    ABOUT,
    goalTable([goal]),
    table(['deployment', 'median', 'lowest and highest', 'requests'], rows),
  ].join('\n\n');
}

function follow(
  optionsOf: (sandbox: Sandbox, folder: string) => ActionOptions,
): Promise<Following> {
  return withBuild({ files: 4, bytes: 4000 }, async (folder) => {
    let endedAtMs = Number.NaN;
    await using sandbox = await startSandbox({
      switches: {
        paceMs: 50,
        rewrite: (event) => {
          if (event.deployment_status === 'completed') endedAtMs = Date.now();
          return [event];
        },
      },
    });
    const { exitCode, log } = await runAction('deploy', optionsOf(sandbox, folder));
    const endMs = Date.now() - endedAtMs;
    if (exitCode !== 0) throw new Error(log);
    const requests = sandbox.requests.filter(({ startedAt }) => startedAt >= endedAtMs).length;
    return { endMs, requests };
  });
}
