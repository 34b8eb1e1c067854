import { hasExpression } from './references.ts';
import { eventsOf, stepsOf } from './workflow.ts';
import type { Finding, Workflow } from './workflow.ts';

const CHECKOUT = 'actions/checkout@';
const SETUP_NODE = 'actions/setup-node@';

/** Events whose runs can be for code that nobody has reviewed. */
const OF_STRANGERS = ['pull_request', 'pull_request_target', 'workflow_run', 'workflow_call'];

/**
 * Lists what lets strangers in: an expression in a command, which becomes code when somebody chooses its value; credentials
 * that a checkout leaves on the disk; a cache that another run has written; code of a pull request in a run or a job that has
 * secrets.
 */
export function checkSafety(workflow: Workflow): Finding[] {
  return [...checkSteps(workflow), ...checkJobs(workflow)];
}

/** Finds actions that are given secrets after a command of the same job has run what was checked out. */
function checkJobs(workflow: Workflow): Finding[] {
  const isOfStrangers = eventsOf(workflow).some((event) => OF_STRANGERS.includes(event));
  const steps = isOfStrangers ? stepsOf(workflow) : [];
  return steps.flatMap(({ jobId, index, step, path }) => {
    const before = steps.filter((each) => each.jobId === jobId && each.index < index);
    const checkout = before.findIndex(({ step: { uses = '', with: inputs = {} } }) => {
      return uses.startsWith(CHECKOUT) && !('repository' in inputs);
    });
    const runsIt = checkout >= 0 && before.slice(checkout).some(({ step: { run } }) => run);
    if (step.uses === undefined || !runsIt || !JSON.stringify(step).includes('secrets.')) return [];
    return [
      workflow.find(
        [...path, 'uses'],
        'What was built could reach these secrets: build in a job of its own.',
      ),
    ];
  });
}

function checkSteps(workflow: Workflow): Finding[] {
  const events = eventsOf(workflow);
  return stepsOf(workflow).flatMap(({ step, path }) => {
    const findings: Finding[] = [];
    const find = (key: string, message: string): void => {
      findings.push(workflow.find([...path, key], message));
    };
    if (hasExpression(step.run ?? '')) {
      find('run', 'An expression in a command can become code: hand it over in `env`.');
    }
    if (hasExpression(step.shell ?? '')) find('shell', 'An expression must not choose the shell.');
    if (step.uses?.startsWith(SETUP_NODE) && step.with?.['package-manager-cache'] !== false) {
      find('uses', 'Another run may have written the cache: `package-manager-cache: false`.');
    }
    if (!step.uses?.startsWith(CHECKOUT)) return findings;
    const { 'persist-credentials': persist, ref = '', ...others } = step.with ?? {};
    if (persist !== false) find('uses', 'A checkout needs `persist-credentials: false`.');
    if ('allow-unsafe-pr-checkout' in others) find('with', 'It must not check out a fork’s code.');
    if (events.includes('pull_request_target')) {
      find('uses', 'A run with secrets must not check out under pull_request_target.');
    }
    const followsRun = events.includes('workflow_run');
    if (followsRun && String(ref).includes('workflow_run')) {
      find('with', 'A run with secrets must not check out what another run was for.');
    }
    return findings;
  });
}
