import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { FAST, runAction } from '../../support/runAction.ts';
import { evaluateAll } from './evaluate.ts';
import type { StepEnd, StepToRun } from './workflow.ts';

/**
 * Runs an action of this repository with exactly the inputs that the runner gives it: those of the step, the manifest's
 * defaults, and '' for all others. Only the addresses are the sandbox's.
 */
export async function runOwnAction(name: string, toRun: StepToRun): Promise<StepEnd> {
  const { step, contexts, world, trigger, machine } = toRun;
  const { github, connect } = world.sandbox;
  const addresses: Readonly<Record<string, string>> = {
    api_url: world.sandbox.apiUrl,
    auth_url: connect.authUrl,
    connect_url: connect.connectUrl,
  };
  const declared = readInputs(name === '' ? 'action.yml' : `${name}/action.yml`);
  const inputs = evaluateAll(
    {
      ...Object.fromEntries(Object.entries(declared).map(([key, value]) => [key, value.default])),
      ...step.with,
      ...Object.fromEntries(Object.entries(addresses).filter(([key]) => key in declared)),
    },
    contexts,
  );
  const { exitCode, outputs, log, summary } = await runAction(name === '' ? 'deploy' : name, {
    inputs,
    event: trigger.payload,
    workspace: machine.workspace,
    // Polling would take a minute otherwise.
    speed: FAST,
    env: {
      ...github.env,
      ...evaluateAll(step.env ?? {}, contexts),
      GITHUB_WORKSPACE: machine.workspace,
      GITHUB_EVENT_NAME: trigger.name,
      GITHUB_REF: trigger.ref,
      GITHUB_SHA: github.headSha,
      GITHUB_RUN_ID: String(trigger.runId ?? 20),
      GITHUB_RUN_ATTEMPT: '1',
      RUNNER_TEMP: machine.temp,
    },
  });
  return { succeeded: exitCode === 0, outputs, log, summary };
}

function readInputs(file: string): Readonly<Record<string, { readonly default?: unknown }>> {
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  return (parse(text) as { inputs: Record<string, { default?: unknown }> }).inputs;
}
