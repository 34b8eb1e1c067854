import type { Rewrite } from './switches.ts';
import type { WireEvent } from './wire/index.ts';

/** Combines several oddities: each rewrites what the previous one sends. Text is left alone. */
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

/** Drops the events of these steps. */
export function without(...steps: readonly string[]): Rewrite {
  return (event) => (steps.includes(event.event?.step ?? '') ? [] : [event]);
}

/** Sends the end of another deployment before each event. */
export const foreignEvents: Rewrite = (event) => [
  {
    ...event,
    deployment_uuid: '019500e2-933d-7057-8e81-ffffffffffff',
    deployment_status: 'completed',
  },
  event,
];

/** Sends `error: null` where there is no error. */
export const errorNull: Rewrite = (event) => [{ error: null, ...event }];

/** Drops the error of a failed deployment. */
export const errorMissing: Rewrite = (event) => [
  Object.fromEntries(Object.entries(event).filter(([field]) => field !== 'error')),
];

/** Drops the step at the end. */
export const stepMissingAtEnd: Rewrite = (event) => [
  event.deployment_status === 'completed' ? { ...event, event: null } : event,
];

/** Gives every step an unknown name. */
export const unknownSteps: Rewrite = (event) => [renamed(event, (step) => `re-${step}`)];

/** Sends an event with an unknown status before each event. */
export const unknownStatus: Rewrite = (event) => [
  { ...event, deployment_status: 'pondering', event: null },
  event,
];

/** Ends every deployment with an undocumented status. */
export const undocumentedEnd: Rewrite = (event) => [
  isTerminal(event) ? { ...event, deployment_status: 'cancelled', event: null } : event,
];

/** Sends impossible ends before each event: `completed` with an error, or for no existing deployment. */
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

/** Adds commands, markup and line breaks to the steps. */
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

/** Makes every event longer by `bytes`. */
export function oversized(bytes: number): Rewrite {
  return (event) => [{ ...event, padding: 'x'.repeat(bytes) }];
}

/** Sends invalid events before each event: no JSON, other JSON, and a truncated event. */
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
