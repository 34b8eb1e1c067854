import type { SortedConfiguration } from './sortConfiguration.ts';

/** Hides every secured value in everything that is printed from now on. Nothing prints one before it is sorted. */
export function hideSecured(
  { applications, global }: SortedConfiguration,
  secret: (value: string) => void,
): void {
  for (const { secured } of [...applications.values(), ...(global === undefined ? [] : [global])]) {
    for (const { value } of secured) secret(value);
  }
}
