import { dnsSilent, proxySilent, upgradedAfter } from './connectFates.ts';
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

const fates: Readonly<Record<Incident['kind'], (usual: Fate) => Fate>> = {
  'silent proxy': proxySilent,
  'silent DNS': dnsSilent,
  'HTTP 101': upgradedAfter,
};

/** Returns a function that decides, for each request in turn, whether the incident is its fate. */
export function openIncident(incident: Incident): (url: URL, usual: Fate) => Fate | undefined {
  let asked = 0;
  let host: string | undefined;
  return (url, usual) => {
    asked += 1;
    if (asked === incident.atRequest) host = url.host;
    const isHit =
      asked === incident.atRequest ||
      (asked > incident.atRequest &&
        (incident.reach === 'all' || (incident.reach === 'host' && url.host === host)));
    return isHit ? fates[incident.kind](usual) : undefined;
  };
}
