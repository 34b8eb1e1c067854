import { findOccasion, occasionOf } from '../../event/index.ts';
import type { FoundOccasion } from '../../event/index.ts';
import { choosePlatform, inputSource, readInputs } from '../../inputs/index.ts';
import { startReportLimit } from '../../reporting/index.ts';
import type { Repository } from '../../step/index.ts';
import { deployFields } from '../inputs.ts';
import type { ReportPlan } from './reportPlan.ts';
import type { Side } from './side.ts';

const { environment, github_token, pr_comment, dry_run, ref } = deployFields;

/** Less than the limit for reporting the end. */
const LOOK_UP_MS = 5000;

/**
 * Plans the report of a run with wrong inputs or without a build: it only updates an existing comment. Undefined
 * when the inputs do not even say which comment that is, or that it may be written.
 */
export async function planWrongInputsReport(
  { world, note }: Pick<Side, 'world' | 'note'>,
  cancelled: AbortSignal,
): Promise<{ readonly plan: ReportPlan; readonly repository: Repository } | undefined> {
  const { runner } = world;
  const source = inputSource(runner);
  const { name: platform, kind } = choosePlatform(world.platforms, source);
  const target = kind?.readTarget(source);
  const fields = { environment, github_token, pr_comment, dry_run };
  const { value: inputs } = readInputs(fields, source);
  if (target === undefined || inputs === undefined || inputs.dry_run) return undefined;
  if (!inputs.pr_comment || inputs.github_token === undefined) return undefined;
  const repository = await world.openRepository(inputs.github_token);
  if (repository === undefined) return undefined;
  const about = { wanted: inputs.environment, repository, note };
  const occasion = await lookUp(about, world, cancelled);
  if (occasion.isOver) return undefined;
  const plan = {
    subject: { platform, target, environment: occasion.environment },
    commit: readInputs({ ref }, source).value?.ref ?? runner.event.sha,
    pullRequest: occasion.pullRequest,
    ...{ createsComment: false, deployment: undefined },
  };
  return { plan, repository };
}

/** After a signal there is no time to ask GitHub. */
async function lookUp(
  about: Parameters<typeof findOccasion>[1],
  { runner: { event }, clock }: Side['world'],
  cancelled: AbortSignal,
): Promise<FoundOccasion> {
  const limit = startReportLimit(clock, cancelled, LOOK_UP_MS);
  try {
    return await findOccasion(event, about, AbortSignal.any([limit.signal, cancelled]));
  } catch {
    return { ...occasionOf(event, about.wanted), isOver: false };
  } finally {
    limit.clear();
  }
}
