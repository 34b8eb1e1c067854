import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { makeTemporaryFolder } from '../../../src/files/index.ts';
import { saveDownload } from '../../../src/kept/saveDownload.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';

async function makePath(): Promise<string> {
  return join(await makeTemporaryFolder(memoryRunner().temporaryFolder), 'download.zip');
}

async function save(...chunks: readonly string[]): Promise<{ sha256: string; size: number }> {
  return saveTo(await makePath(), ...chunks);
}

async function saveTo(
  path: string,
  ...chunks: readonly string[]
): Promise<{ sha256: string; size: number }> {
  const body = Readable.from(chunks.map((chunk) => Buffer.from(chunk)));
  const { sha256 } = await saveDownload(body, { path, shown: 'it', mostBytes: 10 });
  return { sha256, size: (await stat(path)).size };
}

describe('saving a download', () => {
  test('digests what it writes, however it is cut', async () => {
    const whole = await save('PK345678');
    await expect(save('P', 'K3', '', '45678')).resolves.toEqual(whole);
    expect(whole.size).toBe(8);
  });

  test('replaces what an attempt that broke off has left', async () => {
    const path = await makePath();
    await saveTo(path, 'PK34567890');
    await expect(saveTo(path, 'PK345678')).resolves.toEqual(await save('PK345678'));
  });

  test('ends at the limit, although nobody has said how long it is', async () => {
    await expect(save('PK345', '6789012')).rejects.toThrow('it is larger than the limit of 10 B');
  });

  test.each([[[]], [['P']], [['<html>']], [['{"message":"Bad', ' credentials"}']]])(
    'refuses %j, which is no zip',
    async (chunks) => {
      await expect(save(...chunks)).rejects.toMatchObject({
        code: 'artifact',
        message: expect.stringContaining('it is no zip: it begins with') as unknown,
      });
    },
  );
});
