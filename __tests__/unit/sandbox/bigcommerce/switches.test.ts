import { describe, expect, test } from '@jest/globals';
import {
  createRateLimit,
  normalBigCommerce,
  openHosting,
} from '../../../../sandbox/bigcommerce/model/index.ts';
import type { BigCommerceSwitches, Hosting } from '../../../../sandbox/bigcommerce/model/index.ts';
import { answerOf, isStream } from '../../../../sandbox/model/index.ts';
import type { PlainAnswer } from '../../../../sandbox/model/index.ts';

interface Opened {
  readonly hosting: Hosting;
  /** Asks the API, and lets no time pass. */
  readonly ask: (operation: string, value?: unknown) => PlainAnswer;
  /** Uploads and deploys; returns the id of the deployment. */
  readonly deploy: (projectUuid: string) => string;
  readonly pass: (ms: number) => void;
}

function open(change: Partial<BigCommerceSwitches> = {}): Opened {
  const switches = { ...normalBigCommerce(), paceMs: 100, ...change };
  let nowMs = 1_800_000_000_000;
  let asked = 0;
  const now = (): number => nowMs;
  const hosting = openHosting({
    ...{ switches, now, credentials: { storeHash: 'abc123', accessToken: 'token' } },
    rateLimit: createRateLimit({ limit: () => switches.rateLimit, others: () => 0, now }),
    newUuid: () => `0194fd2b-2ac6-72de-b73f-${String((asked += 1)).padStart(12, '0')}`,
    sign: (canonical) => String(canonical.length),
    storageOrigin: () => 'https://storage.test',
    hostnameOf: ({ name }) => `${name}.shop.test`,
    inspect: () => undefined,
  });
  const request = (method: string, url: URL, body: string): PlainAnswer => {
    const host = url.host === 'storage.test' ? hosting.storage : hosting.api;
    const headers = {
      host: url.host,
      ...(host === hosting.api && { 'x-auth-token': 'token' }),
      ...(url.pathname.endsWith('/events') && { accept: 'text/event-stream' }),
      ...(body !== '' && {
        'content-type': method === 'PUT' ? 'application/zip' : 'application/json',
        'content-length': String(body.length),
      }),
    };
    const { pathname: path, searchParams: query } = url;
    const answer = answerOf(host, { n: (asked += 1), method, path, query, headers, body });
    const { body: said } = answer;
    return { ...answer, body: isStream(said) ? 'a stream' : said };
  };
  const ask: Opened['ask'] = (operation, value) => {
    const [method = '', path = ''] = operation.split(' ');
    const url = new URL(`https://api.test/stores/abc123/v3/infrastructure${path}`);
    return request(method, url, value === undefined ? '' : JSON.stringify(value));
  };
  return {
    ...{ hosting, ask },
    deploy: (project_uuid) => {
      const upload = json(ask('POST /deployments/uploads', {}));
      request('PUT', new URL(upload['upload_url'] ?? ''), 'a zip');
      const upload_uuid = upload['upload_uuid'];
      return json(ask('POST /deployments', { project_uuid, upload_uuid }))['deployment_uuid'] ?? '';
    },
    pass: (ms) => {
      nowMs += ms;
    },
  };
}

function json({ body }: PlainAnswer): Readonly<Partial<Record<string, string>>> {
  return (JSON.parse(String(body)) as { data: Record<string, string> }).data;
}

describe('the model of hosting', () => {
  test('ends a deployment by the clock, and notes which request made it', () => {
    const { hosting, deploy, pass } = open();
    const { uuid } = hosting.addProject({ name: 'shop' });
    const id = deploy(uuid);
    const [live] = hosting.lives();
    expect(live?.deployment.uuid).toBe(id);
    expect(hosting.served(uuid)).toBeUndefined();
    pass(700);
    expect(hosting.served(uuid)?.uuid).toBe(id);
    const created = hosting.effects.find(({ what }) => what === 'deployment-created');
    expect(created).toMatchObject({ id, byRequest: live?.deployment.byRequest });
  });

  test('can have the site lag behind the end of its deployment', () => {
    const { hosting, deploy, pass } = open({ siteDelayMs: 5000 });
    const { uuid } = hosting.addProject({ name: 'shop' });
    const id = deploy(uuid);
    pass(5699);
    expect(hosting.served(uuid)).toBeUndefined();
    pass(1);
    expect(hosting.served(uuid)?.uuid).toBe(id);
  });

  test.each([
    [true, 409],
    [false, 200],
  ])('compares the names of projects without case: %s', (namesIgnoreCase, status) => {
    const { hosting, ask } = open({ namesIgnoreCase, takenNameStatus: 409 });
    hosting.addProject({ name: 'Shop' });
    expect(ask('POST /projects', { name: 'shop' }).status).toBe(status);
  });

  test('can show a new project late in the list, and know its name at once', () => {
    const { ask, pass } = open({ listDelayMs: 2000, takenNameStatus: 422 });
    ask('POST /projects', { name: 'shop' });
    expect(json(ask('GET /projects'))).toHaveLength(0);
    expect(ask('POST /projects', { name: 'shop' }).status).toBe(422);
    pass(2000);
    expect(json(ask('GET /projects'))).toHaveLength(1);
  });

  test('can have no event stream of a new deployment for a while', () => {
    const { hosting, ask, deploy, pass } = open({ eventsUnknownForMs: 300 });
    const path = `/deployments/${deploy(hosting.addProject({ name: 'shop' }).uuid)}/events`;
    expect(ask(`GET ${path}`).status).toBe(404);
    pass(300);
    expect(ask(`GET ${path}`)).toMatchObject({ status: 200, body: 'a stream' });
  });

  test('can end a deployment in a status that is not documented', () => {
    const { hosting, deploy } = open({ failure: { code: undefined, status: 'cancelled' } });
    deploy(hosting.addProject({ name: 'shop' }).uuid);
    const [deployment] = hosting.deployments.values();
    expect(deployment?.moments.at(-1)).toMatchObject({ status: 'cancelled', outcome: 'failed' });
  });
});
