import type { Sent } from '../../engine/wire.ts';
import type { Counted } from '../../../../sandbox/bigcommerce/model/index.ts';
import { askedWait } from '../answers.ts';
import type { Facts } from './facts.ts';

const MOST_AT_ONCE = 10;
/** Part of the quota that is left to others. */
const RESERVE = 0.03;

/** No more requests are in flight at once than the platform accepts. */
export function asksFewAtOnce({ run }: Facts): string[] {
  const ends = run.network.sent.filter(isToStore).flatMap(({ atMs, seenAtMs = run.endMs }) => [
    { ms: atMs, by: 1 },
    { ms: seenAtMs, by: -1 },
  ]);
  let now = 0;
  let most = 0;
  for (const { by } of ends.sort((one, other) => one.ms - other.ms || one.by - other.by)) {
    now += by;
    most = Math.max(most, now);
  }
  return most > MOST_AT_ONCE ? [`${String(most)} requests at once`] : [];
}

/** After a 429 nothing is sent to the store before the requested time; other refused requests wait only for their own. */
export function heedsWaits({ run }: Facts): string[] {
  const sent = run.network.sent.filter(({ url }) => run.scene.platformHosts.includes(url.host));
  return sent.flatMap((first) => {
    const untilMs = (first.seenAtMs ?? 0) + askedWait(first);
    const isForAll = first.seen?.kind === 'answer' && first.seen.status === 429 && isToStore(first);
    const early = sent.find(
      (later) =>
        (isForAll ? isToStore(later) : isSame(first, later)) &&
        later.atMs > (first.seenAtMs ?? 0) &&
        later.atMs < untilMs,
    );
    return early === undefined
      ? []
      : [
          `request ${String(early.n)} comes ${String(untilMs - early.atMs)} ms earlier than request ${String(first.n)} was asked to wait`,
        ];
  });
}

/** Once the quota is known, a part of each window is left to others. */
export function leavesReserve({ run, shop, number }: Facts): string[] {
  const { quota } = shop;
  if (quota === undefined || !quota.isTold || quota.others > 0) return [];
  const usable = quota.perWindow - Math.ceil(quota.perWindow * RESERVE);
  const own = shop.history.counted.filter((each) => each.run === number);
  const knownAtMs = Math.min(
    ...run.network.sent.filter(isTold).map(({ seenAtMs = 0 }) => seenAtMs),
  );
  return own.flatMap((each) => {
    const sent = run.network.sent[each.byRequest - 1];
    if (sent === undefined || sent.atMs <= knownAtMs || isStray(sent)) return [];
    const before = own.filter(
      (other) =>
        other.windowMs === each.windowMs &&
        other !== each &&
        isEarlier(other, each, run.network.sent),
    );
    return before.length >= usable
      ? [
          `request ${String(each.byRequest)} is one of ${String(before.length + 1)} in a window of ${String(quota.perWindow)}`,
        ]
      : [];
  });
}

/** Others can cause one refusal. A second one right after it is our fault, unless others used the quota again. */
export function earnsNoSecondRefusal({ run, shop, number }: Facts): string[] {
  const refused = shop.history.counted.filter((each) => each.run === number && each.isRefused);
  return refused.slice(1).flatMap((second, at) => {
    const [one, other] = [refused[at], second].map(
      (each) => run.network.sent[(each?.byRequest ?? 0) - 1],
    );
    if (one === undefined || other === undefined || !isTold(one)) return [];
    const isAfter = (one.seenAtMs ?? Number.POSITIVE_INFINITY) < other.atMs;
    const isNext =
      shop.history.counted.indexOf(second) ===
      shop.history.counted.indexOf(refused[at] ?? second) + 1;
    return isAfter && isNext && second.others === 0
      ? [`request ${String(other.n)} is refused right after request ${String(one.n)}`]
      : [];
  });
}

function isEarlier(one: Counted, other: Counted, sent: readonly Sent[]): boolean {
  const [first, second] = [sent[one.byRequest - 1], sent[other.byRequest - 1]];
  return (
    first !== undefined &&
    second !== undefined &&
    first.atMs <= second.atMs &&
    one.byRequest < other.byRequest &&
    !isStray(first)
  );
}

/** It arrived after the client had given it up. */
function isStray({ arrivedAtMs = 0, seenAtMs = Number.POSITIVE_INFINITY }: Sent): boolean {
  return arrivedAtMs > seenAtMs;
}

function isTold({ seen, url }: Sent): boolean {
  return (
    seen?.kind === 'answer' &&
    url.pathname.startsWith('/stores/') &&
    seen.headers['x-rate-limit-requests-quota'] !== undefined
  );
}

function isToStore({ url }: Sent): boolean {
  return url.pathname.startsWith('/stores/');
}

function isSame(one: Sent, other: Sent): boolean {
  return (
    one.request.method === other.request.method &&
    one.request.url === other.request.url &&
    one.request.body === other.request.body
  );
}
