import { explainProxyFault, readProxy, secretsOfProxy } from './proxy.ts';
import type { Runner } from '../step/index.ts';

/** Masks the credentials of the proxy variables, and reports the variables whose value is invalid. */
export function checkProxy({ env, secret }: Pick<Runner, 'env' | 'secret'>): {
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
} {
  const variables = (['https:', 'http:'] as const).flatMap(
    (scheme) => readProxy(scheme, env) ?? [],
  );
  for (const { name } of variables)
    for (const part of secretsOfProxy(env[name] ?? '')) secret(part);
  const unusable = variables.filter(({ proxy }) => proxy === undefined);
  return { faults: unusable.map(({ name }) => explainProxyFault(name)), warnings: [] };
}
