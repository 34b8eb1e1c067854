/**
 * HTTP for the platforms: requests and answers as plain data, event streams, the proxy. Only `client/` opens connections.
 */
export {
  NO_REASON,
  SERVER_FAULT,
  callApi,
  callWithRetries,
  lenient,
  toRequest,
} from './api/index.ts';
export type { Call, ClientTools, Patience, Refusal, Waiting } from './api/index.ts';
export { sendRequest } from './client/index.ts';
export { probe } from './probe.ts';
export { formatLimit, readBody } from './readBody.ts';
export { NetworkError, withReason } from './request.ts';
export type { HttpRequest, HttpResponse, SendRequest } from './request.ts';
export {
  LONGEST_ASKED_MS,
  backoffMs,
  canSendAgain,
  failedWith,
  isTemporary,
  retry,
  retryAfterMs,
  reworded,
  unanswered,
  unreadable,
  unsent,
} from './retry/index.ts';
export { sendAhead } from './sendAhead.ts';
export { readServerEvents } from './serverEvents.ts';
export type { ServerEvent } from './serverEvents.ts';
export { hideSignedUrl, isSafeStorage } from './signedUrl.ts';
export { USER_AGENT } from './version.ts';
