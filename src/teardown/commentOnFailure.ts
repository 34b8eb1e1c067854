import { hasReopened, occasionOf } from '../event/index.ts';
import { choosePlatform, inputSource, readInputs } from '../inputs/index.ts';
import { keepComment, logLink, startReportLimit, workflowRun } from '../reporting/index.ts';
import type { Subject } from '../reporting/index.ts';
import { renderProblem } from '../step/index.ts';
import type { OpenRepository, Run } from '../step/index.ts';
import type { Outcome } from './outcome.ts';
import { teardownFields } from './readRequest.ts';
import type { RemovalKinds, TeardownJob } from './readRequest.ts';
import { headingOf } from './summary.ts';

interface FailedRun extends Run {
  readonly platforms: RemovalKinds;
  readonly openRepository: OpenRepository;
  /** Receives what failed. */
  readonly note: (error: unknown) => void;
}

interface About {
  readonly subject: Subject;
  readonly pullRequest: number;
  readonly token: string;
}

/**
 * Says in the comment that a removal failed, if there is a comment; the job is undefined when the inputs are wrong. Never rejects;
 * what fails is noted.
 */
export async function commentOnFailure(
  outcome: Extract<Outcome, { readonly problem: object }>,
  job: TeardownJob | undefined,
  failed: FailedRun,
): Promise<void> {
  const about = job === undefined ? aboutWrongInputs(failed) : aboutJob(job);
  const repository = about && (await failed.openRepository(about.token));
  if (about === undefined || repository === undefined) return;
  const { runner, clock, journal, cancelled, note } = failed;
  const { startedAtMs } = journal;
  const limit = startReportLimit(clock, cancelled);
  const run = workflowRun(runner.env);
  const heading = headingOf(outcome, about.subject);
  const blocks = [`### ${heading}`, ...renderProblem(outcome.problem), ...logLink(run.url)];
  try {
    // Then its preview is live again, and the comment is about that. A job was only begun if it is not.
    const mayBeOpen = job === undefined;
    if (mayBeOpen && (await hasReopened(runner.event, { ...about, repository }, limit.signal))) {
      return;
    }
    const comment = keepComment({ repository, clock, ...about, startedAtMs });
    await comment.amend(blocks.join('\n\n'), limit.signal);
  } catch (error) {
    note(error);
  } finally {
    limit.clear();
  }
}

function aboutJob({
  inputs,
  platform,
  environment,
  pullRequest,
  removal,
}: TeardownJob): About | undefined {
  const { github_token: token, pr_comment: wantsComment } = inputs;
  if (!wantsComment || token === undefined || pullRequest === undefined) return undefined;
  return { subject: { platform, environment, target: removal.target }, pullRequest, token };
}

const { environment, github_token, pr_comment } = teardownFields;

/** Undefined when the inputs do not even say which comment it is. */
function aboutWrongInputs({ runner, platforms }: FailedRun): About | undefined {
  const source = inputSource(runner);
  const { name: platform, kind } = choosePlatform(platforms, source);
  const target = kind?.readTarget(source);
  const { value: inputs } = readInputs({ environment, github_token, pr_comment }, source);
  if (target === undefined || inputs?.github_token === undefined) return undefined;
  const { pullRequest, ...occasion } = occasionOf(runner.event, inputs.environment);
  if (!inputs.pr_comment || pullRequest === undefined) return undefined;
  return { subject: { platform, target, ...occasion }, pullRequest, token: inputs.github_token };
}
