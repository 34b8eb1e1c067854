import { describe, expect, test } from '@jest/globals';
import { askGitHub, startGitHub } from './askGitHub.ts';
import type { Json } from './askGitHub.ts';

const TAGGED = 'a'.repeat(40);

describe('a commit', () => {
  test('is found by its id, by the beginning of that, and by a branch or a tag', async () => {
    await using sandbox = await startGitHub();
    const { github } = sandbox;
    github.addTag('v1', TAGGED);
    const refs: readonly (readonly [string, string])[] = [
      ...[TAGGED, TAGGED.slice(0, 7), 'v1', 'tags%2Fv1', 'refs%2Ftags%2Fv1'].map(
        (ref) => [ref, TAGGED] as const,
      ),
      ...['main', 'heads%2Fmain'].map((ref) => [ref, github.headSha] as const),
    ];
    for (const [ref, sha] of refs) {
      const reply = await askGitHub(sandbox, `GET /commits/${ref}?per_page=1`);
      expect((reply.json() as Json)['sha']).toBe(sha);
    }
  });

  test('that is not there is refused with 422, also a tag by a branch’s name', async () => {
    await using sandbox = await startGitHub();
    for (const ref of ['v2', 'tags%2Fmain', 'b'.repeat(40)]) {
      const reply = await askGitHub(sandbox, `GET /commits/${ref}`);
      expect(reply.status).toBe(422);
      expect(reply.json()).toMatchObject({
        message: expect.stringMatching(/^No commit found for/),
      });
    }
  });

  test('is shown to no token without `contents: read`', async () => {
    await using sandbox = await startGitHub({ permissions: { deployments: 'write' } });
    expect((await askGitHub(sandbox, 'GET /commits/main')).status).toBe(403);
  });
});
