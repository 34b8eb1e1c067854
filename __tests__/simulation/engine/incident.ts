import type { Fate } from './fate.ts';

/** Names of what can happen to a call that gets no usable answer at all. */
export const incidentKinds = ['silent proxy', 'silent DNS', 'HTTP 101'] as const;

/** How far it reaches: one call, all later calls to the same host, or all later calls. */
export const incidentReaches = ['once', 'host', 'all'] as const;

/** Something that happens to one certain call of a schedule, and who ends the run. */
export interface Incident {
  readonly kind: (typeof incidentKinds)[number];
  readonly reach: (typeof incidentReaches)[number];
  /** Number of the call, from 1. */
  readonly atRequest: number;
  /** Comes a second after that call; undefined when the time limit ends the run. */
  readonly signal: 'SIGINT' | 'SIGTERM' | undefined;
}

/** A resolver asks its nameservers twice, 5 s each, for two address families. */
const RESOLVER_GIVES_UP_MS = 20_000;

const fates: Readonly<Record<Incident['kind'], Fate>> = {
  'silent proxy': {
    name: 'silent proxy',
    arrivesAfterMs: undefined,
    endsAfterMs: 0,
    end: { kind: 'silence' },
  },
  'silent DNS': {
    name: 'silent DNS',
    arrivesAfterMs: undefined,
    endsAfterMs: RESOLVER_GIVES_UP_MS,
    end: { kind: 'break', code: 'EAI_AGAIN', maybeReceived: false },
  },
  'HTTP 101': {
    name: 'HTTP 101',
    arrivesAfterMs: 20,
    endsAfterMs: 40,
    end: { kind: 'break', code: 'EUPGRADE', maybeReceived: true },
  },
};

/** Returns a function that decides, for each request in turn, whether the incident is its fate. */
export function openIncident(incident: Incident): (url: URL) => Fate | undefined {
  let asked = 0;
  let host: string | undefined;
  return (url) => {
    asked += 1;
    if (asked === incident.atRequest) host = url.host;
    const isHit =
      asked === incident.atRequest ||
      (asked > incident.atRequest &&
        (incident.reach === 'all' || (incident.reach === 'host' && url.host === host)));
    return isHit ? fates[incident.kind] : undefined;
  };
}
