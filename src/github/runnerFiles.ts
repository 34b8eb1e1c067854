import { appendFile } from 'node:fs/promises';
import * as core from '@actions/core';
import type { Runner } from '../runner.ts';
import { isBlank } from './isBlank.ts';

type Files = Pick<Runner, 'output' | 'remember' | 'recall' | 'product' | 'summary'>;

/**
 * What a step leaves behind in the files that the runner names in its environment.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
export function runnerFiles(env: NodeJS.ProcessEnv): Files {
  return {
    output: (name, value) => {
      core.setOutput(name, value);
    },
    remember: (name, value) => {
      core.saveState(name, value);
    },
    recall: (name) => {
      const value = core.getState(name);
      return isBlank(value) ? undefined : value;
    },
    product: async (path) => {
      const list = env['GITHUB_ARTIFACTS'];
      // The runner fails a step whose list has a line that it cannot read as a path.
      if (isBlank(list) || /[=\r\n]/.test(path)) return;
      await appendFile(list, `${path}\n`);
    },
    summary: async (markdown) => {
      if (isBlank(env['GITHUB_STEP_SUMMARY'])) return;
      await core.summary.addRaw(markdown).write({ overwrite: true });
    },
  };
}
