import type { Dice } from '../engine/dice.ts';
import type { WorldName } from './worldName.ts';

/** An assumption that an author could make. Each schedule draws one of its two readings, with equal probability. */
export interface Switch {
  /** The reading in which the assumption holds. */
  readonly kind: string;
  /** The reading in which it does not. */
  readonly unkind: string;
  /** The worlds in which it matters; all if left out. */
  readonly worlds?: readonly WorldName[];
}

/** Every switch, by the name that a trace prints if its unkind reading was drawn. */
export const switches = {
  'proxy-refuses': {
    kind: 'A proxy opens every tunnel.',
    unkind: 'It answers CONNECT with 403, 407, 502 or 503.',
  },
  'proxy-silent': {
    kind: 'A proxy answers CONNECT.',
    unkind: 'It leaves a CONNECT unanswered, or stops answering them for a time or for good.',
  },
  'dns-silent': {
    kind: 'Nameservers answer.',
    unkind: 'A lookup takes 20 s and fails.',
  },
  upgrades: {
    kind: 'No server answers 101.',
    unkind: 'Any call can get a 101, before or after its effect.',
  },
  'any-status': {
    kind: 'Only documented statuses are sent.',
    unkind: 'Any status from 400 to 599 is sent, most often 408, 503, 520 to 527 and 530.',
  },
  'effect-behind-failure': {
    kind: 'Only 500, 502 and 504 can come after the effect.',
    unkind: 'Any 5xx, a 408, and a 4xx in HTML or without a body can, too.',
  },
  'refused-with-effect': {
    kind: 'A 4xx in the API’s own format means that nothing was done.',
    unkind: 'The request was carried out anyway. Even then no success may be false.',
  },
  'long-waits': {
    kind: '`Retry-After` names at most 90 s.',
    unkind: 'It names up to 30 years, also as a date.',
  },
  'old-answers': {
    kind: 'A read shows the current state.',
    unkind: 'It may repeat an answer that is up to 40 s old.',
    worlds: ['bigcommerce', 'bigcommerce-teardown', 'store'],
  },
  'other-order': {
    kind: 'A list has the same order each time.',
    unkind: 'Each page of a list is shuffled.',
  },
  'late-locations': {
    kind: 'A location shows at once, or within 3 s.',
    unkind: 'Each change of one shows up to 40 s late.',
    worlds: ['store'],
  },
  'promotions-replaced': {
    kind: 'An update of a promotion changes what it names.',
    unkind: 'It replaces the whole promotion, and is refused if that cannot be one.',
    worlds: ['store'],
  },
  'followed-runs': {
    kind: 'The event says what a run is for.',
    unkind: 'A `workflow_run` follows one for a pull request, a branch or a tag.',
    worlds: ['bigcommerce', 'commercetools'],
  },
  'given-ref': {
    kind: 'The build is of the commit of the run.',
    unkind: 'The input `ref` names another commit, a tag, a branch, or nothing that there is.',
    worlds: ['bigcommerce', 'commercetools'],
  },
  'slow-answers': {
    kind: 'An answer shows what is true when it arrives.',
    unkind: 'Three answers of ten to reads are on their way for up to 29 s.',
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

/** A schedule in which every assumption holds. */
export const allKind: Unkind = new Set();
