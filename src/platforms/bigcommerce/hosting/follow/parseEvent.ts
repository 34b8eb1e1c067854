import * as z from 'zod/mini';
import { lenient } from '../../../../http/index.ts';
import { parseJson } from '../../../../text/index.ts';

/** One message of the event stream. Missing values, and values of an undocumented type, are undefined. */
export interface StreamEvent {
  /** In lower case. Undefined when missing; empty when it is not a string, which matches no deployment. */
  readonly deploymentUuid: string | undefined;
  readonly status: string | undefined;
  readonly step: string | undefined;
  /** 0 to 100. */
  readonly progress: number | undefined;
  /** The error's code, with any status. */
  readonly errorCode: string | undefined;
  /** Whether there is an error without a code. */
  readonly hasUnreadableError: boolean;
  /** Bare host names, the canonical one first. */
  readonly hostnames: readonly string[];
}

const Failure = z.looseObject({ code: z.union([z.number(), z.string()]) });

const Message = z.looseObject({
  deployment_uuid: z.catch(z.nullish(z.string()), ''),
  deployment_status: lenient(z.string()),
  event: lenient(z.looseObject({ step: lenient(z.string()), progress: lenient(z.number()) })),
  error: z.optional(z.unknown()),
  deployment_hostnames: lenient(z.array(z.string())),
  deployment_url: lenient(z.string()),
});

/**
 * Reads the data of one message; undefined when it is not a JSON object.
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
