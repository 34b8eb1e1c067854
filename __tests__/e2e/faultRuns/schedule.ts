import fc from 'fast-check';
import {
  errorNull,
  extraFields,
  foreignEvents,
  hostileSteps,
  invalidEvents,
  stepMissingAtEnd,
  twice,
  unknownSteps,
} from '../../../sandbox/bigcommerce/model/index.ts';
import { plainFraming } from '../../../sandbox/bigcommerce/model/index.ts';
import type { RouteName } from '../../../sandbox/sandbox.ts';
import type { ScriptedAnswer } from '../../../sandbox/server/answers/script.ts';
import type { SwitchChange } from '../../../sandbox/switches.ts';

/** What happens during one run: what each route answers next, how the platform behaves, and who interrupts. */
export interface Schedule {
  readonly faults: readonly { readonly route: RouteName; readonly answer: ScriptedAnswer }[];
  readonly switches: SwitchChange;
  readonly inputs: Readonly<Record<string, string>>;
  readonly timeoutMinutes: number;
  /** A signal after so many lines of the log. */
  readonly signal: { readonly name: 'SIGINT' | 'SIGTERM'; readonly afterLines: number } | undefined;
}

/** Draws a value once in so many times, otherwise nothing. */
const onceIn = <T>(times: number, value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof(
    { weight: times - 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value },
  );

const wait = onceIn(2, fc.constantFrom('0', '1', '2', '-1', 'soon', '1e9', '', '0.5', '1500'));
const waitHeaders = fc.tuple(wait, wait, wait).map((values) =>
  Object.fromEntries(
    ['Retry-After', 'X-Retry-After', 'X-Rate-Limit-Time-Reset-Ms'].flatMap((name, index) => {
      const value = values[index];
      return value === undefined ? [] : [[name, value] as const];
    }),
  ),
);

const GATEWAY = '<html><h1>::error::Gateway</h1></html>';

/** An answer whose request can have had its effect although it does not say so. */
const ambiguous: fc.Arbitrary<ScriptedAnswer> = fc
  .record({
    status: fc.constantFrom(408, 500, 502, 503, 503, 504, 520, 522, 524, 530),
    effect: fc.boolean(),
    body: fc.constantFrom('html', 'json', ''),
  })
  .map(({ status, effect, body }) => ({
    ...{ kind: 'answer', status, effect },
    body: { html: GATEWAY, json: { status, title: 'Broken' }, '': '' }[body],
  }));
const refusal: fc.Arbitrary<ScriptedAnswer> = fc
  .record({
    status: fc.constantFrom(400, 401, 403, 404, 409, 422, 429, 429, 503, 503),
    headers: waitHeaders,
  })
  .map(({ status, headers }) => ({
    ...{ kind: 'answer', status, headers },
    body: {
      status,
      statusCode: status,
      title: `Refused ##[error]${String(status)}`,
      message: 'No',
    },
  }));
const oddSuccess: fc.Arbitrary<ScriptedAnswer> = fc
  .constantFrom('ok', '', '{', {}, { data: {} }, { data: null }, [], null, '<html>')
  .map((body) => ({ kind: 'answer', status: 200, effect: true, body }));
const redirect: fc.Arbitrary<ScriptedAnswer> = fc.constantFrom(301, 302, 307, 308).map((status) => {
  return { kind: 'answer', status, headers: { Location: 'https://evil.test/' } };
});
const network: fc.Arbitrary<ScriptedAnswer> = fc.oneof(
  fc.boolean().map((effect): ScriptedAnswer => ({ kind: 'reset', effect })),
  fc.nat(200).map((afterBytes): ScriptedAnswer => ({ kind: 'reset', afterBytes })),
  fc.nat(120).map((afterBytes): ScriptedAnswer => ({ kind: 'truncate', afterBytes })),
  fc.boolean().map((effect): ScriptedAnswer => ({ kind: 'silence', effect })),
  fc.nat(150).map((delayMs): ScriptedAnswer => ({ kind: 'pass', delayMs })),
  fc.constant<ScriptedAnswer>({ kind: 'flood', bytes: 2 * 1024 * 1024 }),
);
const answer: fc.Arbitrary<ScriptedAnswer> = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: refusal },
      { weight: 3, arbitrary: network },
      { weight: 2, arbitrary: ambiguous },
      { weight: 1, arbitrary: oddSuccess },
      { weight: 1, arbitrary: redirect },
      { weight: 3, arbitrary: fc.constant<ScriptedAnswer>({ kind: 'pass' }) },
    ),
    fc.constantFrom(1, 1, 1, 2, 3, 8),
  )
  .map(([turn, times]) => ({ ...turn, times }));

const signal = onceIn(
  5,
  fc.record({
    name: fc.constantFrom('SIGINT', 'SIGTERM'),
    afterLines: fc.integer({ min: 6, max: 22 }),
  }),
);
const timeoutMinutes = fc.constantFrom(0.1, 0.5, 1, 2, 2);

function drawFaults(routes: readonly RouteName[]): fc.Arbitrary<Schedule['faults']> {
  return fc.array(fc.record({ route: fc.constantFrom(...routes), answer }), { maxLength: 3 });
}

const framing = fc.record({
  lineEnd: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
  chunkBytes: fc.constantFrom(undefined, 1, 7, 64),
  ids: fc.boolean(),
  finalBlankLine: fc.boolean(),
  severalDataLines: fc.boolean(),
});

/** Draws what can happen to a deployment on BigCommerce. */
export const bigCommerceSchedule: fc.Arbitrary<Schedule> = fc.record({
  faults: drawFaults([
    ...(['POST /deployments', 'POST /deployments', 'GET /events', 'GET /events'] as const),
    ...(['GET /projects', 'POST /uploads', 'PUT /artifact', 'GET /site'] as const),
  ]),
  switches: fc
    .record({
      paceMs: fc.integer({ min: 1, max: 25 }),
      busyForMs: fc.constantFrom(0, 0, 0, 0, 0, 0, 100, 100, 5000),
      holdAt: onceIn(9, fc.constant('deploying' as const)),
      failure: onceIn(
        4,
        fc.record({
          code: fc.constantFrom(undefined, 10, 30, 60),
          status: fc.constantFrom('failed' as const, 'in_progress' as const),
        }),
      ),
      fault: onceIn(
        2,
        fc.record({
          how: fc.constantFrom('end' as const, 'reset' as const, 'silence' as const),
          afterEvents: fc.nat(4),
          midEvent: fc.boolean(),
          opens: fc.constantFrom(1, 2, 20),
        }),
      ),
      rewrite: fc.constantFrom(
        ...[undefined, undefined, errorNull, extraFields, foreignEvents, hostileSteps],
        ...[invalidEvents, stepMissingAtEnd, twice, unknownSteps],
      ),
      replay: fc.constantFrom('last' as const, 'all' as const, 'nothing' as const),
      endsWithDeployment: fc.boolean(),
      hostnameField: fc.constantFrom(
        'deployment_hostnames' as const,
        'deployment_url' as const,
        'neither' as const,
      ),
      uploadReuse: fc.boolean(),
      framing,
    })
    .map((drawn) => ({ ...drawn, framing: { ...plainFraming, ...drawn.framing } })),
  inputs: fc.record({
    wait: fc.constantFrom('true', 'true', 'true', 'false'),
    on_conflict: fc.constantFrom('wait', 'fail'),
    health_check: fc.constantFrom('', '/'),
  }),
  timeoutMinutes,
  signal,
});

const stale = fc.oneof(
  // Two things no rule could tell apart are left out: a build that is new while the status is old, and a version that never
  // moves while the answer to the call is lost.
  fc.record({
    stale: fc.record({
      what: fc.constant('status' as const),
      reads: fc.nat(4),
      answer: fc.boolean(),
    }),
    buildMoves: fc.constant('never' as const),
    versionMoves: fc.constantFrom('call' as const, 'status' as const),
  }),
  fc.record({
    stale: fc.record({ what: fc.constant('all' as const), reads: fc.nat(4), answer: fc.boolean() }),
    buildMoves: fc.constantFrom('call' as const, 'end' as const, 'never' as const),
    versionMoves: fc.constantFrom('call' as const, 'status' as const),
  }),
);

const connectSwitches = fc
  .record({
    end: fc.constantFrom('Deployed' as const, 'Deployed' as const, 'Failed' as const),
    holdAt: onceIn(9, fc.constant('Deploying' as const)),
    oddStatus: onceIn(3, fc.constant('Warming ::error::up')),
    firstStatus: fc.constantFrom('Queued' as const, 'Deploying' as const),
    lag: onceIn(3, stale),
  })
  .map(({ lag, ...drawn }) => ({ ...drawn, ...lag }));

/** Draws what can happen to a redeployment of commercetools Connect. */
export const connectSchedule: fc.Arbitrary<Schedule> = fc.record({
  faults: drawFaults([
    ...(['POST /deployments/{id}', 'POST /deployments/{id}', 'GET /deployments/{id}'] as const),
    ...(['GET /deployments/{id}', 'POST /oauth/token', 'GET /connectors/{id}'] as const),
  ]),
  switches: fc.record({
    paceMs: fc.integer({ min: 1, max: 60 }),
    busyForMs: fc.constantFrom(0, 0, 0, 200),
    connect: connectSwitches,
  }),
  inputs: fc.record({
    wait: fc.constantFrom('true', 'true', 'true', 'false'),
    on_conflict: fc.constantFrom('wait', 'fail'),
    update_connector: fc.constantFrom('true', 'false'),
  }),
  timeoutMinutes,
  signal,
});
