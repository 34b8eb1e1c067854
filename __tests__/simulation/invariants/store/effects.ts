import { FRANCHISE } from '../../worlds/store/openShop.ts';
import type { Facts } from './facts.ts';

/** Planning changes nothing. */
export function planChangesNothing({ run, isPlan, deeds }: Facts): string[] {
  if (!isPlan) return [];
  const writes = run.network.sent.filter(
    ({ url, request }) =>
      run.scene.platformHosts.includes(url.host) &&
      request.method !== 'GET' &&
      !url.pathname.endsWith('/oauth/token'),
  );
  return [
    ...writes.map(({ n }) => `it plans, but request ${String(n)} writes`),
    ...deeds.map(({ what, kind, key }) => `it plans, but did ${what} ${kind} ${key}`),
  ];
}

interface PlannedChange {
  readonly action: string;
  readonly kind: string;
  readonly key: string;
  readonly id: unknown;
  readonly fields: readonly unknown[];
  readonly codes: { readonly create: readonly string[]; readonly delete: readonly string[] };
}

function plannedIn(plans: Facts['plans']): readonly PlannedChange[] {
  return plans.flatMap(
    (text) => (JSON.parse(text) as { readonly changes: readonly PlannedChange[] }).changes,
  );
}

/** What a plan says is what the store notes: nothing else, and all of it where `applied` is said, codes included. */
export function effectsArePlanned({
  status,
  deeds,
  plans,
  shop,
  isContested,
  before,
}: Facts): string[] {
  const planned = new Set(plannedIn(plans).flatMap(effectsOf));
  const done = new Set(deeds.map(({ what, kind, key }) => `${what} ${kind} ${key}`));
  const extra = [...done].filter((effect) => !planned.has(effect));
  const isWhole =
    status === 'applied' && !isContested && shop.history.lost.size === 0 && shop.kept.size === 0;
  const missing =
    isWhole && before.isUnsure !== true ? [...planned].filter((effect) => !done.has(effect)) : [];
  return [
    ...extra.map((effect) => `did ${effect}, which was not planned`),
    ...missing.map((effect) => `planned ${effect}, and applied without it`),
  ];
}

function effectsOf({ action, kind, key, fields, codes }: PlannedChange): readonly string[] {
  const isOnlyCodes = kind === 'promotion' && action === 'update' && fields.length === 0;
  return [
    ...(isOnlyCodes ? [] : [`${action} ${kind} ${key}`]),
    ...codes.delete.map((code) => `delete code ${code}`),
    ...codes.create.map((code) => `create code ${code}`),
  ];
}

/** Nothing is deleted but what the plan said, no more than is allowed, and only where deletes are. */
export function deletesAsPlanned({ run, deeds, plans, policy, maxDeletes }: Facts): string[] {
  const requests = run.network.sent.filter(({ request }) => request.method === 'DELETE');
  const deletes = deeds.filter(({ what }) => what === 'delete');
  const planned = plannedIn(plans);
  // The codes of a promotion that goes belong to it.
  const ofGone = new Set(
    planned.filter(({ action }) => action === 'delete').flatMap(({ codes }) => codes.delete),
  );
  const things = deletes.filter(({ kind, key }) => kind !== 'code' || !ofGone.has(key));
  const isPlanned = ({ kind, id, key }: (typeof deeds)[number]): boolean =>
    kind === 'code'
      ? planned.some(({ codes }) => codes.delete.includes(key))
      : planned.some(
          (each) => each.action === 'delete' && each.kind === kind && String(each.id) === id,
        );
  return [
    ...(policy === 'sync'
      ? []
      : requests.map(({ n }) => `request ${String(n)} deletes, without sync`)),
    ...requests
      .filter(({ url }) => url.searchParams.get('location_id:in')?.split(',').includes('1'))
      .map(({ n }) => `request ${String(n)} deletes the default location`),
    ...deletes
      .filter((deed) => !isPlanned(deed))
      .map(({ kind, key }) => `deleted ${kind} ${key}, which was not planned`),
    ...(things.length > maxDeletes
      ? [`deleted ${String(things.length)}, of ${String(maxDeletes)}`]
      : []),
  ];
}

/** Nothing is created that the last look showed to exist. */
export function createsNoTwin({ run, deeds, shop }: Facts): string[] {
  return deeds.flatMap((deed) => {
    const bornAtMs = shop.history.twins.get(deed.id);
    const create = run.network.sent[deed.byRequest - 1];
    const isCreate = deed.what === 'create' && deed.kind === 'promotion';
    if (bornAtMs === undefined || create === undefined || !isCreate) return [];
    const looks = run.network.sent.filter(
      ({ request, url, seenAtMs = Infinity }) =>
        request.method === 'GET' && url.pathname.endsWith('/promotions') && seenAtMs < create.atMs,
    );
    const look = looks.find(
      ({ seen, arrivedAtMs = 0 }) =>
        seen?.kind === 'answer' &&
        seen.status === 200 &&
        seen.body === 'whole' &&
        arrivedAtMs >= bornAtMs,
    );
    // Another page of the same list may have been an old one.
    const isMixed = looks.some(
      ({ n, seen }) =>
        look !== undefined && n > look.n && seen?.kind === 'answer' && seen.body === 'old',
    );
    return look === undefined || isMixed
      ? []
      : [`made a second ${deed.key}, after request ${String(look.n)} had shown one`];
  });
}

/** Over all runs, nothing is created twice. */
export function createsOnce({ shop }: Facts): string[] {
  const names = shop.history.deeds
    .filter(({ what, kind }) => what === 'create' && kind !== 'code')
    .map(({ kind, key }) => `${kind} ${key}`)
    .filter((name) => ![...shop.touched].some((key) => name.endsWith(` ${key}`)));
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))].map(
    (name) => `made twice: ${name}`,
  );
}

/** The franchise's secret is used only to create a token. */
export function keepsFranchiseSecret({ run }: Facts): string[] {
  return run.network.sent
    .filter(({ url }) => !url.pathname.endsWith('/oauth/token'))
    .filter(({ json }) => json.includes(FRANCHISE.clientSecret))
    .map(({ n }) => `request ${String(n)} takes the franchise’s secret along`);
}

/** No written plan contains a secret. */
export function plansHaveNoSecret({ run, plans }: Facts): string[] {
  return run.scene.secrets
    .filter(({ value }) => plans.some((text) => text.includes(value)))
    .map(({ value }) => `the plan has ${value} in it`);
}

/** If GitHub works, the pull request has one comment about the setup. */
export function commentsOnce({ run }: Facts): string[] {
  const { comments } = run.scene.gitHub;
  const { troubleOfGitHub, silence, leaptMs } = run.conditions;
  if (troubleOfGitHub > 0 || silence !== undefined || leaptMs > 0) return [];
  return comments.length > 1 ? [`${String(comments.length)} comments`] : [];
}
