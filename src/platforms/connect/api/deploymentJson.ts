import { z } from 'zod';
import { lenient } from '../../../http/lenient.ts';
import type { ConnectDeployment, DeployedApplication, ReportEntry } from './connectDeployment.ts';
import { contractShape, toContract } from './contract.ts';

const Entry = z
  .looseObject({
    type: lenient(z.string()),
    title: lenient(z.string()),
    message: lenient(z.string()),
    application: lenient(z.string()),
    createdAt: lenient(z.string()),
  })
  .transform(({ type, title, message, application, createdAt }): ReportEntry => ({
    type: type ?? 'Information',
    title: title ?? '',
    message: message ?? undefined,
    application: application ?? undefined,
    createdAt: createdAt ?? undefined,
  }));

const Values = lenient(z.array(z.looseObject({ key: z.string() })));

const configured = { standardConfiguration: Values, securedConfiguration: Values };

const Application = z
  .looseObject({ applicationName: z.string(), url: lenient(z.string()), ...configured })
  .transform(({ applicationName: name, url, ...values }): DeployedApplication => ({
    name,
    url: url ?? undefined,
    keys: keysOf(values),
  }));

const Connector = z.looseObject({
  id: lenient(z.string()),
  key: lenient(z.string()),
  name: lenient(z.string()),
  version: lenient(z.number()),
  repository: lenient(z.looseObject({ tag: lenient(z.string()) })),
  ...contractShape,
});

const Details = z.looseObject({
  build: lenient(
    z.looseObject({
      id: lenient(z.string()),
      report: lenient(z.looseObject({ entries: lenient(z.array(Entry)) })),
    }),
  ),
});

/**
 * Shape of a Deployment in an answer. Fields come and go between versions of the API, and a new Deployment lacks some that
 * are documented as required; only what a deployment cannot be followed without is insisted on.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
export const DeploymentJson = z
  .looseObject({
    id: z.string().min(1).max(200),
    key: lenient(z.string()),
    version: z.number(),
    status: z.string().min(1),
    type: lenient(z.string()),
    preview: lenient(z.boolean()),
    connector: lenient(Connector),
    details: lenient(Details),
    applications: lenient(z.array(Application)),
    globalConfiguration: lenient(z.looseObject(configured)),
  })
  .transform((json): ConnectDeployment => {
    const { connector, details } = json;
    return {
      id: json.id,
      key: json.key ?? undefined,
      version: json.version,
      status: json.status,
      isPreview: json.type === 'preview' || json.preview === true,
      connector: {
        id: connector?.id ?? undefined,
        key: connector?.key ?? undefined,
        name: connector?.name ?? undefined,
        version: connector?.version ?? undefined,
        tag: connector?.repository?.tag ?? undefined,
        contract: toContract(connector ?? {}),
      },
      buildId: details?.build?.id ?? undefined,
      entries: details?.build?.report?.entries ?? [],
      applications: json.applications ?? undefined,
      globalKeys: keysOf(json.globalConfiguration),
    };
  });

/** Only the names are taken: standard values are nobody's business here, and secured ones are stars as many as letters. */
function keysOf(
  values:
    { readonly [list in keyof typeof configured]?: z.infer<typeof Values> } | null | undefined,
): ReadonlySet<string> | undefined {
  const { standardConfiguration: standard, securedConfiguration: secured } = values ?? {};
  if (!standard || !secured) return undefined;
  return new Set([...standard, ...secured].map(({ key }) => key));
}
