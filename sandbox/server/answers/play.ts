import type { ServerResponse } from 'node:http';
import { sleep } from '../clock.ts';
import type { Clock } from '../clock.ts';
import type { Answer, FeedAnswer, PlainAnswer } from './answer.ts';
import { cutConnection } from './cutConnection.ts';
import type { Incoming } from '../incoming.ts';
import type { ScriptedAnswer } from './script.ts';
import { send } from './send.ts';
import { writeChunk } from './writeChunk.ts';

export interface Turn {
  readonly incoming: Incoming;
  readonly response: ServerResponse;
  /** Carries the request out and returns the answer the stand-in would give. */
  readonly usual: () => Answer | Promise<Answer>;
  readonly ending: AbortSignal;
  readonly clock: Clock;
}

const FLOOD_CHUNK_BYTES = 64 * 1024;
// An artifact is read to its end before a scripted refusal, however long it is.
const WHOLE_BODY = { limitBytes: Infinity };

/** Does to one request what the script says. */
export async function play(scripted: ScriptedAnswer, turn: Turn): Promise<void> {
  const { incoming, response, usual, ending, clock } = turn;
  if (scripted.delayMs !== undefined) await sleep(clock, scripted.delayMs, ending);
  switch (scripted.kind) {
    case 'pass':
      return send(response, await usual());
    case 'edit':
      return send(response, edited(await usual(), scripted.edit));
    case 'answer':
      if (scripted.early === true) return answerEarly(scripted, turn);
      await takeIn(turn, scripted.effect);
      return send(response, toAnswer(scripted));
    case 'flood':
      await takeIn(turn, false);
      return send(response, flood(scripted.status ?? 200, scripted.bytes));
    case 'reset':
      if (scripted.afterBytes === undefined) await takeIn(turn, scripted.effect);
      else await incoming.readBody({ ...WHOLE_BODY, stopAfterBytes: scripted.afterBytes });
      return cutConnection(response, clock);
    case 'silence':
      return takeIn(turn, scripted.effect);
    case 'upgrade':
      await takeIn(turn, false);
      switchProtocols(response);
      return;
    case 'truncate':
      return truncate(turn, await usual(), scripted.afterBytes);
  }
}

async function takeIn({ incoming, usual }: Turn, effect: boolean | undefined): Promise<void> {
  if (effect === true) await usual();
  else await incoming.readBody(WHOLE_BODY);
}

/** Answers while the client is still sending, and hangs up on it. */
async function answerEarly(
  scripted: ScriptedAnswer & { readonly kind: 'answer' },
  { response, clock }: Turn,
): Promise<void> {
  const { status, headers, body } = toAnswer(scripted);
  response.writeHead(status, {
    ...headers,
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  });
  await new Promise<void>((resolve) => response.end(body, resolve));
  await cutConnection(response, clock);
}

function toAnswer({
  status,
  headers = {},
  body = '',
}: ScriptedAnswer & { readonly kind: 'answer' }): PlainAnswer {
  const text = typeof body === 'string';
  return {
    status,
    headers: { ...(text ? {} : { 'Content-Type': 'application/json' }), ...headers },
    body: text ? body : JSON.stringify(body),
  };
}

function edited(answer: Answer, edit: (body: unknown) => unknown): Answer {
  if ('feed' in answer) return answer;
  const body: unknown = JSON.parse(Buffer.from(answer.body).toString('utf8'));
  return { ...answer, body: JSON.stringify(edit(body)) };
}

function flood(status: number, bytes: number): FeedAnswer {
  const feed = async (response: ServerResponse): Promise<void> => {
    const chunk = Buffer.alloc(FLOOD_CHUNK_BYTES, 'x');
    await writeChunk(response, '{"data":"');
    for (let left = bytes; left > 0 && !response.destroyed; left -= chunk.length) {
      await writeChunk(response, chunk.subarray(0, left));
    }
    response.end();
  };
  return { status, headers: { 'Content-Type': 'application/json' }, feed };
}

function switchProtocols({ socket }: ServerResponse): void {
  socket?.write(
    'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: unknown\r\n\r\n',
  );
}

async function truncate(
  { response, clock }: Turn,
  answer: Answer,
  afterBytes: number,
): Promise<void> {
  if ('feed' in answer) return send(response, answer);
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': String(body.length) });
  await new Promise((resolve) => response.write(body.subarray(0, afterBytes), resolve));
  await cutConnection(response, clock);
}
