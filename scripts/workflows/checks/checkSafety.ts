import { hasExpression } from './references.ts';
import { eventsOf, stepsOf } from '../workflow.ts';
import type { Finding, Workflow } from '../workflow.ts';

const CHECKOUT = 'actions/checkout@';
const SETUP_NODE = 'actions/setup-node@';

/** Events whose runs can involve unreviewed code. */
const OF_STRANGERS = ['pull_request', 'pull_request_target', 'workflow_run', 'workflow_call'];

/**
 * Lists security risks: an expression in a command, whose value can become code; credentials that a checkout leaves on the disk;
 * a cache that another run wrote; a pull request's code in a run or job with secrets.
 */
export function checkSafety(workflow: Workflow): Finding[] {
  return [...checkSteps(workflow), ...checkJobs(workflow)];
}

/** Finds actions that get secrets after a command of the same job ran checked-out code. */
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
        'The built code could read these secrets. Build in a separate job.',
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
      find('run', 'An expression in a command can become code. Pass it in `env`.');
    }
    if (hasExpression(step.shell ?? '')) find('shell', 'An expression must not choose the shell.');
    if (step.uses?.startsWith(SETUP_NODE) && step.with?.['package-manager-cache'] !== false) {
      find('uses', 'Another run may have written the cache. Set `package-manager-cache: false`.');
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
      find('with', 'A run with secrets must not check out the code of another run.');
    }
    return findings;
  });
}
