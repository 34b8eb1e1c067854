import type { Dice } from '../dice.ts';
import { answerWith } from '../wire.ts';
import type { Answer, Asked, Server } from '../wire.ts';

/** How stale an answer can be. */
const LONGEST_OLD_MS = 40_000;

/** Wraps a server so that a read may repeat an earlier answer to the same read. */
export function withOldAnswers(server: Server, dice: Dice): Server {
  const longestMs = dice.magnitude(100, LONGEST_OLD_MS);
  const shown = new Map<string, { readonly atMs: number; readonly answer: Answer }[]>();
  return {
    ...server,
    handle: (asked) => {
      const answer = server.handle(asked);
      if (!isRead(asked, answer)) return answer;
      const all = shown.get(asked.url.href) ?? [];
      const old = all.filter(({ atMs }) => atMs >= asked.atMs - longestMs);
      shown.set(asked.url.href, [...old, { atMs: asked.atMs, answer }]);
      if (old.length === 0 || !dice.chance(0.5)) return answer;
      // Only the body is stale; the quota headers are current.
      return { ...answer, parts: dice.pick(old).answer.parts, isOld: true };
    },
  };
}

/** Wraps a server so that it shuffles its lists. */
export function withOtherOrder(server: Server, dice: Dice): Server {
  return {
    ...server,
    handle: (asked) => {
      const answer = server.handle(asked);
      if (!isRead(asked, answer)) return answer;
      const json = parse(answer);
      const shuffled = shuffleIn(json, dice);
      // The answer stays as old as it was.
      return shuffled === json
        ? answer
        : { ...answer, ...answerWith(answer.status, shuffled, answer.headers) };
    },
  };
}

function isRead({ method }: Asked, { status, headers }: Answer): boolean {
  return method === 'GET' && status === 200 && headers['content-type']?.includes('json') === true;
}

function parse({ parts }: Answer): unknown {
  const bytes = parts.map(({ what }) => (typeof what === 'string' ? '' : what));
  const text = Buffer.concat(bytes.map((each) => Buffer.from(each))).toString();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The list itself, or the one below `data` or `results`. */
function shuffleIn(json: unknown, dice: Dice): unknown {
  if (Array.isArray(json)) return shuffle(json, dice);
  if (typeof json !== 'object' || json === null) return json;
  const body = json as Readonly<Record<string, unknown>>;
  const name = ['data', 'results'].find((each) => Array.isArray(body[each]));
  if (name === undefined) return json;
  return { ...body, [name]: shuffle(body[name] as unknown[], dice) };
}

function shuffle(items: readonly unknown[], dice: Dice): readonly unknown[] {
  return items
    .map((item) => ({ item, at: dice.next() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
