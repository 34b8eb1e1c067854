import { wrongInputs } from '../../inputs/index.ts';
import { ActionError } from '../../errors/index.ts';
import { fetchKept } from '../../kept/index.ts';
import type { Packer } from '../../package/index.ts';
import type { KeptFiles, Runner } from '../../step/index.ts';
import type { CheckedBuild, KeptBuild } from '../build.ts';
import type { DeployJournal } from '../outputs.ts';
import type { DeployRequest, FetchedRequest } from '../readRequest.ts';

/** What fetching a build needs of the run. */
export interface FetchTools {
  readonly runner: Runner;
  readonly journal: DeployJournal;
  readonly packer: Pick<Packer, 'read'>;
  /** Opens the workflow's own repository; undefined outside of a workflow. */
  readonly openRepository: (
    token: string,
  ) => Promise<KeptFiles | undefined> | KeptFiles | undefined;
}

/**
 * Fetches the build from where it is kept, and checks it like any other; one on the disk is checked already. Sends nothing to the
 * platform. Throws `input`, `artifact` and what GitHub refuses.
 */
export async function fetchBuild(
  request: DeployRequest,
  { openRepository, ...tools }: FetchTools,
  signal: AbortSignal,
): Promise<FetchedRequest> {
  const { build, inputs } = request;
  if (build?.kind !== 'kept') return { ...request, build };
  const { github_token: token } = inputs;
  const repository = token === undefined ? undefined : await openRepository(token);
  if (repository === undefined) {
    const message = `path: ${build.rules.shownPath} can only be fetched in a workflow, with \`github_token\`.`;
    throw new ActionError('input', message);
  }
  return { ...request, build: await fetchAndCheck(build, { ...tools, repository }, signal) };
}

/** Fetches a kept build and checks it like any other. */
export async function fetchAndCheck(
  { request, rules, keptAs, expectedContent }: KeptBuild,
  {
    runner,
    journal,
    packer,
    repository,
  }: Omit<FetchTools, 'openRepository'> & { readonly repository: KeptFiles },
  signal: AbortSignal,
): Promise<CheckedBuild> {
  journal.enter('Fetch');
  const { temporaryFolder, secret } = runner;
  const tools = { repository, temporaryFolder, secret, info: journal.info };
  const { kind, path } = await fetchKept(request, tools, signal);
  // The digest of a folder's zip depends on the Node.js that packs it, so its content is compared.
  const isComparedByContent = kind === 'folder' && expectedContent !== undefined;
  const { expectedSha256, ...others } = rules;
  const checks = isComparedByContent ? others : { ...others, expectedSha256 };
  const { source, faults, warnings } = await packer.read({ ...checks, path }, signal);
  for (const message of warnings) journal.warning({ title: 'Check this', message });
  if (source === undefined) throw wrongInputs({ inputs: [], build: faults }, 'nothing was sent');
  const { enforceLimits } = rules;
  return { kind: 'checked', source, enforceLimits, keptAs, expectedContent };
}
