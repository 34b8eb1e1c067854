import { describe, expect, test } from '@jest/globals';
import { renderSummary } from '../../../src/deploy/report/index.ts';
import { openMemoryStage } from '../../support/memory/memoryPlatform.ts';
import { runFacts } from '../../support/runFacts.ts';

const ENTRY = {
  ...{ commit: '1a2b3c4d5e6f', by: 'someone', atMs: Date.UTC(2026, 10, 30, 2, 45) },
  ...{ state: 'in_progress', id: 77, isKept: true },
};

describe('the history in the summary', () => {
  test('lists commit, who, when, state, whether it is kept, and the id that a rollback takes', () => {
    const history = [ENTRY, { ...ENTRY, by: '<b>|x', atMs: 0, isKept: false, id: 76 }];
    const summary = renderSummary({ status: 'completed' }, runFacts({ history })).join('\n');
    expect(summary).toContain('<summary>Deployments to production before this run</summary>');
    expect(summary).toContain(
      '| [1a2b3c4](<https://github.test/o/r/commit/1a2b3c4d5e6f>) | someone | 2026-11-30 02:45 UTC | in progress | yes | 77 |',
    );
    expect(summary).toContain(String.raw`| \<b>\|x |  | in progress | no | 76 |`);
    expect(renderSummary({ status: 'completed' }, runFacts()).join('\n')).not.toContain(
      'before this run',
    );
  });

  test('is there after a failure, too, and that GitHub fails changes nothing', async () => {
    const { deploy, repository } = openMemoryStage();
    await deploy({}, { kept_as: 'artifact:build' });
    const second = await deploy({ content: 'second', refuses: new Error('No.') });
    expect(second.summaries[0]).toContain('before this run');
    expect(second.summaries[0]).toMatch(/someone \| .* \| success \| yes \| \d+ \|/);
    repository.failing.set('deployments', () => new Error('GitHub is down.'));
    const third = await deploy({ content: 'third' });
    expect(third.outputs['status']).toBe('completed');
    expect(third.summaries[0]).not.toContain('before this run');
  });
});
