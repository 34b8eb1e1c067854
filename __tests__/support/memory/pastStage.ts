import { createHash } from 'node:crypto';
import { openMemoryStage } from './memoryPlatform.ts';
import type { MemoryStage } from './memoryPlatform.ts';
import { rawZip } from '../rawZip.ts';

/** When the first one would have been deployed a day later. */
const AT_MS = Date.UTC(2026, 10, 30, 2, 45);
const DAY_MS = 86_400_000;

/** A deployment of the past, by number: its build is kept in release `v1`, `v2` … unless `payload` says otherwise. */
export interface Past {
  readonly n: number;
  readonly end?: 'success' | 'failure' | 'error';
  readonly payload?: Readonly<Record<string, string | undefined>>;
}

/** The zip of a deployment of the past. */
export function zipOf(n: number): Buffer {
  return rawZip([{ name: 'output/worker.js', content: `worker ${String(n)}` }]);
}

/** Its commit. */
export function shaOf(n: number): string {
  return `${String(n)}0ffee${'0'.repeat(34)}`;
}

/** Opens a stage with deployments to production of the past, oldest first; the packer reports the content that is recorded. */
export function openPastStage(...history: readonly Past[]): MemoryStage {
  const stage = openMemoryStage();
  history.forEach(({ n, end = 'success', payload }, index) => {
    const bytes = zipOf(n);
    stage.repository.kept.push({ of: `v${String(n)}`, name: 'shop.zip', bytes });
    const all = {
      ...{ platform: 'memory', target: 'shop', content_sha256: `content ${String(n)}` },
      artifact_sha256: createHash('sha256').update(bytes).digest('hex'),
      kept_as: `release:v${String(n)}/shop.zip`,
      ...payload,
    };
    const isLast = index === history.length - 1;
    const createdAtMs = AT_MS + n * DAY_MS;
    stage.repository.made.push({
      ...{ id: n, sha: shaOf(n), environment: 'production', createdAtMs },
      // Drops what is undefined.
      payload: JSON.parse(JSON.stringify(all)) as Record<string, string>,
      statuses: [
        { state: 'in_progress', description: '', createdAtMs },
        { state: end, description: '', createdAtMs },
        ...(isLast || end !== 'success'
          ? []
          : [{ state: 'inactive' as const, description: '', createdAtMs: createdAtMs + DAY_MS }]),
      ],
    });
  });
  return stage;
}
