import type { Run } from '../../runs/runScene.ts';

/** The environment is what the followed run was for, and never what its branch is called where a stranger may have named that. */
export function environmentIsRight({ scene, witness }: Run): string[] {
  const { environment } = witness.runner.outputs;
  if (scene.occasion === undefined || environment === undefined) return [];
  const { environments } = scene.occasion;
  return environments.includes(environment)
    ? []
    : [`the environment is ${environment}, not ${environments.join(' or ')}`];
}

/** GitHub shows the commit that the build is of. */
export function commitIsRight({ scene }: Run): string[] {
  if (scene.occasion === undefined) return [];
  const { commits } = scene.occasion;
  return scene.gitHub
    .deployments()
    .filter(({ sha }) => !commits.includes(sha))
    .map(({ sha }) => `GitHub shows ${sha} as deployed, not ${commits.join(' or ')}`);
}
