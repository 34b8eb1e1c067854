import { dnsSilent, proxySilent, upgradedAfter } from './connectFates.ts';
import type { Fate } from './fate.ts';

/** Ways in which a call gets no usable answer. */
export const incidentKinds = ['silent proxy', 'silent DNS', 'HTTP 101'] as const;

/** What it affects: one call, that and all later calls to the same host, or all later calls. */
export const incidentReaches = ['once', 'host', 'all'] as const;

/** Something that happens to one specific call of a schedule, and what ends the run. */
export interface Incident {
  readonly kind: (typeof incidentKinds)[number];
  readonly reach: (typeof incidentReaches)[number];
  /** Number of the call, from 1. */
  readonly atRequest: number;
  /** Comes a second after that call; undefined if the time limit ends the run. */
  readonly signal: 'SIGINT' | 'SIGTERM' | undefined;
}

const fates: Readonly<Record<Incident['kind'], (usual: Fate) => Fate>> = {
  'silent proxy': proxySilent,
  'silent DNS': dnsSilent,
  'HTTP 101': upgradedAfter,
};

/** Returns a function that gives each request in turn the incident as its fate, or undefined if it is not affected. */
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
