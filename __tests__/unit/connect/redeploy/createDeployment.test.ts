import { describe, expect, test } from '@jest/globals';
import { NetworkError } from '../../../../src/http/request.ts';
import { createDeployment } from '../../../../src/platforms/connect/redeploy/createDeployment.ts';
import type { Reply } from '../../../support/memory/scriptedNetwork.ts';
import { answer, openWorld, refusal } from '../world.ts';

const GET = 'GET /my-project/deployments/key=checkout';
const POST = 'POST /my-project/deployments';

const created = answer({ version: 1, status: 'Queued', build: undefined }, 201);
const lost = new NetworkError('ECONNRESET', true);
const missing = refusal(404, 'ResourceNotFound');
const taken = refusal(400, 'DuplicateField', 'A duplicate value checkout exists for field key.');

/** What is looked for before a call is taken for lost altogether. */
const unseen = Array.from({ length: 5 }, () => missing);

const body = {
  key: 'checkout',
  connector: { key: 'shop', staged: false },
  region: 'europe-west1.gcp',
  configurations: [],
};

async function create(replies: readonly Reply[]) {
  const world = openWorld(replies);
  const ended = createDeployment({ run: world.run, deadline: world.deadline, body }).then(
    (started) => ({ started, error: undefined }),
    (error: unknown) => ({ started: undefined, error }),
  );
  return { ...(await world.clock.runUntil(ended)), world };
}

describe('createDeployment', () => {
  test('creates the Deployment, which has nothing before it', async () => {
    const { started, world } = await create([created]);
    expect(started).toMatchObject({ before: undefined, first: { version: 1 }, isAnswer: true });
    expect(world.asked()).toEqual([POST]);
    expect(world.bodies()).toEqual([body]);
  });

  test.each<[string, Reply]>([
    ['the answer is lost', lost],
    ['a gateway answers HTTP 503', { status: 503, body: 'upstream connect error' }],
  ])('looks for the key when %s, and follows what is there', async (_, reply) => {
    const { started, world } = await create([reply, missing, answer({ version: 1 })]);
    expect(started).toMatchObject({ before: undefined, first: { version: 1 }, isAnswer: false });
    expect(world.asked()).toEqual([POST, GET, GET]);
  });

  test('looks after a 401 that is not the platform’s, instead of sending it with a new token', async () => {
    const gateway = { status: 401, body: '<html></html>' };
    const { started, world } = await create([gateway, answer({ version: 1 })]);
    expect(started?.isAnswer).toBe(false);
    expect(world.asked()).toEqual([POST, GET]);
    expect(world.tokenRequests()).toHaveLength(2);
  });

  test('creates it once more when nothing is there for a while', async () => {
    const { started, world } = await create([lost, ...unseen, created]);
    expect(started?.isAnswer).toBe(true);
    expect(world.asked()).toEqual([POST, GET, GET, GET, GET, GET, POST]);
  });

  test('takes a key that is taken after a lost answer for its own', async () => {
    const replies = [lost, ...unseen, taken, answer({ version: 1 })];
    const { started } = await create(replies);
    expect(started).toMatchObject({ first: { version: 1 }, isAnswer: false });
  });

  test('does not know what became of the first call when its repetition is refused for good', async () => {
    const refused = refusal(422, 'General', 'No.');
    const { error } = await create([lost, ...unseen, refused, ...unseen]);
    expect(error).toMatchObject({ code: 'ambiguous', platformCode: 'General' });
  });

  test('gives way to somebody else who has created it', async () => {
    const { error, world } = await create([taken, answer({ version: 1 })]);
    expect(error).toMatchObject({ code: 'conflict', platformCode: 'DuplicateField' });
    expect(world.bodies()).toHaveLength(1);
  });

  test('shows the refusal when there is no such Deployment', async () => {
    const { error } = await create([taken, missing]);
    expect(error).toMatchObject({ code: 'http', platformCode: 'DuplicateField' });
  });

  test('never creates it a fourth time', async () => {
    const again = [lost, ...unseen];
    const { error, world } = await create([...again, ...again, ...again]);
    expect(error).toMatchObject({ code: 'ambiguous' });
    expect(world.bodies()).toHaveLength(3);
  });

  test('shows what the platform refuses', async () => {
    const { error } = await create([refusal(400, 'DeploymentInvalidType', 'Only preview.')]);
    expect(error).toMatchObject({
      code: 'http',
      platformCode: 'DeploymentInvalidType',
      hint: expect.stringContaining('deployment_type'),
    });
  });
});
