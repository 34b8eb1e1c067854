import { MAJOR_VERSION, PLACE } from '../manifests.ts';
import { stepsOf } from '../workflow.ts';
import type { Finding, Path, Workflow } from '../workflow.ts';

const PINNED = /^[^@]+@[0-9a-f]{40}$/;
/** Some repositories tag each of their actions, as in `@preview-action-v1`. */
const MAJOR = /@(?:[a-z-]+-)?v\d+$/;
const COMMENT = /uses: \S+ # v\d+\.\d+\.\d+$/;

/**
 * Lists actions that are not pinned by commit in our own workflows, or not named by major version where users copy them.
 */
export function checkVersions(workflow: Workflow): Finding[] {
  const steps = stepsOf(workflow).map(({ step, path }) => ({ uses: step.uses, path }));
  const jobs = Object.entries(workflow.data.jobs).map(([id, { uses }]) => {
    return { uses, path: ['jobs', id] };
  });
  return [...steps, ...jobs].flatMap(({ uses, path }) => {
    const message = uses === undefined ? undefined : explain(uses, [...path, 'uses'], workflow);
    return message === undefined ? [] : [workflow.find([...path, 'uses'], message)];
  });
}

function explain(uses: string, path: Path, workflow: Workflow): string | undefined {
  if (uses.startsWith('./')) {
    return workflow.kind === 'own' ? undefined : `${uses} does not exist in a user’s repository.`;
  }
  if (workflow.kind === 'own') {
    if (!PINNED.test(uses)) return `${uses} is not pinned by its full commit.`;
    const { line } = workflow.find(path, '');
    const text = workflow.text.split('\n')[line - 1 - workflow.linesBefore] ?? '';
    return COMMENT.test(text) ? undefined : `${uses} needs its version as a comment.`;
  }
  // A page may show a pinned one as an example.
  if (workflow.kind === 'fragment' && PINNED.test(uses)) return undefined;
  if (!MAJOR.test(uses)) return `${uses} has no major version.`;
  const isStale = uses.startsWith(PLACE) && !uses.endsWith(`@${MAJOR_VERSION}`);
  return isStale ? `${uses} is not the current major version.` : undefined;
}
