import { appendFile } from 'node:fs/promises';
import { isAbsolute, relative } from 'node:path';
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
      // In a job with a container it fails a step that lists what it cannot see from outside.
      const shared = [env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']];
      if (!shared.some((folder) => !isBlank(folder) && isBelow(folder, path))) return;
      await appendFile(list, `${path}\n`);
    },
    summary: async (markdown) => {
      if (isBlank(env['GITHUB_STEP_SUMMARY'])) return;
      await core.summary.addRaw(markdown).write({ overwrite: true });
    },
  };
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
}
