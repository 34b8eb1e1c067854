import { expect, test } from '@jest/globals';
import { openMemoryStage } from '../../support/memory/memoryPlatform.ts';

test('health_check_text without health_check is a wrong input, and nothing is deployed', async () => {
  const { deploy, deployed } = openMemoryStage();
  const { outputs } = await deploy({}, { health_check_text: 'Summer sale' });
  expect(outputs).toMatchObject({ status: 'failed', error_code: 'input' });
  expect(outputs['error_message']).toMatch(/^health_check_text: needs health_check\./);
  expect(deployed).toEqual([]);
});
