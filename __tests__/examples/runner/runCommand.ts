import { spawn } from 'node:child_process';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileCache } from '../../support/process/compileCache.ts';
import { endStep } from '../../support/runnerModel/index.ts';
import { runHere } from '../../support/runs/runHere.ts';
import { evaluateAll } from './evaluate.ts';
import type { StepEnd, StepToRun } from './workflow.ts';

const build = fileURLToPath(new URL('../../../examples/storefront/.bigcommerce', import.meta.url));

/** In place of what would install and build a storefront: the build is there at once, and says what it was given. */
const programs: Readonly<Record<string, string>> = {
  npm: `echo "npm $*"; [ "$*" != "run build" ] || cp -R '${build}' .`,
  corepack: 'echo "corepack $*"',
  // As after setup-node: another one may be first on the path.
  node: `exec '${process.execPath}' "$@"`,
  // There are no issues. What is verified has to be there, and each run was for the head of main.
  gh: `case "$1 $2" in
    "issue list") ;;
    "attestation verify") [ -f "$3" ] ;;
    "run view") echo "$GITHUB_SHA" ;;
    *) echo "gh $*" ;;
  esac`,
  // As Catalyst's build does, it bakes what the store answers into the build.
  npx: `[ "$*" = "catalyst build" ] && cp -R '${build}' . && env | sort &&
    echo "$BIGCOMMERCE_STORE_HASH $BIGCOMMERCE_STOREFRONT_TOKEN" > .bigcommerce/dist/assets/store.txt`,
};

/** A job of the reusable workflows that starts no process itself. */
const OWN_JOB = /^node \S+\/dist\/workflow\/index\.js (?!run-build)([\w-]+)$/;

/**
 * Runs a command in the shell that the runner takes, without npm, npx and gh; our own jobs in this process, unless everything
 * is to be a bundle.
 */
export async function runCommand(toRun: StepToRun): Promise<StepEnd> {
  const job = OWN_JOB.exec(toRun.step.run?.trim() ?? '')?.[1];
  if (job === undefined || runHere.clock === undefined) return runInShell(toRun);
  const workspace = toRun.machine.workspace;
  const options = { args: [job], env: environmentOf(toRun), job: toRun.machine.job, workspace };
  const { exitCode, outputs, log, summary } = await runHere('workflow', options);
  return { succeeded: exitCode === 0, outputs, log, summary };
}

async function runInShell(toRun: StepToRun): Promise<StepEnd> {
  const { step, contexts, machine } = toRun;
  const bin = join(machine.temp, 'bin');
  await mkdir(bin, { recursive: true });
  for (const [name, script] of Object.entries(programs)) {
    await writeFile(join(bin, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(bin, name), 0o755);
  }
  const summaryFile = join(machine.temp, 'summary.md');
  const outputFile = join(machine.temp, 'output.txt');
  await Promise.all([summaryFile, outputFile].map((file) => writeFile(file, '')));
  const options = step.shell === 'bash' ? ['--noprofile', '--norc', '-eo', 'pipefail'] : ['-e'];
  const child = spawn('bash', [...options, '-c', step.run ?? ''], {
    cwd: join(
      machine.workspace,
      evaluateAll({ in: step['working-directory'] }, contexts)['in'] ?? '',
    ),
    env: {
      PATH: `${bin}${delimiter}${process.env['PATH'] ?? ''}`,
      ...compileCache,
      GITHUB_STEP_SUMMARY: summaryFile,
      GITHUB_OUTPUT: outputFile,
      ...environmentOf(toRun),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  }
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  await publishAssets(log, toRun);
  const summary = await readFile(summaryFile, 'utf8');
  const output = await readFile(outputFile, 'utf8');
  const texts = { log, exitCode, output, summary, state: '', artifacts: '' };
  const end = endStep(machine.job, texts, machine);
  return { succeeded: end.isGreen, outputs: end.outputs, log, summary };
}

function environmentOf(toRun: StepToRun): Readonly<Record<string, string>> {
  const { step, contexts, machine, trigger, world } = toRun;
  return {
    ...world.sandbox.github.env,
    GITHUB_WORKSPACE: machine.workspace,
    GITHUB_RUN_ID: String(trigger.runId ?? 20),
    GITHUB_RUN_ATTEMPT: String(trigger.runAttempt ?? 1),
    GITHUB_EVENT_NAME: trigger.name,
    GITHUB_REF: trigger.ref,
    GITHUB_SHA: world.sandbox.github.headSha,
    RUNNER_TEMP: machine.temp,
    // As for the actions, only the addresses are the sandbox's.
    INPUT_API_URL: world.sandbox.apiUrl,
    INPUT_AUTH_URL: world.sandbox.connect.authUrl,
    INPUT_CONNECT_URL: world.sandbox.connect.connectUrl,
    ...evaluateAll(step.env ?? {}, contexts),
  };
}

/** Keeps what `gh release upload` was given as assets of the release. */
async function publishAssets(log: string, { machine, world }: StepToRun): Promise<void> {
  for (const [, tag = '', name = ''] of log.matchAll(/^gh release upload (\S+) (\S+)/gm)) {
    const bytes = await readFile(join(machine.workspace, name));
    world.sandbox.github.addRelease({ tag, assets: [{ name, bytes }] });
  }
}
