import { answerJson, route } from '../../../model/index.ts';
import type { ModelRoute, PlainAnswer, Request } from '../../../model/index.ts';
import { toWireConnector } from '../connectors.ts';
import { answerPage } from '../pages.ts';
import { findByReference, usualContract, plan } from '../state/index.ts';
import type { Contract, ConnectorRecord, ConnectState, DraftFacts } from '../state/index.ts';
import { parseBody, refuse, refuseUnknown } from '../refuse.ts';
import type { ConnectRoute } from '../routeName.ts';
import { moveVersion, noteDraft } from './check.ts';
import { newRecord, usualFacts } from './newRecord.ts';
import { connectorDraft } from './schema.ts';
import { refuseSource } from './refuseSource.ts';
import { updateDraft } from './update.ts';

/**
 * Lists the operations on the drafts of Connectors.
 *
 * @see https://docs.commercetools.com/connect/connectors-staged
 */
export function draftRoutes(state: ConnectState): readonly ModelRoute<ConnectRoute>[] {
  const all = '/connectors/drafts';
  const one = `${all}/{reference}`;
  const withOne =
    (handle: (record: ConnectorRecord, request: Request) => PlainAnswer): ModelRoute['handle'] =>
    (request, { reference = '' }) => {
      const record = findByReference(state.connectors, reference);
      const isFound =
        record !== undefined && !(request.method === 'GET' && isHidden(record, state));
      return isFound ? handle(record, request) : refuseUnknown('ConnectorStaged', reference);
    };
  return [
    route('GET /connectors/drafts', all, (request) => list(request, state)),
    route('POST /connectors/drafts', all, (request) => create(request, state)),
    route(
      'GET /connectors/drafts/{id}',
      one,
      withOne((record) => answerJson(200, read(record, state))),
    ),
    route(
      'POST /connectors/drafts/{id}',
      one,
      withOne((record, request) => {
        const refusal = updateDraft(record, request, state);
        const isStale = state.switches.connect.draftStale?.answer === true;
        const shown = isStale ? (record.before ?? record) : record;
        return refusal ?? answerJson(201, toWireDraft(shown, state));
      }),
    ),
    route(
      'DELETE /connectors/drafts/{id}',
      one,
      withOne((record, request) => remove(record, request, state)),
    ),
  ];
}

function list({ query }: Request, state: ConnectState): PlainAnswer {
  const write = (record: ConnectorRecord): object => toWireDraft(record, state);
  const found = [...state.connectors.values()].filter((record) => !isHidden(record, state));
  return answerPage(query, found, { others: ['isPrivate', 'integrationTypes'], write, state });
}

function create(request: Request, state: ConnectState): PlainAnswer {
  const body = parseBody(request, connectorDraft);
  if (!body.ok) return body.refusal;
  const { key, repository, ...given } = body.value;
  if (key !== undefined && findByReference(state.connectors, `key=${key}`) !== undefined) {
    const message = `A duplicate value ${key} exists for field key.`;
    return refuse({ code: 'DuplicateField', message, field: 'key', duplicateValue: key });
  }
  const fault = refuseSource(repository, state.switches.connect);
  if (fault !== undefined) return refuse(fault);
  const { url, tag } = repository;
  const facts = { ...usualFacts, ...(withoutAbsent(given) as Partial<DraftFacts>), url };
  const draft = { version: 1, tag, contract: contractOf(url, state) };
  const made = { id: state.newId(), key, draft, facts, apiClientScopes: undefined };
  const record = newRecord({ ...made, wasCreated: true }, state.now());
  state.connectors.set(record.id, record);
  noteDraft(record, { what: 'create-draft', byRequest: request.n }, state);
  return answerJson(201, toWireDraft(record, state));
}

/** The connect.yaml of a repository: that of another Connector from it, if there is one. */
function contractOf(url: string, { connectors }: ConnectState): Contract {
  const other = [...connectors.values()].find(({ facts }) => facts.url === url);
  return other?.draft.contract ?? usualContract;
}

function withoutAbsent(given: object): object {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Deletes a draft, and what was published of it with it. */
function remove(record: ConnectorRecord, { n }: Request, state: ConnectState): PlainAnswer {
  const answer = answerJson(200, toWireDraft(record, state));
  const lastsMs = state.switches.connect.draftDeleteMs;
  noteDraft(record, { what: 'delete-draft', byRequest: n, lastsMs }, state);
  const happen = (): void => {
    state.connectors.delete(record.id);
    record.published = undefined;
    record.publishedBefore = { revision: undefined, untilMs: 0 };
    record.isPreviewable = 'none';
  };
  if (lastsMs === 0) happen();
  else plan(record, state.now(), [{ afterMs: lastsMs, happen }]);
  return answer;
}

/** A new draft may not be found at once. */
function isHidden({ wasCreated, createdAt }: ConnectorRecord, state: ConnectState): boolean {
  return wasCreated && state.now() < createdAt.getTime() + state.switches.connect.hiddenForMs;
}

/** Reads a draft: its present, or what was before, as the switches say. */
function read(record: ConnectorRecord, state: ConnectState): object {
  const { draftStale, changedAfterRead } = state.switches.connect;
  const untilMs = record.calledAtMs + (draftStale?.forMs ?? 0);
  const isStale = record.staleReads > 0 || state.now() < untilMs;
  record.staleReads = Math.max(0, record.staleReads - 1);
  const shown = toWireDraft((isStale ? record.before : undefined) ?? record, state);
  if (changedAfterRead && !record.wasChanged) {
    record.wasChanged = true;
    moveVersion(record);
  }
  return shown;
}

/** Writes a draft as answers show it. */
function toWireDraft(record: ConnectorRecord, { switches: { connect } }: ConnectState): object {
  const { published, draft, isPreviewable, facts, status } = record;
  const showsKeys =
    connect.showsKeys && (connect.draftConfigurations === 'always' || record.isChecked);
  const isEnd = isPreviewable === 'true' || isPreviewable === 'false';
  return {
    ...toWireConnector(record, draft, { showsKeys }),
    description: facts.description,
    ...(facts.documentationUrl === undefined ? {} : { documentationUrl: facts.documentationUrl }),
    private: facts.private,
    privateProjects: facts.privateProjects,
    status,
    hasChanges: published?.tag !== draft.tag || published.contract !== draft.contract,
    alreadyListed: published !== undefined,
    isPreviewable:
      connect.previewable === 'boolean' && isEnd ? isPreviewable === 'true' : isPreviewable,
    publishingReport: toWireReport(record.publishingReport),
    previewableReport: toWireReport(record.previewableReport),
    createdAt: record.createdAt.toISOString(),
    lastModifiedAt: record.modifiedAt.toISOString(),
  };
}

function toWireReport(entries: ConnectorRecord['previewableReport']): object | null {
  return entries === undefined ? null : { entries };
}
