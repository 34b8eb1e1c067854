import * as z from 'zod/mini';
import { lenient } from '../../../http/index.ts';
import type { Patience, Waiting } from '../../../http/index.ts';
import { isTemporary } from '../../../http/index.ts';
import { EntryJson, ifMissing, previewableShape, resourceId, segmentOf } from '../api/index.ts';
import type { ConnectApi, Reference, ReportEntry } from '../api/index.ts';

/** The fields of a Connector's draft (ConnectorStaged) that a release depends on. */
export interface Draft {
  readonly id: string;
  readonly key: string | undefined;
  readonly version: number;
  readonly tag: string | undefined;
  readonly url: string | undefined;
  /** The platform's status of publishing it. */
  readonly status: string;
  /** `none`, `pending`, `true` or `false`, always a string. */
  readonly isPreviewable: string;
  readonly isPrivate: boolean | undefined;
  /** Whether it differs from the published Connector. */
  readonly hasChanges: boolean | undefined;
  /** Whether it was ever published. */
  readonly wasListed: boolean | undefined;
  readonly previewReport: readonly ReportEntry[];
  readonly publishReport: readonly ReportEntry[];
}

const Report = lenient(z.looseObject({ entries: lenient(z.array(EntryJson)) }));

/**
 * Shape of a draft in an answer. Requires only what following a release needs: new drafts lack fields that are documented as
 * required.
 *
 * @see https://docs.commercetools.com/connect/connectors-staged
 */
export const DraftJson = z.pipe(
  z.looseObject({
    id: resourceId,
    key: lenient(z.string()),
    version: z.number(),
    repository: lenient(z.looseObject({ tag: lenient(z.string()), url: lenient(z.string()) })),
    status: lenient(z.string().check(z.minLength(1))),
    isPreviewable: previewableShape,
    private: lenient(z.boolean()),
    hasChanges: lenient(z.boolean()),
    alreadyListed: lenient(z.boolean()),
    previewableReport: Report,
    publishingReport: Report,
  }),
  z.transform((json): Draft => ({
    id: json.id,
    key: json.key ?? undefined,
    version: json.version,
    tag: json.repository?.tag ?? undefined,
    url: json.repository?.url ?? undefined,
    status: json.status ?? 'Draft',
    isPreviewable: json.isPreviewable ?? 'none',
    isPrivate: json.private ?? undefined,
    hasChanges: json.hasChanges ?? undefined,
    wasListed: json.alreadyListed ?? undefined,
    previewReport: json.previewableReport?.entries ?? [],
    publishReport: json.publishingReport?.entries ?? [],
  })),
);

/** Returns the path of a draft. */
export function draftPath(reference: Reference): string {
  return `/connectors/drafts/${segmentOf(reference)}`;
}

/** Reads a draft; retries transient errors unless `attempts` says otherwise. */
export function readDraft(
  api: ConnectApi,
  reference: Reference,
  waiting: Waiting & Pick<Patience, 'attempts'>,
): Promise<Draft> {
  const path = draftPath(reference);
  return api.call(
    { what: 'Reading the draft of the Connector', method: 'GET', path, answer: DraftJson },
    { ...waiting, retryable: isTemporary },
  );
}

/** Reads a draft; undefined if the platform reports that it does not exist. */
export function findDraft(
  api: ConnectApi,
  reference: Reference,
  waiting: Waiting,
): Promise<Draft | undefined> {
  return readDraft(api, reference, waiting).catch(ifMissing);
}
