import type { Mutation } from './mutation.ts';

/** Bugs of what only GitHub knows: what a followed run was for, and which commit a `ref` is. */
export const occasionMutations: readonly Mutation[] = [
  {
    name: 'The branch of a followed pull request names the environment',
    world: 'commercetools',
    file: 'event/occasion.ts',
    find: 'const own = isOfFollowedPull(event) ? `preview/${sha.slice(0, 7)}` : environmentName(event);',
    replace: 'const own = sha === event.sha ? environmentName(event) : sha;',
  },
  {
    name: 'The tag of a followed run is taken for a branch',
    world: 'commercetools',
    file: 'event/followedRef.ts',
    find: 'if (tag === sha && branch === undefined) return `refs/tags/${name}`;',
    replace: 'if (tag === sha && branch === undefined) return `refs/heads/${name}`;',
  },
  {
    name: 'The commit of the run is shown, whatever `ref` names',
    world: 'bigcommerce',
    file: 'deploy/github/gitHubSide.ts',
    find: 'if (ref === undefined) return world.runner.event.sha;',
    replace: 'if (ref === undefined || repository !== undefined) return world.runner.event.sha;',
  },
];
