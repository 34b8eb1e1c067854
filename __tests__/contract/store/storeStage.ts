import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox, SandboxOptions } from '../../../sandbox/sandbox.ts';
import { sendRequest } from '../../../src/http/client/index.ts';
import { storeKind } from '../../../src/platforms/index.ts';
import type { Repository, WorkflowEvent } from '../../../src/step/index.ts';
import { runStore } from '../../../src/store/run.ts';
import { diskFiles } from '../../../src/store/file/storeFiles.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import type { MemoryRunner } from '../../support/memory/memoryRunner.ts';
import { STORE_FILE } from '../../support/storeFiles.ts';
import { fastClock } from '../../support/time/fastClock.ts';
import { jumpClock } from '../../support/time/jumpClock.ts';

type Inputs = Readonly<Record<string, string>>;

interface StageRun extends Pick<MemoryRunner, 'outputs' | 'lines' | 'summaries' | 'secrets'> {
  readonly isGreen: boolean;
  readonly log: string;
}

/** What a run has to do with GitHub. */
interface GitHub {
  readonly repository: Repository;
  readonly event: WorkflowEvent;
}

export interface StoreStage {
  readonly sandbox: Sandbox;
  readonly folder: string;
  readonly writeStore: (text: string) => Promise<void>;
  /** The store file as it is now. */
  readonly file: () => string;
  /** Runs the action in this process, from its inputs to its report; without a command it applies. */
  readonly run: (inputs?: Inputs, signal?: AbortSignal, gitHub?: GitHub) => Promise<StageRun>;
}

const FACTOR = 50;

/** Sets a sandbox and a store file up, runs the body, and takes everything down again. Runs skip their waits. */
export async function withStoreStage(
  options: SandboxOptions,
  body: (stage: StoreStage) => Promise<void>,
): Promise<void> {
  const time = jumpClock();
  await using sandbox = await startSandbox({ clock: time, ...options });
  const folder = await mkdtemp(join(tmpdir(), 'commerce-deploy-store-'));
  const file = join(folder, 'store.yml');
  const run: StoreStage['run'] = async (
    inputs = {},
    signal = new AbortController().signal,
    gitHub,
  ) => {
    const { storeHash, accessToken } = sandbox.credentials;
    const runner = memoryRunner(
      {
        command: 'apply',
        config: file,
        store_hash: storeHash,
        access_token: accessToken,
        api_url: sandbox.apiUrl,
        ...inputs,
      },
      gitHub === undefined ? {} : { event: gitHub.event },
    );
    const clock = fastClock(FACTOR, time);
    const correlationId = '0194fd2b-2ac6-42de-b73f-d83f2d626a74';
    const tools = { send: sendRequest, clock, random: () => 0, correlationId, userAgent: 'test' };
    const world = {
      runner: { ...runner, temporaryFolder: folder },
      clock,
      platform: storeKind(tools),
      files: diskFiles,
      openRepository: () => gitHub?.repository,
      correlationId,
    };
    const isGreen = await time.run(() => runStore(world, signal));
    const { outputs, lines, summaries, secrets } = runner;
    return { isGreen, outputs, lines, summaries, secrets, log: lines.join('\n') };
  };
  try {
    await writeFile(file, STORE_FILE);
    await body({
      sandbox,
      folder,
      run,
      writeStore: (text) => writeFile(file, text),
      file: () => readFileSync(file, 'utf8'),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
