import * as z from 'zod/mini';
import { lenient } from '../../../http/index.ts';
import { resourceId } from './client.ts';
import { VersionJson, toVersion } from './connectors.ts';
import type { ConnectorVersion } from './connectors.ts';

/** A Deployment as the platform describes it. The values of its configuration are dropped. */
export interface ConnectDeployment {
  readonly id: string;
  readonly key: string | undefined;
  readonly version: number;
  readonly status: string;
  readonly isPreview: boolean;
  /** The version of the Connector that it runs. */
  readonly connector: ConnectorVersion & { readonly id: string | undefined };
  /** Id of the build that is deployed; undefined right after creation. */
  readonly buildId: string | undefined;
  /** The platform's report on that build, oldest first. */
  readonly entries: readonly ReportEntry[];
  /** Undefined when the platform does not list them. */
  readonly applications: readonly DeployedApplication[] | undefined;
  /** Keys that have a value; undefined when the platform does not list them. */
  readonly globalKeys: ReadonlySet<string> | undefined;
}

/** An application of a Deployment. */
export interface DeployedApplication {
  readonly name: string;
  /** Only services have one, sometimes without a scheme. */
  readonly url: string | undefined;
  /** Keys that have a value; undefined when the platform does not list them. */
  readonly keys: ReadonlySet<string> | undefined;
}

/** One entry of the platform's report on a build, in its own words. */
export interface ReportEntry {
  /** `Information`, `Warning` or `Error`. */
  readonly type: string;
  readonly title: string;
  readonly message: string | undefined;
  readonly application: string | undefined;
  readonly createdAt: string | undefined;
}

/** Shape of one entry of a report. */
export const EntryJson = z.pipe(
  z.looseObject({
    type: lenient(z.string()),
    title: lenient(z.string()),
    message: lenient(z.string()),
    application: lenient(z.string()),
    createdAt: lenient(z.string()),
  }),
  z.transform(({ type, title, message, application, createdAt }): ReportEntry => ({
    type: type ?? 'Information',
    title: title ?? '',
    message: message ?? undefined,
    application: application ?? undefined,
    createdAt: createdAt ?? undefined,
  })),
);

const Values = lenient(z.array(z.looseObject({ key: z.string() })));

const configured = { standardConfiguration: Values, securedConfiguration: Values };

const Application = z.pipe(
  z.looseObject({ applicationName: z.string(), url: lenient(z.string()), ...configured }),
  z.transform(({ applicationName: name, url, ...values }): DeployedApplication => ({
    name,
    url: url ?? undefined,
    keys: keysOf(values),
  })),
);

const Details = z.looseObject({
  build: lenient(
    z.looseObject({
      id: lenient(z.string()),
      report: lenient(z.looseObject({ entries: lenient(z.array(EntryJson)) })),
    }),
  ),
});

/**
 * Shape of a Deployment in an answer. Requires only what is needed to follow a deployment: the API's versions differ, and a new
 * Deployment lacks some fields that are documented as required.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
export const DeploymentJson = z.pipe(
  z.looseObject({
    id: resourceId,
    key: lenient(z.string()),
    version: z.number(),
    status: z.string().check(z.minLength(1)),
    type: lenient(z.string()),
    preview: lenient(z.boolean()),
    connector: lenient(z.extend(VersionJson, { id: lenient(z.string()) })),
    details: lenient(Details),
    applications: lenient(z.array(Application)),
    globalConfiguration: lenient(z.looseObject(configured)),
  }),
  z.transform((json): ConnectDeployment => {
    const { connector, details } = json;
    return {
      id: json.id,
      key: json.key ?? undefined,
      version: json.version,
      status: json.status,
      isPreview: json.type === 'preview' || json.preview === true,
      connector: { ...toVersion(connector ?? {}), id: connector?.id ?? undefined },
      buildId: details?.build?.id ?? undefined,
      entries: details?.build?.report?.entries ?? [],
      applications: json.applications ?? undefined,
      globalKeys: keysOf(json.globalConfiguration),
    };
  }),
);

/** Reads the names only: standard values are not needed, and secured ones come as stars. */
function keysOf(
  values:
    { readonly [list in keyof typeof configured]?: z.infer<typeof Values> } | null | undefined,
): ReadonlySet<string> | undefined {
  const { standardConfiguration: standard, securedConfiguration: secured } = values ?? {};
  if (!standard || !secured) return undefined;
  return new Set([...standard, ...secured].map(({ key }) => key));
}
