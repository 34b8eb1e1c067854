import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import { startConnectProxy } from '../connectProxy.ts';
import { BUILD, writeBuild } from './deployRuns.ts';
import { buildZip, sha256 } from './keptRuns.ts';
import { HEAD_SHA, PULL, pullRequestEvent } from '../pullRequestEvent.ts';
import { runAction } from './runAction.ts';
import type { ActionOptions, ActionRun } from './runAction.ts';
import { STORE_FILE } from '../storeFiles.ts';
import { projectAccess, storeAccess } from '../sandboxAccess.ts';

/** Where a run gets stuck: in a silent proxy or nameserver, or at a server that switches protocols instead of answering. */
export type Trap = 'silent proxy' | 'silent DNS' | '101';

/** What ends a stuck run. */
export type Ending = 'time limit' | 'SIGINT' | 'SIGTERM';

export const TRAPS: readonly Trap[] = ['silent proxy', 'silent DNS', '101'];
export const ENDINGS: readonly Ending[] = ['time limit', 'SIGINT', 'SIGTERM'];

export interface StuckRun extends ActionRun {
  /** Number of connections through the proxy, or of requests without one. */
  readonly calls: number;
  /** Whether it reached the call that gets stuck. */
  readonly isStuck: boolean;
}

interface Stage {
  readonly sandbox: Sandbox;
  readonly folder: string;
  /** Returns a URL of the sandbox for the run: by a host name where DNS or a proxy is involved. */
  readonly named: (url: string) => string;
}

interface Step {
  readonly action: string;
  readonly prepare?: (stage: Stage) => Promise<void>;
  readonly inputs: (stage: Stage) => Readonly<Record<string, string>>;
}

const bigcommerce = ({ sandbox, named }: Stage): Readonly<Record<string, string>> => ({
  platform: 'bigcommerce',
  ...storeAccess(sandbox),
  api_url: named(sandbox.apiUrl),
});

const commercetools = ({ sandbox, named }: Stage): Readonly<Record<string, string>> => ({
  platform: 'commercetools',
  ...projectAccess(sandbox),
  auth_url: named(sandbox.connect.authUrl),
  connect_url: named(sandbox.connect.connectUrl),
});

/** Shorter than the limit of a single call, so that the time limit ends the run. */
const LIMIT = { timeout_minutes: '0.4' };
/** For runs that something else ends. */
const LONG_LIMIT = { timeout_minutes: '10' };
/** For a run that is not stuck, and for what one does after a signal. */
const SPEED = 10;
/** Until a run is stuck that its time limit ends: on a busy machine, too, it has to get there within 24 s of its own. */
const SAFE_SPEED = 4;

const gitHub = ({ sandbox }: Stage): { readonly github_token: string } => ({
  github_token: sandbox.github.token,
});

const addDeployment = async ({ sandbox: { connect } }: Stage): Promise<void> => {
  const application = { name: 'nightly', type: 'job', schedule: '0 3 * * *' } as const;
  const contract = { applications: [application], global: { standard: [], secured: [] } };
  connect.addConnector({ key: 'search', contract });
  await connect.addDeployment({ key: 'pr-7', connector: 'search' });
};

const addProject = ({ sandbox }: Stage): Promise<void> => {
  sandbox.addProject('pr-7');
  return Promise.resolve();
};

/** Each action, with inputs that make it send every call of a successful run. */
export const STEPS = {
  'deploy to BigCommerce': {
    action: 'deploy',
    prepare: async (stage) => {
      await addProject(stage);
      await writeBuild(join(stage.folder, '.bigcommerce/dist'), BUILD);
    },
    inputs: (stage) => ({
      ...bigcommerce(stage),
      ...gitHub(stage),
      ...LIMIT,
      project_name: 'pr-7',
      working_directory: stage.folder,
      health_check: '/',
    }),
  },
  rollback: {
    action: 'rollback',
    prepare: (stage) => {
      const { github, credentials, projects } = stage.sandbox;
      stage.sandbox.addProject('pr-7');
      const target = `${credentials.storeHash}/${projects()[0]?.uuid ?? ''}`;
      const bytes = buildZip('good');
      github.addRelease({ tag: 'v1', assets: [{ name: 'shop.zip', bytes }] });
      const good = { kept_as: 'release:v1/shop.zip', artifact_sha256: sha256(bytes) };
      for (const payload of [good, { content_sha256: 'live' }]) {
        const own = { platform: 'bigcommerce', target, ...payload };
        github.addDeployment({ payload: own, state: 'success' });
      }
      return Promise.resolve();
    },
    inputs: (stage) => ({
      ...bigcommerce(stage),
      ...gitHub(stage),
      ...LIMIT,
      platform: '',
      project_uuid: stage.sandbox.projects()[0]?.uuid ?? '',
      environment: 'production',
      health_check: '/',
    }),
  },
  'deploy to Connect': {
    action: 'deploy',
    prepare: addDeployment,
    inputs: (stage) => ({ ...commercetools(stage), ...LIMIT, deployment_key: 'pr-7' }),
  },
  'teardown of a project': {
    action: 'teardown',
    prepare: addProject,
    inputs: (stage) => ({
      ...bigcommerce(stage),
      ...gitHub(stage),
      ...LIMIT,
      project_name: 'pr-7',
      delete_project: 'true',
    }),
  },
  'teardown of a Deployment': {
    action: 'teardown',
    prepare: addDeployment,
    inputs: (stage) => ({ ...commercetools(stage), ...LIMIT, deployment_key: 'pr-7' }),
  },
  store: {
    action: 'store',
    prepare: ({ folder }) => writeFile(join(folder, 'store.yml'), STORE_FILE),
    inputs: (stage) => ({
      ...bigcommerce(stage),
      ...LIMIT,
      platform: '',
      command: 'apply',
      config: join(stage.folder, 'store.yml'),
    }),
  },
  'release of a Connector': {
    action: 'connector',
    prepare: addDeployment,
    inputs: (stage) => ({
      ...commercetools(stage),
      ...LIMIT,
      platform: '',
      connector_key: 'search',
      tag: 'v2',
    }),
  },
  'list of projects': { action: 'list', inputs: bigcommerce },
  'list of Deployments': {
    action: 'list',
    prepare: addDeployment,
    inputs: commercetools,
  },
} satisfies Readonly<Record<string, Step>>;

export type StepName = keyof typeof STEPS;

/**
 * Runs a step on an event of a pull request. Every call from number `from` on gets stuck, and `ending` ends the run. With an
 * infinite number it runs to its end.
 */
export async function runStuck(
  name: StepName,
  { trap, from, ending }: { readonly trap: Trap; readonly from: number; readonly ending: Ending },
): Promise<StuckRun> {
  const step: Step = STEPS[name];
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-stuck-'));
  const hostnames = trap === '101' ? {} : { hostnames: ['shop.sandbox.test'] };
  await using sandbox = await startSandbox({
    tls: trap !== '101',
    switches: { paceMs: 4, ...hostnames },
    ...(trap === '101' ? {} : { storageName: 'storage.sandbox.test' }),
  });
  const setting = await set(trap, from, sandbox);
  try {
    sandbox.github.addPull({ number: PULL, headSha: HEAD_SHA });
    if (step.action === 'teardown') sandbox.github.setPull(PULL, { state: 'closed' });
    const stage = { sandbox, folder, named: setting.named };
    await step.prepare?.(stage);
    const run = await runAction(step.action, {
      ...(from === Infinity ? { speed: SPEED } : atStuck(ending, setting)),
      preloads: setting.preloads,
      event: pullRequestEvent(step.action === 'teardown' ? 'closed' : 'synchronize'),
      inputs: {
        ...withLimit(step.inputs(stage), from === Infinity ? undefined : ending),
        // Nothing answers at the site's host name.
        ...(from === Infinity && trap !== '101' ? { health_check: '' } : {}),
      },
      env: { ...pullRequestEnv(stage), ...setting.env },
    });
    return { ...run, calls: setting.calls(), isStuck: setting.isStuck(run.log) };
  } finally {
    await setting.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Raises the time limit of a run that something else ends. */
function withLimit(
  inputs: Readonly<Record<string, string>>,
  ending: Ending | undefined,
): Readonly<Record<string, string>> {
  const hasLimit = ending !== 'time limit' && 'timeout_minutes' in inputs;
  return hasLimit ? { ...inputs, ...LONG_LIMIT } : inputs;
}

interface Setting {
  readonly named: (url: string) => string;
  readonly preloads: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly calls: () => number;
  readonly isStuck: (log: string) => boolean;
  readonly close: () => Promise<void>;
}

const STUCK_IN_LOG = /^::debug::The nameserver is silent/m;

async function set(trap: Trap, from: number, sandbox: Sandbox): Promise<Setting> {
  const trusting = { NODE_EXTRA_CA_CERTS: sandbox.caFile ?? '' };
  const named = (url: string): string => url.replace('127.0.0.1', 'api.sandbox.test');
  const nothing = { preloads: [], env: {}, close: () => Promise.resolve() };
  switch (trap) {
    case 'silent proxy': {
      const proxy = await startConnectProxy({
        answer: (count) => (count >= from ? 'silence' : 'open'),
      });
      const calls = (): number => proxy.tunnels.length;
      const env = { HTTPS_PROXY: proxy.url, ...trusting };
      return { ...nothing, named, env, calls, isStuck: () => calls() >= from, close: proxy.close };
    }
    case 'silent DNS': {
      const env = { SILENT_FROM: String(from), ...trusting };
      const isStuck = (log: string): boolean => STUCK_IN_LOG.test(log);
      const calls = (): number => sandbox.requests.length;
      return { ...nothing, named, env, preloads: ['silentNames.mjs'], calls, isStuck };
    }
    case '101': {
      let calls = 0;
      sandbox.scriptEverywhere(() => {
        calls += 1;
        return calls >= from ? { kind: 'upgrade' } : undefined;
      });
      const isStuck = (): boolean => calls >= from;
      return { ...nothing, named: (url) => url, calls: () => calls, isStuck };
    }
  }
}

function pullRequestEnv({ sandbox, named }: Stage): Readonly<Record<string, string>> {
  const {
    GITHUB_API_URL: apiUrl = '',
    GITHUB_GRAPHQL_URL: graphqlUrl = '',
    ...env
  } = sandbox.github.env;
  return {
    ...env,
    GITHUB_API_URL: named(apiUrl),
    ...(graphqlUrl === '' ? {} : { GITHUB_GRAPHQL_URL: named(graphqlUrl) }),
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF: `refs/pull/${String(PULL)}/merge`,
    GITHUB_SHA: 'f00d000000000000000000000000000000000000',
    GITHUB_RUN_ID: '20',
    GITHUB_RUN_ATTEMPT: '1',
  };
}

/** Interval for checking whether a run is stuck. */
const LOOK_MS = 10;
/** Wait before the end, to make sure that the run is stuck. */
const SETTLE_MS = 50;

/** Ends a stuck run: by a signal, or by its time limit, for which it need not wait any longer. */
function atStuck(ending: Ending, { isStuck }: Setting): ActionOptions {
  let log = '';
  const onLog = (text: string): void => {
    log = text;
  };
  const whenStuck = (act: () => void): void => {
    const look = setInterval(() => {
      if (!isStuck(log)) return;
      clearInterval(look);
      setTimeout(act, SETTLE_MS);
    }, LOOK_MS);
    look.unref();
  };
  if (ending === 'time limit') {
    return { onLog, speed: SAFE_SPEED, hurry: new Promise(whenStuck) };
  }
  return {
    onLog,
    speed: SPEED,
    onStart: (kill) => {
      whenStuck(() => {
        kill(ending);
      });
    },
  };
}
