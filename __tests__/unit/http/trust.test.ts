import { describe, expect, test } from '@jest/globals';
import { sendRequest } from '../../../src/http/client/index.ts';
import { refusePlainCredentials, refuseUncheckedTls } from '../../../src/http/client/trust.ts';

const off = { NODE_TLS_REJECT_UNAUTHORIZED: '0' };
const check = (url: string, env: Readonly<Record<string, string>>) => (): void => {
  refuseUncheckedTls(new URL(url), env);
};

describe('a job that turns the check of certificates off', () => {
  test('sends nothing to another machine, and is shown the right way', () => {
    expect(check('https://api.bigcommerce.com/', off)).toThrow(
      /NODE_TLS_REJECT_UNAUTHORIZED=0 .* nothing was sent to api\.bigcommerce\.com/,
    );
    try {
      check('https://api.bigcommerce.com/', off)();
    } catch (error) {
      expect(error).toMatchObject({
        code: 'input',
        hint: expect.stringContaining('NODE_EXTRA_CA_CERTS'),
      });
    }
  });

  test('may talk to this machine, and to nobody is anything said when the check is on', () => {
    for (const url of ['https://127.0.0.1:8443/', 'https://localhost/', 'https://[::1]/']) {
      expect(check(url, off)).not.toThrow();
    }
    expect(
      check('https://api.bigcommerce.com/', { NODE_TLS_REJECT_UNAUTHORIZED: '1' }),
    ).not.toThrow();
    expect(check('https://api.bigcommerce.com/', {})).not.toThrow();
  });

  test('is refused by the one file that opens connections, before it opens one', async () => {
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
    try {
      const request = { method: 'GET', url: 'https://host.invalid/', headers: {} } as const;
      await expect(sendRequest(request, new AbortController().signal)).rejects.toMatchObject({
        code: 'input',
      });
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED'];
    }
  });
});

describe('a request with a credential', () => {
  const url = 'http://host.invalid/';
  const credentials = ['Authorization', 'authorization', 'X-Auth-Token', 'X-Auth-Secret'];

  test.each(credentials)('in %s is not sent unencrypted to another machine', async (name) => {
    const request = { method: 'GET', url, headers: { [name]: 'the-token' } } as const;
    await expect(sendRequest(request, new AbortController().signal)).rejects.toMatchObject({
      code: 'input',
      message: 'The URL of host.invalid is not https, so no token was sent there.',
    });
  });

  test('may go to this machine, and one without may go anywhere', () => {
    const headers = { Authorization: 'Bearer the-token' };
    expect(() => {
      refusePlainCredentials({ url: 'http://127.0.0.1:4010/', headers });
      refusePlainCredentials({ url: 'https://host.invalid/', headers });
      refusePlainCredentials({ url, headers: { Accept: 'text/html' } });
    }).not.toThrow();
  });
});
