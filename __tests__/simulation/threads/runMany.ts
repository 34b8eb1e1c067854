import { checkSchedule } from '../runs/checkSchedule.ts';
import { formatTrace } from '../runs/formatTrace.ts';
import type { WorldName } from '../worlds/index.ts';

/** The results of many schedules. */
export interface Figures {
  readonly schedules: number;
  /** How often they ended with each status. */
  readonly endings: Readonly<Record<string, number>>;
  readonly requests: number;
  readonly failures: readonly Failure[];
}

export interface Failure {
  readonly world: WorldName;
  readonly seed: number;
  readonly violations: readonly string[];
  readonly trace: string;
}

/** Which seeds to run: from `from` up to, but not including, `to`. */
export interface Batch {
  readonly world: WorldName;
  readonly from: number;
  readonly to: number;
  /** Stops after this many failures. */
  readonly mostFailures?: number;
}

/** Runs schedules one after the other. */
export async function runMany({ world, from, to, mostFailures = 3 }: Batch): Promise<Figures> {
  const endings: Record<string, number> = {};
  const failures: Failure[] = [];
  let requests = 0;
  let seed = from;
  for (; seed < to && failures.length < mostFailures; seed += 1) {
    const finding = await checkSchedule({ world, seed });
    const status = finding.run.witness.runner.outputs['status'] ?? 'none';
    endings[status] = (endings[status] ?? 0) + 1;
    requests += finding.run.network.sent.length;
    const { violations } = finding;
    if (violations.length > 0) {
      failures.push({ world, seed, violations, trace: formatTrace(finding) });
    }
  }
  return { schedules: seed - from, endings, requests, failures };
}
