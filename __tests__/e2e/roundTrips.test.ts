// How often an action asks, where nothing goes wrong. Each request is a round trip, most of them one after another.
import { expect, test } from '@jest/globals';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { withConnectStage } from '../support/runs/connectRuns.ts';
import { withDeployStage } from '../support/runs/deployRuns.ts';
import { withPullRequest } from '../support/runs/gitHubRuns.ts';
import { runHere } from '../support/runs/runHere.ts';
import { withStoreRuns } from '../support/runs/storeRuns.ts';
import { withTeardownStage } from '../support/runs/teardownRuns.ts';

type Counts = Readonly<Partial<Record<string, number>>>;

/** Counts the requests of some work by host. */
async function countRequests(
  { requests }: Pick<Sandbox, 'requests'>,
  work: () => Promise<unknown>,
): Promise<Counts> {
  const before = requests.length;
  await work();
  const hosts = requests.slice(before).map(({ host }) => host);
  return Object.fromEntries(
    hosts.map((host) => [host, hosts.filter((each) => each === host).length]),
  );
}

test('a deployment asks the platform four times, and the storage once', () =>
  withDeployStage(
    {},
    async ({ sandbox, deploy }) => {
      expect(await countRequests(sandbox, deploy)).toEqual({ api: 4, storage: 1 });
    },
    runHere,
  ));

test('reports to GitHub add nothing to what the platform is asked', () =>
  withPullRequest(
    {},
    async ({ sandbox, preview }) => {
      const platform = { api: 4, storage: 1 };
      expect(await countRequests(sandbox, preview)).toEqual({ ...platform, github: 11 });
      // The second one also takes over the comment, and ends the first GitHub Deployment.
      expect(await countRequests(sandbox, preview)).toEqual({ ...platform, github: 15 });
    },
    runHere,
  ));

test('a redeploy asks for a token once, looks, deploys and looks again', () =>
  withConnectStage(
    {},
    async ({ sandbox, redeploy }) => {
      expect(await countRequests(sandbox, redeploy)).toEqual({ auth: 1, connect: 3 });
    },
    runHere,
  ));

test('a teardown looks and deletes; on Connect it sees the deletion to its end', () =>
  withTeardownStage(
    {},
    async ({ sandbox, removeProject, removeDeployment, addDeployment }) => {
      sandbox.addProject('pr-7');
      const project = { project_name: 'pr-7', delete_project: 'true' };
      expect(await countRequests(sandbox, () => removeProject(project))).toEqual({ api: 2 });
      await addDeployment();
      expect(await countRequests(sandbox, removeDeployment)).toEqual({ auth: 1, connect: 3 });
    },
    runHere,
  ));

test('a plan reads each list once; an apply without changes reads codes as well', () =>
  withStoreRuns(
    {},
    async ({ sandbox, plan, apply }) => {
      expect(await countRequests(sandbox, plan)).toEqual({ api: 3 });
      await apply();
      expect(await countRequests(sandbox, apply)).toEqual({ api: 4 });
    },
    runHere,
  ));
