import { colourFaults } from '../colour.ts';
import type { Run } from '../../runs/runScene.ts';
import type { Item } from '../../worlds/store/expectPlan.ts';
import type { Facts } from './facts.ts';

/** `applied` and `no_changes` are said only of a store that is as the file says; what is not has to be named. */
export function appliedIsTrue(facts: Facts): string[] {
  if (!['applied', 'no_changes'].includes(facts.status)) return [];
  return facts.left
    .filter((item) => !isWarnedOf(item, facts))
    .map((item) => `${facts.status}, but there is still ${JSON.stringify(item)}`);
}

const PAST = { create: 'created', update: 'updated', delete: 'deleted' };

/** A change is said to be made only when it is. */
export function doneIsTrue(facts: Facts): string[] {
  const { lines } = facts.run.witness.runner;
  return facts.left
    .filter((item) => !isExcused(item, facts) && !isUnseen(item, facts))
    .filter(({ action, kind, key }) => {
      const name = kind === 'promotion' ? JSON.stringify(key) : key;
      const subject = `${kind.charAt(0).toUpperCase()}${kind.slice(1)} ${name}`;
      const isSame = (line: string): boolean =>
        line.startsWith(`${subject} is`) || line.startsWith(`${subject} (`);
      return lines.some((line) => isSame(line) && line.endsWith(` is ${PAST[action]}.`));
    })
    .map((item) => `said to be done, and is not: ${JSON.stringify(item)}`);
}

/** The outputs count what has to be done, and the plan has just that. */
export function planIsRight({ run, before, plans, isContested }: Facts): string[] {
  const isOpen = isContested || before.isUnsure === true || wasDenied(run);
  const { outputs } = run.witness.runner;
  const [plan] = plans;
  if (plan === undefined) return [];
  const { summary } = JSON.parse(plan) as { readonly summary: Readonly<Record<string, number>> };
  const count = (wanted: Item['action']): number =>
    before.changes.filter(({ action }) => action === wanted).length;
  const expected = {
    creates: count('create'),
    updates: count('update'),
    deletes: deletesOf(before.changes),
    unchanged: before.unchanged,
  };
  return Object.entries(expected).flatMap(([name, number]) => {
    const isRight = summary[name] === number || isOpen;
    const isSame = outputs[name] === String(summary[name]);
    return isRight && isSame
      ? []
      : [`${name} is ${String(outputs[name])}, not ${String(number)}: ${JSON.stringify(before)}`];
  });
}

/** A franchise that says that there is no such store is believed. */
function wasDenied({ network }: Run): boolean {
  return network.sent.some(
    ({ url, seen }) =>
      /^\/franchises\/.*\/stores\//.test(url.pathname) &&
      seen?.kind === 'answer' &&
      seen.status === 404 &&
      seen.body === 'spoilt',
  );
}

/** Without any trouble, `failed` counts just what was not made. */
export function failedIsRight(facts: Facts): string[] {
  const { run, status, left, isContested, isPlan } = facts;
  const { failed } = run.witness.runner.outputs;
  const isBegun = run.witness.log.some(({ line }) => line === '[Apply]');
  if (!run.conditions.isCalm || isContested || isPlan || !isBegun || status === 'timed_out')
    return [];
  // What an earlier run made and the store does not show yet is refused as a duplicate; what could not be confirmed may be made.
  const isOpen = /error\.duplicate|^Could not confirm whether/;
  if (run.witness.runner.lines.some((line) => isOpen.test(line))) return [];
  const missed = left.filter((item) => !isExcused(item, facts));
  return failed === String(missed.length)
    ? []
    : [`failed is ${String(failed)}, and there is still ${JSON.stringify(missed)}`];
}

const GREEN = ['planned', 'applied', 'no_changes'];
const RED = ['failed', 'timed_out', 'cancelled'];

/** The step is red exactly for the statuses that say so, and says why. */
export function colourOfSetupIsRight({ run }: Facts): string[] {
  return colourFaults(run, { green: GREEN, red: RED });
}

/** Without any trouble, only what the platform refuses is not made: nothing else suffers for it. */
export function leavesOnlyRefused(facts: Facts): string[] {
  const { run, left, shop, isContested, isPlan, status } = facts;
  if (!run.conditions.isCalm || isContested || isPlan || status === 'timed_out') return [];
  if (isRefused(facts) || isCutShort(facts)) return [];
  const { lost } = shop.history;
  return left
    .filter((item) => !shop.history.refused.has(item.key) && !lost.has(item.key))
    .filter((item) => !isWarnedOf(item, facts))
    .map((item) => `not made, though nothing was wrong with it: ${JSON.stringify(item)}`);
}

/** How long a run can take when nothing goes wrong but that it has to wait for a small quota. */
const LONGEST_MS = 1_200_000;

/** The quota would come back only after a short time limit, and the run says so. */
function isCutShort({ run }: Facts): boolean {
  const { lines } = run.witness.runner;
  return (
    run.scene.limitMs < LONGEST_MS &&
    lines.some((line) => line.includes('after the time limit of this step'))
  );
}

/** Without any trouble, a run ends as the store and the file demand. */
export function calmSetupEndsWell(facts: Facts): string[] {
  const { run, shop, status, isContested, deeds } = facts;
  const isStarved = (shop.quota?.others ?? 0) > 1 && facts.number === 1;
  if (facts.before.isUnsure === true) return [];
  if (!run.conditions.isCalm || isContested || isStarved || run.scene.limitMs < LONGEST_MS)
    return [];
  const expected = calmEndOf(facts);
  const mayDiffer = shop.history.lost.size > 0 && ['applied', 'failed'].includes(expected);
  const faults: string[] = [];
  if (status !== expected && !mayDiffer)
    faults.push(`${status}, although all was well: ${expected}`);
  if (deeds.length > 0 && isRefused(facts))
    faults.push('it was to be refused, and something was done');
  return faults;
}

function calmEndOf(facts: Facts): string {
  const { before, isPlan, shop } = facts;
  if (before.isFaulty) return 'failed';
  if (before.changes.length === 0) return 'no_changes';
  if (isPlan) return 'planned';
  return isRefused(facts) || shop.history.refused.size > 0 ? 'failed' : 'applied';
}

function isRefused({ before, maxDeletes }: Facts): boolean {
  return before.isFaulty || deletesOf(before.changes) > maxDeletes;
}

/** Things that go, and coupon codes of promotions that stay. */
function deletesOf(changes: readonly Item[]): number {
  return changes.reduce(
    (sum, { action, deletedCodes = 0 }) => sum + (action === 'delete' ? 1 : deletedCodes),
    0,
  );
}

/** The platform has accepted it and shows something else, and a warning says so. */
function isExcused(item: Item, facts: Facts): boolean {
  const isSeen = item.kind === 'location' && item.action !== 'update';
  return !isSeen && isWarnedOf(item, facts);
}

/** It was accepted, and ignored or rounded: a run that ends before its last look cannot know. */
function isUnseen({ action, kind, key }: Item, { deeds, shop }: Facts): boolean {
  const isSeenToCome = kind === 'location' && action !== 'update';
  if (!isSeenToCome && shop.history.lost.has(key)) return true;
  return (
    shop.model.switches.coordinates === 'rounded' &&
    deeds.some((deed) => deed.what === action && deed.kind === kind && deed.key === key)
  );
}

function isWarnedOf({ kind, key, id }: Item, { run }: Facts): boolean {
  const name = kind === 'promotion' ? JSON.stringify(key) : key;
  // Promotions can share a name. After an old answer, one that is there counts as missing.
  const things =
    typeof id === 'number' ? [`${name} (id ${String(id)})`, `${name} is missing`] : [name];
  return run.witness.runner.lines.some(
    (line) =>
      line.startsWith('warning: Not checked afterwards') ||
      (line.startsWith('warning: Something still differs') &&
        things.some((thing) => line.includes(thing))),
  );
}
