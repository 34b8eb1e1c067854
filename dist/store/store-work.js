export const id = "store-work";
export const ids = ["store-work"];
export const modules = {

/***/ 1482:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openWork: () => (/* binding */ openWork)
});

// EXTERNAL MODULE: ./src/errors/actionError.ts
var actionError = __webpack_require__(3579);
// EXTERNAL MODULE: ./src/step/ports/clock.ts + 1 modules
var ports_clock = __webpack_require__(1615);
// EXTERNAL MODULE: ./src/text/format.ts
var format = __webpack_require__(8488);
;// CONCATENATED MODULE: ./src/step/run.ts



/**
 * Runs `work` with a deadline. The deadline's signal aborts with a `timeout` error after `limit.ms`, or with the run's own
 * signal.
 */
async function withinLimit({ clock, cancelled }, { ms, what, lastKnown, hint }, work) {
  const deadline = (0,ports_clock/* startDeadline */.db)(clock, ms, {
    parent: cancelled,
    reason: () => {
      const sentences = [`${what} did not finish within ${(0,format/* formatDuration */.a3)(ms)}.`, lastKnown?.()];
      return new actionError/* ActionError */.lZ('timeout', sentences.filter(Boolean).join(' '), { hint });
    },
  });
  try {
    return await work(deadline);
  }
  finally {
    deadline.clear();
  }
}

// EXTERNAL MODULE: ./src/text/plain.ts
var plain = __webpack_require__(287);
// EXTERNAL MODULE: ./src/text/redact.ts + 2 modules
var redact = __webpack_require__(7312);
;// CONCATENATED MODULE: ./src/store/mapInParallel.ts
/** More would only wait for the store's pace. */
const LANES = 10;
/**
 * Maps items with at most `lanes` of them under way at once, keeping their order. After a failure no further item is
 * begun, and those under way are waited for before it is thrown.
 */
async function mapInParallel(items, map, lanes = LANES) {
  const results = new Array(items.length);
  const waiting = items.entries();
  let hasFailed = false;
  const runLane = async () => {
    for (const [index, item] of waiting) {
      try {
        results[index] = await map(item);
      }
      catch (error) {
        hasFailed = true;
        throw error;
      }
      if (hasFailed)
        return;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, runLane));
  for (const end of ends)
    if (end.status === 'rejected')
      throw end.reason;
  return results;
}
/** Waits for two requests that were sent at the same time. When both fail, the error is that of the first, whichever came earlier. */
async function sideBySide(one, other) {
  await Promise.allSettled([one, other]);
  return [await one, await other];
}
/** Cuts a list into batches of at most `size` items. */
function batchesOf(items, size) {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

// EXTERNAL MODULE: ./src/text/nearestName.ts
var nearestName = __webpack_require__(9014);
// EXTERNAL MODULE: ./src/store/schema/mapReferences.ts
var mapReferences = __webpack_require__(5009);
// EXTERNAL MODULE: ./src/store/schema/entries/promotionEntry.ts + 4 modules
var promotionEntry = __webpack_require__(678);
;// CONCATENATED MODULE: ./src/store/names.ts



/** Replaces names by the ids that they have in a store. Looks each up once, all at the same time. */
async function resolveNames(spec, names) {
  if (spec.names.length === 0)
    return { spec };
  const asked = new Map(spec.names.map((each) => [keyOf(each.kind, each.reference), each]));
  const answers = new Map(await mapInParallel([...asked], async ([key, { kind, reference }]) => {
    return [key, await names.find(kind, reference)];
  }));
  const found = new Map();
  const faults = [];
  for (const each of spec.names) {
    const key = keyOf(each.kind, each.reference);
    const candidates = answers.get(key) ?? [];
    const same = candidates.filter(({ name }) => isNamed(name, each));
    if (same[0] !== undefined && same.length === 1)
      found.set(key, same[0].id);
    else
      faults.push({ ...each.at, message: describe(each, same, candidates) });
  }
  if (faults.length > 0)
    return { faults };
  const replace = (promotion) => ({
    ...promotion,
    fields: (0,mapReferences/* mapReferences */.h)(promotionEntry/* promotionEntry */.q, promotion.fields, (kind, reference) => found.get(keyOf(kind, reference))),
  });
  const { promotions } = spec;
  return {
    spec: {
      ...spec,
      ...(promotions === undefined ? {} : { promotions: promotions.map(replace) }),
    },
  };
}
function keyOf(kind, reference) {
  return JSON.stringify([kind, reference]);
}
function isNamed(name, { reference }) {
  // The platform itself takes SKUs in any case.
  return 'sku' in reference
    ? name.toLowerCase() === reference.sku.toLowerCase()
    : name === reference.name;
}
function describe({ kind, reference }, same, candidates) {
  const [way, value] = 'sku' in reference ? ['SKU', reference.sku] : ['name', reference.name];
  const ids = same.map(({ id }) => String(id)).join(', ');
  if (same.length > 1)
    return `The store has ${String(same.length)} ${kind}s with the ${way} ${JSON.stringify(value)}: the ids ${ids}. Write the id of the one that is meant.`;
  const nearest = (0,nearestName/* nearestName */.q)(value, candidates.map(({ name }) => name));
  const hint = nearest === undefined ? '' : ` Did you mean ${JSON.stringify(nearest)}?`;
  return `The store has no ${kind} with the ${way} ${JSON.stringify(value)}.${hint}`;
}
/** Ids in one query of the API. */
const MOST_IDS = 50;
/**
 * Replaces ids in the promotions of a store by names, for a file that other stores can use. An id whose thing has no name, or shares
 * it, stays, with a warning.
 */
async function writeNames(promotions, names) {
  const ids = new Map();
  for (const promotion of promotions)
    (0,mapReferences/* mapIds */.d)(promotionEntry/* promotionEntry */.q, promotion, (kind, id) => {
      ids.set(kind, (ids.get(kind) ?? new Set()).add(id));
      return id;
    });
  const found = new Map();
  for (const [kind, some] of ids)
    found.set(kind, await namesOf(kind, [...some], names));
  const warnings = new Set();
  const replace = (kind, id) => {
    const name = found.get(kind)?.get(id);
    if (name !== undefined)
      return referTo(kind, name);
    warnings.add(`The ${kind} with the id ${String(id)} has no name of its own, so the file has its id.`);
    return id;
  };
  return {
    promotions: promotions.map((each) => (0,mapReferences/* mapIds */.d)(promotionEntry/* promotionEntry */.q, each, replace)),
    warnings: [...warnings],
  };
}
/** Refers to a thing by its name, which of products and variants is the SKU. */
function referTo(kind, name) {
  return kind === 'product' || kind === 'variant' ? { sku: name } : { name };
}
/** Only names that look the same thing up again are of use. */
async function namesOf(kind, ids, names) {
  const batches = batchesOf(ids, MOST_IDS);
  const things = (await mapInParallel(batches, (some) => names.all(kind, some))).flat();
  const wanted = things.filter(({ id, name }) => ids.includes(id) && name !== '');
  const unique = await mapInParallel(wanted, async (thing) => (await isUnique(kind, thing, names)) ? [thing] : []);
  return new Map(unique.flat().map(({ id, name }) => [id, name]));
}
async function isUnique(kind, { name }, names) {
  const same = await names.find(kind, referTo(kind, name));
  return same.filter((each) => each.name.toLowerCase() === name.toLowerCase()).length === 1;
}

;// CONCATENATED MODULE: ./src/store/plan/change.ts
const allowed = {
  create_only: ['create'],
  upsert: ['create', 'update'],
  sync: ['create', 'update', 'delete'],
};
/** Returns whether a policy lets a change happen. What the file itself calls absent is deleted unless only creates are allowed. */
function allowsChange(policy, change) {
  const isAskedFor = change.action === 'delete' && change.at !== undefined;
  return isAskedFor ? policy !== 'create_only' : allows(policy, change.action);
}
/** Returns whether a policy lets a kind of change happen. */
function allows(policy, action) {
  return allowed[policy].includes(action);
}

;// CONCATENATED MODULE: ./src/store/plan/matchItems.ts

/** Finds for each thing of a section of the file the one of the store that is meant. */
function matchSection({ present, absent }, existing, identity) {
  const wanted = matchItems(present, existing, identity);
  const unwanted = matchAbsent(absent, existing, identity);
  const matched = new Set([...wanted.pairs, ...unwanted.pairs].map(({ current }) => current));
  return {
    pairs: wanted.pairs,
    unwanted: unwanted.pairs,
    others: existing.filter((current) => !matched.has(current)),
    faults: [...wanted.faults, ...unwanted.faults],
  };
}
/**
 * Finds a thing by its id, else by its identity among those that no id names. An id that is not there is a fault, and so is an
 * identity that several have, for any of them could be meant.
 */
function matchItems(wanted, existing, identity) {
  const byId = new Map(existing.map((current) => [current.id, current]));
  const named = new Set(wanted.flatMap(({ id }) => (id === undefined ? [] : [id])));
  const byIdentity = Map.groupBy(existing.filter(({ id }) => !named.has(id)), (current) => identity.ofCurrent(current));
  const faults = [];
  const pairs = wanted.flatMap((desired) => {
    const of = (key) => (key === undefined ? undefined : byIdentity.get(key)) ?? [];
    const own = desired.id === undefined
      ? of(identity.ofDesired(desired))
      : [byId.get(desired.id)].filter((current) => current !== undefined);
    const former = desired.id === undefined ? of(identity.formerly?.(desired)) : [];
    const found = own.length > 0 ? own : former;
    const message = desired.id !== undefined && found.length === 0
      ? notThere(identity.noun, desired.id)
      : own.length > 0 && former.length > 0
        ? bothThere(identity, desired, { own, former })
        : found.length > 1
          ? severalOf(identity, desired, found)
          : undefined;
    if (message === undefined)
      return [{ desired, current: found[0] }];
    faults.push({ ...desired.at, message });
    return [];
  });
  return { pairs, faults };
}
function notThere(noun, id) {
  return `The store has no ${noun} with the id ${String(id)}.`;
}
function bothThere({ noun, name }, desired, { own, former }) {
  const [newId, oldId] = [own, former].map(([current]) => String(current?.id));
  return `The store has both the ${noun} ${JSON.stringify(name(desired))} (id ${String(newId)}) and the one of renamed_from (id ${String(oldId)}). Delete one of them, or leave renamed_from out.`;
}
function severalOf({ noun, name }, desired, found) {
  const ids = found.map(({ id }) => String(id)).join(', ');
  return `The store has ${String(found.length)} ${noun}s that could be ${JSON.stringify(name(desired))}, with the ids ${ids}. Say which one is meant with \`id:\`.`;
}
/** Finds the things of the store that the file calls absent. An id that is not there is absent already. */
function matchAbsent(absent, existing, { noun, ofAbsent, ofCurrent }) {
  const ids = new Set(existing.map(({ id }) => id));
  const isGone = ({ id }) => id !== undefined && !ids.has(id);
  const open = absent.filter((each) => !isGone(each));
  const name = ({ id, key }) => key ?? `id ${String(id)}`;
  const { pairs, faults } = matchItems(open, existing, {
    ...{ noun, name, ofCurrent },
    ofDesired: ofAbsent,
  });
  const gone = absent.filter(isGone).map((desired) => ({ desired, current: undefined }));
  return { pairs: [...pairs, ...gone], faults };
}
/**
 * Finds for each promotion of the file the one of the store that is meant. Archived ones are put away: only an id names
 * them, and they are not among the others.
 */
function matchPromotions(section, existing) {
  const matches = matchSection(section, existing, {
    noun: 'promotion',
    name: ({ fields }) => fields.name,
    ofDesired: ({ fields }) => promotionKey(fields),
    ofCurrent: (current) => (current.is_archived ? undefined : promotionKey(current)),
    ofAbsent: ({ key: name, redemptionType: type }) => name === undefined || type === undefined
      ? undefined
      : promotionKey({ name, redemption_type: type }),
    formerly: ({ fields, renamedFrom: name }) => name === undefined ? undefined : promotionKey({ ...fields, name }),
  });
  return { ...matches, others: matches.others.filter((other) => !other.is_archived) };
}
/** Returns what two promotions have in common that are the same one: a file names it by its type and its name. */
function promotionKey({ redemption_type: type, name, }) {
  return `${type} ${name}`;
}
/** Names the promotions of a store whose coupon codes have to be read before `planStore` can plan: ids. */
function codesToRead(promotions, { promotions: present, absent }, policy) {
  if (present === undefined)
    return [];
  const section = { present, absent: absent.promotions };
  const { pairs, unwanted, others } = matchPromotions(section, promotions);
  const managed = pairs.flatMap(({ desired: { codes }, current }) => codes === undefined || current === undefined ? [] : [current.id]);
  const leaving = [
    ...unwanted.flatMap(({ current }) => current ?? []),
    ...(allows(policy, 'delete') ? others : []),
  ].filter(({ redemption_type: type }) => type === 'COUPON');
  return [...new Set([...managed, ...leaving.map(({ id }) => id)])];
}

;// CONCATENATED MODULE: ./src/step/createOnce.ts


/** Longer than a request can be under way (8 s) plus the time until its effect shows (40 s). */
const PATIENCE_MS = 50_000;
const LOOKS_AFTER_MS = [1000, 5000, 15_000, 30_000, PATIENCE_MS];
/** Maximum number of calls once one may have had its effect. */
const TRIES = 3;
/**
 * Creates something exactly once. Only this function may retry a create.
 *
 * | the call                                          | then                                                      |
 * | ------------------------------------------------- | --------------------------------------------------------- |
 * | succeeded                                         | done                                                      |
 * | was refused, or never sent                        | check, if the refusal says taken; else `afterRefusal`     |
 * | may have had its effect                           | check for 50 s: exists \u2192 done; missing \u2192 retry            |
 * | may have had its effect, and there is no `look`   | the outcome is unknown                                    |
 * | was refused after one that may have had its effect | check again: exists \u2192 done; missing \u2192 outcome unknown    |
 *
 * Throws the refusal, `ambiguous` when the outcome is unknown, and whatever else `create` and `look` throw, such as the
 * signal's reason.
 */
async function createOnce(creation) {
  for (;;) {
    const answer = await send(creation);
    if (answer.kind === 'answered')
      return { value: answer.value, how: 'answered' };
    const { error } = answer;
    if (!(error instanceof actionError/* HttpError */.j$))
      throw error;
    if (error.effect === 'unknown')
      return afterLoss(creation, error);
    if (creation.isTaken?.(error) === true) {
      const sight = await lookFor(creation, creation.looksWhenTakenMs);
      if (sight.kind === 'there')
        return { value: sight.value, how: 'taken' };
    }
    if (creation.afterRefusal === undefined)
      throw error;
    await creation.afterRefusal(error);
  }
}
async function afterLoss(creation, lost) {
  const { clock, signal } = creation;
  let last = lost;
  for (let sent = 1;; sent += 1) {
    const notBeforeMs = clock.now() + (last instanceof actionError/* HttpError */.j$ ? (last.retryAfterMs ?? 0) : 0);
    if (creation.look !== undefined)
      creation.info?.(`${last.message} Checking for ${creation.what} before retrying.`);
    const sight = await lookFor(creation);
    if (sight.kind === 'there')
      return { value: sight.value, how: 'found' };
    const isLostAgain = last instanceof actionError/* HttpError */.j$ && last.effect === 'unknown';
    if (sight.kind === 'unclear' || !isLostAgain || sent >= TRIES) {
      const makeError = creation.unknown ?? unknownOutcome(creation.what);
      throw makeError(lost, last === lost ? undefined : last);
    }
    // The platform may have asked for a longer wait than the checks took.
    await (0,ports_clock/* sleep */.yy)(clock, Math.max(0, notBeforeMs - clock.now()), signal);
    const answer = await send(creation);
    if (answer.kind === 'answered')
      return { value: answer.value, how: 'answered' };
    last = answer.error;
  }
}
async function send({ create }) {
  try {
    return { kind: 'answered', value: await create() };
  }
  catch (error) {
    if (isFailedCall(error))
      return { kind: 'failed', error };
    throw error;
  }
}
/** Checks until it exists. Only the last check can find it missing: earlier ones may be too early. */
async function lookFor({ look, clock, signal, info, looksAfterMs = LOOKS_AFTER_MS }, times = looksAfterMs) {
  let last = { kind: 'unclear' };
  if (look === undefined)
    return last;
  const sinceMs = clock.now();
  let notBeforeMs = 0;
  for (const afterMs of times) {
    await (0,ports_clock/* sleep */.yy)(clock, Math.max(0, Math.max(sinceMs + afterMs, notBeforeMs) - clock.now()), signal);
    try {
      const value = await look();
      if (value === undefined)
        last = { kind: 'missing' };
      else if (value === 'unclear')
        last = { kind: 'unclear' };
      else
        return { kind: 'there', value };
    }
    catch (error) {
      if (!isFailedCall(error))
        throw error;
      last = { kind: 'unclear' };
      info?.(error.message);
      if (!(error instanceof actionError/* HttpError */.j$) || error.effect === 'refused')
        break;
      notBeforeMs = clock.now() + (error.retryAfterMs ?? 0);
    }
  }
  return last;
}
/** Returns whether an error is a failed call, not an abort or a caller's decision. */
function isFailedCall(error) {
  return error instanceof actionError/* ActionError */.lZ && ['http', 'unexpected-response'].includes(error.code);
}
function unknownOutcome(what) {
  return (lost, later) => {
    const again = later === undefined ? '' : ` A retry failed: ${later.message}`;
    return new actionError/* ActionError */.lZ('ambiguous', `${lost.message} Could not confirm whether ${what} was created.${again}`, { hint: lost.hint, platformCode: later?.platformCode, cause: later ?? lost });
  };
}

;// CONCATENATED MODULE: ./src/store/apply/awaitStore.ts



const POLL_MS = 4000;
const CONFLICT = 409;
/** A store with one of these statuses never becomes usable. Any other than `active` means not yet. */
const OVER = new Set([
  'suspended',
  'cancelled',
  'canceled',
  'expired',
  'failed',
]);
/**
 * Creates a store. Its id is the partner's own. When the call may have had its effect, or the id is taken, checks whether the
 * store is there, which can take half a minute.
 */
async function createStore(change, stage) {
  const { franchise, clock, journal, signal } = stage;
  await createOnce({
    what: `the store ${(0,plain/* oneLine */.TN)(change.body.id)}`,
    create: () => franchise.create(change.accountId, change.body),
    look: () => franchise.find(change.body.id),
    isTaken: ({ status }) => status === CONFLICT,
    info: journal.info,
    ...{ clock, signal },
  });
}
/** Waits until a store is usable, and logs each new status. Throws when it cannot become usable any more. */
async function awaitStore(id, stage) {
  const { franchise, clock, journal, signal } = stage;
  for (let last = '';;) {
    const store = await franchise.find(id);
    const status = store?.status ?? 'unknown';
    if (store !== undefined)
      outputStore(store, journal);
    if (status !== last)
      journal.info(`Store ${(0,plain/* oneLine */.TN)(id)} is ${status}.`);
    last = status;
    if (store !== undefined && status === 'active')
      return store;
    if (OVER.has(status))
      throw over(id, status);
    journal.waitingFor(`store ${status}`);
    await (0,ports_clock/* sleep */.yy)(clock, POLL_MS, signal);
  }
}
/** Sets the outputs that say which store it is. */
function outputStore(store, journal) {
  journal.output('store_id', (0,plain/* plainOutput */.MC)((0,plain/* oneLine */.TN)(store.id)));
  journal.output('store_status', store.status);
  if (store.store_hash !== undefined)
    journal.output('store_hash', store.store_hash);
}
function over(id, status) {
  return new actionError/* ActionError */.lZ('conflict', `Store ${(0,plain/* oneLine */.TN)(id)} is ${status} and cannot be set up.`, {
    hint: 'Reactivate it, or describe another store with an `id` of its own.',
  });
}

;// CONCATENATED MODULE: ./src/store/apply/snapshot.ts






/** Reads of a store what the file is about, and nothing else. Before `apply`, waits for a store that is being created. */
async function readSnapshot(order, stage) {
  const { target, spec } = order;
  if (target.kind === 'existing') {
    const { storeHash: hash } = target;
    const resources = await target.openStore(hash, stage.run);
    const [name, found] = await sideBySide(resources.names.storeName(), readNamed(resources, { spec, policy: stage.policy }));
    return { ...found, store: { hash, name }, resources, franchise: undefined, left: undefined };
  }
  const franchise = await target.openFranchise(stage.run);
  const store = await findStore(order, target, { ...stage, franchise });
  const resources = await openDescribed(target, store, stage);
  const isLeft = resources === undefined;
  const found = isLeft
    ? { spec, current: {} }
    : await readNamed(resources, { spec, policy: stage.policy });
  const { id, store_name: name } = target.section.fields;
  return {
    ...found,
    store: { hash: store?.store_hash ?? id, name },
    current: { ...found.current, store: store ?? null },
    resources,
    franchise,
    left: isLeft ? describeRest(spec, target) : undefined,
  };
}
/** Reads again what a snapshot has read, except known coupon codes. */
async function readAgain({ spec, current, resources, franchise }, { policy }, known) {
  const id = spec.store?.fields.id;
  return {
    ...(resources === undefined ? {} : await readCurrent(resources, { spec, policy, known })),
    ...(franchise === undefined || id === undefined
      ? {}
      : { store: current.store ?? (await franchise.find(id)) ?? null }),
  };
}
async function findStore({ command }, { section }, stage) {
  const { id } = section.fields;
  const store = await stage.franchise.find(id);
  if (store === undefined)
    return undefined;
  outputStore(store, stage.journal);
  return command === 'apply' && store.status !== 'active' ? awaitStore(id, stage) : store;
}
async function openDescribed({ storeHash: given, openStore }, store, { run }) {
  const actual = store?.status === 'active' ? store.store_hash : undefined;
  if (actual === undefined || openStore === undefined)
    return undefined;
  if (given !== undefined && given.toLowerCase() !== actual.toLowerCase()) {
    throw new actionError/* ActionError */.lZ('input', `store_hash: ${given} is another store than the one that the file describes, which is ${actual}.`, { hint: 'Leave `store_hash` out, and give the `access_token` of the described store.' });
  }
  return openStore(actual, run);
}
function describeRest({ locations, promotions }, { openStore }) {
  const parts = [
    ...(locations === undefined ? [] : [(0,format/* formatCount */.B4)(locations.length, 'location')]),
    ...(promotions === undefined ? [] : [(0,format/* formatCount */.B4)(promotions.length, 'promotion')]),
  ];
  if (parts.length === 0)
    return undefined;
  const why = openStore === undefined ? NO_TOKEN : NOT_YET;
  return `Left for another run: ${parts.join(' and ')} of the file. ${why}`;
}
const NO_TOKEN = 'The platform gives no API token for a store that it creates. Make an API account in the control panel of the store, ' +
  'or let your app do it, and run this step again with its token as `access_token`.';
const NOT_YET = 'The store has to be active first; run this step again with its own `access_token`.';
/** Replaces the names of the file by ids, and reads what it is about. */
async function readNamed(resources, scope) {
  const { spec, faults } = {
    spec: scope.spec,
    ...(await resolveNames(scope.spec, resources.names)),
  };
  if (faults !== undefined)
    return { spec, current: {}, faults };
  return { spec, current: await readCurrent(resources, { ...scope, spec }) };
}
/** Reads what of a store the file is about: every page, and nothing else. */
async function readCurrent({ locations, promotions }, { spec, policy, known = new Map() }) {
  const [allLocations, allPromotions] = await sideBySide(Promise.resolve(spec.locations && locations.list()), Promise.resolve(spec.promotions && promotions.list()));
  const owners = allPromotions === undefined ? [] : codesToRead(allPromotions, spec, policy);
  const codes = await mapInParallel(owners, async (id) => [id, known.get(id) ?? (await promotions.codes(id))]);
  return {
    ...(allLocations === undefined ? {} : { locations: allLocations }),
    ...(allPromotions === undefined ? {} : { promotions: allPromotions }),
    codes: new Map(codes),
  };
}

;// CONCATENATED MODULE: ./src/store/plan/render/summarizePlan.ts

/** Counts what a plan does. */
function countChanges(plan) {
  const count = (wanted) => plan.changes.filter(({ action }) => action === wanted).length;
  return {
    creates: count('create'),
    updates: count('update'),
    deletes: listDeletes(plan).length,
    unchanged: plan.unchanged,
  };
}
/** Says in one line what a plan does, and to which store. */
function summarizePlan(plan) {
  const { creates, updates, deletes, unchanged } = countChanges(plan);
  const store = plan.store === undefined ? '' : ` for ${describeStore(plan.store)}`;
  return `Plan${store}: ${String(creates)} to create, ${String(updates)} to update, ${String(deletes)} to delete, ${String(unchanged)} unchanged.`;
}
/** Lists in one line how many changes of each kind there are, and leaves out kinds without any. */
function listCounts(plan) {
  const { creates, updates, deletes, unchanged } = countChanges(plan);
  const counts = [
    [creates, 'to create'],
    [updates, 'to update'],
    [deletes, 'to delete'],
    [unchanged, 'unchanged'],
  ];
  const some = counts.filter(([count]) => count > 0);
  return some.map(([count, what]) => `${(0,format/* formatNumber */.ZV)(count)} ${what}`).join(', ') || 'Empty';
}
/** Names the store of a plan: by its name, where that may be read, and its hash. */
function describeStore({ hash, name }) {
  const shown = name === undefined ? hash : `${JSON.stringify(name)} (${hash})`;
  return `store ${(0,plain/* oneLine */.TN)(shown)}`;
}
/** Says when a plan deletes more than is allowed, lists what, and says what to do about it; undefined when it does not. */
function checkDeletes(plan, maxDeletes) {
  const deletes = listDeletes(plan);
  if (deletes.length <= maxDeletes)
    return undefined;
  return `The plan deletes ${String(deletes.length)}, and max_deletes allows ${String(maxDeletes)}: ${deletes.map(plain/* oneLine */.TN).join(', ')}. Raise \`max_deletes\` if all of them are meant.`;
}
/** Names what a plan deletes. A promotion that goes counts once, whatever codes it has. */
function listDeletes({ changes }) {
  return changes.flatMap((change) => {
    const name = `${change.kind} ${JSON.stringify(change.key)}`;
    if (change.action === 'delete')
      return [name];
    if (change.kind !== 'promotion')
      return [];
    return change.codes.delete.map(({ code }) => `code ${code} of ${name}`);
  });
}

;// CONCATENATED MODULE: ./src/store/plan/render/renderPlan.ts


/** Where the lines of coupon codes stand. */
const CODES = 'codes';
/**
 * Renders a plan as lines for the log: each change with its fields, what the policy leaves as it is, what the file does not have,
 * and one line that sums up. Warnings are logged as warnings instead.
 */
function renderPlan(plan) {
  const changes = plan.changes
    .map(renderChange)
    .flatMap(({ action, subject, fields }) => [
    (0,plain/* oneLine */.TN)(`${action} ${subject}`),
    ...fields.map((field) => `    ${(0,plain/* wholeLine */.ku)(renderField(action, field))}`),
  ]);
  const held = plan.held
    .map(renderChange)
    .map(({ subject }) => (0,plain/* oneLine */.TN)(`= keep ${subject}: it differs, but policy is ${plan.policy}`));
  const notes = plan.notes.map((note) => (0,plain/* wholeLine */.ku)(`= ${note}`));
  return [...changes, ...held, ...notes, summarizePlan(plan)];
}
function renderField(action, { path, before, after }) {
  if (path === CODES)
    return before === '' ? `+ code ${after}` : `- code ${before}`;
  const change = action.startsWith('+')
    ? after || 'null'
    : `${before || '(none)'} \u2192 ${after || '(none)'}`;
  return `${path}: ${change}`;
}
const signs = { create: '+', update: '~', delete: '-' };
/** Puts a change into words, every value in full. */
function renderChange(change) {
  const { action, kind, key } = change;
  const name = kind === 'promotion' ? JSON.stringify(key) : key;
  const id = 'id' in change ? ` (id ${String(change.id)})` : '';
  return {
    action: `${signs[action]} ${action}`,
    subject: `${kind} ${name}${id}`,
    fields: [
      ...change.fields.map(describeField),
      ...(change.kind === 'promotion' ? describeCodes(change.codes) : []),
    ],
  };
}
function describeField({ path, before, after }) {
  return { path, before: renderValue(before), after: renderValue(after) };
}
/** A line for each code, with all that is said of it. */
function describeCodes({ delete: gone, create: made }) {
  return [
    ...gone.map(({ code }) => ({ path: CODES, before: code, after: '' })),
    ...made.map((code) => ({ path: CODES, before: '', after: describeCode(code) })),
  ];
}
function describeCode({ code, ...settings }) {
  const said = Object.entries(settings).map(([key, value]) => `${key}: ${renderValue(value)}`);
  return said.length === 0 ? code : `${code} (${said.join(', ')})`;
}
function renderValue(value) {
  return value === undefined || value === null ? '' : JSON.stringify(value);
}

;// CONCATENATED MODULE: ./src/store/apply/results.ts


/** What each action is called when it is over. */
const past = { create: 'created', update: 'updated', delete: 'deleted' };
/** Opens the results of a plan, in which every change still waits; each end is reported to `log` as a line. */
function openResults(changes, log) {
  const results = new Map();
  const resultOf = (change) => results.get(change) ?? { status: 'waiting' };
  return {
    resultOf,
    note: (change, result) => {
      results.set(change, result);
      log(describeResult(change, result));
    },
    entries: () => changes.map((change) => ({ change, result: resultOf(change) })),
  };
}
/** Names a change for people: `location BIGC-1 (id 7)`. */
function describeChange(change) {
  return (0,plain/* oneLine */.TN)(renderChange(change).subject);
}
/** Says in one line what became of a change. */
function describeResult(change, result) {
  const name = describeChange(change);
  switch (result.status) {
    case 'done':
      return `${capitalize(past[change.action])} ${name}.`;
    case 'waiting':
      return `${capitalize(name)} was not started.`;
    case 'kept':
      return `Kept ${name}. ${result.reason}`;
    case 'failed':
      return `Could not ${change.action} ${name}. ${result.reason}`;
    case 'unknown':
      return `Could not confirm whether ${name} was ${past[change.action]}. ${result.reason}`;
  }
}
function capitalize(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./src/store/schema/entries/storeFile.ts
var storeFile = __webpack_require__(3025);
// EXTERNAL MODULE: ./src/store/schema/entries/locationEntry.ts
var locationEntry = __webpack_require__(2527);
// EXTERNAL MODULE: ./src/store/schema/canonical.ts
var canonical = __webpack_require__(5723);
// EXTERNAL MODULE: ./src/store/schema/entries/codeEntry.ts
var codeEntry = __webpack_require__(801);
// EXTERNAL MODULE: ./src/store/schema/field.ts
var schema_field = __webpack_require__(7613);
;// CONCATENATED MODULE: ./src/store/plan/planDigest.ts


/** Returns whether two lists of changes do the same: in any order, and with values that mean the same. */
function isSamePlan(some, others) {
  return writeChanges(some) === writeChanges(others);
}
/**
 * Returns the SHA-256 of what a plan does to its store, in hex. Times, use counts, places in the file and order are not part of it,
 * so the same file gives the same digest until the store or the file changes.
 */
function digestOf(plan) {
  const digest = digests.get(plan) ?? computeDigest(plan);
  digests.set(plan, digest);
  return digest;
}
/** Of plans that were digested: the outputs, the JSON, the summary and the comment each have it. */
const digests = new WeakMap();
function computeDigest({ changes, store }) {
  const text = JSON.stringify([store?.hash.toLowerCase() ?? null, writeChanges(changes)]);
  return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex');
}
function writeChanges(changes) {
  const findSchema = schemaFinder();
  const texts = changes.map((change) => JSON.stringify(canonicalChange(change, findSchema)));
  return JSON.stringify(texts.sort());
}
const schemas = { store: storeFile/* storeEntry */.I, location: locationEntry/* locationEntry */.c, promotion: promotionEntry/* promotionEntry */.q };
function canonicalChange(change, findSchema) {
  const { action, kind, key, fields } = change;
  const schema = schemas[kind];
  return {
    ...{ action, kind, key, id: 'id' in change ? change.id : null },
    fields: fields.map((field) => canonicalField(findSchema(kind, field.path), field)).sort(),
    // What is sent is compared whole, with what the file leaves alone.
    body: 'body' in change ? ((0,canonical/* canonical */.$N)(schema, change.body) ?? null) : null,
    codes: 'codes' in change ? canonicalCodes(change.codes) : null,
  };
}
function canonicalField(own, { path, before, after }) {
  const [from, to] = [before, after].map((value) => (0,canonical/* canonical */.$N)(own, value) ?? null);
  return JSON.stringify([path, from, to]);
}
function canonicalCodes(codes) {
  return {
    delete: codes.delete.map(({ id, code }) => JSON.stringify([id, code])).sort(),
    create: codes.create.map((code) => JSON.stringify((0,canonical/* canonical */.$N)(codeEntry/* codeEntry */.G, code))).sort(),
  };
}
/** Thousands of changes have the same few paths. */
function schemaFinder() {
  const found = new Map();
  return (kind, path) => {
    const place = `${kind} ${path}`;
    if (!found.has(place))
      found.set(place, schemaAt(schemas[kind], path));
    return found.get(place);
  };
}
/** Finds the schema of `rules[0].stop`; undefined where the file may hold anything. */
function schemaAt(schema, path) {
  return path
    .split(/[.[\]]+/)
    .filter((key) => key !== '')
    .reduce((at, key) => {
    if (at === undefined)
      return undefined;
    return /^\d+$/.test(key) ? (0,schema_field/* entriesOf */.Mc)(at) : (0,schema_field/* fieldsIn */.t5)(at)?.[key];
  }, schema);
}

// EXTERNAL MODULE: ./src/text/parseJson.ts
var parseJson = __webpack_require__(5754);
;// CONCATENATED MODULE: ./src/store/plan/compare.ts


/**
 * Compares what the file sets with what the store has, the way the fields of the schema mean it; see `isSame`. Top-level keys
 * that the file leaves out are left alone. Lists are compared whole, with what the platform fills in and without keys that the
 * schema does not have. Nothing comes back when both mean the same.
 */
function compareFields(schema, desired, current) {
  return compareKeys({ path: '', schema }, keysOf(desired), [desired, current]);
}
function compareKeys({ path, schema }, keys, [desired, current]) {
  const fields = schema && (0,schema_field/* fieldsIn */.t5)(schema);
  return keys.flatMap((key) => {
    const spot = { path: path === '' ? key : `${path}.${key}`, schema: fields?.[key] };
    return compare(spot, desired[key], current[key]);
  });
}
function compare(spot, desired, current) {
  const { path, schema } = spot;
  if ((0,canonical/* isUnset */.K$)(schema, desired) && (0,canonical/* isUnset */.K$)(schema, current))
    return [];
  const meaning = schema && (0,schema_field/* factsOf */.xS)(schema).meaning;
  if ((0,parseJson/* isRecord */.u4)(desired) && (0,parseJson/* isRecord */.u4)(current)) {
    const keys = keysOf(desired);
    const extra = meaning === 'partial' ? [] : keysToUnset(schema, current);
    return compareKeys(spot, [...new Set([...keys, ...extra])], [desired, current]);
  }
  if (Array.isArray(desired) && Array.isArray(current) && meaning !== 'set') {
    const isLengthSame = desired.length === current.length;
    const [wanted, shown] = [desired, current].map((items) => isLengthSame ? (0,canonical/* withoutIdle */.$X)(schema, items) : items);
    return compareLists(spot, wanted ?? [], shown ?? []);
  }
  return (0,canonical/* isSame */.Ft)(schema, desired, current) ? [] : [{ path, before: current, after: desired }];
}
/** Keys of the store's value that the file could set and does not. What else the platform answers with is new or its own. */
function keysToUnset(schema, current) {
  return keysOf(current).filter((key) => {
    const inner = schema && (0,schema_field/* fieldAt */.UK)(schema, key);
    return inner !== undefined && (0,schema_field/* factsOf */.xS)(inner).isAdded !== true;
  });
}
function compareLists({ path, schema }, desired, current) {
  const length = Math.max(desired.length, current.length);
  return Array.from({ length }, (_, at) => at).flatMap((at) => compareItem({ path: `${path}[${String(at)}]`, schema: schema && (0,schema_field/* entriesOf */.Mc)(schema) }, desired[at], current[at]));
}
/** An entry that only one list has is a difference, even if it says nothing. */
function compareItem(spot, desired, current) {
  if ((desired === undefined) === (current === undefined))
    return compare(spot, desired, current);
  return [{ path: spot.path, before: current, after: desired }];
}
function keysOf(fields) {
  return Object.keys(fields).filter((key) => fields[key] !== undefined);
}

;// CONCATENATED MODULE: ./src/store/plan/planCodes.ts



/** Leaves the codes of a promotion as they are. */
const noCodeChanges = { delete: [], create: [] };
/**
 * Plans the coupon codes of a promotion. A code cannot be changed. One that differs is deleted and created again, but only
 * where deletes are allowed and while it is unused, because its use count would start over.
 */
function planCodes(wanted, existing, policy) {
  const known = new Map(existing.map((current) => [(0,canonical/* codeKey */.DQ)(current.code), current]));
  const names = new Set(wanted.map(({ code }) => (0,canonical/* codeKey */.DQ)(code)));
  const both = wanted.flatMap((desired) => {
    const current = known.get((0,canonical/* codeKey */.DQ)(desired.code));
    return current === undefined ? [] : [{ desired, current }];
  });
  const differing = both.filter(isDifferent);
  const deletes = allows(policy, 'delete');
  const isRenewed = ({ current }) => deletes && (current.current_uses ?? 0) === 0;
  const renewed = differing.filter(isRenewed);
  const extra = existing.filter(({ code }) => !names.has((0,canonical/* codeKey */.DQ)(code)));
  return {
    changes: {
      delete: [...(deletes ? extra : []), ...renewed.map(({ current }) => current)].map(({ id, code }) => ({
        id,
        code,
      })),
      create: [
        ...wanted.filter(({ code }) => !known.has((0,canonical/* codeKey */.DQ)(code))),
        ...renewed.map(({ desired }) => desired),
      ],
    },
    differing: differing.filter((pair) => !isRenewed(pair)).map(({ current }) => current),
    extra: deletes ? [] : extra,
    unknownSchedules: both.filter(hasUnknownSchedule).map(({ current }) => current),
  };
}
function isDifferent(pair) {
  const { desired, current } = pair;
  const { schedule, ...others } = { ...desired, code: current.code };
  const comparable = hasUnknownSchedule(pair) ? others : { schedule, ...others };
  return compareFields(codeEntry/* codeEntry */.G, comparable, current).length > 0;
}
/** Schedules are newer than codes. If the platform never shows them, creating the code again would never end. */
function hasUnknownSchedule({ desired, current }) {
  return desired.schedule !== undefined && !('schedule' in current);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var mini_schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./src/store/schema/times.ts
var times = __webpack_require__(3047);
;// CONCATENATED MODULE: ./src/store/schema/pickKnown.ts




/**
 * Takes from a value of the store what the file could say: keys that the schema has, in its order, without nulls, and
 * without what need not be said. Dates with a time, which the platform answers with where it takes only a date, are cut.
 */
function pickKnown(schema, value, leaveOut = () => false) {
  if (Array.isArray(value))
    return value.map((item) => pickKnown((0,schema_field/* entriesOf */.Mc)(schema), item, leaveOut));
  const fields = (0,schema_field/* fieldsIn */.t5)(schema);
  if (fields !== undefined && (0,parseJson/* isRecord */.u4)(value)) {
    const picked = Object.entries(fields)
      .filter(([key]) => value[key] !== null && value[key] !== undefined)
      .map(([key, part]) => [key, part, pickKnown(part, value[key], leaveOut)])
      .filter(([, part, inner]) => !(part instanceof mini_schemas/* ZodMiniOptional */.Xz9 && leaveOut(part, inner)))
      .map(([key, , inner]) => [key, inner]);
    return Object.fromEntries(picked);
  }
  const isDate = (0,schema_field/* factsOf */.xS)(schema).meaning === 'date' && typeof value === 'string';
  return isDate ? (0,times/* withoutTime */.qL)(value) : value;
}

;// CONCATENATED MODULE: ./src/store/plan/section.ts

/** Shows all that is sent for a new thing, leaf by leaf, as changes from nothing. */
function fieldsOf(body) {
  return leavesOf('', body);
}
function leavesOf(path, value) {
  if (value === undefined)
    return [];
  if (Array.isArray(value) && value.some((item) => typeof item === 'object'))
    return value.flatMap((item, at) => leavesOf(`${path}[${String(at)}]`, item));
  if (!(0,parseJson/* isRecord */.u4)(value) || Object.keys(value).length === 0)
    return [{ path, before: undefined, after: value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(path === '' ? key : `${path}.${key}`, inner));
}

;// CONCATENATED MODULE: ./src/store/plan/planLocations.ts






/** Required fields of a new location, for those that the file leaves out. */
const givenToNew = {
  type_id: 'PHYSICAL',
  managed_by_external_source: false,
  time_zone: 'Etc/UTC',
};
/** Plans the locations. The default location is never deleted. */
function planLocations(section, existing, policy) {
  const { pairs, unwanted, others, faults } = matchSection(section, existing, {
    noun: 'location',
    name: planLocations_keyOf,
    ofDesired: ({ fields }) => fields.code,
    ofCurrent: ({ code }) => code ?? undefined,
    ofAbsent: ({ key }) => key,
    formerly: ({ renamedFrom }) => renamedFrom,
  });
  const wanted = [
    ...pairs.map(({ desired, current }) => current === undefined ? create(desired, others) : update(desired, current)),
    ...unwanted.map(({ desired, current }) => current === undefined ? {} : removeAbsent(desired, current)),
  ];
  const left = allows(policy, 'delete') ? others.map(remove) : [];
  return {
    noun: 'location',
    wanted,
    others: left,
    extra: others.map(nameOf),
    faults,
    warnings: warnOfLimit(existing, [...wanted, ...left], policy),
  };
}
/** How many locations may be active at once in any store. Plans allow fewer, and the API does not say how many. */
const MOST_ACTIVE = 100;
/**
 * @see https://developer.bigcommerce.com/docs/rest-management/locations
 */
function warnOfLimit(existing, items, policy) {
  const active = new Set(existing.filter(({ enabled }) => enabled !== false).map(({ id }) => String(id)));
  const before = active.size;
  for (const { change } of items) {
    if (change?.kind !== 'location' || !allowsChange(policy, change))
      continue;
    const id = change.action === 'create' ? `new ${change.key}` : String(change.id);
    const isActive = change.action !== 'delete' && change.body['enabled'] !== false;
    if (isActive)
      active.add(id);
    else
      active.delete(id);
  }
  if (active.size <= MOST_ACTIVE || active.size <= before)
    return [];
  const message = `The store would have ${String(active.size)} active locations, and ${String(MOST_ACTIVE)} is the most that the platform allows. It has ${String(before)} now. Set \`enabled: false\` on some, or delete some.`;
  return [{ message }];
}
/** The file itself says that the location should not be there. */
function removeAbsent({ at }, current) {
  const { id } = current;
  const key = nameOf(current);
  if (isDefaultLocation(current)) {
    const message = `The location ${key} (id ${String(id)}) cannot be absent: it is the default location, which cannot be deleted.`;
    return { faults: [{ ...at, message }] };
  }
  const message = `Deleting the location ${key} (id ${String(id)}) deletes its stock levels, too.`;
  return {
    change: { action: 'delete', kind: 'location', key, id, at, fields: [] },
    warnings: [{ at, message }],
  };
}
function create(desired, others) {
  const body = { ...givenToNew, ...desired.fields };
  const key = planLocations_keyOf(desired);
  const change = { action: 'create', kind: 'location', key, at: desired.at };
  return {
    change: { ...change, fields: fieldsOf(body), body },
    warnings: others
      .filter(({ label }) => label === desired.fields.label)
      .map((other) => warnOfTwin(desired, other)),
    faults: body['type_id'] === 'PHYSICAL' && body['address'] === undefined ? [noAddress(desired)] : [],
  };
}
function update(desired, current) {
  const fields = compareFields(locationEntry/* locationEntry */.c, desired.fields, current);
  if (fields.length === 0)
    return {};
  return {
    change: {
      action: 'update',
      kind: 'location',
      key: planLocations_keyOf(desired),
      at: desired.at,
      id: current.id,
      fields,
      body: mergeLocation(current, desired.fields),
    },
  };
}
function remove(current) {
  const { id } = current;
  const key = nameOf(current);
  if (!isDefaultLocation(current))
    return { change: { action: 'delete', kind: 'location', key, id, fields: [] } };
  const message = `The location ${key} (id ${String(id)}) is not in the file, but it stays: the default location cannot be deleted.`;
  return { warnings: [{ message }] };
}
function nameOf({ id, code, label }) {
  return code || label || String(id);
}
/** The first location of a store is its shipping origin. */
function isDefaultLocation({ id, code, is_default: isDefault }) {
  return id === 1 || code === 'BC-LOCATION-1' || isDefault === true;
}
function planLocations_keyOf({ id, fields }) {
  return fields.code ?? fields.label ?? `id ${String(id)}`;
}
function noAddress(desired) {
  const message = `The store has no location with the code ${planLocations_keyOf(desired)}, and a new one needs an address unless its type_id is VIRTUAL.`;
  return { ...desired.at, message };
}
function warnOfTwin({ at, fields }, { id, code }) {
  const twin = `${String(id)}${code ? ` (code ${code})` : ''}`;
  const message = `The location ${String(fields.code)} is new, but location ${twin} has the same label. Write \`id: ${String(id)}\` to take that one over.`;
  return { at, message };
}
/**
 * Puts what the file sets over what a location has, and leaves out what cannot be written. Whether an update replaces the
 * location or is merged into it is documented nowhere, so the whole of it is sent, which is right either way.
 */
function mergeLocation(current, desired) {
  const writable = pickKnown(locationEntry/* locationEntry */.c, current);
  return merge({ ...((0,parseJson/* isRecord */.u4)(writable) ? writable : {}), id: current.id }, desired);
}
function merge(under, over) {
  const merged = Object.entries(over).map(([key, value]) => {
    const below = under[key];
    return [key, (0,parseJson/* isRecord */.u4)(value) && (0,parseJson/* isRecord */.u4)(below) ? merge(below, value) : value];
  });
  return { ...under, ...Object.fromEntries(merged) };
}

;// CONCATENATED MODULE: ./src/store/plan/updatePromotion.ts




/** Plans what happens to a promotion that is in the file and in the store. */
function updatePromotion(desired, { current, codesOf, policy }) {
  const status = planStatus(desired.fields, current);
  const { fields, body } = findDrift(desired.fields, current, status);
  const codes = desired.codes === undefined
    ? { changes: noCodeChanges, differing: [], unknownSchedules: [], extra: [] }
    : planCodes(desired.codes, codesOf(current.id), policy);
  const changed = fields.length + codes.changes.create.length + codes.changes.delete.length > 0;
  return {
    faults: findFixed(desired, current),
    warnings: [
      ...statusWarnings[status](desired.fields.name, current),
      ...codes.differing.map(warnOfCode),
      ...codes.unknownSchedules.map(warnOfSchedule),
    ].map((message) => ({ at: desired.at, message })),
    notes: noteExtraCodes(desired.fields.name, codes.extra),
    change: changed
      ? {
        action: 'update',
        kind: 'promotion',
        key: desired.fields.name,
        at: desired.at,
        redemptionType: current.redemption_type,
        id: current.id,
        fields,
        body,
        codes: codes.changes,
      }
      : undefined,
  };
}
function findDrift(desired, current, status) {
  const wanted = { ...desired, ...mergeCustomer(desired, current) };
  const { status: word, ...others } = wanted;
  const drift = compareFields(promotionEntry/* promotionEntry */.q, status === 'compare' ? wanted : others, current);
  // Another change may be what fixes an invalid promotion.
  const fixed = status === 'invalid' && word !== undefined && drift.length > 0;
  const fields = fixed
    ? [...drift, { path: 'status', before: current.status, after: word }]
    : drift;
  const keys = new Set(fields.map(({ path }) => path.split(/[.[]/, 1)[0]));
  return {
    fields,
    body: Object.fromEntries(Object.entries(wanted).filter(([key]) => keys.has(key))),
  };
}
/** Finds what the file wants changed but the platform cannot change. */
function findFixed({ at, fields }, current) {
  return compareFields(promotionEntry/* promotionEntry */.q, { redemption_type: fields.redemption_type, coupon_type: fields.coupon_type }, current).map(({ path, before, after }) => ({
    ...at,
    message: `The promotion ${JSON.stringify(fields.name)} (id ${String(current.id)}) has the ${path} ${String(before)}. It cannot be changed to ${String(after)}: give the promotion another name, or delete the one in the store.`,
  }));
}
const statusWarnings = {
  compare: () => [],
  exhausted: (name, { id, current_uses: uses }) => [
    `The promotion ${JSON.stringify(name)} (id ${String(id)}) has been used ${(0,format/* formatCount */.B4)(uses ?? 0, 'time')}, as often as it may, and the platform disabled it. It stays disabled; raise max_uses to enable it again.`,
  ],
  invalid: (name, { id }) => [
    `The platform calls the promotion ${JSON.stringify(name)} (id ${String(id)}) INVALID. Look for what its rules name and the store no longer has.`,
  ],
};
function noteExtraCodes(name, extra) {
  if (extra.length === 0)
    return [];
  const codes = extra.map(({ code }) => code);
  const verb = codes.length === 1 ? 'is not in the file and keeps' : 'are not in the file and keep';
  return [
    `${(0,format/* formatCount */.B4)(codes.length, 'code')} of the promotion ${JSON.stringify(name)} ${verb} working: ${(0,format/* listNames */.Zv)(codes)}.`,
  ];
}
function warnOfCode({ code, current_uses: uses }) {
  const reason = (uses ?? 0) > 0
    ? `it has been used ${(0,format/* formatCount */.B4)(uses ?? 0, 'time')}, and that count would be lost`
    : 'only the policy sync deletes';
  return `The coupon code ${code} differs from the file. The platform cannot change a code, and it is not created again, because ${reason}.`;
}
function warnOfSchedule({ code }) {
  return `The platform does not say whether the coupon code ${code} has the schedule of the file. To be sure of it, delete the code in the store; the next run creates it again.`;
}
/** Decides about the status of a promotion, which the file may say nothing of. */
function planStatus(desired, current) {
  if (current.status === 'INVALID' && desired.status !== 'DISABLED')
    return 'invalid';
  if (desired.status !== 'ENABLED')
    return 'compare';
  const limit = desired.max_uses === undefined ? current.max_uses : desired.max_uses;
  const used = (limit ?? 0) > 0 && (current.current_uses ?? 0) >= (limit ?? 0);
  return current.status === 'DISABLED' && used ? 'exhausted' : 'compare';
}
/**
 * Puts what the file says about customers over what the promotion has. Groups and excluded groups rule each other out, so
 * that naming the one empties the other.
 */
function mergeCustomer({ customer }, current) {
  if (customer === undefined)
    return {};
  const known = pickKnown(customerSchema, current['customer']);
  return { customer: { ...((0,parseJson/* isRecord */.u4)(known) ? known : {}), ...emptied(customer), ...customer } };
}
const customerSchema = promotionEntry/* promotionEntry */.q.shape.customer;
function emptied({ group_ids: groups, excluded_group_ids: excluded }) {
  return {
    ...(groups !== undefined && groups.length > 0 ? { excluded_group_ids: [] } : {}),
    ...(excluded !== undefined && excluded.length > 0 ? { group_ids: [] } : {}),
  };
}

;// CONCATENATED MODULE: ./src/store/plan/planPromotions.ts







/** Comparing thousands of new promotions with each that the file does not have would take minutes. */
const MOST_COMPARISONS = 50_000;
/** Plans the promotions and their codes. Archived ones are put away: only an id names them, and none is deleted. */
function planPromotions(section, { all, codesOf }, policy) {
  const { pairs, unwanted, others, faults } = matchPromotions(section, all);
  const creates = pairs.filter(({ current }) => current === undefined).length;
  const renamable = creates === 0 ? [] : toRenamable(others.slice(0, Math.floor(MOST_COMPARISONS / creates)));
  return {
    noun: 'promotion',
    wanted: [
      ...pairs.map(({ desired, current }) => current === undefined
        ? planPromotions_create(desired, renamable)
        : updatePromotion(desired, { current, codesOf, policy })),
      ...unwanted.map(({ desired: { at }, current }) => current === undefined ? {} : planPromotions_remove(current, codesOf, at)),
    ],
    others: allows(policy, 'delete') ? others.map((current) => planPromotions_remove(current, codesOf)) : [],
    extra: others.map(({ name }) => JSON.stringify(name)),
    faults,
  };
}
function planPromotions_create({ at, fields, codes = [] }, others) {
  const renamed = findRename(fields, others);
  return {
    change: {
      action: 'create',
      kind: 'promotion',
      key: fields.name,
      at,
      redemptionType: fields.redemption_type,
      fields: fieldsOf(fields),
      body: fields,
      codes: { delete: [], create: codes },
    },
    warnings: [
      ...(renamed === undefined ? [] : [warnOfRename(fields.name, renamed)]),
      ...(needsCodes(fields) && codes.length === 0 ? [warnOfNoCodes(fields.name)] : []),
    ].map((message) => ({ at, message })),
  };
}
function warnOfRename(name, { id, name: old }) {
  const key = JSON.stringify(old);
  return `The promotion ${JSON.stringify(name)} would be created, but ${key} (id ${String(id)}) has a similar name and the same rules. If it was renamed, add \`renamed_from: ${key}\`.`;
}
function needsCodes({ redemption_type: type, coupon_type: couponType }) {
  return type === 'COUPON' && couponType !== 'BULK';
}
function warnOfNoCodes(name) {
  return `The promotion ${JSON.stringify(name)} is a coupon without \`codes\`: nobody can use it until it has one.`;
}
function planPromotions_remove(current, codesOf, at) {
  const { id, name, redemption_type: redemptionType } = current;
  const codes = redemptionType === 'COUPON' ? codesOf(id) : [];
  return {
    change: {
      action: 'delete',
      kind: 'promotion',
      key: name,
      id,
      ...(at === undefined ? {} : { at }),
      redemptionType,
      fields: [],
      codes: { ...noCodeChanges, delete: codes.map((code) => ({ id: code.id, code: code.code })) },
    },
  };
}
function toRenamable(others) {
  return others.map((promotion) => ({ promotion, rules: rulesKey(promotion['rules']) }));
}
function rulesKey(rules) {
  return JSON.stringify([(0,canonical/* canonical */.$N)(promotionEntry/* promotionEntry */.q.shape.rules, rules)]);
}
/** Finds a promotion that a new one may be under another name: a similar one, of the same type and with the same rules. */
function findRename({ name, redemption_type: type, rules }, others) {
  if (rules.length === 0)
    return undefined;
  const key = rulesKey(rules);
  return others.find((other) => other.promotion.redemption_type === type &&
    other.rules === key &&
    (0,nearestName/* nearestName */.q)(name, [other.promotion.name]) !== undefined)?.promotion;
}

;// CONCATENATED MODULE: ./src/store/plan/planStore.ts








/**
 * Plans what has to be done so that a store is as the file says. A section that the file does not have is left alone, and so
 * is one that was not read (for a store without a token, say); planning the result again gives no changes.
 */
function planStore(current, desired, policy) {
  const sections = planSections(current, desired, policy);
  const wanted = sections.flatMap((section) => section.wanted);
  const items = sections.flatMap((section) => [...section.wanted, ...section.others]);
  const faults = [
    ...sections.flatMap((section) => section.faults),
    ...items.flatMap((item) => item.faults ?? []),
  ];
  if (faults.length > 0)
    return { faults: faults.toSorted((a, b) => a.line - b.line || a.column - b.column) };
  const changes = items.flatMap(({ change }) => change ?? []);
  return {
    plan: {
      policy,
      changes: changes.flatMap((change) => allowedPart(change, policy) ?? []),
      unchanged: wanted.filter(({ change }) => change === undefined).length,
      held: changes.flatMap((change) => heldPart(change, policy) ?? []),
      notes: [
        ...sections.flatMap(({ noun, extra }) => noteExtra(noun, extra, policy)),
        ...items.flatMap((item) => item.notes ?? []),
      ],
      warnings: [
        ...sections.flatMap((section) => section.warnings ?? []),
        ...items.flatMap((item) => item.warnings ?? []),
      ],
    },
  };
}
/** What a file does not have is easily taken for deleted. */
function noteExtra(noun, extra, policy) {
  if (extra.length === 0 || policy === 'sync')
    return [];
  const verb = extra.length === 1 ? 'is not in the file and stays' : 'are not in the file and stay';
  return [`${(0,format/* formatCount */.B4)(extra.length, noun)} of the store ${verb}: ${(0,format/* listNames */.Zv)(extra)}.`];
}
/** A coupon code that is missing can be created whatever else differs: a run that was killed may have left it out. */
function allowedPart(change, policy) {
  if (allowsChange(policy, change))
    return change;
  if (change.kind !== 'promotion' || change.action !== 'update')
    return undefined;
  if (change.codes.create.length === 0)
    return undefined;
  return { ...change, fields: [], body: {} };
}
function heldPart(change, policy) {
  if (allowsChange(policy, change))
    return undefined;
  if (change.kind !== 'promotion' || allowedPart(change, policy) === undefined)
    return change;
  return change.fields.length === 0 ? undefined : { ...change, codes: noCodeChanges };
}
function planSections(current, desired, policy) {
  const { store, locations, promotions } = current;
  return [
    ...(desired.store === undefined || store === undefined
      ? []
      : [planFranchise(desired.store, store)]),
    ...(desired.locations === undefined || locations === undefined
      ? []
      : [
        planLocations({ present: desired.locations, absent: desired.absent.locations }, locations, policy),
      ]),
    ...(desired.promotions === undefined || promotions === undefined
      ? []
      : [
        planPromotions({ present: desired.promotions, absent: desired.absent.promotions }, { all: promotions, codesOf: lookUpCodes(current.codes) }, policy),
      ]),
  ];
}
function lookUpCodes(codes) {
  return (id) => {
    const found = codes?.get(id);
    // Taken for none, codes that were not read would all be created again.
    if (found === undefined)
      throw new Error(`The codes of promotion ${String(id)} were not read.`);
    return found;
  };
}
/** Plans the store itself. How an existing one differs is only warned about: nothing here can change it. */
function planFranchise({ at, fields }, current) {
  const section = { noun: 'store', others: [], extra: [], faults: [] };
  if (current === null) {
    const { account_id: accountId, ...body } = fields;
    const change = { action: 'create', kind: 'store', key: fields.id, at, accountId };
    return { ...section, wanted: [{ change: { ...change, fields: fieldsOf(body), body } }] };
  }
  // Not everything that can be sent is shown of a store.
  const shown = Object.fromEntries(Object.entries(fields).filter(([key]) => key in current));
  const warnings = compareFields(storeFile/* storeEntry */.I, shown, current).map(({ path, before, after }) => ({
    at,
    message: `The store ${fields.id} has the ${path} ${before === undefined ? 'nothing' : (0,plain/* oneLine */.TN)(JSON.stringify(before))}, not ${JSON.stringify(after)}. This action does not change a store that exists.`,
  }));
  return { ...section, wanted: [{ warnings }] };
}

;// CONCATENATED MODULE: ./src/store/apply/pollUntil.ts

const FIRST_MS = 500;
const LONGEST_MS = 5000;
/**
 * Asks until the answer is yes or the time is up: again after half a second at first, later every five. Resolves with the last
 * answer. Rejects with what asking throws, or with the signal's reason on abort.
 */
async function pollUntil(ask, about) {
  const { clock, signal, limitMs } = about;
  const endsAtMs = clock.now() + limitMs;
  for (let waitMs = FIRST_MS;; waitMs = Math.min(LONGEST_MS, waitMs * 2)) {
    if (await ask())
      return true;
    const leftMs = endsAtMs - clock.now();
    if (leftMs <= 0)
      return false;
    await (0,ports_clock/* sleep */.yy)(clock, Math.min(waitMs, leftMs), signal);
  }
}

;// CONCATENATED MODULE: ./src/store/apply/settleLocations.ts


/** How long something that the platform has accepted may take to show. */
const SETTLE_MS = 60_000;
/**
 * Waits until what the platform has accepted shows in its list, and notes that. An update counts as done as soon as the
 * location has changed: what still differs from the file is how the platform writes it, and is reported later.
 */
async function settleLocations(accepted, stage) {
  const { locations, work, clock, signal } = stage;
  let open = accepted;
  if (open.length === 0)
    return;
  const isSettled = await work.attempt([], async () => {
    await pollUntil(async () => {
      const current = await locations.list();
      const planned = stage.stillPlanned(current);
      const isOpen = (change) => isStill(change, current, planned) && !isCarriedOut(change, current, stage.before);
      for (const change of open)
        if (!isOpen(change))
          work.note(change, { status: 'done' });
      open = open.filter(isOpen);
      return open.length === 0;
    }, { clock, signal, limitMs: SETTLE_MS });
  });
  const reason = isSettled
    ? 'The platform has accepted it, but does not show it yet.'
    : 'The platform has accepted it, but the list of locations could not be read to confirm it.';
  for (const change of open) {
    // An update that came to nothing: reading everything again reports it.
    const isUpdated = isSettled && change.action === 'update';
    work.note(change, isUpdated ? { status: 'done' } : { status: 'unknown', reason });
  }
}
function isStill(change, current, planned) {
  if (change.action === 'delete')
    return current.some(({ id }) => id === change.id);
  return planned?.some(({ action, key }) => action === change.action && key === change.key) ?? true;
}
function isCarriedOut(change, current, before) {
  if (change.action !== 'update')
    return false;
  const [was, is] = [before, current].map((some) => some.find(({ id }) => id === change.id));
  return was !== undefined && is !== undefined && isAnother(was, is);
}
/** The platform notes when it last changed a location; where it does not, a changed field shows it. */
function isAnother(was, is) {
  const times = [was, is].map((location) => location['updated_at']);
  return times.every((time) => typeof time === 'string')
    ? times[0] !== times[1]
    : !(0,canonical/* isSame */.Ft)(locationEntry/* locationEntry */.c, was, is);
}

;// CONCATENATED MODULE: ./src/store/apply/applyLocations.ts






/** No limit is documented. A refused list is sent again one by one, so a long one saves little. */
const BATCH = 10;
/** How long the accepted part of a refused list may take to show, before the rest is sent one by one. */
const PART_MS = 10_000;
const UNPROCESSABLE = 422;
/** Statuses with which the platform refuses a list for what is in it, part of which may have gone through. */
const FOR_CONTENT = new Set([400, 409, UNPROCESSABLE]);
/** Applies changes of locations, and waits until they show. Notes what becomes of each. Throws only unexpected errors. */
async function applyLocations(changes, stage) {
  const accepted = [];
  const creates = changes.filter((change) => change.action === 'create');
  for (const batch of batchesOf(creates, BATCH))
    accepted.push(...(await createBatch(batch, stage)));
  const updates = changes.filter((change) => change.action === 'update');
  for (const batch of batchesOf(updates, BATCH))
    accepted.push(...(await updateBatch(batch, stage)));
  for (const change of changes) {
    if (change.action === 'delete' && (await applyLocations_remove(change, stage)))
      accepted.push(change);
  }
  await settleLocations(accepted, stage);
}
/** Creates some locations; resolves with those that the platform has accepted. */
async function createBatch(batch, stage) {
  const isAlone = batch.length === 1;
  const listedAtMs = isAlone ? undefined : stage.clock.now();
  const missing = isAlone ? batch : await createTogether(batch, stage);
  if (missing === undefined)
    return [];
  const accepted = batch.filter((change) => !missing.includes(change));
  for (const change of missing) {
    const create = () => createOne(change, stage, listedAtMs);
    if (await stage.work.attempt([change], create))
      accepted.push(change);
  }
  return accepted;
}
/**
 * Creates some locations with one request. Resolves with those that are missing though others may be there; undefined when the
 * request failed as a whole.
 */
async function createTogether(batch, stage) {
  let missing = [];
  const wasTaken = await stage.work.attempt(batch, async () => {
    try {
      await stage.locations.create(batch.map(({ body }) => body));
    }
    catch (error) {
      if (!mayBePart(error))
        throw error;
      missing = await findMissing(batch, stage, isLost(error) ? PATIENCE_MS : PART_MS);
    }
  });
  return wasTaken ? missing : undefined;
}
/**
 * Creates a missing location. `listedAtMs` is when a list with it was refused or lost: that may still create it, and then its
 * code is taken.
 */
async function createOne(change, stage, listedAtMs) {
  const { locations, clock, signal } = stage;
  const leftMs = listedAtMs === undefined ? 0 : Math.max(0, listedAtMs + PATIENCE_MS - clock.now());
  await createOnce({
    what: `the location ${(0,plain/* oneLine */.TN)(change.key)}`,
    create: async () => {
      await locations.create([change.body]);
      return true;
    },
    look: async () => (await findMissing([change], stage, 0)).length === 0 || undefined,
    isTaken: ({ status }) => FOR_CONTENT.has(status),
    looksWhenTakenMs: leftMs === 0 ? [0] : [0, leftMs / 2, leftMs],
    ...{ clock, signal },
  });
}
/** Finds which locations are missing, and waits for those that may still appear. */
async function findMissing(wanted, { locations, clock, signal }, limitMs) {
  let missing = wanted;
  await pollUntil(async () => {
    const codes = new Set((await locations.list()).map(({ code }) => code));
    missing = wanted.filter(({ key }) => !codes.has(key));
    return missing.length === 0;
  }, { clock, signal, limitMs });
  return missing;
}
/** Writes some locations; resolves with those that the platform has accepted. Writing one twice does no harm. */
async function updateBatch(batch, { locations, work }) {
  let again = [];
  const wasTaken = await work.attempt(batch, async () => {
    try {
      await locations.update(batch.map(({ body }) => body));
    }
    catch (error) {
      if (batch.length === 1 || !mayBePart(error))
        throw error;
      again = batch;
    }
  });
  if (!wasTaken)
    return [];
  const accepted = batch.filter((change) => !again.includes(change));
  for (const change of again) {
    if (await work.attempt([change], () => locations.update([change.body])))
      accepted.push(change);
  }
  return accepted;
}
/** How the platform words that it keeps a location. Any other refusal is a failure. */
const KEPT = /shipping origin|associated with|associated orders/i;
/** Removes a location. The platform keeps shipping origins and those with open orders, and does not say beforehand which these are. */
async function applyLocations_remove(change, { locations, work }) {
  let reason;
  const wasAccepted = await work.attempt([change], async () => {
    try {
      await locations.remove(change.id);
    }
    catch (error) {
      if (!(error instanceof actionError/* HttpError */.j$) || error.status !== UNPROCESSABLE)
        throw error;
      if (!KEPT.test(error.message))
        throw error;
      reason = error.message;
    }
  });
  if (reason !== undefined)
    work.note(change, { status: 'kept', reason });
  return wasAccepted && reason === undefined;
}
function mayBePart(error) {
  return error instanceof actionError/* HttpError */.j$ && (isLost(error) || FOR_CONTENT.has(error.status));
}
function isLost({ effect }) {
  return effect === 'unknown';
}

;// CONCATENATED MODULE: ./src/store/apply/applyPromotions.ts





/**
 * Applies changes of promotions and their coupon codes. A code that moves from one promotion to another leaves the one first.
 * Notes what becomes of each. Throws only unexpected errors.
 */
async function applyPromotions(changes, around) {
  const stage = { ...around, released: await releaseCodes(changes, around) };
  const isLast = ({ action }) => action === 'delete';
  const others = changes.filter((change) => !isLast(change));
  for (const some of [others, changes.filter(isLast)]) {
    await mapInParallel(some, (change) => applyOne(change, stage));
  }
}
/** Deletes the codes that another promotion is to have; resolves with their ids. */
async function releaseCodes(changes, { promotions, work }) {
  const newOwners = new Map(changes.flatMap((change) => change.codes.create.map(({ code }) => [(0,canonical/* codeKey */.DQ)(code), change])));
  const released = new Set();
  await mapInParallel(changes, async (change) => {
    if (change.action === 'create')
      return;
    const ids = change.codes.delete
      .filter(({ code }) => (newOwners.get((0,canonical/* codeKey */.DQ)(code)) ?? change) !== change)
      .map(({ id }) => id);
    if (ids.length === 0)
      return;
    const isDone = await work.attempt([change], () => promotions.removeCodes(change.id, ids));
    if (isDone)
      for (const id of ids)
        released.add(id);
  });
  return released;
}
async function applyOne(change, stage) {
  const { work } = stage;
  if (work.resultOf(change).status !== 'waiting')
    return;
  const isDone = await work.attempt([change], () => carryOut(change, stage));
  if (isDone)
    work.note(change, { status: 'done' });
}
async function carryOut(change, stage) {
  const { promotions, released } = stage;
  const codeIds = change.codes.delete.map(({ id }) => id).filter((id) => !released.has(id));
  if (change.action === 'create') {
    const id = await createPromotion(change, stage);
    await createCodes(id, change.codes.create, stage);
    return;
  }
  if (change.action === 'delete') {
    await promotions.removeCodes(change.id, codeIds);
    await promotions.remove(change.id);
    return;
  }
  if (Object.keys(change.body).length > 0)
    await promotions.update(change.id, change.body);
  await promotions.removeCodes(change.id, codeIds);
  await createCodes(change.id, change.codes.create, stage);
}
/** Creates a promotion and resolves with its id. */
async function createPromotion(change, stage) {
  const { promotions, clock, signal } = stage;
  const { value } = await createOnce({
    what: `the promotion ${(0,plain/* oneLine */.TN)(change.key)}`,
    create: () => promotions.create(change.body),
    look: () => findPromotion(change, stage),
    ...{ clock, signal },
  });
  return value;
}
/** The plan creates a promotion only when none of its type has the name, so one that has it now is the one that was created. */
async function findPromotion({ key, redemptionType }, { promotions }) {
  const ids = (await promotions.list())
    .filter(({ name, redemption_type: type }) => name === key && type === redemptionType)
    .filter(({ is_archived: isArchived }) => isArchived !== true)
    .map(({ id }) => id);
  if (ids.length < 2)
    return ids[0];
  throw new actionError/* ActionError */.lZ('ambiguous', `There are several promotions of this name now, with the ids ${ids.join(' and ')}.`, { hint: 'Delete those that are too many, and let one run at a time change a store.' });
}
/** Statuses with which the platform says that a code exists already. */
const TAKEN = new Set([409, 422]);
/** Creates coupon codes of a promotion one after the other. */
async function createCodes(promotion, codes, stage) {
  for (const code of codes)
    await createCode(promotion, code, stage);
}
async function createCode(promotion, code, { promotions, clock, signal }) {
  const key = (0,canonical/* codeKey */.DQ)(code.code);
  try {
    await createOnce({
      what: `code ${code.code}`,
      create: () => promotions.createCode(promotion, code),
      look: async () => (await promotions.codes(promotion)).find((each) => (0,canonical/* codeKey */.DQ)(each.code) === key),
      isTaken: ({ status }) => TAKEN.has(status),
      // Most likely another promotion has it.
      looksWhenTakenMs: [0],
      ...{ clock, signal },
    });
  }
  catch (error) {
    throw error instanceof actionError/* ActionError */.lZ && !signal.aborted ? aboutCode(error, code) : error;
  }
}
/** The platform's words do not always name the code. */
function aboutCode(error, { code }) {
  const { hint } = error;
  return new actionError/* ActionError */.lZ(error.code, `Code ${code}: ${error.message}`, { hint, cause: error });
}

;// CONCATENATED MODULE: ./src/store/apply/startWork.ts


/** A wrong token refuses everything. */
const UNAUTHORIZED = 401;
const TOO_MANY = 429;
/** After so many failures in a row the platform is down, rather than failing on one change. */
const MOST_FAILURES = 3;
/** Starts the work on a plan. It stops when the signal is aborted, and when the platform will refuse everything else too. */
function startWork(results, signal) {
  let reason;
  let failures = 0;
  return {
    note: results.note,
    resultOf: results.resultOf,
    stopped: () => reason,
    attempt: async (changes, action) => {
      if (signal.aborted)
        reason ??= toActionError(signal.reason);
      if (reason !== undefined)
        return false;
      try {
        await action();
        failures = 0;
        return true;
      }
      catch (error) {
        if (!(error instanceof actionError/* ActionError */.lZ))
          throw error;
        failures = isFailure(error) ? failures + 1 : 0;
        if (signal.aborted || isRefusedForGood(error) || failures >= MOST_FAILURES)
          reason ??= error;
        for (const change of changes)
          results.note(change, resultOf(error, signal.aborted));
        return false;
      }
    },
  };
}
function resultOf(error, wasCut) {
  if (wasCut)
    return { status: 'unknown', reason: 'It was under way when the step ended.' };
  const reason = [error.message, error.hint].filter(Boolean).join(' ');
  return { status: error.code === 'ambiguous' ? 'unknown' : 'failed', reason: (0,plain/* oneLine */.TN)(reason) };
}
function isRefusedForGood(error) {
  return error instanceof actionError/* HttpError */.j$ && error.status === UNAUTHORIZED;
}
/** Returns whether the platform is at fault, not what was sent. The call has been retried already. */
function isFailure(error) {
  if (!(error instanceof actionError/* HttpError */.j$))
    return error.code === 'ambiguous';
  return error.effect !== 'refused' || error.status === TOO_MANY;
}
function toActionError(reason) {
  return reason instanceof actionError/* ActionError */.lZ
    ? reason
    : new actionError/* ActionError */.lZ('cancelled', 'The step was stopped.', { cause: reason });
}

;// CONCATENATED MODULE: ./src/store/apply/applyPlan.ts







/**
 * Does exactly what the plan says, and notes in its results what becomes of each change. Looks at the store again before it
 * writes anything, and throws `conflict` when the plan would be another one now. Resolves with why it stopped early, if so.
 */
async function applyPlan(applyRun, stage) {
  const { plan, snapshot, results } = applyRun;
  const { current, again } = await lookAgain(applyRun, stage);
  if (again === undefined || !isSamePlan(again.changes, plan.changes))
    throw changedSince();
  const work = startWork(results, stage.signal);
  const { changes } = plan;
  for (const change of changes)
    if (change.kind === 'store')
      await applyStore(change, { ...stage, snapshot, work });
  const { resources } = snapshot;
  if (resources === undefined)
    return work.stopped();
  await applyLocations(changes.filter((change) => change.kind === 'location'), {
    ...{ ...stage, ...resources, work },
    before: current.locations ?? [],
    stillPlanned: (locations) => planAgain({ locations }, applyRun)?.changes,
  });
  await applyPromotions(changes.filter((change) => change.kind === 'promotion'), { ...stage, ...resources, work });
  return work.stopped();
}
/** Reads the store again, and plans for what is there now. `again` is undefined when the file does not fit it any more. */
async function lookAgain(applyRun, stage) {
  const current = await readAgain(applyRun.snapshot, stage, unchangedCodes(applyRun));
  return { current, again: planAgain(current, applyRun) };
}
/**
 * Lists the coupon codes that are not read again. Reading them costs a request for each promotion, so only those that the plan
 * changes are. Codes of a promotion to delete go with it, and a new one has none yet.
 */
function unchangedCodes({ plan, snapshot }) {
  const changing = new Set(plan.changes
    .filter((change) => change.kind === 'promotion' && change.action === 'update')
    .filter((change) => change.codes.create.length + change.codes.delete.length > 0)
    .map(({ id }) => id));
  const codes = [...(snapshot.current.codes ?? [])];
  return new Map(codes.filter(([id]) => !changing.has(id)));
}
/** Makes the plan for another state of the store; undefined where there is none any more. */
function planAgain(current, { snapshot, plan }) {
  const planning = planStore(current, snapshot.spec, plan.policy);
  return planning.faults === undefined ? planning.plan : undefined;
}
async function applyStore(change, { snapshot, work, ...stage }) {
  const { franchise } = snapshot;
  if (franchise === undefined)
    return;
  const isDone = await work.attempt([change], async () => {
    await createStore(change, { ...stage, franchise });
    await awaitStore(change.body.id, { ...stage, franchise });
  });
  if (isDone)
    work.note(change, { status: 'done' });
}
function changedSince() {
  return new actionError/* ActionError */.lZ('conflict', 'The store has changed since the plan was made, so that the plan does not fit any more. Nothing was written.', { hint: 'Run the step again, and let one run at a time change a store (`concurrency`).' });
}

;// CONCATENATED MODULE: ./src/store/apply/warnOfDifferences.ts




const MOST_DETAILS = 20;
/** Errors that only mean that the store could not be read again. */
const UNREADABLE = ['http', 'unexpected-response'];
const CHANGED = 'All changes were accepted, but somebody else has changed the store meanwhile, and the file no longer fits it. ' +
  'Run the step again to see.';
/** Reads everything again, and warns when something still differs though it was accepted, or when that could not be found out. */
async function warnOfDifferences(applyRun, stage) {
  const { journal } = stage;
  try {
    const changes = await findDifferences(applyRun, stage);
    if (changes === undefined) {
      journal.warning({ title: 'Not checked afterwards', message: CHANGED });
      return;
    }
    if (changes.length === 0)
      return;
    journal.warning({
      title: 'Something still differs',
      message: [
        'The platform accepted these changes, but the store shows something else. The next plan has them again:',
        ...(0,format/* listLines */.i4)(changes.map(describeDifference)),
      ].join('\n'),
    });
  }
  catch (error) {
    if (!(error instanceof actionError/* ActionError */.lZ) || !UNREADABLE.includes(error.code))
      throw error;
    journal.warning({
      title: 'Not checked afterwards',
      message: `All changes were accepted, but the store could not be read again: ${error.message}`,
    });
  }
}
/** Finds what still differs though it was accepted; undefined when the file does not fit the store any more. */
async function findDifferences(applyRun, stage) {
  const { snapshot, results } = applyRun;
  if (snapshot.resources === undefined)
    return [];
  const { again } = await lookAgain(applyRun, stage);
  const excused = results.entries().filter(({ result }) => result.status !== 'done');
  return again?.changes.filter((change) => !excused.some((entry) => isOfSame(entry.change, change)));
}
/** Checks whether two changes are of one thing. Promotions can share a name, and what is to be created has no id yet. */
function isOfSame(one, other) {
  if (one.kind !== other.kind)
    return false;
  return 'id' in one && 'id' in other ? one.id === other.id : one.key === other.key;
}
function describeDifference(change) {
  const name = describeChange(change);
  if (change.action === 'create')
    return `${name} is missing`;
  if (change.action === 'delete')
    return `${name} is still there`;
  const codes = change.kind === 'promotion' ? change.codes : { create: [], delete: [] };
  const details = [
    ...codes.delete.map(({ code }) => `code ${code} is still there`),
    ...codes.create.map(({ code }) => `code ${code} is missing`),
    ...change.fields.map(warnOfDifferences_describeField),
  ];
  const shown = details.slice(0, MOST_DETAILS);
  const more = details.length - shown.length;
  return `${name}: ${[...shown, ...(more > 0 ? [`${String(more)} more`] : [])].join('; ')}`;
}
function warnOfDifferences_describeField({ path, before, after }) {
  const [written, shown] = [after, before].map((value) => JSON.stringify(value ?? null));
  return (0,plain/* oneLine */.TN)(`${path}: written ${String(written)}, the store shows ${String(shown)}`);
}

// EXTERNAL MODULE: ./src/event/occasion.ts
var event_occasion = __webpack_require__(2145);
// EXTERNAL MODULE: ./src/inputs/inputSource.ts
var inputSource = __webpack_require__(4552);
// EXTERNAL MODULE: ./src/inputs/readInputs.ts
var readInputs = __webpack_require__(1432);
// EXTERNAL MODULE: ./src/step/outcome.ts
var outcome = __webpack_require__(4466);
;// CONCATENATED MODULE: ./src/reporting/complaints.ts

/** Collects failures while reporting to GitHub, to end a run with one warning instead of one per call. */
function collectComplaints(runner) {
  const sentences = new Set();
  const hints = new Set();
  return {
    note: (error) => {
      const { message, hint } = (0,outcome/* problemOf */.Zw)(error);
      if (!sentences.has(message))
        runner.info(message);
      sentences.add(message);
      if (hint !== undefined)
        hints.add(hint);
    },
    warn: () => {
      if (sentences.size === 0)
        return;
      runner.warning({
        title: 'Could not update GitHub',
        message: [...sentences, ...hints, 'The outcome of the step is not affected.'].join('\n'),
      });
      sentences.clear();
    },
  };
}

;// CONCATENATED MODULE: ./src/text/markdown.ts

/**
 * What Markdown or GitHub acts on, by where it does so: anything else, such as `preview/pr-12`, is left as it is written.
 *
 * @see https://github.github.com/gfm/
 */
const ACTIVE = new RegExp([
  // Code, emphasis, links, HTML, cells of a table, struck out text, formulas.
  /[\\`*[\]<|~$]/,
  // Emphasis, unless it stands within a word.
  /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/u,
  // Entities; links that need no brackets.
  /&(?=[#a-z])|:(?=\/\/)|(?<=www)\./,
  // Headings, quotations, lists and lines: only where a line begins. There, `::` is a command in a log.
  /^[#>+=:-]|(?<=^\d{1,9})[.)](?=\s|$)/,
  // The marks that may close a heading.
  /(?<=\s)#(?=#*\s*$)/,
]
  .map(({ source }) => source)
  .join('|'), 'giu');
/** What mentions a user or an issue. A character without width within it prevents that, and no escape does. */
const MENTION = /@(?=[a-z\d.-])|#(?=\d)|\bgh-(?=\d)/gi;
/**
 * Escapes a text that is ours or was taken in before for Markdown, so that it shows as it is: no formatting, link, HTML or
 * table cell, and no mention of a user or an issue. What Markdown does not act on stays readable.
 */
function escapeMarkdown(text) {
  return escapeWholeMarkdown((0,plain/* printable */.g$)(text));
}
/** Nothing in it can be active. Most texts are such, and this is much cheaper than a search with {@link ACTIVE}. */
const INACTIVE = /^[a-z\d /,]*$/i;
/** As {@link escapeMarkdown}, and keeps all of a text of any length. */
function escapeWholeMarkdown(text) {
  const line = (0,plain/* withoutControls */.DJ)(text);
  if (INACTIVE.test(line))
    return line;
  return line.replace(ACTIVE, String.raw `\$&`).replace(MENTION, '$&\u200b');
}
/** Makes a link of Markdown to a URL from outside. What is percent-encoded in it stays as it is. */
function markdownLink(text, url) {
  const target = encodeURI(url.toWellFormed()).replaceAll(/%25(?=[\da-f]{2})/gi, '%');
  return `[${escapeMarkdown(text)}](<${target}>)`;
}
/** Renders blocks of Markdown that are folded away below a line; no blocks give nothing. */
function foldAway(line, blocks) {
  if (blocks.length === 0)
    return [];
  return [`<details><summary>${escapeMarkdown(line)}</summary>`, ...blocks, '</details>'];
}
/** Renders names and values as a block with a list. What has no value is left out; without any there is no block. Escaped. */
function renderList(rows) {
  const lines = rows.flatMap(([name, value]) => value ? [`- ${escapeMarkdown(name)}: ${escapeMarkdown(value)}`] : []);
  return lines.length === 0 ? [] : [lines.join('\n')];
}
/** Renders a line of facts, the empty ones left out; none give nothing. Escaped. */
function renderFactLine(facts) {
  const known = facts.flatMap((fact) => (fact ? [escapeMarkdown(fact)] : []));
  return known.length === 0 ? [] : [known.join(' \u00b7 ')];
}
/** Renders a table as Markdown. Whatever its cells say is escaped, and cut after 500 characters unless it is to stay whole. */
function renderTable(head, rows, { isWhole = false } = {}) {
  const escape = isWhole ? escapeWholeMarkdown : escapeMarkdown;
  return renderMarkdownTable(head.map(escape), rows.map((cells) => cells.map(escape)));
}
/** Renders a table whose cells are Markdown already, such as links. */
function renderMarkdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

;// CONCATENATED MODULE: ./src/reporting/workflowRun.ts

/** Reads which run this is. */
function workflowRun(env) {
  const { GITHUB_RUN_ID: id, GITHUB_REPOSITORY: repository } = env;
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  if (!id || !repository)
    return { url: undefined, repositoryUrl: undefined };
  const attempt = env['GITHUB_RUN_ATTEMPT'];
  const which = attempt === undefined || attempt === '1' ? '' : `/attempts/${attempt}`;
  const repositoryUrl = `${server}/${repository}`;
  return { url: `${repositoryUrl}/actions/runs/${id}${which}`, repositoryUrl };
}
/** Links to the log of a run, as Markdown; nothing outside of a workflow. */
function logLink(url) {
  return url === undefined ? [] : [markdownLink('Log', url)];
}

;// CONCATENATED MODULE: ./src/step/ports/repository.ts
/**
 * When to check whether GitHub created something after a lost answer, in milliseconds. GitHub shows it at once, and a request
 * is under way for at most 8 s.
 */
const repository_LOOKS_AFTER_MS = [0, 2000, 9000];

;// CONCATENATED MODULE: ./src/reporting/marker.ts
/** Makes the hidden first line by which a later run finds its comment. */
function markerOf({ platform, environment, target }) {
  const about = [platform, environment, target].map(spell);
  return `<!-- commerce-deploy ${about.join(' ')} -->`;
}
/** Makes the hidden line that says when the run started that wrote a comment, in milliseconds since 1970. */
function startLine(startedAtMs) {
  return `<!-- started ${String(startedAtMs)} -->`;
}
/** Reads when the run started that wrote a comment; 0 when it does not say, as in the first release. */
function startOf(body) {
  return Number(/^<!-- started (\d{1,15}) -->$/m.exec(body)?.[1] ?? 0);
}
/** Spells any text so that it can neither end an HTML comment nor run into its neighbour. */
function spell(text) {
  return encodeURIComponent(text.toWellFormed()).replaceAll('--', '%2D%2D') || '-';
}

;// CONCATENATED MODULE: ./src/reporting/keepComment.ts




/** GitHub takes 65,536 characters; the rest is for what it may count differently. */
const LONGEST = 60_000;
/**
 * Keeps one comment up to date. It is found by a hidden line at its beginning, on whichever page it is, and only if the
 * token's own user has written it: anybody can write that line.
 */
function keepComment(options) {
  const { repository, clock, pullRequest, startedAtMs } = options;
  const head = `${markerOf(options.subject)}\n${startLine(startedAtMs)}\n\n`;
  let id;
  const update = async (markdown, signal) => {
    const comment = await (id === undefined
      ? findComment(options, signal)
      : repository.readComment(id, signal).catch(unlessGone));
    if (comment === undefined)
      return false;
    id = comment.id;
    if (startOf(comment.body) > startedAtMs)
      return true;
    await repository.updateComment(comment.id, fit(head + markdown), signal);
    return true;
  };
  return {
    write: async (markdown, signal) => {
      if (await update(markdown, signal))
        return;
      id = undefined;
      // A second comment would stay for ever.
      const { value, how } = await createOnce({
        what: 'the comment',
        create: () => repository.createComment(pullRequest, fit(head + markdown), signal),
        look: () => findComment(options, signal),
        looksAfterMs: repository_LOOKS_AFTER_MS,
        ...{ clock, signal },
      });
      ({ id } = value);
      if (how === 'found')
        await update(markdown, signal);
    },
    amend: async (markdown, signal) => {
      await update(markdown, signal);
    },
  };
}
/** Finds our comment about a subject on a pull request; undefined when there is none. */
async function findComment({ repository, pullRequest, subject, }, signal) {
  const names = [subject.target, ...(subject.same?.targets ?? [])];
  const markers = names.map((target) => `${markerOf({ ...subject, target })}\n`);
  let own;
  for await (const comment of repository.comments(pullRequest, signal)) {
    const body = comment.body.replaceAll('\r\n', '\n');
    if (!markers.some((marker) => body.startsWith(marker)))
      continue;
    own ??= await repository.ownLogin(signal);
    if (comment.author === own)
      return comment;
  }
  return undefined;
}
function unlessGone(error) {
  if ((0,actionError/* hasStatus */.Ro)(error, 404))
    return undefined;
  throw error;
}
function fit(body) {
  return (0,plain/* cut */.Jj)(body, LONGEST);
}

;// CONCATENATED MODULE: ./src/reporting/reportLimit.ts


/** How long a step waits at its end for GitHub. */
const WITHIN_MS = 10_000;
/** A step ends within 2 s of a signal; this leaves time for everything else. */
const AFTER_SIGNAL_MS = 1400;
/**
 * Starts the limit for reporting to GitHub: 10 s or `ms`, and 1.4 s from a signal that was there before or comes meanwhile. Its own
 * signal is aborted with a `timeout` error. Call `clear` when all is reported.
 */
function startReportLimit(clock, cancelled, ms = WITHIN_MS) {
  const late = new AbortController();
  const stop = () => {
    late.abort(tooSlow());
  };
  const timers = [clock.schedule(cancelled.aborted ? AFTER_SIGNAL_MS : ms, stop)];
  const hurry = () => {
    timers.push(clock.schedule(AFTER_SIGNAL_MS, stop));
  };
  cancelled.addEventListener('abort', hurry, { once: true });
  return {
    signal: late.signal,
    clear: () => {
      cancelled.removeEventListener('abort', hurry);
      for (const cancel of timers)
        cancel();
    },
  };
}
function tooSlow() {
  return new actionError/* ActionError */.lZ('timeout', 'GitHub did not answer in time.');
}

// EXTERNAL MODULE: ./src/store/inputs.ts
var inputs = __webpack_require__(9688);
;// CONCATENATED MODULE: ./src/store/report/commentOnPullRequest.ts




/**
 * Keeps one comment on the pull request with the plan, or with what became of it. Where there is nothing to change, and where the
 * request is undefined because inputs or file are wrong, only a comment that is there already says so. Never rejects; warns once
 * when it cannot be written.
 */
async function commentOnPullRequest(request, { outcome, blocks }, { cancelled, ...world }) {
  const { runner, clock } = world;
  const { startedAtMs } = world.journal;
  const pullRequest = runner.event.pullRequest?.number;
  if (pullRequest === undefined)
    return;
  const about = request === undefined ? aboutWrongInputs(world) : aboutRequest(request);
  const repository = about && (await world.openRepository(about.token));
  if (about === undefined || repository === undefined)
    return;
  const { note, warn } = collectComplaints(runner);
  const run = workflowRun(runner.env);
  const { subject } = about;
  const comment = keepComment({ repository, clock, pullRequest, subject, startedAtMs });
  const limit = startReportLimit(clock, cancelled);
  const isOnlyUpdate = request === undefined || outcome.status === 'no_changes';
  const write = isOnlyUpdate ? comment.amend : comment.write;
  await write([...blocks, ...logLink(run.url)].join('\n\n'), limit.signal).catch(note);
  limit.clear();
  warn();
}
/** Opens the repository for the comment at the end: what that needs is loaded before anything is written. */
async function openForComment(request, { runner, openRepository }) {
  const about = runner.event.pullRequest && aboutRequest(request);
  if (about !== undefined)
    await openRepository(about.token);
}
function aboutRequest(request) {
  const { github_token: token, pr_comment: wantsComment } = request.inputs;
  if (!wantsComment || token === undefined)
    return undefined;
  if (request.command === 'check' || request.command === 'export')
    return undefined;
  return { subject: subjectOf(request.environment, nameOfTarget(request.target)), token };
}
const { environment, github_token, pr_comment, command } = inputs/* setupFields */.$;
/** Undefined when the inputs do not even say which comment it is. */
function aboutWrongInputs({ runner, platform, }) {
  const source = (0,inputSource/* inputSource */.wE)(runner);
  const fields = { environment, github_token, pr_comment, command };
  const { value: inputs } = (0,readInputs/* readInputs */.K)(fields, source);
  const target = readHash(platform, source);
  if (inputs?.github_token === undefined || target === undefined)
    return undefined;
  if (!inputs.pr_comment || inputs.command === 'export')
    return undefined;
  const occasion = (0,event_occasion/* occasionOf */.zC)(runner.event, inputs.environment);
  return { subject: subjectOf(occasion.environment, target), token: inputs.github_token };
}
function readHash({ fields: { store_hash } }, source) {
  const hash = store_hash && (0,readInputs/* readInputs */.K)({ store_hash }, source).value?.store_hash;
  return typeof hash === 'string' ? hash : undefined;
}
/** Says which comment is that of a store in an environment. */
function subjectOf(environment, target) {
  return { platform: 'store', environment, target };
}
/** Names the store that a run is for, in words that stay the same from run to run. */
function nameOfTarget(target) {
  return target.storeHash ?? (target.kind === 'described' ? target.section.fields.id : '');
}

;// CONCATENATED MODULE: ./src/step/renderProblem.ts

/** Renders why a step failed and what to do about it as blocks of Markdown, escaped; a title that is empty is left out. */
function renderProblem(problem) {
  const reason = problem.message.split('\n').map(escapeMarkdown).join('<br>');
  const remedy = problem.hint === undefined ? [] : [`**What to do:** ${escapeAroundCode(problem.hint)}`];
  return [
    problem.title === '' ? reason : `**${escapeMarkdown(problem.title)}:** ${reason}`,
    ...remedy,
    ...renderExcerpt(problem.excerpt),
  ];
}
/** Escaped words in backticks, such as the name of an input. Nothing in them has a meaning in Markdown. */
const CODE = /(?<!`)\\`(\w(?:\\?[\w.:=/ -])*)\\`(?!\\`)/g;
function escapeAroundCode(text) {
  return escapeMarkdown(text).replaceAll(CODE, (_, code) => `\`${code.replaceAll('\\', '')}\``);
}
function renderExcerpt(excerpt) {
  if (excerpt === undefined)
    return [];
  const lines = excerpt.lines.map((line) => `- ${escapeMarkdown(line)}`);
  return [`**${escapeMarkdown(excerpt.title)}:**`, lines.join('\n')];
}

;// CONCATENATED MODULE: ./src/store/report/approval.ts




/** The line of a comment that names its plan. What else is in it is escaped, so nothing else can look like it. */
function renderDigest(plan) {
  return `Plan digest: \`${digestOf(plan)}\``;
}
const DIGEST = /^Plan digest: `([0-9a-f]{64})`\r?$/m;
/**
 * Throws `conflict` unless the plan is the one that was approved: by its digest, or in our comment on the pull request that brought
 * this commit. Without `approved_plan`, and for a plan without changes, everything is approved.
 */
async function checkApproval(plan, request, { world, signal }) {
  const { approved_plan: wanted } = request.inputs;
  if (wanted === undefined || plan.changes.length === 0)
    return;
  const approved = wanted === 'comment' ? await findDigests(request, world, signal) : [wanted.toLowerCase()];
  if (approved.includes(digestOf(plan)))
    return;
  const hint = 'Plan again and have that plan approved. After an apply that made only a part, the rest is a new plan.';
  const found = approved.length === 0 ? 'No approved plan was found' : 'This is not the approved plan';
  throw new actionError/* ActionError */.lZ('conflict', `${found}. Nothing was written. Its digest is ${digestOf(plan)}.`, { hint });
}
async function findDigests({ inputs, target }, { runner, openRepository }, signal) {
  const repository = inputs.github_token && (await openRepository(inputs.github_token));
  if (!repository) {
    throw new actionError/* ActionError */.lZ('input', 'approved_plan: `comment` needs `github_token`, in a workflow of GitHub.');
  }
  const own = runner.event.pullRequest?.number;
  const numbers = own === undefined
    ? (await repository.pullRequestsWith(runner.event.sha, signal)).map(({ number }) => number)
    : [own];
  const digests = [];
  for (const pullRequest of numbers) {
    const environment = inputs.environment ?? `preview/pr-${String(pullRequest)}`;
    const subject = subjectOf(environment, nameOfTarget(target));
    const comment = await findComment({ repository, pullRequest, subject }, signal);
    const digest = DIGEST.exec(comment?.body ?? '')?.[1];
    if (digest !== undefined)
      digests.push(digest);
  }
  // A commit can be part of several pull requests. Then it is unknown which plan is meant.
  return digests.length > 1 ? [] : digests;
}

;// CONCATENATED MODULE: ./src/store/plan/render/renderPlanMarkdown.ts



/** Characters; a comment on GitHub holds 65,536. */
const renderPlanMarkdown_LONGEST = 40_000;
/** Renders a plan as Markdown for the job summary and the comment. Rows that do not fit are left out whole, and counted. */
function renderPlanMarkdown(plan) {
  const { shown, left } = withinLength(plan);
  return [
    `**${listCounts(plan)}**`,
    ...(shown.length === 0
      ? []
      : [renderTable(['Change', 'What', 'Field', 'Before', 'After'], shown, { isWhole: true })]),
    ...(left === 0
      ? []
      : [`**Not shown here: ${(0,format/* formatCount */.B4)(left, 'line')}.** The log and \`plan_path\` have them.`]),
    ...listBlock(plan.notes, 'notes'),
    ...warningBlock(plan),
  ].join('\n\n');
}
/** Lists the rows of a plan up to the first that does not fit, and counts the others, which are only counted: they can be very many. */
function withinLength(plan) {
  const shown = [];
  let length = 0;
  let left = 0;
  for (const rows of rowsOf(plan)) {
    for (const row of rows) {
      const cells = left > 0 ? [] : row.map(plain/* wholeLine */.ku);
      length += cells.map(escapeWholeMarkdown).join(' | ').length;
      if (length > renderPlanMarkdown_LONGEST)
        left += 1;
      else
        shown.push(cells);
    }
  }
  return { shown, left };
}
/** Renders a change or what is kept at a time. */
function* rowsOf({ changes, held, policy }) {
  for (const change of changes)
    yield changeRows(change);
  for (const { kind, key } of held)
    yield [['= keep', `${kind} ${key}`, `differs, but policy is ${policy}`, '', '']];
}
function changeRows(change) {
  const { action, subject, fields } = renderChange(change);
  const [first, ...others] = fields.map(({ path, before, after }) => [path, before, after]);
  return [
    [action, subject, ...(first ?? ['', '', ''])],
    ...others.map((cells) => ['', '', ...cells]),
  ];
}
const MOST_SHOWN = 20;
function warningBlock({ warnings }) {
  const lines = listBlock(warnings.map(({ message }) => message), 'warnings');
  return lines.length === 0 ? [] : ['**Check this:**', ...lines];
}
function listBlock(sentences, noun) {
  const lines = sentences.slice(0, MOST_SHOWN).map((each) => `- ${escapeMarkdown((0,plain/* oneLine */.TN)(each))}`);
  const left = sentences.length - lines.length;
  if (left > 0)
    lines.push(`- ${String(left)} more ${noun} are in the log.`);
  return lines.length === 0 ? [] : [lines.join('\n')];
}

;// CONCATENATED MODULE: ./src/store/report/summary.ts






/** A summary holds 1 MiB, together with the plan. */
const MOST_RESULTS = 500;
/** Renders the job summary of a run as blocks of Markdown. */
function renderSummary(outcome, record, run) {
  const { store_id: id, store_hash: hash, store_status: status } = run.journal.outputs();
  return [
    ...renderEnd(outcome, record),
    ...renderFactLine([
      status && `store ${status}`,
      (0,format/* formatSeconds */.Xo)(run.clock.now() - run.journal.startedAtMs),
    ]),
    ...foldAway('Ids', renderList([
      ['Store', id],
      ['Store hash', hash],
      ['Correlation id', run.correlationId],
    ])),
  ];
}
/** Renders how a run ended, with its plan and what became of that, as blocks of Markdown. */
function renderEnd(outcome, record) {
  const { plan, left } = record;
  return [
    `### ${headingOf(outcome, record)}`,
    ...(outcome.problem === undefined
      ? [escapeMarkdown(outcome.line)]
      : renderProblem(outcome.problem)),
    ...(left === undefined ? [] : [`**${escapeMarkdown(left)}**`]),
    ...renderResults(record),
    ...(plan === undefined ? [] : [renderPlanMarkdown(plan), renderDigest(plan)]),
  ];
}
/** What went well is in the plan already. */
function renderResults({ results }) {
  const entries = results?.entries() ?? [];
  if (entries.every(({ result }) => result.status === 'done'))
    return [];
  const rows = entries
    .slice(0, MOST_RESULTS)
    .map(({ change, result }) => [result.status, describeResult(change, result)]);
  const more = entries.length - rows.length;
  return [
    renderTable(['Outcome', 'Change'], rows),
    ...(more > 0 ? [`\u2026 and ${String(more)} more.`] : []),
  ];
}
/** Says in a line how a run ended, for which store and which environment. Escaped. */
function headingOf({ status, problem }, record) {
  const store = nameOfStore(record);
  const { request } = record;
  const environment = request === undefined ? '' : ` \u00b7 ${request.environment}`;
  const of = store === undefined ? '' : ` of ${store}`;
  const place = `${store ?? 'the store'}${environment}`;
  return escapeMarkdown(status === 'planned' && problem !== undefined
    ? `${place} differs from its file`
    : headings[status](place, `Setup${of}${environment}`));
}
/** In words: by its name, where that is known, and its hash. */
function nameOfStore({ plan, request }) {
  if (plan?.store !== undefined)
    return describeStore(plan.store);
  if (request === undefined || request.command === 'check')
    return undefined;
  return `store ${(0,plain/* oneLine */.TN)(nameOfTarget(request.target))}`;
}
const headings = {
  planned: (place) => `Plan for ${place}`,
  applied: (place) => `Applied to ${place}`,
  no_changes: (place) => `Nothing to change in ${place}`,
  exported: (place) => `Exported ${place}`,
  skipped: () => 'Checked the store file, planned nothing',
  failed: (_, setup) => `${setup} failed`,
  timed_out: (_, setup) => `${setup} timed out`,
  cancelled: (_, setup) => `${setup} cancelled`,
};

;// CONCATENATED MODULE: ./src/store/report/outcomeOfWork.ts



/** Ends a plan with changes as a failure, for a check that the store is still as its file says. */
function outcomeOfDrift(line) {
  const problem = {
    title: 'The store differs from its file',
    message: line,
    hint: 'Change the file, or apply it.',
    code: 'changes',
  };
  return { status: 'planned', problem };
}
/** The error lists so many; the summary has all. */
const MOST_LISTED = 20;
/** Says how an apply ended, by what became of each change; `stopped` is why it began no more of them, if so. */
function outcomeOfApply(entries, stopped) {
  const missed = entries.filter(isMissed);
  const count = (0,format/* formatCount */.B4)(entries.length, 'change');
  if (missed.length === 0 && stopped === undefined) {
    return { status: 'applied', line: `Applied ${count}.` };
  }
  const isUnsure = missed.some(({ result }) => result.status === 'unknown');
  const verb = `${missed.length === 1 ? 'was' : 'were'} not made${isUnsure ? ', or could not be confirmed' : ''}`;
  const heading = `${String(missed.length)} of ${count} ${verb}:`;
  // Changes that were not begun are only counted.
  const lines = missed
    .filter(({ result }) => result.status !== 'waiting')
    .slice(0, MOST_LISTED)
    .map(({ change, result }) => `- ${describeResult(change, result)}`);
  const more = missed.length - lines.length;
  return {
    status: (0,outcome/* failedStatus */.Wx)(stopped),
    problem: {
      title: stopped === undefined ? 'Not everything was applied' : (0,outcome/* problemOf */.Zw)(stopped).title,
      message: [
        ...(stopped === undefined ? [] : [stopped.message]),
        ...(missed.length === 0 ? [] : [heading]),
        ...lines,
        ...(more > 0 ? [`- ${(0,format/* formatCount */.B4)(more, 'more change')}, listed in the job summary`] : []),
      ].join('\n'),
      hint: 'What was made stays. Run the step again to go on from here.',
      code: stopped?.code ?? 'http',
    },
  };
}
/** Returns whether a change is not as the plan wants it. What the platform keeps by its rules is no fault. */
function isMissed({ result: { status } }) {
  return status === 'failed' || status === 'unknown' || status === 'waiting';
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./src/files/makeFolder.ts
var makeFolder = __webpack_require__(8289);
// EXTERNAL MODULE: ./src/files/saving.ts
var saving = __webpack_require__(9261);
// EXTERNAL MODULE: ./src/store/file/yaml/place.ts
var place = __webpack_require__(6893);
;// CONCATENATED MODULE: ./src/store/export/writeEntry.ts



/**
 * Writes a thing of the store as an entry of the file. Leaves out what the file cannot say: entries of a list first, then whole
 * keys. `mayLack` says which keys can be missing without the thing meaning more than before; without any other key it is not
 * written at all.
 */
function writeEntry(schema, thing, { leaveOut, mayLack = () => true, }) {
  const entry = pickKnown(schema, thing, leaveOut);
  if (!(0,parseJson/* isRecord */.u4)(entry))
    return { unsaid: [] };
  const issues = schema.safeParse(entry).error?.issues ?? [];
  if (issues.length === 0)
    return { entry, unsaid: [] };
  const unsaid = issues.map(({ path }) => (0,place/* renderPath */.i)(path));
  const wrong = new Set(issues.map(({ path }) => String(path[0])));
  if (![...wrong].every(mayLack))
    return { unsaid };
  const codes = withoutWrong(entry['codes'], issues);
  const rest = Object.fromEntries(Object.entries({ ...entry, ...(codes === undefined ? {} : { codes }) }).filter(([key]) => !wrong.has(key) || (key === 'codes' && codes !== undefined)));
  return schema.safeParse(rest).success ? { entry: rest, unsaid } : { unsaid };
}
/** Of a promotion's codes, those that the file can say; undefined when the trouble is with the list itself. */
function withoutWrong(codes, issues) {
  if (!Array.isArray(codes))
    return undefined;
  const places = issues.filter(({ path }) => path[0] === 'codes').map(({ path }) => path[1]);
  if (places.length === 0 || places.includes(undefined))
    return undefined;
  return codes.filter((_, at) => !places.includes(at));
}
/** Gathers entries, and puts into words what had to be left out of them. */
function toExported(written) {
  return {
    entries: written.flatMap(({ entry }) => (entry === undefined ? [] : [entry])),
    warnings: written.flatMap(({ name, entry, unsaid }) => {
      if (unsaid.length === 0 && entry !== undefined)
        return [];
      const paths = unsaid.join(', ');
      return entry === undefined
        ? [`The ${name} is not in the file: it has what the file cannot say (${paths}).`]
        : [`The ${name} is in the file without ${paths}: the file cannot say it.`];
    }),
  };
}

;// CONCATENATED MODULE: ./src/store/export/exportPromotions.ts



/** Names the promotions whose coupon codes have to be read before they can be written: ids. */
function exportCodes(promotions) {
  return promotions.filter(hasOwnCodes).map(({ id }) => id);
}
/**
 * Writes the promotions of a store as entries of the file, by id, with their coupon codes. The id is written only where the
 * name is not the only one. Archived promotions are left out, and so are codes that were generated.
 */
function exportPromotions(promotions, codes) {
  const live = promotions.filter((promotion) => !promotion.is_archived);
  const byKey = Map.groupBy(live, promotionKey);
  const { entries, warnings } = toExported(live
    .toSorted((a, b) => a.id - b.id)
    .map((promotion) => {
    const only = byKey.get(promotionKey(promotion))?.length === 1;
    const own = hasOwnCodes(promotion) ? codes.get(promotion.id) : undefined;
    const known = { ...promotion, ...(only ? { id: null } : {}), codes: own };
    const { name, id } = promotion;
    return {
      name: `promotion ${JSON.stringify(name)} (id ${String(id)})`,
      ...writeEntry(promotionEntry/* promotionEntry */.q, known, { leaveOut, mayLack }),
    };
  }));
  const archived = promotions.length - live.length;
  const bulk = live.filter(({ coupon_type: type }) => type === 'BULK').length;
  return {
    entries,
    warnings: [
      ...warnings,
      ...(archived > 0 ? [`Archived promotions are not in the file: ${String(archived)}.`] : []),
      ...(bulk > 0
        ? [`The codes of promotions with coupon_type BULK are not in the file: ${String(bulk)}.`]
        : []),
    ],
  };
}
/**
 * A promotion without one of these is for the same people and gives no more. Without its customers, countries, dates or limits
 * it would be open to all.
 */
const HARMLESS = new Set([
  'codes',
  'display_name',
  'featured_promotion_callout_message',
  'is_featured_promotion',
  'notifications',
  'promotion_category',
  'status',
]);
function mayLack(key) {
  return HARMLESS.has(key);
}
/** The file needs the rules, even an empty list of them. */
function leaveOut(field, value) {
  return field !== promotionEntry/* promotionEntry */.q.shape.rules && (0,schema_field/* isDefault */.uP)(field, value);
}
function hasOwnCodes(promotion) {
  const { redemption_type: type, coupon_type: couponType, is_archived: archived } = promotion;
  return type === 'COUPON' && couponType !== 'BULK' && !archived;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./node_modules/yaml/browser/dist/index.js + 70 modules
var dist = __webpack_require__(4844);
// EXTERNAL MODULE: ./src/store/file/storeFiles.ts
var storeFiles = __webpack_require__(5078);
;// CONCATENATED MODULE: ./src/store/export/toSpec.ts







/**
 * Writes a store as a file: planning it at once gives no changes. What only the platform sets is left out, and so is what it
 * fills in by itself. `schemaUrl` is for editors, which complete and check the file by it.
 */
function toSpec({ locations, promotions, codes }, schemaUrl) {
  const sections = {
    ...(locations === undefined ? {} : { locations: exportLocations(locations) }),
    ...(promotions === undefined
      ? {}
      : { promotions: exportPromotions(promotions, codes ?? new Map()) }),
  };
  const entries = Object.entries(sections).map(([key, { entries }]) => [key, entries]);
  const head = schemaUrl === undefined ? '' : `# yaml-language-server: $schema=${schemaUrl}\n`;
  const document = escapeVariables({ version: 1, ...Object.fromEntries(entries) });
  // Anchors would make the file hard to edit.
  const body = (0,dist/* stringify */.As)(document, { lineWidth: 0, aliasDuplicateObjects: false });
  const text = `${head}${body}`;
  const tooBig = external_node_buffer_.Buffer.byteLength(text) > storeFiles/* MAX_SPEC_BYTES */.p
    ? [
      `The file is bigger than ${(0,format/* formatBytes */.z3)(storeFiles/* MAX_SPEC_BYTES */.p)}, and has to be cut down before it can be used.`,
    ]
    : [];
  return {
    text,
    warnings: [...Object.values(sections).flatMap(({ warnings }) => warnings), ...tooBig],
  };
}
function escapeVariables(value) {
  if (typeof value === 'string')
    return value.replaceAll('${', () => '$${');
  if (Array.isArray(value))
    return value.map(escapeVariables);
  if (!(0,parseJson/* isRecord */.u4)(value))
    return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, escapeVariables(inner)]));
}
/** Writes the locations of a store as entries of the file, by id. The id is written only where code and label will not do. */
function exportLocations(locations) {
  const byCode = Map.groupBy(locations, ({ code }) => code);
  return toExported(locations
    .toSorted((a, b) => a.id - b.id)
    .map((location) => {
    const { id, code, label } = location;
    const name = `location ${code || label || ''} (id ${String(id)})`;
    const alone = code && byCode.get(code)?.length === 1;
    const short = alone ? write({ ...location, id: undefined }) : undefined;
    return {
      name,
      ...(short?.unsaid.length === 0 ? short : write(location)),
    };
  }));
}
function write(location) {
  return writeEntry(locationEntry/* locationEntry */.c, location, { leaveOut: (_field, value) => (0,schema_field/* isNothing */.qv)(value) });
}

;// CONCATENATED MODULE: ./src/store/export/exportStore.ts








/**
 * Writes the locations and promotions of a store as a store file, never over an existing one. Resolves with a line for the log.
 */
async function exportStore({ locations, promotions, names }, { output, schemaUrl, names: isPortable }, journal) {
  const allLocations = await locations.list();
  const allPromotions = await promotions.list();
  const codes = await mapInParallel(exportCodes(allPromotions), async (id) => [id, await promotions.codes(id)]);
  const named = isPortable
    ? await writeNames(allPromotions, names)
    : { promotions: allPromotions, warnings: [] };
  const store = { locations: allLocations, promotions: named.promotions, codes: new Map(codes) };
  const { text, warnings } = toSpec(store, schemaUrl);
  for (const message of [...named.warnings, ...warnings])
    journal.warning({ title: 'Check this', message });
  await writeNew(output, text);
  const counts = [
    (0,format/* formatCount */.B4)(allLocations.length, 'location'),
    (0,format/* formatCount */.B4)(allPromotions.length, 'promotion'),
  ];
  return `Exported ${counts.join(' and ')} to ${(0,plain/* showName */.$i)(output)}`;
}
async function writeNew(output, text) {
  const place = (0,external_node_path_.resolve)(output);
  const write = async () => {
    await (0,makeFolder/* makeFolder */.f)((0,external_node_path_.dirname)(place));
    await (0,promises_.writeFile)(place, text, { flag: 'wx' });
  };
  await (0,saving/* orExplain */.Pm)(`${(0,plain/* showName */.$i)(output)} cannot be written`, write, 'input');
}
/**
 * Finds where the JSON Schema of store files is, in the version of the action that runs; undefined where the action is not
 * taken from a repository. Editors read it only where that is public.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
function schemaUrl(env) {
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  const ref = env['GITHUB_ACTION_REF'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref))
    return undefined;
  return `${server}/${repository}/raw/${ref}/store/schema.json`;
}

// EXTERNAL MODULE: ./src/store/file/readFile.ts + 9 modules
var readFile = __webpack_require__(2139);
;// CONCATENATED MODULE: ./src/store/plan/render/planJson.ts


/**
 * Renders a plan for programs. The shape is stable: keys may be added, `version` rises when one changes its meaning.
 *
 * - `version`: 1
 * - `policy`, and `summary` with the counts `creates`, `updates`, `deletes`, `unchanged`
 * - `changes`, in the order of apply: `action`, `kind`, `key`, `id` (null for what is new), `line` and `column` in the file
 *   (null for what is not in it), `fields` with `path`, `before`, `after` (null for absent), and `codes` with the coupon
 *   codes to `create` and to `delete` (both empty for what is no promotion), and `settings` of those to create
 * - `digest`, `store` with `hash` and `name` (null where it is unknown), and `notes` on what the file does not have: sentences
 * - `held`: what differs but the policy leaves as it is, in the same shape
 * - `warnings`: `message`, `line`, `column`
 */
function planJson(plan) {
  const { policy, store, changes, held, notes, warnings } = plan;
  const document = {
    version: 1,
    digest: digestOf(plan),
    store: { hash: store?.hash ?? null, name: store?.name ?? null },
    policy,
    summary: countChanges(plan),
    changes: changes.map(planJson_describe),
    held: held.map(planJson_describe),
    notes,
    warnings: warnings.map(({ message, at }) => ({
      message,
      line: at?.line ?? null,
      column: at?.column ?? null,
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
function planJson_describe(change) {
  const { action, kind, key, fields } = change;
  const at = 'at' in change ? change.at : undefined;
  const codes = change.kind === 'promotion' ? change.codes : undefined;
  return {
    action,
    kind,
    key,
    id: 'id' in change ? change.id : null,
    line: at?.line ?? null,
    column: at?.column ?? null,
    fields: fields.map(({ path, before, after }) => ({
      path,
      before: before ?? null,
      after: after ?? null,
    })),
    codes: {
      create: codes?.create.map(({ code }) => code) ?? [],
      delete: codes?.delete.map(({ code }) => code) ?? [],
      settings: codes?.create ?? [],
    },
  };
}

;// CONCATENATED MODULE: ./src/store/work.ts








/** Opens the work of a store run. Sends nothing yet. */
function openWork(world, step) {
  const record = {};
  const run = { ...world, ...step, record };
  return {
    work: async (request) => {
      record.request = request;
      await openForComment(request, world);
      return withinLimit(run, limitOf(request), (deadline) => work_carryOut(request, run, deadline));
    },
    outputs: () => {
      noteRecord(run);
    },
    lines: (outcome) => (outcome.problem === undefined ? [outcome.line] : []),
    summary: (outcome) => renderSummary(outcome, record, run),
    after: async (outcome, request) => {
      const blocks = renderEnd(outcome, record);
      await commentOnPullRequest(request, { outcome, blocks }, run);
    },
  };
}
function noteRecord({ record, journal, runner }) {
  const entries = record.results?.entries();
  if (entries !== undefined)
    journal.output('failed', String(entries.filter(isMissed).length));
  if (record.left !== undefined) {
    journal.leave();
    runner.notice({ title: 'Not all of it yet', message: record.left });
  }
}
function limitOf({ inputs }) {
  return {
    ms: inputs.timeout_minutes,
    what: 'Setting the store up',
    hint: 'Raise `timeout_minutes` if your store needs longer.',
  };
}
async function work_carryOut(request, around, deadline) {
  const { journal, clock, record } = around;
  const run = { deadline, info: journal.info, secret: journal.secret };
  if (request.command === 'check')
    return { status: 'skipped', line: 'The store file has no faults.' };
  if (request.command === 'export')
    return writeExport(request, around, run);
  journal.enter('Plan');
  const { inputs } = request;
  const stage = { run, journal, clock, signal: deadline.signal, policy: inputs.policy };
  const snapshot = await readSnapshot(request, stage);
  const plan = await makePlan(snapshot, inputs, around);
  Object.assign(record, { plan, left: snapshot.left });
  const hasChanges = plan.changes.length > 0;
  const tooMany = checkDeletes(plan, inputs.max_deletes);
  if (request.command === 'plan' && tooMany !== undefined) {
    journal.warning({ title: 'Applying this plan would be refused', message: tooMany });
  }
  if (!hasChanges)
    return { status: 'no_changes', line: 'There is nothing to change.' };
  if (request.command === 'plan') {
    const line = 'This is a plan only: nothing was written.';
    return inputs.fail_on_changes ? outcomeOfDrift(line) : { status: 'planned', line };
  }
  if (tooMany !== undefined)
    throw new actionError/* ActionError */.lZ('input', tooMany);
  await checkApproval(plan, request, { world: around, signal: deadline.signal });
  journal.enter('Apply');
  const results = openResults(plan.changes, journal.info);
  record.results = results;
  return apply({ plan, snapshot, results }, stage);
}
async function writeExport({ target, output, inputs: { names } }, { journal, runner }, run) {
  journal.enter('Export');
  const resources = await target.openStore(target.storeHash, run);
  const file = { output, schemaUrl: schemaUrl(runner.env), names };
  return { status: 'exported', line: await exportStore(resources, file, journal) };
}
/** GitHub shows so many warnings of a step. */
const MOST_WARNINGS = 10;
/**
 * Makes the plan, prints it, writes it to a file and sets the outputs about it. Throws when there can be no plan: the
 * file names something that is not there, or could mean several things.
 */
async function makePlan({ current, spec, store, faults }, inputs, { runner, files, journal }) {
  if (faults !== undefined)
    throw (0,readFile/* refuseFile */.lv)(inputs.config, faults, runner);
  const planning = planStore(current, spec, inputs.policy);
  if (planning.faults !== undefined)
    throw (0,readFile/* refuseFile */.lv)(inputs.config, planning.faults, runner);
  const plan = { ...planning.plan, store };
  const annotate = (0,readFile/* placeIn */.VV)(inputs.config, runner);
  const title = 'Check this';
  for (const { message, at } of plan.warnings.slice(0, MOST_WARNINGS))
    runner.warning(at === undefined
      ? { title, message: (0,plain/* wholeLine */.ku)(message) }
      : annotate(title, { ...at, message }));
  renderPlan(plan).forEach(journal.info);
  const counts = countChanges(plan);
  journal.output('has_changes', String(plan.changes.length > 0));
  journal.output('creates', String(counts.creates));
  journal.output('updates', String(counts.updates));
  journal.output('deletes', String(counts.deletes));
  journal.output('unchanged', String(counts.unchanged));
  journal.output('failed', '0');
  journal.output('plan_digest', digestOf(plan));
  // Values of the file can be anything, a secret too.
  const json = (0,redact/* redact */.E$)(planJson(plan));
  journal.output('plan_path', await files.writePlan(json, runner.temporaryFolder));
  return plan;
}
async function apply(applyRun, stage) {
  const { results } = applyRun;
  const stopped = await applyPlan(applyRun, stage);
  if (stopped === undefined)
    await warnOfDifferences(applyRun, stage);
  return outcomeOfApply(results.entries(), stopped);
}


/***/ })

};
