/** One key that a Connector declares in its connect.yaml. */
export interface DeclaredKey {
  readonly key: string;
  readonly required?: boolean;
  /** For standard keys only. */
  readonly default?: string;
}

/** What can be configured, of one application or of all together. */
export interface DeclaredKeys {
  readonly standard?: readonly DeclaredKey[];
  readonly secured?: readonly DeclaredKey[];
}

export type ApplicationType =
  | 'service'
  | 'event'
  | 'job'
  | 'assets'
  | 'merchant-center-custom-application'
  | 'merchant-center-custom-view';

export interface DeclaredApplication extends DeclaredKeys {
  readonly name: string;
  readonly type: ApplicationType;
  /** Of a job, as cron writes it. */
  readonly schedule?: string;
}

/** The parts of a connect.yaml that a Deployment depends on. */
export interface Contract {
  readonly applications: readonly DeclaredApplication[];
  /** Called `inheritAs.configuration` in the file. */
  readonly global: DeclaredKeys;
}

/** Writes one side of a contract as the API does. */
function toWireKeys({ standard = [], secured = [] }: DeclaredKeys): object {
  return {
    standardConfiguration: standard.map((declared) => ({
      key: declared.key,
      description: `${declared.key} of the sandbox`,
      required: declared.required ?? false,
      default: declared.default ?? null,
    })),
    securedConfiguration: secured.map((declared) => ({
      key: declared.key,
      description: `${declared.key} of the sandbox`,
      required: declared.required ?? false,
    })),
  };
}

/** Writes a contract in the two fields that the API spreads it over. */
export function toWireContract({ applications, global }: Contract): object {
  const isGlobal = [...(global.standard ?? []), ...(global.secured ?? [])].length > 0;
  return {
    configurations: applications.map((application) => ({
      applicationName: application.name,
      applicationType: application.type,
      ...toWireKeys(application),
    })),
    ...(isGlobal ? { globalConfiguration: toWireKeys(global) } : {}),
  };
}

/** One application of each type that matters, with keys of each kind. */
export const usualContract: Contract = {
  applications: [
    {
      name: 'service',
      type: 'service',
      standard: [
        { key: 'LOG_LEVEL', default: 'info' },
        { key: 'SHOP_URL', required: true },
      ],
      secured: [{ key: 'API_SECRET', required: true }],
    },
    { name: 'events', type: 'event', standard: [{ key: 'TOPIC_PREFIX' }] },
    { name: 'nightly', type: 'job', schedule: '0 3 * * *' },
    { name: 'assets', type: 'assets' },
  ],
  global: {
    standard: [{ key: 'COUNTRY', required: true, default: 'US' }],
    secured: [{ key: 'SHARED_SECRET', required: true }],
  },
};
