/**
 * The only way to the network. Each request has a connection of its own (`connect`), through the proxy where there is one,
 * carries its body (`sendFile`), waits for the head of the answer (`exchange`) and decodes the body (`decode`). All of it
 * ends with the signal it is given, from the moment of asking.
 */
export { sendRequest } from './sendRequest.ts';
