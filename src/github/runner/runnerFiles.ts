import { appendFileSync, statSync, truncateSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { explainFileError, fileErrorCode } from '../../files/index.ts';
import type { Runner } from '../../step/index.ts';
import { oneLine } from '../../text/index.ts';
import type { Commands } from './firstCommands.ts';

type Warn = Runner['warning'];
/** How to write: warnings, and the commands as of now. */
interface Writing {
  readonly warn: Warn;
  readonly commands: () => Commands;
}

type Files = Pick<Runner, 'output' | 'remember' | 'recall' | 'product' | 'summary'>;

/** The consequence when one of the runner's files cannot be written. */
const LOST = {
  GITHUB_OUTPUT: 'Later steps may not see all outputs of this step.',
  GITHUB_STATE: 'If this run is interrupted, the post step cannot finish its work.',
  GITHUB_ARTIFACTS: 'The zip is missing from the list of artifacts to attest.',
} as const;

/**
 * Opens the files that the runner names in its environment, which has no blank variables. A file that cannot be written, such as
 * on a full disk, costs one warning, and does not change how the step ends.
 *
 * @see https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#environment-files
 */
export function runnerFiles(env: Runner['env'], { warn, commands }: Writing): Files {
  const attempt = attempts(env, warn);
  return {
    output: (name, value) => {
      attempt('GITHUB_OUTPUT', () => {
        commands().setOutput(name, value);
      });
    },
    remember: (name, value) =>
      attempt('GITHUB_STATE', () => {
        commands().saveState(name, value);
      }),
    recall: (name) => {
      const value = commands().getState(name);
      return value.trim() === '' ? undefined : value;
    },
    product: (path) => {
      const list = env['GITHUB_ARTIFACTS'];
      // The runner fails a step whose list has a line that it cannot read as a path.
      if (list === undefined || /[=\r\n]/.test(path)) return Promise.resolve();
      // In a job with a container it fails a step that lists what it cannot see from outside.
      const shared = [env['GITHUB_WORKSPACE'], env['RUNNER_TEMP']];
      if (shared.some((folder) => folder !== undefined && isBelow(folder, path))) {
        attempt('GITHUB_ARTIFACTS', () => {
          appendFileSync(list, `${path}\n`);
        });
      }
      return Promise.resolve();
    },
    summary: async (markdown) => {
      if (env['GITHUB_STEP_SUMMARY'] === undefined) return;
      const { replaceSummary } = await import('./toolkit.ts');
      await replaceSummary(markdown);
    },
  };
}

function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && !isAbsolute(way) && way.split(/[\\/]/)[0] !== '..';
}

type Attempt = (file: keyof typeof LOST, write: () => void) => boolean;

/** Returns a function that writes to a runner's file and returns whether that worked. Warns once for each file. */
function attempts(env: Runner['env'], warn: Warn): Attempt {
  const warned = new Set<string>();
  return (file, write) => {
    const path = env[file] ?? '';
    const sizeBefore = sizeOf(path);
    try {
      write();
      return true;
    } catch (error) {
      cutBack(path, sizeBefore);
      if (!warned.has(file))
        warn({ title: 'Not everything could be written', message: explain(file, error) });
      warned.add(file);
      return false;
    }
  };
}

function sizeOf(path: string): number | undefined {
  try {
    return statSync(path).size;
  } catch {
    return undefined;
  }
}

/** Removes half an entry, because the runner fails a step that leaves one. */
function cutBack(path: string, size: number | undefined): void {
  if (size === undefined) return;
  try {
    truncateSync(path, size);
  } catch {
    // It is not a regular file.
  }
}

function explain(file: keyof typeof LOST, error: unknown): string {
  const why =
    fileErrorCode(error) === undefined
      ? oneLine(error instanceof Error ? error.message : String(error))
      : explainFileError(error);
  return `Could not write ${file} (${why}). ${LOST[file]}`;
}
