import { expect, test } from '@jest/globals';
import { DeploymentJson } from '../../../../src/platforms/connect/api/deployment.ts';
import { openReport } from '../../../../src/platforms/connect/follow/report.ts';
import { memoryRunner } from '../../../support/memory/memoryRunner.ts';
import { deploymentJson } from '../world.ts';

test('a platform that reports without end fills neither the log nor the memory', () => {
  const runner = memoryRunner();
  const report = openReport(runner, undefined);
  for (let look = 0; look < 30; look += 1) {
    const entries = [...Array(100).keys()].map((at) => {
      return { type: 'Information', title: `entry ${String(look)} ${String(at)}` };
    });
    report.log(DeploymentJson.parse(deploymentJson({ entries })));
  }
  expect(report.entries()).toHaveLength(1000);
  expect(runner.lines).toHaveLength(101);
});

test.each(['a/../b', 'x\n::error::y', 'a b', ''])('%j is no id of a Deployment', (id) => {
  expect(DeploymentJson.safeParse(deploymentJson({ id })).success).toBe(false);
});
