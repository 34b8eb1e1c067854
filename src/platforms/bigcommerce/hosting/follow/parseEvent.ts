import { z } from 'zod';
import { lenient } from '../../../../http/index.ts';
import { parseJson } from '../../../../text/index.ts';

/** One message of the event stream. What the platform leaves out, or sends in another type than documented, is undefined. */
export interface StreamEvent {
  /** In lower case. Undefined when the message names none; empty when what it names is no text, and so no deployment's. */
  readonly deploymentUuid: string | undefined;
  readonly status: string | undefined;
  readonly step: string | undefined;
  /** 0 to 100. */
  readonly progress: number | undefined;
  /** Present with an error object that names a code, whatever the status is. */
  readonly errorCode: string | undefined;
  /** Whether there is an error that names no code. */
  readonly hasUnreadableError: boolean;
  /** Bare host names, the canonical one first. */
  readonly hostnames: readonly string[];
}

const Failure = z.looseObject({ code: z.union([z.number(), z.string()]) });

const Message = z.looseObject({
  deployment_uuid: z.string().nullish().catch(''),
  deployment_status: lenient(z.string()),
  event: lenient(z.looseObject({ step: lenient(z.string()), progress: lenient(z.number()) })),
  error: z.unknown().optional(),
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
  const hasError = message.error !== undefined && message.error !== null;
  const code = Failure.safeParse(message.error).data?.code;
  return {
    deploymentUuid: message.deployment_uuid?.toLowerCase(),
    status: message.deployment_status ?? undefined,
    step: message.event?.step ?? undefined,
    progress: message.event?.progress ?? undefined,
    errorCode: code === undefined ? undefined : String(code),
    hasUnreadableError: hasError && code === undefined,
    hostnames: hostnames?.length ? hostnames : url ? [url] : [],
  };
}
