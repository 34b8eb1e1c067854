import { spawn } from 'node:child_process';
import { mergeVariables, runWithVariables } from '../workflow/index.ts';

// Not an action: the reusable workflows start it in their steps, as `run` or `merge`.
const tool = { env: process.env, log: (line: string) => process.stderr.write(`${line}\n`) };

if (process.argv[2] === 'merge') {
  const merged = mergeVariables(tool);
  if (merged === undefined) process.exitCode = 1;
  else process.stdout.write(merged);
} else {
  process.exitCode = await runWithVariables(tool, startInBash);
}

function startInBash(
  command: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<number> {
  const child = spawn('bash', ['-euo', 'pipefail', '-c', command], { env, stdio: 'inherit' });
  for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => child.kill(name));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve(code ?? 1);
    });
  });
}
