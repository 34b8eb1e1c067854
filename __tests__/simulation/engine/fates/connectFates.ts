import type { Dice } from '../dice.ts';
import type { Fate } from './fate.ts';

/** A proxy that refuses CONNECT: the request never leaves. */
export function proxyRefuses(usual: Fate, dice: Dice): Fate {
  const status = dice.pick([403, 407, 502, 503]);
  return {
    ...usual,
    name: `proxy refuses with ${String(status)}`,
    arrivesAfterMs: undefined,
    end: { kind: 'break', code: 'ERR_PROXY_REFUSED', maybeReceived: false },
  };
}

/** A proxy that never answers CONNECT: only the caller's own timeout ends it. */
export function proxySilent(usual: Fate): Fate {
  return { ...usual, name: 'silent proxy', arrivesAfterMs: undefined, end: { kind: 'silence' } };
}

/** A resolver asks two nameservers twice, with 5 s each. */
const RESOLVER_GIVES_UP_MS = 20_000;

/** Nameservers that never answer. */
export function dnsSilent(usual: Fate): Fate {
  return {
    ...usual,
    name: 'silent DNS',
    arrivesAfterMs: undefined,
    endsAfterMs: RESOLVER_GIVES_UP_MS,
    end: { kind: 'break', code: 'EAI_AGAIN', maybeReceived: false },
  };
}

/** An answer that switches protocols, although no request asks for it. */
export function upgraded(usual: Fate, dice: Dice): Fate {
  const name = 'HTTP 101 before the effect';
  const after = upgradedAfter(usual);
  return dice.chance(0.5) ? after : { ...after, name, arrivesAfterMs: undefined };
}

/** The same, from a server that carried out the request. */
export function upgradedAfter(usual: Fate): Fate {
  const end = { kind: 'break', code: 'ERR_UNEXPECTED_UPGRADE', maybeReceived: true } as const;
  return { ...usual, name: 'HTTP 101 after the effect', end };
}
