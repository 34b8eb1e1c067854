import type { User } from './state.ts';

const KNOWN_IDS: ReadonlyMap<string, number> = new Map([['github-actions[bot]', 41_898_282]]);

/** Writes whom something is by. */
export function toWireUser({ login, type }: User): object {
  const id = KNOWN_IDS.get(login) ?? inventId(login);
  return {
    login,
    id,
    node_id: toNodeId(type === 'Bot' ? 'BOT' : 'U', id),
    type,
    site_admin: false,
  };
}

/** Writes an id as the GraphQL API knows it. */
export function toNodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(String(id)).toString('base64url')}`;
}

/** Writes times as GitHub does, in whole seconds: whoever sorts by them has to expect ties. */
export function toWireTime(date: Date): string {
  return `${date.toISOString().slice(0, 19)}Z`;
}

function inventId(login: string): number {
  return Buffer.from(login).reduce((id, byte) => (id * 31 + byte) % 100_000_000, 1);
}
