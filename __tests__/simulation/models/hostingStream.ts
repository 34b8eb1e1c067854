import type { Dice } from '../engine/dice.ts';
import type { Part } from '../engine/wire.ts';
import type { Life } from './hostingLife.ts';

/** The platform ends each stream after this time. */
const STREAM_MS = 30_000;

interface Followed {
  readonly uuid: string;
  readonly life: Life;
  /** When it was created. */
  readonly sinceMs: number;
}

/**
 * Makes the event stream of a deployment, opened at a time: what it said last, what it will say, oddities in between, cut into
 * chunks anywhere, and the end after 30 s or a moment after the last news.
 */
export function streamLife({ uuid, life, sinceMs }: Followed, atMs: number, dice: Dice): Part[] {
  const ageMs = atMs - sinceMs;
  const past = life.moments.filter(({ afterMs }) => afterMs <= ageMs);
  const replayed = dice.chance(0.7) ? past.slice(-1) : past;
  const future = life.moments.filter(
    ({ afterMs }) => afterMs > ageMs && afterMs <= ageMs + STREAM_MS,
  );
  const parts: Part[] = [];
  let lastMs = 0;
  for (const { afterMs, message } of [...replayed, ...future]) {
    const dueMs = Math.max(0, afterMs - ageMs);
    const text = oddity(dice) + spell({ deployment_uuid: uuid, ...message }, dice);
    parts.push(...chunks(Buffer.from(text), dueMs - lastMs, dice));
    lastMs = dueMs;
  }
  const isOver = life.lastsMs <= ageMs + STREAM_MS && dice.chance(0.5);
  return [...parts, { afterMs: isOver ? 20 : STREAM_MS - lastMs, what: NOTHING }];
}

const NOTHING = new Uint8Array();

function spell(message: object, dice: Dice): string {
  const end = dice.chance(0.2) ? '\r\n' : '\n';
  const name = dice.chance(0.5) ? `event: message${end}` : '';
  return `${name}data: ${JSON.stringify(message)}${end}${end}`;
}

/** What does not belong to the deployment, or is no message at all. */
function oddity(dice: Dice): string {
  if (!dice.chance(0.1)) return '';
  const foreign = { deployment_uuid: OTHER, deployment_status: 'completed', event: null };
  return dice.pick([
    ': keep-alive\n\n',
    'data: {"deployment_status":\n\n',
    `data: ${JSON.stringify(foreign)}\n\n`,
    'data: {"deployment_status":"resting"}\n\n',
    ...CONTRADICTIONS.map((message) => `data: ${JSON.stringify(message)}\n\n`),
  ]);
}

/** Ends that cannot be true: beside an error without a code, or of what is no deployment. */
const CONTRADICTIONS = [
  { deployment_status: 'completed', error: [] },
  { deployment_status: 'completed', error: 'none' },
  { deployment_status: 'completed', error: {} },
  { deployment_status: 'completed', deployment_uuid: 7 },
];

const OTHER = '0194fd2b-2ac6-72de-b73f-ffffffffffff';

function chunks(bytes: Uint8Array, afterMs: number, dice: Dice): Part[] {
  if (!dice.chance(0.2)) return [{ afterMs, what: bytes }];
  const at = dice.between(1, bytes.length - 1);
  return [
    { afterMs, what: bytes.subarray(0, at) },
    { afterMs: dice.between(0, 300), what: bytes.subarray(at) },
  ];
}
