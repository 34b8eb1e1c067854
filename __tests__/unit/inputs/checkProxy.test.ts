import { describe, expect, test } from '@jest/globals';
import { checkProxy, readProxy } from '../../../src/inputs/proxy.ts';
import { memoryRunner } from '../../support/memory/memoryRunner.ts';

const check = (env: Readonly<Record<string, string>>) => {
  const runner = memoryRunner({}, { env });
  return { ...checkProxy(runner), secrets: runner.secrets };
};

describe('the variable of a proxy', () => {
  test.each([
    ['http://proxy.corp:3128', { secure: false, host: 'proxy.corp', port: 3128 }],
    ['http://proxy.corp', { port: 80 }],
    ['https://proxy.corp', { secure: true, port: 443 }],
    ['http://[::1]:3128/', { host: '::1', port: 3128 }],
    ['http://user:p%40ss%25@proxy.corp:3128', { credentials: 'user:p@ss%' }],
    ['http://user@proxy.corp:3128', { credentials: 'user:' }],
    ['10.0.0.1:3128', { secure: false, host: '10.0.0.1', port: 3128 }],
    [' http://proxy.corp:3128\n', { host: 'proxy.corp' }],
  ])('may be %s', (value, expected) => {
    expect(readProxy('https:', { HTTPS_PROXY: value })?.proxy).toMatchObject(expected);
    expect(check({ HTTPS_PROXY: value }).faults).toEqual([]);
  });

  test.each([
    ['no scheme', 'proxy.corp:3128'],
    ['no scheme, and a password', 'user:hush-hush@proxy.corp:3128'],
    ['a raw % in the password', 'http://user:hush-hush%@proxy.corp:3128'],
    ['a raw % in the user', 'http://100%:hush-hush@proxy.corp:3128'],
    ['another scheme', 'socks5://user:hush-hush@proxy.corp:1080'],
    ['no host', 'http://'],
    ['a port that is none', 'http://user:hush-hush@proxy.corp:99999'],
    ['words', 'see the wiki'],
  ])('with %s is a fault that names it, and shows nothing of its value', (_, value) => {
    for (const name of ['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy']) {
      const { faults } = check({ [name]: value });
      expect(faults).toEqual([
        `${name}: is not a proxy URL. Accepted: \`http://\` or \`https://\`, a host and a port, such as ` +
          '`http://proxy.example.com:3128`; write a `%` in the password as `%25`.',
      ]);
    }
  });

  test.each([
    ['http://user:hush-hush@proxy.corp:3128', ['user:hush-hush', 'hush-hush']],
    ['user:hush-hush@proxy.corp:3128', ['user:hush-hush', 'hush-hush']],
    ['http://user:a%40b%@c@proxy.corp:3128', ['a%40b%@c']],
    ['http://user:p%40ss@proxy.corp:3128', ['p%40ss', 'p@ss']],
    ['http://token-alone@proxy.corp:3128', ['token-alone']],
  ])('has its credentials hidden: %s', (value, secrets) => {
    expect(check({ HTTPS_PROXY: value }).secrets).toEqual(expect.arrayContaining(secrets));
  });

  test('that is not set is no fault, and hides nothing', () => {
    expect(check({})).toEqual({ faults: [], warnings: [], secrets: [] });
    expect(check({ HTTPS_PROXY: ' ' }).faults).toEqual([]);
    expect(check({ HTTPS_PROXY: 'http://proxy.corp:3128' }).secrets).toEqual([]);
  });

  test('wins in lower case, as with the toolkit', () => {
    const env = { https_proxy: 'http://lower.test', HTTPS_PROXY: 'http://upper.test' };
    expect(readProxy('https:', env)).toMatchObject({
      name: 'https_proxy',
      proxy: { host: 'lower.test' },
    });
    expect(readProxy('http:', env)).toBeUndefined();
  });
});
