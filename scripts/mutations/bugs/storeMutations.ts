import type { Mutation } from './mutation.ts';

const API = 'platforms/bigcommerce/setup';

/** Bugs that the world of the store setup must catch. */
export const storeMutations: readonly Mutation[] = [
  {
    name: 'A lost create call is sent again blindly',
    world: 'store',
    file: `${API}/promotionCalls.ts`,
    find: 'retryable: canSendAgain',
    replace: 'retryable: isTemporary',
  },
  {
    name: 'It is not looked for what a lost call may have made',
    world: 'store',
    file: 'store/apply/applyPromotions.ts',
    find: 'look: () => findPromotion(change, stage),',
    replace: 'look: () => Promise.resolve(undefined),',
  },
  {
    name: 'It is looked once for what a lost call may have made',
    world: 'store',
    file: 'step/createOnce.ts',
    find: '[1000, 5000, 15_000, 30_000, PATIENCE_MS]',
    replace: '[1000]',
  },
  {
    name: 'Deletes need no `sync`',
    world: 'store',
    file: 'store/plan/change.ts',
    find: "upsert: ['create', 'update'],",
    replace: "upsert: ['create', 'update', 'delete'],",
  },
  {
    name: '`max_deletes` is one too many',
    world: 'store',
    file: 'store/plan/render/summarizePlan.ts',
    find: 'deletes.length <= maxDeletes)',
    replace: 'deletes.length <= maxDeletes + 1)',
  },
  {
    name: 'The default location is deleted like any other',
    world: 'store',
    file: 'store/plan/planLocations.ts',
    find: "return id === 1 || code === 'BC-LOCATION-1' || isDefault === true;",
    replace: "return id === -1 || (code === '' && isDefault === true);",
  },
  {
    name: 'What is applied is not what would be planned now',
    world: 'store',
    file: 'store/apply/applyPlan.ts',
    find: '!isSamePlan(again.changes, plan.changes)',
    replace: '!isSamePlan([], [])',
  },
  {
    name: 'Nobody looks again when all was accepted',
    world: 'store',
    file: 'store/work.ts',
    find: '  if (stopped === undefined) {',
    replace: '  if (stopped === undefined && results.entries().length < 0) {',
  },
  {
    name: 'A file that does not fit any more leaves nothing over',
    world: 'store',
    file: 'store/apply/applyPlan.ts',
    find: 'return again?.changes.filter(',
    replace: 'return (again?.changes ?? []).filter(',
  },
  {
    name: 'A location is there as soon as it is accepted',
    world: 'store',
    file: 'store/apply/settleLocations.ts',
    find: '        open = open.filter(isOpen);',
    replace:
      "        for (const change of open) results.note(change, { status: 'done' });\n        open = [];",
  },
  {
    name: 'A list of which a part was refused was taken whole',
    world: 'store',
    file: 'store/apply/applyLocations.ts',
    find: '      missing = await findMissing(batch, stage, isLost(error) ? PATIENCE_MS : PART_MS);',
    replace: '      missing = [];',
  },
  {
    name: 'A list of which a part was refused was refused whole',
    world: 'store',
    file: 'store/apply/applyLocations.ts',
    find: '      if (!mayBePart(error)) throw error;\n      missing',
    replace:
      '      if (error instanceof HttpError || !mayBePart(error)) throw error;\n      missing',
  },
  {
    name: 'The reserve of the quota is used',
    world: 'store',
    file: `${API}/quota/quota.ts`,
    find: 'const RESERVE = 0.03;',
    replace: 'const RESERVE = 0;',
  },
  {
    name: 'Requests that are lost use nothing of the quota',
    world: 'store',
    file: `${API}/quota/quota.ts`,
    find: 'unheard: unheard + 1 }',
    replace: 'unheard }',
  },
  {
    name: 'A refusal for the quota is for one request only',
    world: 'store',
    file: `${API}/quota/quota.ts`,
    find: 'if (response.status === 429 || isClosed) return pauseAfter(pause, response, nowMs);',
    replace: 'void [isClosed, pauseAfter];',
  },
  {
    name: '`Retry-After` is not heeded by the other requests',
    world: 'store',
    file: `${API}/quota/quota.ts`,
    find: '  const askedMs = retryAfterMs(response, nowMs);',
    replace: '  const askedMs = 0;',
  },
  {
    name: 'That no token can be made says that there is no store',
    world: 'store',
    file: `${API}/franchise/mintToken.ts`,
    find: '    if (!(error instanceof HttpError)) throw error;',
    replace: '    if (error !== undefined) throw error;',
  },
  {
    name: 'The token of the franchise is not hidden',
    world: 'store',
    file: `${API}/franchise/franchiseApi.ts`,
    find: '    hide(minted);\n',
    replace: '    void hide;\n',
  },
  {
    name: 'The franchise’s secret comes with every call',
    world: 'store',
    file: `${API}/franchise/franchiseApi.ts`,
    find: "const credentials = { 'X-Auth-Client': clientId, 'X-Auth-Token': await token };",
    replace:
      "const credentials = { 'X-Auth-Client': clientId, 'X-Auth-Token': await token, ...('clientSecret' in access && { 'X-Auth-Secret': access.clientSecret }) };",
  },
  {
    name: 'Coupon codes that were left out stay out with `create_only`',
    world: 'store',
    file: 'store/plan/planStore.ts',
    find: 'if (change.codes.create.length === 0) return undefined;',
    replace: 'if (change.codes.create.length >= 0) return undefined;',
  },
  {
    name: 'A signal while the pull request is told changes nothing',
    world: 'store',
    file: 'reporting/reportLimit.ts',
    find: "  cancelled.addEventListener('abort', hurry, { once: true });\n",
    replace: '',
  },
];
