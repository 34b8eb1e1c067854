import { spawn } from 'node:child_process';
import { runWorkflowStep } from '../workflow/index.ts';
import type { DescribeDraft } from '../workflow/index.ts';
import { main } from './main.ts';
import { realWorld } from './realWorld.ts';
import { repositoryWith } from './repository.ts';

// Not an action: the reusable workflows start it in their steps, with the name of a job.
const { runner, clock, tools } = realWorld();

/** Loads the platforms only for the one job that reads from them. */
const describeDraft: DescribeDraft = async (...run) => {
  const { draftReader } = await import('../platforms/index.ts');
  return draftReader(tools)(...run);
};

await main((cancelled) =>
  runWorkflowStep(
    process.argv[2] ?? '',
    { runner, clock, start: startInBash, openRepository: repositoryWith(tools), describeDraft },
    cancelled,
  ),
);

function startInBash(
  command: string,
  variables: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const env = { ...process.env, ...variables };
  const child = spawn('bash', ['-euo', 'pipefail', '-c', command], { env, stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => child.kill(name));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
