import { execFile } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { startSandbox } from '../../sandbox/sandbox.ts';

const dist = new URL('../../dist/', import.meta.url);

/** The most kilobytes of code in all files of a bundle, and in its first; a few per cent more than they had. Users review them. */
const MOST_KB = {
  connector: [347, 121],
  deploy: [1160, 185],
  list: [324, 120],
  package: [268, 95],
  rollback: [810, 162],
  store: [900, 140],
  teardown: [495, 148],
  workflow: [650, 369],
} as const;

/** Packages and parts of packages that were bundled once and are never used, by words of theirs. */
const UNUSED = {
  undici: 'DecoratorHandler',
  'the client of @actions/http-client': 'HttpClientError',
  tunnel: 'tunneling socket could not be established',
  'the routes of octokit': 'downloadWorkflowRunLogs',
  'paging of octokit': 'composePaginateRest',
  'GraphQL of octokit': 'GraphqlResponseError',
  'json-with-bigint': 'isBigInt',
  'content-type': 'Invalid parameter name: ',
  'zod without mini': 'ZodPreprocess',
  'languages of zod': 'Invalid input: expected',
  'JSON Schema of zod': 'https://json-schema.org',
} as const;

/** Modules of Node.js that take longest to load. */
const SLOW = ['crypto', 'fs/promises', 'http', 'https', 'tls', 'v8', 'zlib'];

/** Loaded before an action; writes which modules of Node.js are loaded when the first error is written. */
const REPORT_LOADED = `data:text/javascript,
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (text, ...rest) => {
  if (String(text).startsWith('::error')) {
    write('LOADED ' + JSON.stringify(process.moduleLoadList) + '\\n');
    process.stdout.write = write;
  }
  return write(text, ...rest);
};`;

describe.each(Object.entries(MOST_KB))('the bundle of %s', (action, [most, mostOfFirst]) => {
  const folder = new URL(`${action}/`, dist);
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const files = names.map((name) => readFileSync(new URL(name, folder), 'utf8'));
  const first = readFileSync(new URL('index.js', folder), 'utf8');

  test('is no larger than it was', () => {
    expect(files.join('').length).toBeLessThanOrEqual(most * 1000);
    expect(first.length).toBeLessThanOrEqual(mostOfFirst * 1000);
  });

  test('has files that are named after what is in them', () => {
    for (const name of names) expect(name).toMatch(/^[a-z][A-Za-z0-9-]*\.js$/);
  });

  test.each(Object.entries(UNUSED))('has nothing of %s', (_, words) => {
    expect(files.filter((code) => code.includes(words))).toHaveLength(0);
  });

  test('has each module once', () => {
    const ids = files.flatMap((code) =>
      [...code.matchAll(/^\/\*\*\*\/ (\d+):$/gm)].map(([, id]) => id),
    );
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

/** `workflow` is no action: each of its jobs reads inputs of its own. */
const ACTIONS = Object.keys(MOST_KB).filter((name) => name !== 'workflow');

test.each(ACTIONS)(
  'the bundle of %s reports missing inputs before it loads packages or slow parts of Node.js',
  async (action) => {
    const first = new URL(`${action}/index.js`, dist);
    expect(readFileSync(first, 'utf8')).not.toContain('MODULE: ./node_modules/');
    const args = ['--import', REPORT_LOADED, fileURLToPath(first)];
    const { stdout } = await promisify(execFile)(process.execPath, args, { env: {} }).catch(
      (error: unknown) => error as { readonly stdout: string },
    );
    const [, loaded = '[]'] = /^LOADED (.*)$/m.exec(stdout) ?? [];
    const modules = JSON.parse(loaded) as readonly string[];
    expect(modules).toContain('NativeModule fs');
    expect(SLOW.filter((name) => modules.includes(`NativeModule ${name}`))).toEqual([]);
  },
);

/** The files that `deploy` has loaded when its first request leaves. Everything else is loaded while that is under way. */
const BEFORE_FIRST_REQUEST = ['index.js', 'build-folder.js', 'shared.js', 'http.js'];

test('the bundle of deploy sends its first request before it loads the rest', async () => {
  const work = await mkdtemp(join(tmpdir(), 'commerce-deploy-first-'));
  for (const name of [...BEFORE_FIRST_REQUEST, 'package.json'])
    await cp(new URL(`deploy/${name}`, dist), join(work, name));
  await mkdir(join(work, 'build/assets'), { recursive: true });
  await writeFile(join(work, 'build/worker.js'), 'export default {};\n');
  await writeFile(join(work, 'build/assets/index.html'), '<h1>Hello</h1>\n');
  await using sandbox = await startSandbox();
  const { storeHash, accessToken } = sandbox.credentials;
  const env = {
    ...{ INPUT_PLATFORM: 'bigcommerce', INPUT_STORE_HASH: storeHash },
    ...{ INPUT_ACCESS_TOKEN: accessToken, INPUT_API_URL: sandbox.apiUrl },
    ...{ INPUT_PROJECT_NAME: 'storefront', INPUT_PATH: 'build' },
  };
  const run = promisify(execFile)(process.execPath, [join(work, 'index.js')], { cwd: work, env });
  // What is missing is a fault of the bundle, and nothing is created without it.
  await expect(run).rejects.toMatchObject({
    stdout: expect.stringContaining('Cannot find module'),
  });
  expect(sandbox.requests.map(({ method, path }) => `${method} ${path}`)).toEqual([
    expect.stringMatching(/^GET .*\/infrastructure\/projects/),
  ]);
  await rm(work, { recursive: true });
});
