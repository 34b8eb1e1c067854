import * as z from 'zod/mini';
import type { Patience, Waiting } from '../../../http/index.ts';
import { isTemporary, lenient } from '../../../http/index.ts';
import { segmentOf } from './client.ts';
import type { Reference } from './client.ts';
import { contractShape, toContract } from './contract.ts';
import type { Contract } from './contract.ts';
import type { ConnectApi } from './openApi.ts';

/** One version of a Connector. */
export interface ConnectorVersion {
  readonly key: string | undefined;
  readonly name: string | undefined;
  readonly version: number | undefined;
  /** Git tag of its source. */
  readonly tag: string | undefined;
  /** Undefined when the platform does not say. */
  readonly contract: Contract | undefined;
}

/** A Connector as the next deployment would use it: its published version, or its draft. */
export interface Connector extends ConnectorVersion {
  readonly id: string;
  /** Regions it can be deployed to; empty means all. */
  readonly supportedRegions: readonly string[];
  /** The platform's value: `true` when a draft can be deployed. */
  readonly isPreviewable: string | undefined;
}

/** Shape of a version in an answer. */
export const VersionJson = z.looseObject({
  key: lenient(z.string()),
  name: lenient(z.string()),
  version: lenient(z.number()),
  repository: lenient(z.looseObject({ tag: lenient(z.string()) })),
  ...contractShape,
});

/** Picks the version out of an answer. */
export function toVersion(json: Partial<z.infer<typeof VersionJson>>): ConnectorVersion {
  return {
    key: json.key ?? undefined,
    name: json.name ?? undefined,
    version: json.version ?? undefined,
    tag: json.repository?.tag ?? undefined,
    contract: toContract(json),
  };
}

/** Documented as a text; a boolean is read like it. */
export const previewableShape = lenient(
  z.pipe(z.union([z.string(), z.boolean()]), z.transform(String)),
);

const ConnectorJson = z.pipe(
  z.extend(VersionJson, {
    id: z.string().check(z.minLength(1)),
    supportedRegions: lenient(z.array(z.string())),
    isPreviewable: previewableShape,
  }),
  z.transform((json): Connector => ({
    ...toVersion(json),
    id: json.id,
    supportedRegions: json.supportedRegions ?? [],
    isPreviewable: json.isPreviewable ?? undefined,
  })),
);

/**
 * Reads a Connector: its published version, or its draft when `staged`. With retries unless `attempts` is 1.
 *
 * @see https://docs.commercetools.com/connect/connectors
 */
export function readConnector(
  api: ConnectApi,
  { staged, ...reference }: Reference & { readonly staged: boolean },
  waiting: Waiting & Pick<Patience, 'attempts'>,
): Promise<Connector> {
  return api.call(
    {
      what: 'Reading the Connector',
      method: 'GET',
      path: `/connectors/${staged ? 'drafts/' : ''}${segmentOf(reference)}`,
      answer: ConnectorJson,
    },
    { ...waiting, retryable: isTemporary },
  );
}
