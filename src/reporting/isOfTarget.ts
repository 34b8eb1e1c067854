import type { GitHubDeployment } from '../step/index.ts';
import type { Subject } from './marker.ts';

/**
 * Returns whether a GitHub Deployment is one of a target. What another tool deployed to the same environment has no payload of
 * ours. A project that was deployed to by its name and is now named by its UUID, or the other way round, is the same target:
 *
 * | the payload says | the target is named | same                            |
 * | ---------------- | ------------------- | ------------------------------- |
 * | an id            | its id is known     | when the ids are                |
 * | anything         | as in the payload   | yes                             |
 * | anything         | by its other name   | yes, if that is known           |
 * | id and name      | by either           | yes, in the same store          |
 */
export function isOfTarget(
  { payload }: Pick<GitHubDeployment, 'payload'>,
  { platform, target, same }: Pick<Subject, 'platform' | 'target' | 'same'>,
): boolean {
  if (payload['platform'] !== platform) return false;
  const id = same && payload[same.id.key];
  if (id !== undefined) return id === same?.id.value;
  const named = payload['target'] ?? '';
  if (named === target || same?.targets.includes(named) === true) return true;
  const [store, project] = splitTarget(target);
  const { project_uuid: uuid, project_name: name } = payload;
  const isOfStore = splitTarget(named)[0] === store;
  return isOfStore && project !== '' && (uuid === project || name === project);
}

function splitTarget(target: string): readonly [string, string] {
  const slash = target.indexOf('/');
  return slash === -1 ? [target, ''] : [target.slice(0, slash), target.slice(slash + 1)];
}
