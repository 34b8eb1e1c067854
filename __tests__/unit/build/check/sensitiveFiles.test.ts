import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { findSensitivePath } from '../../../../src/build/check/sensitiveFiles.ts';
import { rawZip } from '../../../support/rawZip.ts';
import { readBytes, readTree } from '../folder/folder.ts';

/** Built here, so that no scanner takes this file for a leak. */
const BEGIN = 'BEGIN';
const header = (what: string): string => `-----${BEGIN} ${what}-----\nMIIB\n`;
const PRIVATE = header('PRIVATE KEY');
const CERTIFICATE = header('CERTIFICATE');

describe('findSensitivePath', () => {
  test.each([
    ['.env', '.env'],
    ['assets/.env.production', 'assets/.env.production'],
    ['.env.example', '.env.example'],
    ['.envrc', '.envrc'],
    ['.ENV', '.ENV'],
    ['.env.d/db', '.env.d/'],
    ['.dev.vars', '.dev.vars'],
    ['.dev.vars.staging', '.dev.vars.staging'],
    ['a/b/.npmrc', 'a/b/.npmrc'],
    ['.git/config', '.git/'],
    ['assets/.git/objects/pack/', 'assets/.git/'],
    ['lib/.git', 'lib/.git'],
    ['id_rsa', 'id_rsa'],
    ['.ssh/id_ed25519', '.ssh/id_ed25519'],
    ['id_ecdsa_sk', 'id_ecdsa_sk'],
    ['certs/site.P12', 'certs/site.P12'],
    ['site.pfx', 'site.pfx'],
    ['putty.ppk', 'putty.ppk'],
    ['release.keystore', 'release.keystore'],
  ])('finds %s', (name, path) => {
    expect(findSensitivePath(name)).toBe(path);
  });

  test.each([
    'worker.js',
    'env.js',
    'my.env',
    '.gitignore',
    '.github/workflows/a.yml',
    'id_rsa.pub',
    'npmrc',
    'dev.vars',
    'site.pem',
    'keyboard.js',
    'x.keyframes.css',
    'assets/_next/env.mjs',
  ])('leaves %s alone', (name) => {
    expect(findSensitivePath(name)).toBeUndefined();
  });
});

describe('a build with secrets', () => {
  test('is refused with every offender and the input that lets them in', async () => {
    const { faults, source } = await readTree({
      '.env': '',
      '.git/HEAD': '',
      '.git/refs/heads': null,
      'assets/.npmrc': '',
      'key.txt': PRIVATE,
    });
    expect(source).toBeUndefined();
    expect(faults).toEqual([
      'Files that may contain secrets must not be deployed, unless allow_sensitive_files is true: ' +
        '.env, .git/, assets/.npmrc, key.txt.',
    ]);
  });

  test('is taken when they are allowed', async () => {
    const { faults, warnings } = await readTree(
      { '.env': '', '.git/HEAD': '', 'key.pem': PRIVATE },
      { allowSensitiveFiles: true },
    );
    expect({ faults, warnings }).toEqual({ faults: [], warnings: [] });
  });

  const secrets = {
    'a.pem': PRIVATE,
    'chain.pem': CERTIFICATE + header('RSA PRIVATE KEY'),
    'no-ending': header('OPENSSH PRIVATE KEY'),
    'spaced.txt': `\ufeff\n  ${header('ENCRYPTED PRIVATE KEY')}`,
    'pgp.asc': header('PGP PRIVATE KEY BLOCK'),
    'ssh2.txt': `---- ${BEGIN} SSH2 ENCRYPTED PRIVATE KEY ----\n`,
    'binary.key': Buffer.from('3082025c02', 'hex'),
    'upper.KEY': PRIVATE,
  };
  const harmless = {
    'cert.pem': CERTIFICATE,
    'public.key': header('PUBLIC KEY'),
    'public.asc': header('PGP PUBLIC KEY BLOCK'),
    'empty.key': '',
    'docs.md': `A key begins with \`${PRIVATE.trim()}\`.`,
    'worker.js.map': `{"sourcesContent":[${JSON.stringify(PRIVATE)}]}`,
    'large.txt': PRIVATE + 'x'.repeat(70_000),
  };

  test('is recognised by content: what begins like a private key, a .pem or .key that holds one', async () => {
    for (const [name, content] of Object.entries(secrets)) {
      expect((await readTree({ [name]: content })).faults).toEqual([
        expect.stringContaining(`: ${name}.`),
      ]);
    }
  });

  test('is not suspected because of certificates, public keys or texts about keys', async () => {
    const { faults } = await readTree(harmless);
    expect(faults).toEqual([]);
  });

  test('is recognised the same way in a ready zip', async () => {
    const entries = Object.entries({ 'worker.js': '', ...secrets, ...harmless, '.env': 'A=1' });
    const { faults } = await readBytes(
      rawZip(entries.map(([name, content]) => ({ name: `output/${name}`, content }))),
    );
    const names = ['.env', ...Object.keys(secrets)].sort().join(', ');
    expect(faults).toEqual([expect.stringContaining(`: ${names}.`)]);
  });

  test('is recognised for keys as Node.js writes them', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const { faults } = await readTree({
      'private.txt': privateKey.export({ type: 'pkcs8', format: 'pem' }),
      'private.key': privateKey.export({ type: 'pkcs8', format: 'der' }),
      'public.txt': publicKey.export({ type: 'spki', format: 'pem' }),
    });
    expect(faults).toEqual([expect.stringContaining(': private.key, private.txt.')]);
  });
});
