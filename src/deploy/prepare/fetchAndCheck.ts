import { wrongInputs } from '../../inputs/index.ts';
import { fetchKept } from '../../kept/index.ts';
import type { KeptFiles } from '../../step/index.ts';
import type { CheckedBuild, KeptBuild } from '../build.ts';
import type { DeployJournal } from '../outputs.ts';
import type { DeployWorld } from '../world.ts';

/** What fetching and checking a build needs of the run. */
interface CheckTools extends Pick<DeployWorld, 'runner' | 'packer'> {
  readonly journal: DeployJournal;
  readonly repository: KeptFiles;
}

/** Fetches a kept build and checks it like any other. */
export async function fetchAndCheck(
  { request, rules, keptAs, expectedContent }: KeptBuild,
  { runner, journal, packer, repository }: CheckTools,
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
