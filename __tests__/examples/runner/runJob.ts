import { evaluateAll, isMet } from './evaluate.ts';
import type { Contexts } from './evaluate.ts';
import { runOwnAction } from './runOwnAction.ts';
import { runCommand } from './runCommand.ts';
import { standIns } from './standIns.ts';
import type { Job, JobEnd, Setting, StepEnd, StepToRun } from './workflow.ts';

/** Runs the steps of a job one after the other, on a machine of its own. */
export async function runJob(id: string, job: Job, setting: Setting): Promise<JobEnd> {
  const { world } = setting;
  const machine = {
    workspace: await world.newFolder('workspace'),
    temp: await world.newFolder('temp'),
  };
  const steps: Record<string, object> = {};
  let contexts: Contexts = {
    ...setting.contexts,
    runner: { temp: machine.temp },
    job: { workflow_repository: 'your-org/commerce-deploy', workflow_sha: 'c0ffee' },
  };
  let hasFailed = false;
  for (const step of job.steps ?? []) {
    if (!isMet(step.if, contexts, hasFailed)) continue;
    const end = await runStep({ ...setting, contexts, step, machine });
    const what = step.uses ?? step.run?.split('\n')[0] ?? '';
    world.ran.push({ job: id, what, ...end });
    hasFailed ||= !end.succeeded;
    const outcome = end.succeeded ? 'success' : 'failure';
    if (step.id !== undefined) steps[step.id] = { outputs: end.outputs, outcome };
    contexts = { ...contexts, steps };
  }
  return {
    result: hasFailed ? 'failure' : 'success',
    outputs: evaluateAll(job.outputs ?? {}, contexts),
  };
}

/** Ours, by their folders; that of the deploy action is the root. */
const OWN = /^(?:your-org\/commerce-deploy|\.\/\.commerce-deploy)(?:\/(\w+))?$/;

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
