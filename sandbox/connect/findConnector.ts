import { findByReference } from './findByReference.ts';
import type { ConnectorRecord, Revision } from './platform.ts';
import type { ConnectError } from './refuse.ts';

interface Reference {
  readonly id?: string | undefined;
  readonly key?: string | undefined;
  readonly staged?: boolean | undefined;
  readonly version?: number | undefined;
}

/** Finds the state of a Connector that a draft refers to, or says why it cannot be deployed. */
export function findConnector(
  { id, key, staged = false, version }: Reference,
  connectors: ReadonlyMap<string, ConnectorRecord>,
): { readonly connector: ConnectorRecord; readonly revision: Revision } | ConnectError {
  const name = id ?? `key=${key ?? ''}`;
  const connector = findByReference(connectors, name);
  const revision = staged ? connector?.draft : connector?.published;
  const isOther = version !== undefined && version !== revision?.version;
  if (connector === undefined || revision === undefined || isOther) {
    const wanted = String(version ?? 'latest');
    const message = `Connector '${id ?? key ?? ''}' with version ${wanted} not found`;
    return { code: 'ConnectorReferenceNotFound', message };
  }
  if (staged && connector.isPreviewable !== 'true') {
    const message = `Connector id=${connector.id} with version ${String(revision.version)} is not previewable`;
    return { code: 'ConnectorStagedNotPreviewable', message };
  }
  return { connector, revision };
}
