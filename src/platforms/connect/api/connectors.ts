import * as z from 'zod/mini';
import type { Patience, Waiting } from '../../../http/index.ts';
import { isTemporary, lenient } from '../../../http/index.ts';
import { segmentOf } from './client.ts';
import type { Reference } from './client.ts';
import { contractShape, toContract } from './contract.ts';
import type { Contract } from './contract.ts';
import type { ConnectApi } from './openApi.ts';

/** A Connector as the next deployment would use it: its published version, or its draft. */
export interface Connector {
  readonly id: string;
  readonly key: string | undefined;
  readonly name: string | undefined;
  readonly version: number | undefined;
  /** Git tag of its source. */
  readonly tag: string | undefined;
  /** Undefined when the platform does not say. */
  readonly contract: Contract | undefined;
  /** Regions it can be deployed to; empty means all. */
  readonly supportedRegions: readonly string[];
  /** The platform's value: `true` when a draft can be deployed. */
  readonly isPreviewable: string | undefined;
}

/** Documented as a text; a boolean is read like it. */
export const previewableShape = lenient(
  z.pipe(z.union([z.string(), z.boolean()]), z.transform(String)),
);

const ConnectorJson = z.pipe(
  z.looseObject({
    id: z.string().check(z.minLength(1)),
    key: lenient(z.string()),
    name: lenient(z.string()),
    version: lenient(z.number()),
    repository: lenient(z.looseObject({ tag: lenient(z.string()) })),
    supportedRegions: lenient(z.array(z.string())),
    isPreviewable: previewableShape,
    ...contractShape,
  }),
  z.transform((json): Connector => ({
    id: json.id,
    key: json.key ?? undefined,
    name: json.name ?? undefined,
    version: json.version ?? undefined,
    tag: json.repository?.tag ?? undefined,
    contract: toContract(json),
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
