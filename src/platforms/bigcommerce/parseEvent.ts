import { z } from 'zod';
import { lenient } from '../../http/lenient.ts';
import { parseJson } from '../../http/parseJson.ts';

/** One message of the event stream. What the platform leaves out, or sends in another type than documented, is undefined. */
export interface StreamEvent {
  readonly deploymentUuid: string | undefined;
  readonly status: string | undefined;
  readonly step: string | undefined;
  /** 0 to 100. */
  readonly progress: number | undefined;
  /** Present with an error object that names a code, whatever the status is. */
  readonly errorCode: string | undefined;
  /** Bare host names, the canonical one first. */
  readonly hostnames: readonly string[];
}

const Message = z.looseObject({
  deployment_uuid: lenient(z.string()),
  deployment_status: lenient(z.string()),
  event: lenient(z.looseObject({ step: lenient(z.string()), progress: lenient(z.number()) })),
  error: lenient(z.looseObject({ code: lenient(z.union([z.number(), z.string()])) })),
  deployment_hostnames: lenient(z.array(z.string())),
  deployment_url: lenient(z.string()),
});

/**
 * Reads the data of one message; undefined when it is no JSON object.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting/deployments
 */
export function parseEvent(data: string): StreamEvent | undefined {
  const { data: message } = Message.safeParse(parseJson(data));
  if (message === undefined) return undefined;
  const { deployment_hostnames: hostnames, deployment_url: url } = message;
  const code = message.error?.code;
  return {
    deploymentUuid: message.deployment_uuid?.toLowerCase(),
    status: message.deployment_status ?? undefined,
    step: message.event?.step ?? undefined,
    progress: message.event?.progress ?? undefined,
    errorCode: code === undefined || code === null ? undefined : String(code),
    hostnames: hostnames?.length ? hostnames : url ? [url] : [],
  };
}
