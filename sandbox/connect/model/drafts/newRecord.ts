import type { ConnectorRecord, DraftFacts } from '../state/index.ts';

/** What a draft says of itself unless it is told otherwise. */
export const usualFacts: DraftFacts = {
  name: 'Connector',
  description: '',
  integrationTypes: ['other'],
  creator: { email: 'sandbox@example.com' },
  url: 'https://github.com/sandbox/connector.git',
  private: true,
  privateProjects: [],
  supportedRegions: [],
  documentationUrl: undefined,
};

/** Makes the record of a draft that was neither checked nor published. */
export function newRecord(
  made: Pick<ConnectorRecord, 'id' | 'key' | 'draft' | 'facts' | 'apiClientScopes' | 'wasCreated'>,
  atMs: number,
): ConnectorRecord {
  return {
    ...made,
    createdAt: new Date(atMs),
    modifiedAt: new Date(atMs),
    published: undefined,
    publishedBefore: { revision: undefined, untilMs: 0 },
    status: 'Draft',
    isPreviewable: 'none',
    isChecked: false,
    previewableReport: undefined,
    publishingReport: undefined,
    before: undefined,
    staleReads: 0,
    calledAtMs: 0,
    wasChanged: false,
    steps: [],
    steppedAtMs: 0,
    isHeld: false,
  };
}
