/**
 * The only way to the network. Opens a connection for each request (`connect`), sends the body (`sendFile`), waits for the
 * head of the answer (`exchange`) and decodes its body (`decode`). The signal aborts every part of it.
 */
export { sendRequest } from './sendRequest.ts';
