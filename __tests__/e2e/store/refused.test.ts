import { describe, expect, test } from '@jest/globals';
import { HOSTILE, expectHarmless, findLeaks } from '../../support/expect/harmless.ts';
import { withStoreRuns } from '../../support/runs/storeRuns.ts';
import { ownOutputs } from '../../support/expect/ownOutputs.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withStoreRuns = (options, body) =>
  withStoreRuns(options, body, runHere);

describe('a store file with faults', () => {
  test('is refused with all of them at once, each at its place, before any request', async () => {
    await withStoreRuns({}, async ({ sandbox, plan, writeStore, folder }) => {
      await writeStore(
        [
          'version: 1',
          'locations:',
          '  - code: A',
          '    lable: Central store',
          '  - code: A',
          '    label: Other',
          '    type_id: VIRTUALLY',
          'promotions:',
          '  - name: X',
          '    redemption_type: AUTOMATIC',
          '    rules: []',
          '    codes: [{ code: NO }]',
        ].join('\n'),
      );
      const run = await plan({}, { env: { GITHUB_WORKSPACE: folder } });
      expect(run.exitCode).toBe(1);
      expect(ownOutputs(run.outputs)).toEqual({ status: 'failed' });
      expect(sandbox.requests).toEqual([]);
      const annotated = [
        ...run.shown.matchAll(
          /^::error title=Wrong store file,file=store\.yml,line=(\d+),col=\d+::/gm,
        ),
      ];
      const lines = annotated.map(([, line]) => Number(line));
      expect(lines.length).toBeGreaterThanOrEqual(4);
      expect(lines.length).toBeLessThanOrEqual(9);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
      const own = run.annotations.at(-1);
      expect(own?.message).toMatch(
        /^Fix the \d problems in \S*store\.yml first; nothing was written to the store\. Each is annotated on its line\.\nCorrelation id/,
      );
      expect(run.shown).toMatch(/^\S*store\.yml:4:5: .*label/m);
      expect(run.outputs['error_message']).toMatch(/store\.yml:4:5: .*label/);
      expect(run.summary).toMatch(/^### Setup [^\n]*failed\n/);
    });
  });

  test('of any number of faults has nine annotations and one error', async () => {
    await inThisProcess({}, async ({ plan, writeStore }) => {
      const wrong = Array.from(
        { length: 30 },
        (_, index) => `  - code: C${String(index)}\n    lable: x`,
      );
      await writeStore(['version: 1', 'locations:', ...wrong].join('\n'));
      const run = await plan();
      expect(run.shown.match(/^::error /gm)).toHaveLength(10);
      expect(run.annotations.at(-1)?.message).toMatch(
        /^Fix the 20 problems .* first 9 are annotated/,
      );
      expect(run.shown.match(/^\S*store\.yml:\d+:\d+: /gm)).toHaveLength(20);
      expect(run.annotations).toHaveLength(10);
    });
  });

  test('does not show the secrets that stand in it, wherever they do', async () => {
    await inThisProcess({}, async ({ sandbox, plan, writeStore }) => {
      const { accessToken } = sandbox.credentials;
      const twice = `{ code: ${accessToken}, label: Shop, type_id: VIRTUAL, ${accessToken}: 1 }`;
      const coupon = `{ name: ${accessToken}, redemption_type: COUPON, rules: [{ action: { cart_value: { discount: { fixed_amount: 1 } } } }] }`;
      await writeStore(`version: 1\nlocations:\n  - ${twice}\n  - ${twice}\n`);
      const refused = await plan();
      expect(refused.shown).toMatch(/^::error .*locations\[1\]\.code is "\*{3}", and so is/m);
      expect(refused.shown).toMatch(/^\S*store\.yml:3:\d+: .*\*{3} is not a known key/m);
      await writeStore(`version: 1\npromotions:\n  - ${coupon}\n`);
      const planned = await plan();
      expect(planned.shown).toMatch(
        /^::warning .*The promotion "\*{3}" is a coupon without `codes`/m,
      );
    });
  });

  test('that is not there, or is no file, or is too large, or no text is refused by name', async () => {
    await inThisProcess({}, async ({ sandbox, plan, folder, writeStore }) => {
      expect((await plan({ config: 'nowhere.yml' })).shown).toMatch(
        /config: nowhere\.yml cannot be read \(it does not exist/,
      );
      expect((await plan({ config: folder })).shown).toMatch(
        /config: .* cannot be read \(it is a folder/,
      );
      await writeStore('#'.repeat(1024 * 1024 + 1));
      expect((await plan()).shown).toMatch(/config: .*store\.yml is too large: the limit is 1 MiB/);
      await writeStore(Buffer.from('\ufeffversion: 1\n', 'utf16le'));
      expect((await plan()).shown).toMatch(/config: .*store\.yml is not UTF-8/);
      expect(sandbox.requests).toEqual([]);
    });
  });
});

describe('inputs that are wrong', () => {
  test('are reported all at once, before any request', async () => {
    await inThisProcess({}, async ({ sandbox, run }) => {
      const ended = await run({
        command: 'destroy',
        policy: 'all',
        max_deletes: '-1',
        timeout_minutes: '0',
        polcy: 'sync',
      });
      expect(ended.exitCode).toBe(1);
      for (const name of ['command', 'policy', 'max_deletes', 'timeout_minutes', 'polcy']) {
        expect(ended.shown).toMatch(new RegExp(`(%0A|::)- ${name}:`));
      }
      expect(ownOutputs(ended.outputs)).toEqual({ status: 'failed' });
      expect(sandbox.requests).toEqual([]);
    });
  });

  test('lack the store and its token', async () => {
    await inThisProcess({}, async ({ plan }) => {
      const run = await plan({ store_hash: '', access_token: '' });
      expect(run.shown).toMatch(/store_hash: is missing.*access_token: is missing/);
    });
  });

  test('only check the file in a pull request from a fork, which has no secrets', async () => {
    await inThisProcess({}, async ({ sandbox, plan }) => {
      const event = {
        pull_request: {
          number: 7,
          user: { login: 'someone' },
          head: { sha: 'c0ffee', repo: { full_name: 'fork/shop' } },
          base: { repo: { full_name: 'owner/shop' } },
        },
      };
      const run = await plan(
        { store_hash: '', access_token: '' },
        { event, env: { GITHUB_EVENT_NAME: 'pull_request' } },
      );
      expect(run.exitCode).toBe(0);
      expect(ownOutputs(run.outputs)).toEqual({ status: 'skipped' });
      expect(run.shown).toMatch(/^::notice title=Only the file was checked::/m);
      expect(sandbox.requests).toEqual([]);
    });
  });
});

describe('a platform that refuses', () => {
  test('because of the token: says so once, and hides the token', async () => {
    await inThisProcess({}, async ({ plan }) => {
      const run = await plan({ access_token: 'a-token-that-is-wrong' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs['status']).toBe('failed');
      expect(run.shown.match(/^::error/gm)).toHaveLength(1);
      expect(run.shown).toMatch(/HTTP 401.*Check `access_token`.*Correlation id: [0-9a-f-]{36}/);
      expect(findLeaks(run, ['a-token-that-is-wrong'])).toEqual([]);
    });
  });

  test('because of a scope: names the scopes', async () => {
    const access = { locations: 'none', promotions: 'modify' } as const;
    await inThisProcess({ switches: { store: { access } } }, async ({ plan }) => {
      expect((await plan()).shown).toMatch(/HTTP 403.*store_inventory/);
    });
  });

  test('one thing: lists what became of each, fails, and goes on from there the next time', async () => {
    const refused = { refusedLocationCodes: ['AUSTIN'] };
    await inThisProcess({ switches: { store: refused } }, async ({ sandbox, apply, plan }) => {
      const run = await apply();
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({
        status: 'failed',
        creates: '4',
        updates: '1',
        failed: '1',
      });
      expect(run.shown).toMatch(
        /^::error title=Not everything was applied::1 of 5 changes was not made:%0A- Could not create location AUSTIN\./m,
      );
      expect(run.shown).toMatch(/^Created location DROPSHIP\.$/m);
      expect(run.shown).toMatch(/^Created promotion "Welcome"\.$/m);
      expect(run.summary).toMatch(/\| failed \| Could not create location AUSTIN/);
      expect(run.summary.match(/^\| done \|/gm)).toHaveLength(4);
      sandbox.set({ store: { refusedLocationCodes: [] } });
      expect((await apply()).outputs).toMatchObject({
        status: 'applied',
        creates: '1',
        unchanged: '4',
      });
      expect((await plan()).outputs['status']).toBe('no_changes');
    });
  });

  test('with hostile words: they do nothing', async () => {
    await inThisProcess({}, async ({ sandbox, apply }) => {
      sandbox.script('POST /promotions', [
        {
          kind: 'answer',
          status: 422,
          body: { errors: [{ status: 422, title: HOSTILE }] },
          times: 2,
        },
      ]);
      const run = await apply();
      expect(run.exitCode).toBe(1);
      expectHarmless(run);
    });
  });

  test('hostile names in the store do nothing either', async () => {
    await inThisProcess({}, async ({ sandbox, plan }) => {
      sandbox.store.addPromotion({ name: HOSTILE, redemption_type: 'AUTOMATIC' });
      sandbox.store.addLocation({ code: HOSTILE, label: HOSTILE });
      const run = await plan({ policy: 'sync' });
      expect(run.outputs['deletes']).toBe('2');
      expectHarmless(run);
    });
  });
});
