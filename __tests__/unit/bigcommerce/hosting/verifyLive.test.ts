import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Artifact } from '../../../../src/build/index.ts';
import type { Deployment, Launch } from '../../../../src/deploy/index.ts';
import type { OutputName } from '../../../../src/deploy/outputs.ts';
import type { HttpRequest } from '../../../../src/http/request.ts';
import { bigcommerce } from '../../../../src/platforms/bigcommerce/hosting/bigcommerce.ts';
import '../../../../src/platforms/bigcommerce/hosting/prepare.ts';
import { openJournal } from '../../../../src/step/journal.ts';
import { startDeadline } from '../../../../src/step/ports/clock.ts';
import { memoryRunner } from '../../../support/memory/memoryRunner.ts';
import { scriptedNetwork } from '../../../support/memory/scriptedNetwork.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { virtualClock } from '../../../support/memory/virtualClock.ts';

const UUID = '0194fd2b-2ac6-72de-b73f-d83f2d626a74';
const SITE = 'shop.catalyst-sandbox.store';
const NEW = 'the new build';

const artifact: Artifact = {
  ...{ path: '/temp/build.zip', sha256: 'a'.repeat(64), size: 1000, files: 2, unzippedSize: 2000 },
  contentSha256: 'c'.repeat(64),
  contents: [
    {
      ...{ name: 'assets/app.0a1b2c3d.js', size: NEW.length },
      sha256: createHash('sha256').update(NEW).digest('hex'),
    },
  ],
};

const BUSY: Reply = {
  status: 409,
  body: { status: 409, title: 'You already have a deployment in progress', errors: {} },
};

interface World {
  readonly verify_live?: string;
  readonly isFollowed?: boolean;
  /** How often another deployment is in progress. That one brings the same build live. */
  readonly conflicts?: number;
}

/** Deploys a build to a project whose site serves nothing of it yet. */
async function start({ verify_live = 'auto', isFollowed = true, conflicts = 0 }: World) {
  const clock = virtualClock();
  const asked: HttpRequest[] = [];
  let posts = 0;
  const reply = (request: HttpRequest): Reply => {
    const { hostname, pathname } = new URL(request.url);
    if (hostname === SITE) {
      asked.push(request);
      return posts === 0 ? { status: 404 } : { status: 200, body: NEW };
    }
    if (hostname !== 'api.test') return { status: 200 };
    if (pathname.endsWith('/projects'))
      return answer([{ uuid: UUID, name: 'shop', deployment_hostnames: [SITE] }]);
    if (pathname.endsWith('/uploads'))
      return answer({ upload_url: 'https://storage.test/zip', upload_uuid: 'u-1' });
    posts += 1;
    return posts <= conflicts ? BUSY : answer({ deployment_uuid: 'd-1' });
  };
  const tools = {
    ...scriptedNetwork(reply),
    ...{ clock, random: () => 0, correlationId: 'run-1', userAgent: 'ours' },
  };
  const inputs: Readonly<Record<string, string>> = {
    ...{ store_hash: 'abc', access_token: 'token', project_uuid: UUID, verify_live },
    api_url: 'https://api.test',
  };
  const source = {
    input: (name: string) => inputs[name],
    ...{ elsewhere: () => undefined, secret: () => undefined },
  };
  const { value } = await bigcommerce(tools).readInputs(source);
  if (value === undefined) throw new Error('The inputs are wrong.');
  const deadline = startDeadline(clock, 600_000, {
    parent: new AbortController().signal,
    reason: () => new Error('late'),
  });
  const journal = openJournal<OutputName>(memoryRunner(), clock);
  const run = { journal, onConflict: 'wait', isFollowed } as const;
  const launch: Launch = await clock.runUntil(value.prepare(run, deadline));
  const deployment: Deployment = await clock.runUntil(launch.start(artifact, deadline));
  const before = asked.length;
  const after = { urls: [`https://${SITE}`], record: () => undefined };
  const verifying = deployment.verify?.(after, deadline);
  const proof = verifying && (await clock.runUntil(verifying));
  deadline.clear();
  return { launch, mustVerify: value.mustVerify, before, asked: asked.length, proof };
}

function answer(data: object): Reply {
  return { status: 200, body: { data, meta: {} } };
}

test('the site is asked beside the upload, and again once the deployment is complete', async () => {
  const run = await start({});
  expect(run).toMatchObject({ before: 1, asked: 2, proof: { verified: true }, mustVerify: false });
  expect(run.launch.recordOf?.(artifact)).toMatch(/^[0-9a-f]{64} assets\/app\.0a1b2c3d\.js$/);
  expect((await start({ verify_live: 'required' })).mustVerify).toBe(true);
});

test('a build that another deployment brought live meanwhile proves nothing: the site is asked again after waiting for it', async () => {
  const { before, proof } = await start({ conflicts: 2 });
  expect(before).toBe(3);
  expect(proof).toMatchObject({
    verified: undefined,
    sentence: expect.stringMatching(/served its files before the deployment as well\.$/),
  });
});

test.each<[string, World]>([
  ['`verify_live` is `off`', { verify_live: 'off' }],
  ['the deployment is not followed', { isFollowed: false }],
])('the site is asked nothing when %s', async (_, world) => {
  expect(await start(world)).toMatchObject({ asked: 0, proof: undefined });
});

test('a build leaves no record for the next run where no site is asked', async () => {
  expect((await start({ verify_live: 'off' })).launch).not.toHaveProperty('recordOf');
});
