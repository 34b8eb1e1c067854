import { route } from '../../../model/index.ts';
import type { Answer, ModelRoute, Stream } from '../../../model/index.ts';
import { encodeEvent } from '../wire/index.ts';
import { isUuid, refuse } from '../refusals.ts';
import type { BigCommerceRoute } from '../routeName.ts';
import type { Deployment, HostingState, Moment } from '../state.ts';
import { openStream } from './stream.ts';
import type { BigCommerceSwitches } from '../switches.ts';
import type { WireEvent } from '../wire/index.ts';

/** Serves `GET /infrastructure/deployments/{uuid}/events`. */
export function eventRoutes(state: HostingState): readonly ModelRoute<BigCommerceRoute>[] {
  return [
    route(
      'GET /events',
      '/infrastructure/deployments/{deployment_uuid}/events',
      ({ headers }, { deployment_uuid: uuid = '' }) => {
        if (!isUuid(uuid)) return refuse(400, ':deploymentUuid should be valid UUID.');
        const deployment = state.deployments.get(uuid);
        const isKnown =
          deployment !== undefined &&
          state.now() >= deployment.createdAt + state.switches.eventsUnknownForMs;
        if (!isKnown) return refuse(404, 'The deployment was not found.');
        return answerStream(streamEvents(deployment, headers['last-event-id'], state));
      },
    ),
  ];
}

/** Answers with a stream of events. */
export function answerStream(body: Stream): Answer {
  const headers = { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-cache' };
  return { status: 200, headers, body };
}

function streamEvents(
  deployment: Deployment,
  lastId: string | undefined,
  state: HostingState,
): Stream {
  const { switches, now } = state;
  deployment.opens += 1;
  const { fault } = switches;
  let next = firstMoment(deployment, lastId, state);
  return openStream({
    source: {
      dueMs: () => deployment.moments[next]?.atMs ?? Infinity,
      take: () => {
        const moment = deployment.moments[next];
        next += 1;
        return moment === undefined ? [] : framesOf(moment, next - 1, { deployment, switches });
      },
      isOver: () => {
        const isLast = next >= deployment.moments.length;
        return (
          isLast && switches.endsWithDeployment && deployment.moments.at(-1)?.outcome !== undefined
        );
      },
    },
    framing: () => switches.framing,
    fault: fault && deployment.opens <= (fault.opens ?? Infinity) ? fault : undefined,
    openedAtMs: now(),
    lifetimeMs: () => switches.streamLifetimeMs,
    keepAliveMs: () => switches.framing.keepAliveMs,
  });
}

function firstMoment(
  { moments }: Deployment,
  lastId: string | undefined,
  { switches: { replay, framing }, now }: HostingState,
): number {
  if (framing.ids && lastId !== undefined && /^\d+$/.test(lastId)) return Number(lastId) + 1;
  if (replay === 'all') return 0;
  const past = moments.filter(({ atMs }) => atMs <= now()).length;
  return replay === 'last' ? Math.max(0, past - 1) : past;
}

function framesOf(
  moment: Moment,
  id: number,
  { deployment, switches }: { deployment: Deployment; switches: BigCommerceSwitches },
): readonly string[] {
  const { framing, rewrite, endsWithDeployment } = switches;
  const isEnd = moment.outcome !== undefined && endsWithDeployment;
  const event = toWireEvent(deployment, moment, switches);
  const payloads = rewrite?.(event, id) ?? [event];
  return payloads.map((payload, position) => {
    const final = isEnd && position === payloads.length - 1;
    return encodeEvent(payload, { id, framing, final });
  });
}

/** Converts a state of a deployment to the platform's event. */
function toWireEvent(
  { uuid }: Deployment,
  { status, step, progress = 0, code, hostnames }: Moment,
  switches: BigCommerceSwitches,
): WireEvent {
  return {
    deployment_uuid: uuid,
    deployment_status: status,
    event: step === undefined ? null : { step, progress },
    ...(code === undefined ? {} : { error: { code } }),
    ...hostnamesOf(hostnames, switches),
  };
}

function hostnamesOf(
  real: readonly string[],
  { hostnameField, hostnames }: BigCommerceSwitches,
): Pick<WireEvent, 'deployment_hostnames' | 'deployment_url'> {
  const names = real.length === 0 ? [] : (hostnames ?? real);
  const list = hostnameField === 'deployment_hostnames' || hostnameField === 'both';
  const single = hostnameField === 'deployment_url' || hostnameField === 'both';
  return {
    ...(list ? { deployment_hostnames: names } : {}),
    ...(single ? { deployment_url: names[0] ?? null } : {}),
  };
}
