import type { PlainAnswer } from './answer.ts';

/**
 * What happens to the next request of a route instead of the usual. The request has to be admissible all the same
 * (credentials, method, headers): strictness comes first.
 */
export type ScriptedAnswer = ScriptedTurn & {
  /** How many requests in a row get it; 1 unless told, `Infinity` for all. */
  readonly times?: number;
  /** How long to wait before doing anything, in milliseconds. */
  readonly delayMs?: number;
};

export type ScriptedTurn =
  /** The usual; worth scripting for its delay, or to stand between others. */
  | { readonly kind: 'pass' }
  /** The usual, with its JSON body changed. */
  | { readonly kind: 'edit'; readonly edit: (body: unknown) => unknown }
  /** Another answer. With `effect` the request is carried out before. `early` answers before reading the body. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly headers?: PlainAnswer['headers'];
      /** Text is sent as it is, anything else as JSON. */
      readonly body?: unknown;
      readonly effect?: boolean;
      readonly early?: boolean;
    }
  /** An answer of so many bytes, which begins like JSON. */
  | { readonly kind: 'flood'; readonly bytes: number; readonly status?: number }
  /**
   * The connection is reset: after so many bytes of the body, or else once the request is read; with `effect`, once it is
   * carried out.
   */
  | { readonly kind: 'reset'; readonly afterBytes?: number; readonly effect?: boolean }
  /** The request is read, with `effect` carried out, and never answered. */
  | { readonly kind: 'silence'; readonly effect?: boolean }
  /** The server switches to a protocol that nobody asked for (`101`), and is silent in it. */
  | { readonly kind: 'upgrade' }
  /** The usual answer, announced in full and reset after so many bytes of its body. */
  | { readonly kind: 'truncate'; readonly afterBytes: number };

export interface Script {
  readonly add: (route: string, answers: readonly ScriptedAnswer[]) => void;
  /** Asks, before each request of any route that nothing else is scripted for, what it gets. */
  readonly everywhere: (decide: (route: string) => ScriptedAnswer | undefined) => void;
  /** Takes the next answer of a route; undefined when the script says nothing about it. */
  readonly next: (route: string) => ScriptedAnswer | undefined;
  /** Routes with scripted answers nobody has come for: a test whose script did not play out proved nothing. */
  readonly unplayed: () => readonly string[];
}

/** Starts an empty script. */
export function createScript(): Script {
  const queues = new Map<string, { readonly answer: ScriptedAnswer; left: number }[]>();
  let decideElse: (route: string) => ScriptedAnswer | undefined = () => undefined;
  return {
    everywhere: (decide) => {
      decideElse = decide;
    },
    add: (route, answers) => {
      const queue = queues.get(route) ?? [];
      for (const answer of answers) queue.push({ answer, left: answer.times ?? 1 });
      queues.set(route, queue);
    },
    next: (route) => {
      const queue = queues.get(route) ?? [];
      const [first] = queue;
      if (first === undefined) return decideElse(route);
      first.left -= 1;
      if (first.left <= 0) queue.shift();
      return first.answer;
    },
    unplayed: () =>
      [...queues].flatMap(([route, queue]) =>
        queue.filter(({ left }) => left !== Infinity).map(() => route),
      ),
  };
}
