import { z } from 'zod';
import type { PlainAnswer, Request } from '../../../model/index.ts';
import type { ConnectorRecord, ConnectState, DraftFacts } from '../state/index.ts';
import { parseBody, refuse } from '../refuse.ts';
import type { ConnectError } from '../refuse.ts';
import { moveVersion, noteDraft, startCheck } from './check.ts';
import type { OthersCheck } from './check.ts';
import { refuseSource } from './refuseSource.ts';
import { creatorField, integrationType, privateProject, region, repository } from './schema.ts';

const does = <const Name extends string>(action: Name) => ({ action: z.literal(action) });
const text = z.string().min(1);

const updateAction = z.discriminatedUnion('action', [
  // The RAML has the URL as required; the official client leaves it out.
  z.strictObject({
    ...does('setRepository'),
    url: repository.shape.url.optional(),
    tag: repository.shape.tag,
  }),
  z.strictObject(does('updatePreviewable')),
  z.strictObject({ ...does('publish'), certification: z.boolean() }),
  z.strictObject({ ...does('setName'), name: text }),
  z.strictObject({ ...does('setDescription'), description: z.string() }),
  z.strictObject({ ...does('setDocumentationUrl'), documentationUrl: z.string() }),
  z.strictObject({ ...does('setSupportedRegions'), regions: z.array(region) }),
  z.strictObject({ ...does('setIntegrationTypes'), integrationTypes: z.array(integrationType) }),
  z.strictObject({ ...does('addPrivateProject'), privateProject }),
  z.strictObject({ ...does('removePrivateProject'), privateProject }),
  z.strictObject({ ...does('setCreatorEmail'), creatorEmail: creatorField.email }),
  z.strictObject({ ...does('setCreatorName'), creatorName: text }),
  z.strictObject({ ...does('setCreatorTitle'), creatorTitle: text }),
  z.strictObject({ ...does('setCreatorCompany'), creatorCompany: text }),
  z.strictObject({ ...does('setCreatorLogo'), logoUrl: text }),
  z.strictObject({ ...does('setCreatorSupportUrl'), creatorSupportUrl: text }),
  z.strictObject({ ...does('setCreatorNoOfContributors'), creatorNoOfContributors: z.int() }),
  z.strictObject({ ...does('addCertificationComment'), comment: text }),
  z.strictObject(does('unlist')),
]);

type UpdateAction = z.infer<typeof updateAction>;

const update = z.strictObject({ version: z.int(), actions: z.array(updateAction).min(1) });

/** Updates a draft: all actions, or none of them. Returns a refusal, if any. */
export function updateDraft(
  record: ConnectorRecord,
  request: Request,
  state: ConnectState,
): PlainAnswer | undefined {
  const body = parseBody(request, update);
  if (!body.ok) return body.refusal;
  const { version, actions } = body.value;
  const error = refuseVersion(record, version) ?? findFault(record, actions, state);
  if (error !== undefined) return refuse(error);
  const { draftStale, draftKeepsKey } = state.switches.connect;
  record.before = { ...record };
  record.staleReads = draftStale?.reads ?? 0;
  record.calledAtMs = state.now();
  record.modifiedAt = new Date(state.now());
  moveVersion(record);
  for (const action of actions) carryOut(record, action, { state, byRequest: request.n });
  if (!draftKeepsKey) record.key = undefined;
  return undefined;
}

/** Moves a draft to another tag and has it checked, as somebody else would. Returns whether the platform allows it. */
export function updateByOthers(
  record: ConnectorRecord,
  { tag, what }: { readonly tag: string; readonly what: OthersCheck['what'] },
  state: ConnectState,
): boolean {
  const move = { action: 'setRepository', tag } as const;
  if (findFault(record, [move], state) !== undefined) return false;
  record.before = { ...record };
  moveVersion(record);
  carryOut(record, move, { state, byRequest: BY_OTHERS });
  startCheck(record, { what, byRequest: BY_OTHERS }, state);
  return true;
}

/** Requests are counted from 1. */
const BY_OTHERS = 0;

function refuseVersion(
  { id, draft: { version: currentVersion } }: ConnectorRecord,
  expectedVersion: number,
): ConnectError | undefined {
  if (expectedVersion === currentVersion) return undefined;
  const versions = `Expected: ${String(expectedVersion)} - Actual: ${String(currentVersion)}`;
  const message = `Object id=${id} has a different version than expected. ${versions}`;
  return { code: 'ConcurrentModification', message, expectedVersion, currentVersion };
}

function findFault(
  record: ConnectorRecord,
  actions: readonly UpdateAction[],
  state: ConnectState,
): ConnectError | undefined {
  const { status } = record;
  if (status === 'InCertification') {
    const message = 'The ConnectorStaged is already in certification';
    return { code: 'ConnectorStagedInCertification', message };
  }
  if (status === 'Processing') {
    // Only the sentence is documented, no code.
    return { code: 'InvalidOperation', message: 'The ConnectorStaged is being published' };
  }
  return actions.map((action) => findFaultOf(action, record, state)).find(Boolean);
}

function findFaultOf(
  action: UpdateAction,
  { id, isPreviewable, facts }: ConnectorRecord,
  { switches }: ConnectState,
): ConnectError | undefined {
  const asksForCheck = action.action === 'updatePreviewable' || action.action === 'publish';
  if (asksForCheck && isPreviewable === 'pending') {
    const message = 'The ConnectorStaged preview request is already in progress';
    return { code: 'ConnectorStagedPreviewRequestUnderProcess', message };
  }
  if (/^(add|remove)PrivateProject$/.test(action.action) && !facts.private) {
    const message = `The operation is not valid because ConnectorStaged with id=${id} is not private`;
    return { code: 'ConnectorStagedNotPrivate', message };
  }
  if (action.action !== 'setRepository') return undefined;
  return refuseSource({ url: action.url ?? facts.url, tag: action.tag }, switches.connect);
}

function carryOut(
  record: ConnectorRecord,
  action: UpdateAction,
  { state, byRequest }: { readonly state: ConnectState; readonly byRequest: number },
): void {
  const { connect } = state.switches;
  switch (action.action) {
    case 'setRepository': {
      const { url = record.facts.url, tag } = action;
      record.facts = { ...record.facts, url };
      record.draft = { ...record.draft, tag };
      // A check of another tag is of no use any more.
      record.steps = [];
      if (connect.previewableFallsBack || record.isPreviewable === 'pending') {
        record.isPreviewable = 'none';
      }
      if (connect.statusFallsBack && record.status === 'Published') record.status = 'Draft';
      noteDraft(record, { what: 'set-repository', byRequest }, state);
      return;
    }
    case 'updatePreviewable':
      startCheck(record, { what: 'preview', byRequest }, state);
      return;
    case 'publish':
      record.facts = { ...record.facts, private: !action.certification };
      startCheck(record, { what: 'publish', byRequest }, state);
      return;
    default:
      record.facts = { ...record.facts, ...factsOf(action, record) };
  }
}

type PlainAction = Exclude<
  UpdateAction,
  { action: 'setRepository' | 'updatePreviewable' | 'publish' }
>;

function factsOf(action: PlainAction, { facts }: ConnectorRecord): Partial<DraftFacts> {
  const { action: name, ...fields } = action;
  const projects = facts.privateProjects;
  if (action.action === 'addPrivateProject')
    return { privateProjects: [...new Set([...projects, action.privateProject])] };
  if (action.action === 'removePrivateProject')
    return { privateProjects: projects.filter((each) => each !== action.privateProject) };
  if (action.action === 'setSupportedRegions') return { supportedRegions: action.regions };
  if (name.startsWith('setCreator')) {
    const named = Object.entries(fields).map(([field, value]): [string, unknown] => {
      const short = field.replace(/^creator/, '');
      return [short.charAt(0).toLowerCase() + short.slice(1), value];
    });
    return { creator: { ...facts.creator, ...Object.fromEntries(named) } };
  }
  return name.startsWith('set') ? (fields as Partial<DraftFacts>) : {};
}
