import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { FAST, runAction } from '../../support/runs/runAction.ts';
import type { ActionOptions } from '../../support/runs/runAction.ts';
import { runHere } from '../../support/runs/runHere.ts';
import { evaluateAll } from './evaluate.ts';
import type { StepEnd, StepToRun } from './workflow.ts';

/**
 * Runs an action of this repository with exactly the inputs that the runner gives it: those of the step, the manifest's
 * defaults, and '' for all others. Only the addresses are the sandbox's.
 */
export async function runOwnAction(name: string, toRun: StepToRun): Promise<StepEnd> {
  const { inputs: declared, runs } = readManifest(
    name === '' ? 'action.yml' : `${name}/action.yml`,
  );
  const options = optionsOf(declared, toRun);
  // Only a process is led to the sandbox by its environment.
  const start = toRun.world.leadingHere === undefined ? runHere : runAction;
  const run = async (state: Readonly<Record<string, string>> = {}): Promise<StepEnd> => {
    const end = await start(name === '' ? 'deploy' : name, { ...options, state });
    const { exitCode, outputs, log, summary } = end;
    const isPost = Object.keys(state).length > 0;
    return {
      ...{ succeeded: exitCode === 0, outputs, log, summary },
      ...(runs.post !== undefined && !isPost && { post: () => run(end.state) }),
    };
  };
  return run();
}

function optionsOf(declared: Manifest['inputs'], toRun: StepToRun): ActionOptions {
  const { step, contexts, world, trigger, machine } = toRun;
  const { github, connect } = world.sandbox;
  const addresses: Readonly<Record<string, string>> =
    world.leadingHere === undefined
      ? {
          api_url: world.sandbox.apiUrl,
          auth_url: connect.authUrl,
          connect_url: connect.connectUrl,
        }
      : {};
  const inputs = evaluateAll(
    {
      ...Object.fromEntries(Object.entries(declared).map(([key, value]) => [key, value.default])),
      ...step.with,
      ...Object.fromEntries(Object.entries(addresses).filter(([key]) => key in declared)),
    },
    contexts,
  );
  return {
    inputs,
    job: machine.job,
    event: trigger.payload,
    workspace: machine.workspace,
    // Polling would take a minute otherwise.
    speed: FAST,
    env: {
      ...github.env,
      ...world.leadingHere,
      ...evaluateAll(step.env ?? {}, contexts),
      GITHUB_WORKSPACE: machine.workspace,
      GITHUB_EVENT_NAME: trigger.name,
      GITHUB_REF: trigger.ref,
      GITHUB_SHA: github.headSha,
      GITHUB_RUN_ID: String(trigger.runId ?? 20),
      GITHUB_RUN_ATTEMPT: String(trigger.runAttempt ?? 1),
      RUNNER_TEMP: machine.temp,
    },
  };
}

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly default?: unknown }>>;
  readonly runs: { readonly post?: string };
}

function readManifest(file: string): Manifest {
  return parse(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8')) as Manifest;
}
