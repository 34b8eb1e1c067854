import { randomBytes } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { openBigCommerce } from './bigcommerce/server/index.ts';
import type { BigCommerce } from './bigcommerce/server/index.ts';
import type { BigCommerceRoute, Credentials } from './bigcommerce/model/index.ts';
import type { ConnectCredentials, ConnectRoute } from './connect/model/index.ts';
import { openConnect } from './connect/server/index.ts';
import type { Connect } from './connect/server/index.ts';
import { scenarios } from './scenarios.ts';
import type { ScenarioName } from './scenarios.ts';
import { openGitHub } from './github/server/index.ts';
import type { GitHub, GitHubOptions } from './github/server/index.ts';
import type { GitHubRoute } from './github/model/index.ts';
import type { Clock, Leak, RecordedRequest, ScriptedAnswer, Stage } from './server/index.ts';
import { createStage, machineClock, makeCertificate } from './server/index.ts';
import type { FranchiseCredentials, Store, StoreRoute } from './store/model/index.ts';
import { openStoreServer } from './store/server/index.ts';
import { normalSwitches, turnSwitches } from './switches.ts';
import type { SwitchChange, Switches } from './switches.ts';

export type RouteName = BigCommerceRoute | ConnectRoute | StoreRoute | GitHubRoute;

export interface SandboxOptions {
  /**
   * Port of the BigCommerce API; the storage and the sites follow, 50 ports on those of Connect, 100 on GitHub. 0, the
   * default, takes free ones.
   */
  readonly port?: number;
  /** Speaks https, with a certificate nothing trusts but who is given `caPem` or `caFile`. */
  readonly tls?: boolean;
  /** More names that the certificate is for, so that a proxy can lead the names of the real hosts here. */
  readonly hostNames?: readonly string[];
  readonly scenario?: ScenarioName;
  /** Runs deployed workers, each in a process of its own, so that pages that are no assets are rendered: false. */
  readonly runWorkers?: boolean;
  /** What signed URLs call the storage's host instead of 127.0.0.1, for clients behind a proxy that knows the name. */
  readonly storageName?: string;
  /** Turned after the scenario's own. */
  readonly switches?: SwitchChange;
  readonly credentials?: Partial<Credentials>;
  readonly connectCredentials?: Partial<ConnectCredentials>;
  readonly franchiseCredentials?: Partial<FranchiseCredentials>;
  readonly github?: GitHubOptions;
  /** The time of everything, except of the certificate. Default: the machine's. */
  readonly clock?: Clock | undefined;
  /** Hears of each request whose answer is over. */
  readonly onRequest?: (request: RecordedRequest) => void;
}

/** How far the ports of Connect are from the first of all: the sites of BigCommerce are in between. */
const CONNECT_PORTS = 50;
/** The same of GitHub. */
const GITHUB_PORTS = 100;

/** Local servers that behave like the platforms: as strict, and as odd as one likes. */
export interface Sandbox extends BigCommerce {
  /** The other platform: commercetools Connect. */
  readonly connect: Connect;
  /** Locations, promotions, and the stores of a Powered By franchise, on the host of `apiUrl`. */
  readonly store: Store;
  /** Where a run keeps its books: GitHub, with one repository. */
  readonly github: GitHub;
  /** All that arrived, at every host, oldest first. */
  readonly requests: readonly RecordedRequest[];
  /** Credentials that reached a host they are not for. */
  readonly leaks: readonly Leak[];
  /** The authority behind the certificate, in TLS mode. */
  readonly caPem: string | undefined;
  /** A file with `caPem`, for `NODE_EXTRA_CA_CERTS`; removed by `close`. */
  readonly caFile: string | undefined;
  readonly switches: Readonly<Switches>;
  /** Turns switches, at once and also for what is under way. */
  readonly set: (change: SwitchChange) => void;
  /** Turns to a scenario: sets its switches, and scripts its answers. */
  readonly play: (scenario: ScenarioName) => void;
  /** Says what the next requests of a route get instead of the usual; adds to what was said before. */
  readonly script: (route: RouteName, answers: readonly ScriptedAnswer[]) => void;
  /** Decides, before each request that nothing is scripted for, what it gets; undefined is the usual. */
  readonly scriptEverywhere: (decide: (route: string) => ScriptedAnswer | undefined) => void;
  /** Routes whose scripted answers have not all been asked for. */
  readonly unplayed: () => readonly string[];
  /** Ends streams, waits and connections at once. Nothing keeps the process alive afterwards. */
  readonly close: () => Promise<void>;
  /** Closes it at the end of a block: `await using sandbox = await startSandbox()`. */
  readonly [Symbol.asyncDispose]: () => Promise<void>;
}

/** Starts the sandbox on 127.0.0.1. Throws when a port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { scenario = 'normal', tls = false } = options;
  const certificate = tls ? await makeCertificate(options.hostNames) : undefined;
  const { clock = machineClock, onRequest } = options;
  const stage = createStage({ clock, certificate, onRequest });
  const switches = normalSwitches();
  const turned = new EventEmitter().setMaxListeners(0);
  const set = (change: SwitchChange): void => {
    turnSwitches(switches, change);
    turned.emit('change');
  };
  const play = (name: ScenarioName): void => {
    set(scenarios[name].switches ?? {});
    for (const [route, answers] of Object.entries(scenarios[name].script ?? {})) {
      stage.script.add(route, answers);
    }
  };
  play(scenario);
  set(options.switches ?? {});
  const platforms = await openPlatforms(stage, { switches, turned }, options).catch(
    async (error: unknown) => {
      await stage.close();
      throw error;
    },
  );
  return {
    ...platforms,
    requests: stage.log.requests,
    leaks: stage.log.leaks,
    caPem: certificate?.caPem,
    caFile: certificate?.caFile,
    switches,
    set,
    play,
    script: (route, answers) => {
      stage.script.add(route, answers);
    },
    scriptEverywhere: stage.script.everywhere,
    unplayed: stage.script.unplayed,
    close: stage.close,
    [Symbol.asyncDispose]: stage.close,
  };
}

async function openPlatforms(
  stage: Stage,
  shared: { readonly switches: Switches; readonly turned: EventEmitter },
  options: SandboxOptions,
): Promise<Pick<Sandbox, keyof BigCommerce | 'connect' | 'store' | 'github'>> {
  const { port = 0, runWorkers = false, storageName } = options;
  const { switches } = shared;
  const store = openStoreServer(stage, {
    switches,
    credentials: options.franchiseCredentials,
  });
  const at = (offset: number): number => (port === 0 ? 0 : port + offset);
  return {
    ...(await openBigCommerce(stage, {
      ...shared,
      credentials: { ...inventCredentials(), ...options.credentials },
      store,
      port,
      runWorkers,
      storageName,
    })),
    connect: await openConnect(stage, {
      ...shared,
      credentials: { ...inventConnectCredentials(), ...options.connectCredentials },
      port: at(CONNECT_PORTS),
    }),
    store: store.store,
    github: await openGitHub(stage, {
      switches,
      port: at(GITHUB_PORTS),
      options: options.github ?? {},
    }),
  };
}

function inventCredentials(): Credentials {
  return { storeHash: 'sandbox1', accessToken: `sandbox-${randomBytes(16).toString('hex')}` };
}

function inventConnectCredentials(): ConnectCredentials {
  return {
    projectKey: 'sandbox-project',
    clientId: randomBytes(18).toString('base64url'),
    clientSecret: randomBytes(24).toString('base64url'),
    scopes: ['manage_connectors_deployments', 'view_connectors', 'manage_connectors'],
  };
}
