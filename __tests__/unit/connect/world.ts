import { startDeadline } from '../../../src/step/ports/clock.ts';
import type { Deadline } from '../../../src/step/ports/clock.ts';
import type { OutputName } from '../../../src/deploy/outputs.ts';
import { openJournal } from '../../../src/step/journal.ts';
import { ActionError } from '../../../src/errors/actionError.ts';
import type { ClientTools } from '../../../src/http/api/call.ts';
import type { HttpRequest } from '../../../src/http/request.ts';
import { openApi } from '../../../src/platforms/connect/api/openApi.ts';
import type { ConnectRun } from '../../../src/platforms/connect/follow/run.ts';
import type { Target } from '../../../src/platforms/connect/inputs/target.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import { inTurn, scriptedNetwork } from '../../support/memory/scriptedNetwork.ts';
import type { Reply, ScriptedNetwork } from '../../support/memory/scriptedNetwork.ts';
import { virtualClock } from '../../support/memory/virtualClock.ts';
import type { VirtualClock } from '../../support/memory/virtualClock.ts';

export const ID = 'de9107e4-1b2c-4d3e-8f40-515253545556';
export const CONNECTOR_ID = 'c0773c70-0a1b-4c2d-9e3f-606162636465';

export const target: Target = {
  authUrl: 'https://auth.test',
  connectUrl: 'https://connect.test',
  projectKey: 'my-project',
  clientId: 'client',
  clientSecret: 'client-secret',
  scope: undefined,
  deployment: { by: 'key', value: 'checkout', creation: undefined },
  configuration: { applications: new Map(), global: new Map() },
  updateConnector: false,
  skipScripts: false,
  expectedTag: undefined,
};

/** One platform, its network, and everything that a run wrote. */
export interface World {
  readonly run: ConnectRun;
  readonly tools: ClientTools;
  readonly clock: VirtualClock;
  readonly runner: MemoryRunner;
  readonly network: ScriptedNetwork;
  readonly deadline: Deadline;
  /** Requests but for those of tokens, as `METHOD path`. */
  readonly asked: () => readonly string[];
  /** Bodies of the POST requests, but for those of tokens. */
  readonly bodies: () => readonly unknown[];
  readonly tokenRequests: () => readonly HttpRequest[];
}

export interface WorldOptions {
  readonly target?: Partial<Target>;
  readonly onConflict?: 'wait' | 'fail';
  readonly limitMs?: number;
  /** How the token service answers. */
  readonly tokens?: (request: HttpRequest) => Reply;
}

/** Answers of the token service: `token-1`, `token-2` … each for an hour. */
export function issueTokens(scope = 'manage_project:my-project'): () => Reply {
  let issued = 0;
  return () => ({
    status: 200,
    body: {
      access_token: `token-${String((issued += 1))}`,
      expires_in: 3600,
      token_type: 'Bearer',
      scope,
    },
  });
}

/** Sets up a world whose API answers as scripted. */
export function openWorld(
  replies: readonly Reply[] | ((request: HttpRequest) => Reply),
  options: WorldOptions = {},
): World {
  const clock = virtualClock();
  const runner = memoryRunner();
  const tokens = options.tokens ?? issueTokens();
  const reply = typeof replies === 'function' ? replies : inTurn(...replies);
  const isForToken = ({ url }: HttpRequest): boolean => url.startsWith(target.authUrl);
  const network = scriptedNetwork((request) =>
    isForToken(request) ? tokens(request) : reply(request),
  );
  const tools = { ...network, clock, random: () => 0, correlationId: 'run-1', userAgent: 'ours' };
  const own = { ...target, ...options.target };
  const journal = openJournal<OutputName>(runner, clock);
  const asked = (): readonly HttpRequest[] =>
    network.requests.filter((request) => !isForToken(request));
  return {
    run: {
      journal,
      tools,
      target: own,
      onConflict: options.onConflict ?? 'wait',
      isFollowed: true,
      api: openApi(own, tools, journal.secret),
    },
    tools,
    clock,
    runner,
    network,
    deadline: startDeadline(clock, options.limitMs ?? 1_800_000, {
      parent: new AbortController().signal,
      reason: () => new ActionError('timeout', 'time is up'),
    }),
    asked: () =>
      asked().map(({ method, url }) => `${method} ${url.slice(target.connectUrl.length)}`),
    bodies: () =>
      asked()
        .filter(({ method }) => method === 'POST')
        .map(({ body }) => JSON.parse(typeof body === 'string' ? body : '') as unknown),
    tokenRequests: () => network.requests.filter(isForToken),
  };
}

export interface DeploymentFields {
  readonly id?: string;
  readonly version?: number;
  readonly status?: string;
  readonly build?: string | undefined;
  readonly entries?: readonly object[];
  readonly tag?: string;
  readonly connectorVersion?: number;
  readonly type?: string;
  readonly applications?: readonly object[];
  readonly configurations?: readonly object[] | undefined;
  readonly globalConfiguration?: object;
}

/** A Deployment as the platform answers with it. */
export function deploymentJson(fields: DeploymentFields = {}): object {
  const build = 'build' in fields ? fields.build : 'build-1';
  return {
    id: fields.id ?? ID,
    key: 'checkout',
    version: fields.version ?? 5,
    type: fields.type ?? 'sandbox',
    connector: {
      id: CONNECTOR_ID,
      name: 'Checkout connector',
      version: fields.connectorVersion ?? 3,
      repository: { url: 'git@github.com:acme/checkout.git', tag: fields.tag ?? 'v1' },
      integrationTypes: ['psp'],
      certified: false,
      ...('configurations' in fields
        ? { configurations: fields.configurations }
        : { configurations: declared }),
    },
    details:
      build === undefined
        ? {}
        : { build: { id: build, report: { entries: fields.entries ?? [] } } },
    deployedRegion: 'europe-west1.gcp',
    applications: fields.applications ?? [
      {
        id: 'a1',
        applicationName: 'service',
        standardConfiguration: [{ key: 'CURRENCY', value: 'EUR' }],
        securedConfiguration: [{ key: 'API_TOKEN', value: '********' }],
        url: 'https://service.example.app',
      },
    ],
    ...(fields.globalConfiguration === undefined
      ? {}
      : { globalConfiguration: fields.globalConfiguration }),
    preview: fields.type === 'preview',
    status: fields.status ?? 'Deployed',
  };
}

/** What the Connector takes, as the platform declares it. */
export const declared: readonly object[] = [
  {
    applicationName: 'service',
    applicationType: 'service',
    standardConfiguration: [
      { key: 'CURRENCY', description: 'Currency', required: true, default: null },
      { key: 'LOCALE', description: 'Locale', required: true, default: 'en' },
      { key: 'NOTE', description: 'Anything' },
    ],
    securedConfiguration: [{ key: 'API_TOKEN', description: 'Token', required: true }],
  },
  {
    applicationName: 'pages',
    applicationType: 'assets',
    standardConfiguration: [],
    securedConfiguration: [],
  },
];

/** Answers with a Deployment. */
export function answer(fields: DeploymentFields = {}, status = 200): Reply {
  return { status, body: deploymentJson(fields) };
}

/** Refuses as the platform does. */
export function refusal(status: number, code: string, message = 'No.'): Reply {
  return { status, body: { statusCode: status, message, errors: [{ code, message }] } };
}
