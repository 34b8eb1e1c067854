import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { HttpError } from '../../../src/errors/index.ts';
import { makeTemporaryFolder } from '../../../src/files/index.ts';
import { parseAddress } from '../../../src/inputs/index.ts';
import { fetchKept } from '../../../src/kept/fetchKept.ts';
import type { FetchTools, FetchedBuild } from '../../../src/kept/fetchKept.ts';
import type { KeptRequest } from '../../../src/kept/findKept.ts';
import type { KeptFile, KeptFiles } from '../../../src/step/index.ts';
import { memoryRepository } from '../../support/memory/memoryRepository.ts';
import type { MemoryRepository } from '../../support/memory/memoryRepository.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';
import { rawZip } from '../../support/rawZip.ts';

const OWN_RUN = { event: 'push', headRepository: 'octo/storefront' };
const build = zipOf('one');
const { signal } = new AbortController();

let repository: MemoryRepository;
beforeEach(() => {
  repository = memoryRepository();
  repository.runs.set(7, OWN_RUN);
});

describe('a kept build', () => {
  test('is taken out of the zip that GitHub wraps around an artifact', async () => {
    keep(7, 'build', rawZip([{ name: 'artifact.zip', content: build }]));
    await expectZip(fetch('artifact:7/build'), build);
    await expectZip(fetch('artifact:7/build', { expectedSha256: sha256(build) }), build);
  });

  test('is the file that the address names', async () => {
    const files = [
      { name: 'out/a.zip', content: build },
      { name: 'b.zip', content: zipOf('two') },
    ];
    keep(7, 'build', rawZip(files));
    await expectZip(fetch('artifact:7/build/out/a.zip'), build);
    await expect(fetch('artifact:7/build')).rejects.toThrow(
      'artifact:7/build has several zips (out/a.zip, b.zip): add /<file> for one of them.',
    );
    await expect(fetch('artifact:7/build/c.zip')).rejects.toThrow(
      'has no file c.zip; it has out/a.zip, b.zip',
    );
  });

  test('is the download itself when it was uploaded without a zip around it', async () => {
    keep(7, 'artifact.zip', build);
    await expectZip(fetch('artifact:7/artifact.zip'), build);
  });

  test('is the tree of an artifact without a zip', async () => {
    const files = [
      { name: 'worker.js', content: 'w' },
      { name: 'assets/a.css', content: 'a' },
    ];
    keep(7, 'build', rawZip(files));
    const found = await fetch('artifact:7/build');
    expect(found.kind).toBe('folder');
    expect((await readdir(found.path, { recursive: true })).sort()).toEqual(
      ['assets', 'assets/a.css', 'worker.js'].sort(),
    );
    await expect(readFile(join(found.path, 'assets/a.css'), 'utf8')).resolves.toBe('a');
  });

  test('is an asset of a release, as it is', async () => {
    keep('shop/v1', 'storefront.zip', build);
    await expectZip(fetch('release:shop/v1/storefront.zip'), build);
    expect(repository.calls).toContain('releaseAssets shop/v1');
  });

  test('is the newest of one name that has the digest, else the newest', async () => {
    const [older, newer] = [zipOf('older'), zipOf('newer')];
    for (const content of [older, newer]) {
      keep(7, 'build', rawZip([{ name: 'artifact.zip', content }]));
    }
    await expectZip(fetch('artifact:7/build'), newer);
    await expectZip(fetch('artifact:7/build', { expectedSha256: sha256(older) }), older);
  });
});

describe('a kept build that is not what was expected', () => {
  test('is refused when its digest differs, and the digest of the newest is shown', async () => {
    keep(7, 'build', rawZip([{ name: 'artifact.zip', content: build }]));
    keep('v1', 'a.zip', build);
    const expectedSha256 = 'f'.repeat(64);
    for (const path of ['artifact:7/build', 'release:v1/a.zip']) {
      await expect(fetch(path, { expectedSha256 })).rejects.toMatchObject({
        code: 'artifact',
        message: `${path} has the SHA-256 ${sha256(build)}, not ${expectedSha256}.`,
      });
    }
  });

  test('leaves nothing on the disk when its digest differs', async () => {
    const temporaryFolder = await makeTemporaryFolder(memoryRunner().temporaryFolder);
    keep(7, 'build', rawZip([{ name: 'artifact.zip', content: build }]));
    keep(7, 'build', build);
    const request = { expectedSha256: 'f'.repeat(64) };
    await expect(fetch('artifact:7/build', request, { temporaryFolder })).rejects.toThrow(
      'has the SHA-256',
    );
    await expect(readdir(temporaryFolder)).resolves.toEqual([]);
  });

  test('is refused at its first bytes when it is a page, however long that is', async () => {
    let sent = 0;
    const download: KeptFiles['download'] = (_file, { save }) => save(pages(() => (sent += 1)));
    repository = { ...repository, download };
    keep(7, 'build', Buffer.alloc(0));
    await expect(fetch('artifact:7/build')).rejects.toThrow(
      'artifact:7/build is no zip: it begins with "<!DOCTYPE html><title>Sign in</title>',
    );
    expect(sent).toBe(1);
  });

  test('is refused before it is downloaded when GitHub says that it is too large', async () => {
    keep(7, 'build', Buffer.alloc(0));
    const large: KeptFile = { kind: 'artifact', id: 0, size: 2 ** 30, isExpired: false };
    repository = { ...repository, artifacts: () => Promise.resolve([large]) };
    await expect(fetch('artifact:7/build')).rejects.toThrow('larger than the limit of 671.1 MB');
    expect(repository.calls).not.toContain('download artifact 0');
  });

  test('is refused when unpacking it would fill the disk', async () => {
    const packed = Buffer.from('not a gigabyte');
    keep(7, 'build', rawZip([{ name: 'artifact.zip', packed, size: 2 ** 30 }]));
    await expect(fetch('artifact:7/build')).rejects.toThrow(/unpacks to 1\.1 GB, over the limit/);
    keep(7, 'liar', rawZip([{ name: 'artifact.zip', content: Buffer.alloc(5000), size: 10 }]));
    await expect(fetch('artifact:7/liar')).rejects.toThrow('it is larger than declared');
  });

  test('cannot be unpacked outside of its folder', async () => {
    keep(7, 'build', rawZip([{ name: '../worker.js', content: 'w' }]));
    await expect(fetch('artifact:7/build')).rejects.toThrow('../worker.js (a . or .. segment)');
    keep(7, 'link', rawZip([{ name: 'worker.js', content: '/etc/passwd', mode: 0o120777 }]));
    await expect(fetch('artifact:7/link')).rejects.toThrow('worker.js (a symbolic link)');
  });
});

describe('a kept build that is not there', () => {
  test('names the retention when its artifact expired, before and while it is asked for', async () => {
    repository.kept.push({ of: 7, name: 'build', bytes: build, isExpired: true });
    const gone = {
      code: 'artifact',
      message: 'artifact:7/build: GitHub no longer has this artifact.',
      hint: expect.stringContaining('90 days unless `retention-days`') as unknown,
    };
    await expect(fetch('artifact:7/build')).rejects.toMatchObject(gone);
    keep(7, 'build', build);
    repository.failing.set(
      'download',
      () => new HttpError('Gone.', { status: 410, effect: 'refused' }),
    );
    await expect(fetch('artifact:7/build')).rejects.toMatchObject(gone);
  });

  test('names what is missing: the run, the artifact, the release, the asset', async () => {
    keep('v1', 'b.zip', build);
    await expect(fetch('artifact:8/build')).rejects.toMatchObject({
      message: 'artifact:8/build: this repository has no workflow run 8.',
      hint: expect.stringContaining('`actions: read`') as unknown,
    });
    await expect(fetch('artifact:7/build')).rejects.toThrow('the run has no artifact of this name');
    await expect(fetch('release:v2/b.zip')).rejects.toMatchObject({
      message: 'release:v2/b.zip: this repository has no published release with the tag v2.',
      hint: expect.stringContaining('`contents: read`') as unknown,
    });
    await expect(fetch('release:v1/a.zip')).rejects.toThrow(
      'the release has no such asset; it has b.zip',
    );
  });
});

describe('the run of an artifact', () => {
  test.each([
    ['a fork', { event: 'pull_request', headRepository: 'evil/storefront' }, 'evil/storefront'],
    ['a repository that is gone', { event: 'push', headRepository: undefined }, 'that is gone'],
    ['pull_request_target', { ...OWN_RUN, event: 'pull_request_target' }, 'pull_request_target'],
  ])('of %s is not trusted, unless a person gives the digest', async (_what, run, why) => {
    repository.runs.set(7, run);
    keep(7, 'build', rawZip([{ name: 'artifact.zip', content: build }]));
    const expectedSha256 = sha256(build);
    await expect(fetch('artifact:7/build')).rejects.toThrow(why);
    await expect(fetch('artifact:7/build', { expectedSha256, isByHand: false })).rejects.toThrow(
      why,
    );
    expect(repository.calls.some((call) => call.startsWith('download'))).toBe(false);
    await expectZip(fetch('artifact:7/build', { expectedSha256 }), build);
  });

  test('of this repository is trusted whatever the case of its name', async () => {
    repository.runs.set(7, { event: 'workflow_dispatch', headRepository: 'Octo/Storefront' });
    keep(7, 'build', rawZip([{ name: 'artifact.zip', content: build }]));
    await expectZip(fetch('artifact:7/build'), build);
  });
});

test('the signed URL of the storage is masked', async () => {
  keep(7, 'artifact.zip', build);
  const runner = memoryRunner();
  await fetch('artifact:7/artifact.zip', {}, { secret: runner.secret });
  expect(runner.secrets).toEqual(['https://storage.example/0?sig=signed']);
});

function keep(of: number | string, name: string, bytes: Buffer): void {
  repository.kept.push({ of, name, bytes });
}

async function fetch(
  path: string,
  request: Partial<KeptRequest> = {},
  tools: Partial<FetchTools> = {},
): Promise<FetchedBuild> {
  const parsed = parseAddress(path);
  if (parsed.kind === 'fault') throw new Error(parsed.problem);
  const { address } = parsed;
  const temporaryFolder = await makeTemporaryFolder(memoryRunner().temporaryFolder);
  return fetchKept(
    { address, expectedSha256: undefined, isByHand: true, ...request },
    { repository, temporaryFolder, secret: () => undefined, info: () => undefined, ...tools },
    signal,
  );
}

async function expectZip(fetched: Promise<FetchedBuild>, bytes: Buffer): Promise<void> {
  const { kind, path } = await fetched;
  expect(kind).toBe('zip');
  await expect(readFile(path)).resolves.toEqual(bytes);
}

function zipOf(content: string): Buffer {
  return rawZip([{ name: 'output/worker.js', content }]);
}

function sha256(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function* pages(onPage: () => void): AsyncGenerator<Buffer> {
  for (let page = 0; page < 1600; page += 1) {
    await Promise.resolve();
    onPage();
    yield Buffer.from(`<!DOCTYPE html><title>Sign in</title>${' '.repeat(64 * 1024)}`);
  }
}
