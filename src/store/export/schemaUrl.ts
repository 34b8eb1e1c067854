/**
 * Finds where the JSON Schema of store files is, in the version of the action that runs; undefined where the action is not
 * taken from a repository. Editors read it only where that is public.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/variables
 */
export function schemaUrl(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const repository = env['GITHUB_ACTION_REPOSITORY'] ?? '';
  const ref = env['GITHUB_ACTION_REF'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^[\w./-]+$/.test(ref)) return undefined;
  return `${server}/${repository}/raw/${ref}/store/schema.json`;
}
