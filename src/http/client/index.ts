/**
 * The only way to the network. Opens a connection for each request (`connect`), sends it and waits for the head of the answer
 * (`exchange`), and decodes its body (`decode`). The signal aborts every part of it.
 */
export { sendRequest } from './sendRequest.ts';
