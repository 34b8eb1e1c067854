import type { Change, Policy } from './change.ts';

const allowed: Readonly<Record<Policy, readonly Change['action'][]>> = {
  create_only: ['create'],
  upsert: ['create', 'update'],
  sync: ['create', 'update', 'delete'],
};

/** Tells whether a policy lets a kind of change happen. */
export function allows(policy: Policy, action: Change['action']): boolean {
  return allowed[policy].includes(action);
}
