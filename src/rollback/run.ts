import { runDeployment } from '../deploy/index.ts';
import type { DeployWorld, PlatformKind } from '../deploy/index.ts';
import { readRequest } from './readRequest.ts';

/** Everything outside that a rollback touches. */
export interface RollbackWorld extends Omit<DeployWorld, 'platforms'> {
  /** The one platform whose builds can be kept, and its name. */
  readonly platform: { readonly name: string; readonly kind: PlatformKind };
}

/** Runs the rollback action. Resolves with whether the step is green, and never rejects. */
export function runRollback(
  { platform, ...world }: RollbackWorld,
  cancelled: AbortSignal,
): Promise<boolean> {
  const platforms = { [platform.name]: platform.kind };
  return runDeployment({ ...world, platforms }, cancelled, async () => {
    const asked = await readRequest(world.runner, platform);
    return (
      asked && {
        request: asked.request,
        choose: async (tools, signal) => {
          const { chooseBuild } = await import('./chooseBuild.ts');
          return chooseBuild(asked, tools, signal);
        },
      }
    );
  });
}
