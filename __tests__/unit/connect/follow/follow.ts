import type { DeploymentEvent } from '../../../../src/deploy/platform.ts';
import { DeploymentJson } from '../../../../src/platforms/connect/api/deployment.ts';
import { followDeployment } from '../../../../src/platforms/connect/follow/followDeployment.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { answer, deploymentJson, openWorld } from '../world.ts';
import type { DeploymentFields, World, WorldOptions } from '../world.ts';

export const old = { version: 5, build: 'build-1' };
export const queued: DeploymentFields = { version: 6, status: 'Queued' };
export const deploying = answer({ version: 6, status: 'Deploying' });
export const deployed = answer({ version: 6, status: 'Deployed', build: 'build-2' });

export interface FollowOptions extends WorldOptions {
  readonly before?: DeploymentFields | undefined;
  readonly first?: DeploymentFields;
  readonly isAnswer?: boolean;
}

export interface Followed {
  readonly events: readonly DeploymentEvent[];
  readonly error: unknown;
  readonly world: World;
  readonly tookMs: number;
  /** Everything but the sign of life. */
  readonly lines: readonly string[];
}

/** Follows a redeploy of version 5, whose call answered `Queued` with version 6. */
export async function follow(
  replies: readonly Reply[],
  options: FollowOptions = {},
): Promise<Followed> {
  const world = openWorld(replies, options);
  const { clock } = world;
  const startedAtMs = clock.now();
  const parse = (fields: DeploymentFields) => DeploymentJson.parse(deploymentJson(fields));
  const before = 'before' in options ? options.before : old;
  const started = {
    before: before && parse(before),
    first: parse(options.first ?? queued),
    isAnswer: options.isAnswer ?? true,
  };
  const events: DeploymentEvent[] = [];
  const read = async (): Promise<void> => {
    for await (const event of followDeployment(world.run, started, world.deadline))
      events.push(event);
  };
  const error = await clock.runUntil(
    read().then(
      () => undefined,
      (reason: unknown) => reason,
    ),
  );
  return { events, error, world, tookMs: clock.now() - startedAtMs, lines: world.runner.lines };
}

export const last = ({ events }: Followed): DeploymentEvent | undefined => events.at(-1);
export const warnings = ({ lines }: Followed): readonly string[] =>
  lines.filter((line) => line.startsWith('warning:'));
