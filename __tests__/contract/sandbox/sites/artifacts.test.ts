import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { ZipFile } from 'yazl';
import { inspectArtifact } from '../../../../sandbox/bigcommerce/server/index.ts';
import { normalBigCommerce } from '../../../../sandbox/bigcommerce/model/index.ts';
import { startSandbox } from '../../../../sandbox/sandbox.ts';
import { deploy, settle, smallBuild, zipOf } from '../deploying.ts';

const { limits } = normalBigCommerce();
const worker = { 'output/worker.js': 'export default {};' };

/** A zip whose second name is replaced by another of the same length, behind the zip writer's back. */
async function zipNamed(name: string): Promise<Buffer> {
  const stand = `output/${'x'.repeat(name.length - 7)}`;
  const zip = await zipOf({ ...worker, [stand]: 'text' });
  return Buffer.from(zip.toString('latin1').replaceAll(stand, name), 'latin1');
}

describe('the platform opens an artifact', () => {
  test('with the names and contents that were packed', async () => {
    const inspection = await inspectArtifact(await zipOf(smallBuild), limits);
    if (inspection.kind !== 'site') throw new Error(inspection.reason);
    expect(inspection.site.names).toStrictEqual(Object.keys(smallBuild));
    const home = await inspection.site.read('output/assets/index.html');
    expect(home.toString()).toBe('<h1>Grüße</h1>');
  });

  test('with empty folders and names in UTF-8', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(''), 'output/worker.js');
    zip.addEmptyDirectory('output/assets/empty/');
    zip.addBuffer(Buffer.from('x'), 'output/assets/größe-日本.txt');
    zip.end();
    expect(await inspectArtifact(await buffer(zip.outputStream), limits)).toMatchObject({
      kind: 'site',
    });
  });
});

describe('an artifact cannot be extracted, code 30, when', () => {
  const expectCode = async (bytes: Buffer, reason: RegExp): Promise<void> => {
    expect(await inspectArtifact(bytes, limits)).toStrictEqual({
      kind: 'refused',
      code: 30,
      reason: expect.stringMatching(reason),
    });
  };

  test('it is no zip, is empty, or is cut off', async () => {
    await expectCode(Buffer.from('no zip at all, but long enough to be one'), /./);
    await expectCode(Buffer.alloc(0), /./);
    await expectCode((await zipOf(smallBuild)).subarray(0, -30), /./);
  });

  test('a file has other bytes than its checksum says', async () => {
    const zip = await zipOf({ ...worker, 'output/a': 'aaaa' });
    const good = Buffer.alloc(4);
    good.writeUInt32LE(crc32('aaaa'));
    const bad = Buffer.alloc(4);
    bad.writeUInt32LE(crc32('aaab'));
    const forged = zip
      .toString('latin1')
      .replaceAll(good.toString('latin1'), bad.toString('latin1'));
    expect(forged).not.toBe(zip.toString('latin1'));
    await expectCode(Buffer.from(forged, 'latin1'), /checksum/);
  });

  test.each([
    ['../outside.txt', /relative path/],
    ['/etc/passwd', /absolute path/],
    ['C:/windows/x', /absolute path/],
    ['output\\worker.txt', /invalid characters/],
    ['output/./x.txt', /dot folder/],
    ['output//x.txt', /empty folder/],
    ['output/x\0.txt', /NUL/],
    ['output/\xfc.txt', /UTF-8/],
  ])('a name is %j', async (name, reason) => {
    await expectCode(await zipNamed(name), reason);
  });

  test('a name comes twice', async () => {
    const zip = await zipOf({ ...worker, 'output/one': '1', 'output/two': '2' });
    const twice = zip.toString('latin1').replaceAll('output/two', 'output/one');
    await expectCode(Buffer.from(twice, 'latin1'), /comes twice/);
  });

  test('the two headers of a file disagree about its name', async () => {
    const zip = await zipOf({ ...worker, 'output/one': '1' });
    const forged = zip.toString('latin1').replace('output/one', 'output/two');
    await expectCode(Buffer.from(forged, 'latin1'), /another name/);
  });

  test('it has a symbolic link', async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from('worker.js'), 'output/link', { mode: 0o120777 });
    zip.end();
    await expectCode(await buffer(zip.outputStream), /symbolic link/);
  });

  test('it is too large, packed or unpacked', async () => {
    const zip = await zipOf({ ...worker, 'output/a': 'a'.repeat(10_000) });
    const packed = await inspectArtifact(zip, { ...limits, zippedBytes: zip.length - 1 });
    expect(packed).toMatchObject({ code: 30 });
    const unpacked = await inspectArtifact(zip, { ...limits, unzippedBytes: 10_000 });
    expect(unpacked).toMatchObject({ code: 30 });
    const fits = { ...limits, zippedBytes: zip.length, unzippedBytes: 10_018 };
    expect(await inspectArtifact(zip, fits)).toMatchObject({ kind: 'site' });
  });
});

describe('an artifact is rejected as a build, code 40, when', () => {
  test.each([
    ['its worker is missing', { 'output/assets/index.html': '' }, {}],
    ['its files are not below output/', { 'worker.js': '' }, {}],
    ['something lies beside output/', { ...worker, 'README.md': '' }, {}],
    ['its worker is too large', worker, { workerBytes: 17 }],
    ['an asset is too large', { ...worker, 'output/assets/a': '12' }, { assetBytes: 1 }],
    ['it has too many files', { ...worker, 'output/a': '', 'output/b': '' }, { files: 2 }],
  ])('%s', async (_name, files, change) => {
    const inspection = await inspectArtifact(await zipOf(files), { ...limits, ...change });
    expect(inspection).toMatchObject({ kind: 'refused', code: 40 });
  });
});

test('what is wrong with an artifact shows at the step that finds it, as a code only', async () => {
  await using sandbox = await startSandbox({ switches: { paceMs: 0 } });
  const { uuid } = sandbox.addProject('storefront');
  const broken = await settle(sandbox, await deploy(sandbox, uuid, Buffer.from('no zip')));
  expect(broken.moments.slice(-2)).toMatchObject([
    { step: 'unzipping' },
    { status: 'failed', code: 30 },
  ]);
  const empty = await settle(sandbox, await deploy(sandbox, uuid, await zipOf({ 'output/x': '' })));
  expect(empty.moments.slice(-2)).toMatchObject([
    { step: 'processing' },
    { status: 'failed', code: 40 },
  ]);
  expect(empty.refusal?.reason).toBe('output/worker.js is missing.');
});
