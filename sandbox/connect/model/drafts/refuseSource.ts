import type { ConnectState } from '../state/index.ts';
import type { ConnectError } from '../refuse.ts';

/** Finds why a tag of a repository cannot be taken, where the platform looks at once. */
export function refuseSource(
  { url, tag }: { readonly url: string; readonly tag: string },
  { checkFault, faultsShow }: ConnectState['switches']['connect'],
): ConnectError | undefined {
  if (faultsShow !== 'call') return undefined;
  const file = `The file connect.yaml at ${url} with the tag ${tag}`;
  if (checkFault === 'unreachable') {
    const message = `The Git repository at ${url} is not reachable`;
    return { code: 'GitRepositoryNotReachable', message };
  }
  if (checkFault === 'no-file') {
    return { code: 'ConnectorSpecificationFileNotFound', message: `${file} was not found` };
  }
  return checkFault === 'bad-file'
    ? { code: 'ConnectorSpecificationFileNotValid', message: `${file} is not valid` }
    : undefined;
}
