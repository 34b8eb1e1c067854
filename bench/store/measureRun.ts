import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryRunner } from '../../__tests__/support/memory/memoryRunner.ts';
import type { JumpClock } from '../../__tests__/support/time/jumpClock.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { sendRequest } from '../../src/http/client/index.ts';
import type { SendRequest } from '../../src/http/request.ts';
import { storeKind } from '../../src/platforms/index.ts';
import { runStore } from '../../src/store/run.ts';
import { diskFiles } from '../../src/store/file/storeFiles.ts';

/** A step's requests to the store, and its duration by the store's clock. */
export interface RunMeasure {
  readonly requests: number;
  /** Requests that change something. */
  readonly writes: number;
  readonly refused: number;
  readonly refusedInARow: number;
  readonly seconds: number;
}

/** A round trip to the platform. */
const LATENCY_MS = 200;

/** Runs the action in this process, with real requests to the sandbox whose duration is that of the clock. */
export async function measureRun(
  { sandbox, clock }: { readonly sandbox: Sandbox; readonly clock: JumpClock },
  { file, inputs }: { readonly file: string; readonly inputs: Readonly<Record<string, string>> },
): Promise<RunMeasure> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-store-'));
  try {
    const config = join(folder, 'store.yml');
    await writeFile(config, file);
    const { storeHash, accessToken } = sandbox.credentials;
    const given = { store_hash: storeHash, access_token: accessToken, api_url: sandbox.apiUrl };
    const runner = memoryRunner({ ...given, config, command: 'apply', ...inputs });
    const network = slowNetwork(clock);
    const before = sandbox.store.quota();
    const startedAtMs = clock.now();
    const correlationId = '0194fd2b-2ac6-42de-b73f-d83f2d626a74';
    const tools = { clock, random: () => 0.5, correlationId, userAgent: 'bench' };
    const isGreen = await clock.run(() =>
      runStore(
        {
          runner: { ...runner, temporaryFolder: folder },
          clock,
          platform: storeKind({ ...tools, send: network.send }),
          files: diskFiles,
          openRepository: () => undefined,
          correlationId,
        },
        new AbortController().signal,
      ),
    );
    if (!isGreen || runner.outputs['status'] !== 'applied')
      throw new Error(runner.lines.join('\n'));
    const after = sandbox.store.quota();
    return {
      ...network.count(),
      refused: after.refused - before.refused,
      refusedInARow: after.refusedInARow,
      seconds: (clock.now() - startedAtMs) / 1000,
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function slowNetwork(clock: JumpClock): {
  readonly send: SendRequest;
  readonly count: () => Pick<RunMeasure, 'requests' | 'writes'>;
} {
  const counted = { requests: 0, writes: 0 };
  const pass = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      clock.schedule(ms, resolve);
    });
  return {
    count: () => counted,
    send: async (request, signal) => {
      counted.requests += 1;
      if (request.method !== 'GET') counted.writes += 1;
      await pass(LATENCY_MS / 2);
      const response = await sendRequest(request, signal);
      const chunks: Uint8Array[] = [];
      for await (const chunk of response.body) chunks.push(chunk);
      await pass(LATENCY_MS / 2);
      return { ...response, body: once(Buffer.concat(chunks)) };
    },
  };
}

async function* once(chunk: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield chunk;
}
