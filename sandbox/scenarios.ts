import {
  combined,
  contradictoryEnds,
  errorNull,
  extraFields,
  hostileSteps,
  plainFraming,
  storageError,
  twice,
  undocumentedEnd,
} from './bigcommerce/model/index.ts';
import type { BigCommerceRoute } from './bigcommerce/model/index.ts';
import { hostileEntries } from './connect/model/index.ts';
import type { ConnectRoute } from './connect/model/index.ts';
import { connectorScenarios } from './connectorScenarios.ts';
import type { GitHubRoute } from './github/model/index.ts';
import { keptScenarios } from './keptScenarios.ts';
import type { ScriptedAnswer } from './server/index.ts';
import { siteScenarios } from './siteScenarios.ts';
import { storeScenarios } from './storeScenarios.ts';
import type { StoreRoute } from './store/model/index.ts';
import type { SwitchChange } from './switches.ts';

/**
 * What a scenario can be about: hosting, Deployments of Connect, the release of a Connector, what GitHub keeps for a rollback, or
 * the setup of stores.
 */
export type Part = 'bigcommerce' | 'commercetools' | 'connector' | 'rollback' | 'store';

/** A way for the platform to behave, by name. */
export interface Scenario {
  /** Where it makes a difference. */
  readonly at: readonly Part[];
  /** One line, for the help text. */
  readonly description: string;
  readonly switches?: SwitchChange;
  readonly script?: Readonly<
    Partial<
      Record<BigCommerceRoute | ConnectRoute | StoreRoute | GitHubRoute, readonly ScriptedAnswer[]>
    >
  >;
}

const UNAVAILABLE = {
  kind: 'answer',
  status: 503,
  headers: { 'Content-Type': 'text/html' },
  body: '<html><body><h1>503 Service Temporarily Unavailable</h1></body></html>',
} as const satisfies ScriptedAnswer;

const TOO_MANY = {
  kind: 'answer',
  status: 429,
  headers: { 'X-Rate-Limit-Time-Reset-Ms': '1500', 'X-Rate-Limit-Requests-Left': '0' },
  body: { status: 429, title: 'Too many requests', type: 'about:blank', errors: {} },
} as const satisfies ScriptedAnswer;

const inOrder = {
  normal: {
    at: ['bigcommerce', 'commercetools', 'connector', 'rollback', 'store'],
    description: 'everything goes well',
  },
  failed: {
    at: ['bigcommerce', 'commercetools'],
    description: 'the deployment fails while it is deployed (BigCommerce: with error code 50)',
    switches: { failure: { code: 50 }, connect: { end: 'Failed' } },
  },
  conflict: {
    at: ['bigcommerce', 'commercetools'],
    description: 'another deployment is in progress for 4 seconds from the first attempt',
    switches: { busyForMs: 4000 },
  },
  cut: {
    at: ['bigcommerce'],
    description: 'the first three event streams break off in the middle of an event',
    switches: {
      paceMs: 700,
      fault: { how: 'reset', afterEvents: 1, midEvent: true, opens: 3 },
      framing: { ...plainFraming, chunkBytes: 5 },
    },
  },
  slow: {
    at: ['bigcommerce', 'commercetools'],
    description: 'the upload takes 4 seconds, and every step more than one',
    switches: { uploadPace: { totalMs: 4000 }, paceMs: 1100 },
  },
  unavailable: {
    at: ['bigcommerce'],
    description: 'every call is refused with 503 or 429 before it works',
    script: {
      'GET /projects': [UNAVAILABLE],
      'POST /uploads': [TOO_MANY],
      'PUT /artifact': [{ kind: 'answer', ...storageError('ServiceUnavailable') }],
      'POST /deployments': [TOO_MANY],
      'GET /events': [UNAVAILABLE],
      'GET /site': [UNAVAILABLE],
    },
  },
  expired: {
    at: ['bigcommerce'],
    description: 'the signed URL has expired, twice',
    script: { 'PUT /artifact': [{ kind: 'answer', ...storageError('ExpiredToken'), times: 2 }] },
  },
  lost: {
    at: ['bigcommerce', 'commercetools', 'connector'],
    description: 'the deployment is created, but the connection breaks before the answer',
    script: {
      'POST /deployments': [{ kind: 'reset', effect: true }],
      'POST /deployments/{id}': [{ kind: 'reset', effect: true }],
      'POST /connectors/drafts/{id}': [{ kind: 'reset', effect: true }],
    },
  },
  late: {
    at: ['bigcommerce'],
    description: 'the site answers its first five requests with 503',
    script: { 'GET /site': [{ ...UNAVAILABLE, times: 5 }] },
  },
  odd: {
    at: ['bigcommerce'],
    description: 'the event stream has every oddity that the standard allows',
    switches: {
      framing: {
        lineEnd: '\r\n',
        eventName: 'message',
        ids: true,
        retryMs: 500,
        comment: 'sandbox',
        keepAliveMs: 100,
        byteOrderMark: true,
        severalDataLines: true,
        finalBlankLine: true,
        chunkBytes: 3,
      },
      hostnameField: 'deployment_url',
      rewrite: combined(errorNull, extraFields, twice),
    },
  },
  contradictory: {
    at: ['bigcommerce'],
    description:
      'the event stream says `completed` beside an error, or of another deployment, before each event',
    switches: { rewrite: contradictoryEnds },
  },
  undocumented: {
    at: ['bigcommerce'],
    description: 'the deployment ends in a status that is not documented, `cancelled`',
    switches: { rewrite: undocumentedEnd },
  },
  underscored: {
    at: ['bigcommerce'],
    description: 'the host name of the site has `_` in it',
    switches: { hostnames: ['preview_1.catalyst-sandbox.store'] },
  },
  hostile: {
    at: ['bigcommerce', 'commercetools', 'connector'],
    description:
      'the names of steps, or the entries of the report, hold workflow commands, markup and line breaks',
    switches: { rewrite: hostileSteps, connect: { entries: hostileEntries } },
  },
  stuck: {
    at: ['bigcommerce', 'commercetools'],
    description: 'the deployment never gets past deploying',
    switches: { holdAt: 'deploying', connect: { holdAt: 'Deploying' } },
  },
  stale: {
    at: ['commercetools', 'connector'],
    description:
      'Connect shows what was before for two looks after a redeploy, or a change of a draft',
    switches: {
      connect: {
        stale: { what: 'all', reads: 2, answer: true },
        draftStale: { what: 'all', reads: 2, answer: true },
        firstStatus: 'Deploying',
      },
    },
  },
  ...connectorScenarios,
  ...siteScenarios,
  ...keptScenarios,
  silent: {
    at: ['bigcommerce'],
    description: 'the first event stream falls silent, without an end',
    switches: { fault: { how: 'silence', afterEvents: 2, opens: 1 } },
  },
  ...storeScenarios,
} as const satisfies Record<string, Scenario>;

export type ScenarioName = keyof typeof inOrder;

/** The scenarios, in the order of the help text. */
export const scenarios: Readonly<Record<ScenarioName, Scenario>> = inOrder;

/** Returns whether there is a scenario of that name. */
export function isScenarioName(name: string): name is ScenarioName {
  return Object.hasOwn(scenarios, name);
}
