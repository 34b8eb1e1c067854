import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runPackage } from '../../../src/package/index.ts';
import { systemClock } from '../../../src/step/index.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';

describe('the summary of a package', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'commerce-deploy-summary-'));
    writeFileSync(join(folder, 'worker.js'), 'export default {};');
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  async function summaryOf(inputs: Readonly<Record<string, string>>): Promise<string> {
    const runner = memoryRunner({ working_directory: folder, path: '.', ...inputs });
    const world = { runner, clock: systemClock, correlationId: 'run-1' };
    await runPackage(world, new AbortController().signal);
    return runner.summaries[0] ?? '';
  }

  test('says what was packaged as which file, and folds path and digests away', async () => {
    const summary = await summaryOf({ output: '../summary-test/site.zip' });
    rmSync(join(folder, '../summary-test'), { recursive: true });
    expect(summary).toMatch(
      /^### Packaged 1 file as site\.zip\n\n\d+ B zipped, 18 B unzipped · (?:under 1|\d+) s\n\n<details><summary>Path and digests<\/summary>\n\n- Path: [^\n]*site\.zip\n- SHA-256 of the artifact: [0-9a-f]{64}\n- SHA-256 of its content: [0-9a-f]{64}\n- Correlation id: run-1\n\n<\/details>\n$/,
    );
  });

  test('of a failure gives reason and remedy first', async () => {
    const summary = await summaryOf({ path: 'missing' });
    expect(summary).toMatch(/^### Packaging failed\n\n\*\*[^\n]+\n\n<details><summary>Ids/);
  });
});
