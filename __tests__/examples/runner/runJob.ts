import { openJob, passedOn } from '../../support/runnerModel/index.ts';
import { evaluateAll, isMet } from './evaluate.ts';
import type { Contexts, Status } from './evaluate.ts';
import { runOwnAction } from './runOwnAction.ts';
import { runCommand } from './runCommand.ts';
import { standIns } from './standIns.ts';
import type { Job, JobEnd, Setting, StepEnd, StepToRun } from './workflow.ts';

/** The outputs of a job hold 1 MB, counted as UTF-16. */
const MOST_OUTPUT_CHARACTERS = 500_000;

/**
 * Runs the steps of a job one after the other, on a machine of its own, and then what their actions do at its end, the last
 * action first.
 *
 * @see src/Runner.Worker/StepsRunner.cs of actions/runner
 */
export async function runJob(id: string, job: Job, setting: Setting): Promise<JobEnd> {
  const { world } = setting;
  const { name = id } = evaluateAll({ name: job.name }, setting.contexts);
  if (world.isLost?.(name) === true) return { result: 'failure', outputs: {} };
  if (world.planned !== undefined && job.steps?.some(({ uses = '' }) => DEPLOYS.test(uses))) {
    world.planned.push({ name, matrix: setting.contexts['matrix'] });
    return { result: 'success', outputs: {} };
  }
  const machine = {
    workspace: await world.newFolder('workspace'),
    temp: await world.newFolder('temp'),
    job: openJob(secretsOf(setting)),
  };
  const steps: Record<string, object> = {};
  let contexts: Contexts = {
    ...setting.contexts,
    ...environmentOf(job, setting),
    runner: { temp: machine.temp },
    job: { workflow_repository: 'your-org/commerce-deploy', workflow_sha: 'c0ffee' },
  };
  let status: Status = 'success';
  const posts: { readonly what: string; readonly run: () => Promise<StepEnd> }[] = [];
  for (const step of job.steps ?? []) {
    if (!isMet(step.if, contexts, status)) {
      if (step.id !== undefined) steps[step.id] = { outputs: {}, outcome: 'skipped' };
      continue;
    }
    const end = await runStep({ ...setting, contexts, step, machine });
    const what = step.uses ?? step.run?.split('\n')[0] ?? '';
    world.ran.push({ job: id, what, ...end });
    if (end.post !== undefined) posts.unshift({ what, run: end.post });
    if (!end.succeeded) status = 'failure';
    if (world.isCancelled?.() === true) status = 'cancelled';
    const outcome = end.succeeded ? 'success' : 'failure';
    if (step.id !== undefined) steps[step.id] = { outputs: end.outputs, outcome };
    contexts = { ...contexts, steps };
  }
  for (const { what, run } of posts) world.posts.push({ job: id, what, ...(await run()) });
  const outputs = passedOn(machine.job, evaluateAll(job.outputs ?? {}, contexts));
  if (Object.values(outputs).join('').length > MOST_OUTPUT_CHARACTERS) {
    throw new Error(`The outputs of the job ${id} are too long.`);
  }
  return { result: status, outputs };
}

/** @see src/Runner.Worker/Worker.cs of actions/runner, `InitializeSecretMasker` */
function secretsOf({ contexts, world }: Setting): string[] {
  const given = (contexts['secrets'] ?? {}) as Readonly<Record<string, string>>;
  return [...Object.values(given), world.sandbox.github.token];
}

/** The secrets and variables that a job has, those of its environment among them. Names are the same in any case. */
function environmentOf(
  { environment = '' }: Job,
  { world, contexts, inherits }: Setting,
): Contexts {
  const wanted = typeof environment === 'string' ? environment : environment.name;
  const { name = '' } = evaluateAll({ name: wanted }, contexts);
  const { secrets = {}, vars = {} } = world.environments[name] ?? {};
  const inLowerCase = (values: unknown): object =>
    Object.fromEntries(
      Object.entries(values as object).map(([key, value]) => [key.toLowerCase(), value as string]),
    );
  return {
    secrets: { ...inLowerCase(contexts['secrets']), ...(inherits ? inLowerCase(secrets) : {}) },
    vars: { ...inLowerCase(contexts['vars']), ...inLowerCase(vars) },
  };
}

/** The deploy action itself. */
const DEPLOYS = /^(?:your-org\/commerce-deploy@.*|\.\/\.commerce-deploy)$/;

/** Ours, by their folders; that of the deploy action is the root. A workflow of this repository finds them in `./`. */
const OWN = /^(?:your-org\/commerce-deploy|\.\/\.commerce-deploy|\.)(?:\/(\w*))?$/;

function runStep(toRun: StepToRun): Promise<StepEnd> {
  const { uses } = toRun.step;
  if (uses === undefined) return runCommand(toRun);
  const place = uses.replace(/@.*$/, '');
  const own = OWN.exec(place);
  if (own !== null) return runOwnAction(own[1] ?? '', toRun);
  const standIn = standIns[place];
  if (standIn === undefined) throw new Error(`Nothing stands in for ${place}.`);
  return standIn(toRun);
}
