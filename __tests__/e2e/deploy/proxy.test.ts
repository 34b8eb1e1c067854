import { describe, expect, test } from '@jest/globals';
import { startConnectProxy } from '../../support/connectProxy.ts';
import { withDeployStage } from '../../support/runs/deployRuns.ts';

describe('the network', () => {
  test('an unreachable proxy fails the step instead of being passed by', async () => {
    await withDeployStage({}, async ({ deploy }) => {
      const run = await deploy(
        { api_url: 'https://api.sandbox.test' },
        { env: { HTTPS_PROXY: 'http://127.0.0.1:9' } },
      );
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('failed');
      expect(run.log).toContain(
        'Looking up the project failed. Could not reach the proxy (ECONNREFUSED).',
      );
    });
  });

  test.each([
    [407, 1],
    [503, 6],
  ])('a proxy that refuses with %i is named, and asked %i times', async (status, times) => {
    const proxy = await startConnectProxy({ answer: () => status });
    try {
      await withDeployStage({}, async ({ deploy, sandbox }) => {
        const run = await deploy(
          { api_url: 'https://api.sandbox.test' },
          { env: { HTTPS_PROXY: proxy.url.replace('://', '://user:e2e-proxy-password@') } },
        );
        expect(run.exitCode).toBe(1);
        expect(run.errors).toBe('');
        expect(run.log).toMatch(
          new RegExp(
            `^::error title=A request failed::.*The proxy refused the connection \\(HTTP ${String(status)}\\)`,
            'm',
          ),
        );
        expect(run.masks).toContain('e2e-proxy-password');
        expect(proxy.tunnels).toHaveLength(times);
        expect(sandbox.requests).toEqual([]);
      });
    } finally {
      await proxy.close();
    }
  });

  test('a variable that is not a proxy URL is reported with all other inputs, without its password', async () => {
    await withDeployStage({}, async ({ deploy, sandbox }) => {
      const run = await deploy(
        { wait: 'perhaps' },
        { env: { HTTPS_PROXY: 'http://user:e2e-proxy-password%@proxy.test:3128' } },
      );
      expect(run.exitCode).toBe(1);
      expect(run.log).toMatch(
        /^::error title=Wrong inputs::.*wait:.*HTTPS_PROXY: is not a proxy URL/m,
      );
      const shown = run.log.replaceAll(/^::add-mask::.*$/gm, '');
      expect(shown + run.summary + run.outputFile).not.toContain('e2e-proxy-password');
      expect(sandbox.requests).toEqual([]);
    });
  });

  test('everything goes through the proxy, the upload and the stream included, with TLS verified', async () => {
    const proxy = await startConnectProxy();
    try {
      await withDeployStage(
        {
          tls: true,
          storageName: 'storage.sandbox.test',
          switches: { hostnames: ['shop.sandbox.test'] },
        },
        async ({ sandbox, deploy }) => {
          const api = `api.sandbox.test:${new URL(sandbox.apiUrl).port}`;
          const storage = `storage.sandbox.test:${new URL(sandbox.storageUrl).port}`;
          const inputs = { api_url: `https://${api}` };
          const run = await deploy(inputs, {
            env: { HTTPS_PROXY: proxy.url, NODE_EXTRA_CA_CERTS: sandbox.caFile ?? '' },
          });
          expect(run.log).not.toMatch(/^::error/m);
          expect(run.outputs).toMatchObject({
            status: 'completed',
            url: 'https://shop.sandbox.test',
          });
          expect(proxy.tunnels).toEqual([api, api, storage, api, api]);
        },
      );
    } finally {
      await proxy.close();
    }
  });

  test('a server whose certificate is not trusted is sent nothing, and is not asked again', async () => {
    await withDeployStage({ tls: true }, async ({ sandbox, deploy }) => {
      const run = await deploy();
      expect(run.outputs['status']).toBe('failed');
      expect(run.log).toMatch(/certificate is not trusted/);
      expect(sandbox.requests).toEqual([]);
    });
  });

  test('a whole deployment goes over https, the upload and the stream included', async () => {
    await withDeployStage({ tls: true }, async ({ sandbox, deploy }) => {
      const run = await deploy(
        { health_check: '/' },
        { env: { NODE_EXTRA_CA_CERTS: sandbox.caFile ?? '' } },
      );
      expect(run.outputs).toMatchObject({
        status: 'completed',
        url: expect.stringMatching(/^https:\/\/127\.0\.0\.1/),
      });
    });
  });
});
