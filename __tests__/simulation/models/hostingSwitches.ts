import * as hosting from '../../../sandbox/bigcommerce/model/index.ts';
import type {
  BigCommerceSwitches,
  Framing,
  Rewrite,
} from '../../../sandbox/bigcommerce/model/index.ts';
import type { Dice } from '../engine/dice.ts';

const STEPS = 7;
/** Small, so that pages of projects fill up. */
const PER_PAGE = 50;

/** Draws how the platform behaves in a schedule where the documentation leaves it open. */
export function drawHostingSwitches(dice: Dice): BigCommerceSwitches {
  const lastsMs = dice.chance(0.05) ? dice.between(0, 50) : dice.magnitude(500, 240_000);
  return {
    ...hosting.normalBigCommerce(),
    paceMs: Math.round(lastsMs / STEPS),
    failure: drawFailure(dice, 0.2),
    rateLimit: { quota: 150, windowMs: 30_000 },
    pageLimit: PER_PAGE,
    alwaysNextLink: dice.chance(0.5),
    listDelayMs: dice.chance(0.3) ? dice.magnitude(100, 40_000) : 0,
    listHostnames: dice.chance(0.5),
    namesIgnoreCase: dice.chance(0.5),
    takenNameStatus: dice.pick([409, 422, 502]),
    uploadLifetimeMs: dice.chance(0.2) ? dice.between(5000, 100_000) : 3_600_000,
    uploadReuse: dice.chance(0.5),
    hostnameField: dice.pick(['deployment_hostnames', 'deployment_url', 'both', 'neither']),
    hostnames: dice.pick([undefined, undefined, ['']]),
    rewrite: drawOddities(dice.fork('oddities')),
    eventsUnknownForMs: dice.chance(0.2) ? dice.between(100, 4000) : 0,
    replay: dice.pick(['last', 'all']),
    endsWithDeployment: dice.chance(0.5),
    framing: drawFraming(dice),
    siteDelayMs: dice.chance(0.5) ? dice.between(0, 60_000) : 0,
  };
}

/**
 * Draws how the next deployments fail, if they do. A failure with a code may keep the status of the work it interrupts; one without a
 * code may have any status.
 */
export function drawFailure(dice: Dice, share: number): BigCommerceSwitches['failure'] {
  if (!dice.chance(share)) return undefined;
  const code = dice.pick([10, 20, 30, 40, 50, 60, 99]);
  return dice.weigh([
    [3, { code }],
    [3, { code, status: 'in_progress' }],
    [3, { code: undefined }],
    [1, { code: undefined, status: 'cancelled' }],
  ]);
}

const ODDITIES: readonly Rewrite[] = [
  hosting.twice,
  hosting.errorNull,
  hosting.extraFields,
  hosting.foreignEvents,
  hosting.hostileSteps,
  hosting.invalidEvents,
  hosting.stepMissingAtEnd,
  hosting.unknownStatus,
  hosting.unknownSteps,
  hosting.contradictoryEnds,
  (event) => (event.deployment_status === 'failed' ? hosting.errorMissing(event, 0) : [event]),
  (event) =>
    event.event?.step === 'complete'
      ? [event]
      : hosting.without('downloading', 'processing')(event, 0),
];

/** Each oddity happens to some events. */
function drawOddities(dice: Dice): Rewrite {
  const chance = dice.pick([0, 0.03, 0.3]);
  const sometimes = ODDITIES.map(
    (oddity): Rewrite =>
      (event, index) =>
        dice.chance(chance) ? oddity(event, index) : [event],
  );
  return hosting.combined(...sometimes);
}

function drawFraming(dice: Dice): Framing {
  const maybe = <Value>(chance: number, value: Value): Value | undefined =>
    dice.chance(chance) ? value : undefined;
  return {
    lineEnd: dice.weigh([
      [4, '\n'],
      [1, '\r\n'],
      [0.2, '\r'],
    ]),
    eventName: maybe(0.5, 'message'),
    ids: dice.chance(0.2),
    retryMs: maybe(0.1, dice.magnitude(10, 10_000)),
    comment: maybe(0.1, 'news'),
    keepAliveMs: maybe(0.2, dice.between(5000, 20_000)),
    byteOrderMark: dice.chance(0.1),
    severalDataLines: dice.chance(0.1),
    finalBlankLine: dice.chance(0.9),
    chunkBytes: maybe(0.2, dice.between(20, 200)),
    chunkGapMs: dice.between(0, 300),
  };
}
