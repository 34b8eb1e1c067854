import type { Rewrite } from './switches.ts';
import type { WireEvent } from './wireEvent.ts';

/** Applies several oddities, one to what the other sends; text is not touched again. */
export function combined(...rewrites: readonly Rewrite[]): Rewrite {
  return (event, index) =>
    rewrites.reduce<readonly unknown[]>(
      (payloads, rewrite) =>
        payloads.flatMap((payload) =>
          typeof payload === 'string' ? [payload] : rewrite(payload as WireEvent, index),
        ),
      [event],
    );
}

/** Sends every event twice. */
export const twice: Rewrite = (event) => [event, event];

/** Leaves out the events of these steps. */
export function without(...steps: readonly string[]): Rewrite {
  return (event) => (steps.includes(event.event?.step ?? '') ? [] : [event]);
}

/** Sends the end of somebody else's deployment before each event. */
export const foreignEvents: Rewrite = (event) => [
  {
    ...event,
    deployment_uuid: '019500e2-933d-7057-8e81-ffffffffffff',
    deployment_status: 'completed',
  },
  event,
];

/** Says `error: null` where there is no error. */
export const errorNull: Rewrite = (event) => [{ error: null, ...event }];

/** Leaves out why a deployment failed. */
export const errorMissing: Rewrite = (event) => [
  Object.fromEntries(Object.entries(event).filter(([field]) => field !== 'error')),
];

/** Leaves out the step at the end. */
export const stepMissingAtEnd: Rewrite = (event) => [
  event.deployment_status === 'completed' ? { ...event, event: null } : event,
];

/** Gives every step a name nobody has heard of. */
export const unknownSteps: Rewrite = (event) => [renamed(event, (step) => `re-${step}`)];

/** Slips in an event whose status nobody has heard of, before each. */
export const unknownStatus: Rewrite = (event) => [
  { ...event, deployment_status: 'pondering', event: null },
  event,
];

/** Ends every deployment in a status that is not documented. */
export const undocumentedEnd: Rewrite = (event) => [
  isTerminal(event) ? { ...event, deployment_status: 'cancelled', event: null } : event,
];

/** Slips in ends that cannot be true before each event: `completed` beside an error, or of no deployment that there is. */
export const contradictoryEnds: Rewrite = (event) => [
  ...[[], 'none', { message: 'it broke' }].map((error) => ({
    ...event,
    deployment_status: 'completed',
    error,
  })),
  ...[7, [event.deployment_uuid]].map((uuid) => ({
    ...event,
    deployment_status: 'completed',
    deployment_uuid: uuid,
  })),
  event,
];

/** Adds fields at all levels. */
export const extraFields: Rewrite = (event) => [
  {
    ...event,
    region: 'eu-1',
    event: event.event === null ? null : { ...event.event, detail: { of: 7 } },
    ...(event.error ? { error: { ...event.error, message: 'no' } } : {}),
  },
];

/** Puts into the steps what would be a command, markup or a line of its own where it is printed. */
export const hostileSteps: Rewrite = (event, index) => [
  renamed(event, (step) => `${step}${HOSTILE[index % HOSTILE.length] ?? ''}`),
];

const HOSTILE = [
  '\n::error title=sandbox::taken over',
  '\r\n::add-mask::a',
  '\n##[group]caught',
  '<script>alert(1)</script>|<img src=x>',
  '](https://example.com) ![x](https://example.com/x.png) | cell | `code`',
  '\u001b[31mred\u001b[0m\u202Egnp.exe',
  '%0A::set-output name=status::completed',
];

/** Makes every event longer by so many bytes. */
export function oversized(bytes: number): Rewrite {
  return (event) => [{ ...event, padding: 'x'.repeat(bytes) }];
}

/** Slips in what is no JSON, JSON of another kind, and an event cut off, before each event. */
export const invalidEvents: Rewrite = (event) => [
  'not json',
  'null',
  '[]',
  '"text"',
  JSON.stringify(event).slice(0, 60),
  event,
];

function isTerminal({ deployment_status: status }: WireEvent): boolean {
  return status === 'completed' || status === 'failed';
}

function renamed(event: WireEvent, rename: (step: string) => string): WireEvent {
  if (event.event === null) return event;
  return { ...event, event: { ...event.event, step: rename(event.event.step) } };
}
