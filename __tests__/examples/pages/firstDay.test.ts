// The first day of a new user: the workflows that `npm run init` writes, with what it says to set, against the names of the
// real hosts. A proxy leads these to the sandbox, which speaks TLS.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { NewConnector } from '../../../sandbox/connect/model/index.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { startConnectProxy } from '../../support/connectProxy.ts';
import { PROJECT, manual, push, root, succeed } from '../runner/examples.ts';
import { withWorld } from '../runner/world.ts';
import type { Trigger, World } from '../runner/world.ts';

const REGION = 'europe-west1.gcp';
const API = 'api.bigcommerce.com';
const AUTH = `auth.${REGION}.commercetools.com`;
const CONNECT = `connect.${REGION}.commercetools.com`;
const SITE = 'storefront.sandbox.test';

/** Runs init as docs/setup.md shows it; gives the workflow that it writes, and the commands that it prints. */
function init(flags: Readonly<Record<string, string>>, file: string): readonly [string, string] {
  const into = mkdtempSync(join(tmpdir(), 'commerce-deploy-first-day-'));
  try {
    const all = Object.entries({ use: 'your-org/commerce-deploy', into, ...flags });
    const args = all.flatMap(([flag, value]) => [`--${flag}`, value]);
    const printed = execFileSync(process.execPath, ['scripts/init.ts', ...args], {
      cwd: root,
      encoding: 'utf8',
      // A clone whose commit has not been pushed gets a warning.
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return [readFileSync(join(into, '.github/workflows', file), 'utf8'), printed];
  } finally {
    rmSync(into, { recursive: true });
  }
}

/** Does what the printed commands do. `typed` is what the user types where `gh` asks. */
function settle(printed: string, typed: Readonly<Record<string, string>>): Partial<World> {
  const commands = printed.matchAll(/^ +gh (variable|secret) set (\w+)(?: --body (\S+))?$/gm);
  const values = [...commands].map(([, kind = '', name = '', body]) => ({
    kind,
    entry: [name, body ?? typed[name] ?? `typed for ${name}`] as const,
  }));
  const of = (wanted: string): Readonly<Record<string, string>> =>
    Object.fromEntries(values.filter(({ kind }) => kind === wanted).map(({ entry }) => entry));
  return { vars: of('variable'), secrets: of('secret') };
}

interface Day {
  readonly flags: (sandbox: Sandbox) => Readonly<Record<string, string>>;
  readonly file: string;
  readonly typed: (sandbox: Sandbox) => Readonly<Record<string, string>>;
  readonly trigger: Trigger;
  readonly hosts: readonly string[];
}

const bigcommerce: Day = {
  flags: ({ credentials }) => ({
    ...{ platform: 'bigcommerce', store: credentials.storeHash },
    ...{ project: PROJECT, branch: 'main' },
  }),
  file: 'deploy.yml',
  typed: ({ credentials }) => ({ BIGCOMMERCE_ACCESS_TOKEN: credentials.accessToken }),
  trigger: push,
  hosts: [API, SITE],
};

const commercetools: Day = {
  flags: ({ connect }) => ({
    ...{ platform: 'commercetools', store: connect.credentials.projectKey },
    ...{ project: 'search', region: REGION },
  }),
  file: 'redeploy.yml',
  typed: ({ connect: { credentials } }) => ({
    CTP_CLIENT_ID: credentials.clientId,
    CTP_CLIENT_SECRET: credentials.clientSecret,
  }),
  trigger: manual,
  hosts: [AUTH, CONNECT],
};

const contract: NewConnector['contract'] = {
  applications: [{ name: 'nightly', type: 'job', schedule: '0 3 * * *' }],
  global: { standard: [], secured: [] },
};

test.each([
  ['BigCommerce', bigcommerce],
  ['commercetools', commercetools],
])('goes from init to a deployment by the real names: %s', async (_, day) => {
  /** Where each name is served; the site only once there is a deployment. */
  let addressOf: (name: string) => string | undefined = () => undefined;
  const proxy = await startConnectProxy({
    portOf: (tunnel) =>
      Number(/\d+$/.exec(addressOf(tunnel.replace(/:443$/, '')) ?? '')?.[0] ?? '1'),
  });
  let workflow = '';
  const settings = (sandbox: Sandbox): Partial<World> => {
    const { connect } = sandbox;
    sandbox.addProject('storefront', PROJECT);
    sandbox.set({ hostnames: [SITE] });
    addressOf = (name) =>
      ({
        ...{ [API]: sandbox.apiUrl, [SITE]: sandbox.projects()[0]?.hostname },
        ...{ [AUTH]: connect.authUrl, [CONNECT]: connect.connectUrl },
      })[name];
    const [text, printed] = init(day.flags(sandbox), day.file);
    workflow = text;
    return {
      ...settle(printed, day.typed(sandbox)),
      leadingHere: { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: sandbox.caFile ?? '' },
    };
  };
  try {
    await withWorld(
      settings,
      async (world) => {
        const { connect } = world.sandbox;
        connect.addConnector({ key: 'search', contract });
        await connect.addDeployment({ key: 'search', connector: 'search' });
        connect.publish('search', { tag: 'v1.1.0' });
        const outputs = await succeed(workflow, world, day.trigger);
        expect(outputs).toMatchObject({ status: 'completed' });
        expect(new Set(proxy.tunnels)).toEqual(new Set(day.hosts.map((host) => `${host}:443`)));
      },
      { tls: true, hostNames: [API, AUTH, CONNECT] },
    );
  } finally {
    await proxy.close();
  }
});
