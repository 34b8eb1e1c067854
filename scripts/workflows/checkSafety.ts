import { hasExpression } from './references.ts';
import { eventsOf, stepsOf } from './workflow.ts';
import type { Finding, Workflow } from './workflow.ts';

const CHECKOUT = 'actions/checkout@';

/**
 * Lists what lets strangers in: an expression in a command, which becomes code when somebody chooses its value; credentials
 * that a checkout leaves on the disk; code of a pull request in a run that has secrets.
 */
export function checkSafety(workflow: Workflow): Finding[] {
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
