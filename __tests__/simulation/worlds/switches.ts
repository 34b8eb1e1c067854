import type { Dice } from '../engine/dice.ts';
import type { WorldName } from './worldName.ts';

/** Something that an author could take for granted. Each schedule draws one of its two readings, both as likely. */
export interface Switch {
  /** The reading in which it can be taken for granted. */
  readonly kind: string;
  /** The reading in which it cannot. */
  readonly unkind: string;
  /** The worlds where it makes a difference; all of them when left out. */
  readonly worlds?: readonly WorldName[];
}

/** Every switch, by the name that a trace prints when its unkind reading was drawn. */
export const switches = {
  'proxy-refuses': {
    kind: 'A proxy opens every tunnel.',
    unkind: 'It answers CONNECT with 403, 407, 502 or 503.',
  },
  'proxy-silent': {
    kind: 'A proxy answers CONNECT.',
    unkind:
      'It never answers a CONNECT, or none at all from some moment on, for a time or for good.',
  },
  'dns-silent': {
    kind: 'Nameservers answer.',
    unkind: 'A look-up takes 20 s and fails.',
  },
  upgrades: {
    kind: 'Nobody answers 101.',
    unkind: 'Any call can be answered with 101, before or after its effect.',
  },
  'any-status': {
    kind: 'Only the statuses that the pages of the APIs name are sent.',
    unkind: 'Any status from 400 to 599 is, most often 408, 503, 520 to 527 and 530.',
  },
  'effect-behind-failure': {
    kind: 'Only 500, 502 and 504 can come after the effect.',
    unkind: 'Any 5xx, a 408, and a 4xx in HTML or without a body can.',
  },
  'refused-with-effect': {
    kind: 'A 4xx in the words of the API means that nothing was done.',
    unkind: 'It was done all the same. Then nothing untrue may be reported as success.',
  },
  'long-waits': {
    kind: '`Retry-After` names at most 90 s.',
    unkind: 'It names anything up to 30 years, also as a date.',
  },
  'old-answers': {
    kind: 'A read shows the present.',
    unkind: 'It may repeat what the same read showed up to 40 s ago.',
    worlds: ['bigcommerce', 'bigcommerce-teardown', 'store'],
  },
  'other-order': {
    kind: 'A list has the same order each time.',
    unkind: 'Each page of a list is shuffled.',
  },
} as const satisfies Readonly<Record<string, Switch>>;

export type SwitchName = keyof typeof switches;

/** The switches whose unkind reading a schedule has. */
export type Unkind = ReadonlySet<SwitchName>;

/** Draws the readings for one schedule. */
export function drawSwitches(dice: Dice, world: WorldName): Unkind {
  const table: Readonly<Record<string, Switch>> = switches;
  const drawn = Object.entries(table).filter(([, { worlds }]) => {
    const isUnkind = dice.chance(0.5);
    return isUnkind && (worlds?.includes(world) ?? true);
  });
  return new Set(drawn.map(([name]) => name as SwitchName));
}

/** A schedule in which everything can be taken for granted. */
export const allKind: Unkind = new Set();
