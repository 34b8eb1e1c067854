import { describe, expect, test } from '@jest/globals';
import { askGitHub, startGitHub } from './askGitHub.ts';

const mayWrite = { permissions: { contents: 'write' } } as const;

describe('a tag', () => {
  test('is created of a commit, listed by its beginning, and deleted', async () => {
    await using sandbox = await startGitHub(mayWrite);
    const { github } = sandbox;
    const body = { ref: 'refs/tags/a-pr-7-x', sha: github.headSha };
    expect((await askGitHub(sandbox, 'POST /git/refs', body)).status).toBe(201);
    github.addTag('a-pr-71-x', github.headSha);
    const found = await askGitHub(sandbox, 'GET /git/matching-refs/tags/a-pr-7-');
    expect(found.json()).toMatchObject([{ ref: 'refs/tags/a-pr-7-x' }]);
    expect((await askGitHub(sandbox, 'DELETE /git/refs/tags/a-pr-7-x')).status).toBe(204);
    expect(github.tags()).toEqual(['a-pr-71-x']);
  });

  test('is refused with 422 when it exists, of an unknown commit, and to delete when there is none', async () => {
    await using sandbox = await startGitHub(mayWrite);
    const { github } = sandbox;
    github.addTag('v1', github.headSha);
    for (const [ref, sha, message] of [
      ['refs/tags/v1', github.headSha, 'Reference already exists'],
      ['refs/tags/v2', 'b'.repeat(40), 'Object does not exist'],
    ]) {
      const reply = await askGitHub(sandbox, 'POST /git/refs', { ref, sha });
      expect(reply.status).toBe(422);
      expect(reply.json()).toMatchObject({ message });
    }
    expect((await askGitHub(sandbox, 'DELETE /git/refs/tags/v2')).status).toBe(422);
  });

  test('is created and deleted only with `contents: write`', async () => {
    await using sandbox = await startGitHub();
    const body = { ref: 'refs/tags/v1', sha: sandbox.github.headSha };
    expect((await askGitHub(sandbox, 'POST /git/refs', body)).status).toBe(403);
    expect((await askGitHub(sandbox, 'DELETE /git/refs/tags/v1')).status).toBe(403);
  });
});
