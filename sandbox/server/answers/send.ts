import type { ServerResponse } from 'node:http';
import type { Answer } from './answer.ts';

/** Sends an answer; a feed until it has nothing more to say. */
export async function send(response: ServerResponse, answer: Answer): Promise<void> {
  if (response.destroyed) return;
  if ('feed' in answer) {
    response.writeHead(answer.status, answer.headers);
    response.flushHeaders();
    await answer.feed(response);
    return;
  }
  const body = Buffer.from(answer.body);
  const bodyless = answer.status === 204 || answer.status === 304;
  response.writeHead(answer.status, {
    ...answer.headers,
    ...(bodyless ? {} : { 'Content-Length': String(body.length) }),
  });
  response.end(bodyless ? undefined : body);
}
