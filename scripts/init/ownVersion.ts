import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the workflows are pinned to. */
export interface OwnVersion {
  /** The commit that is checked out. */
  readonly sha: string;
  /** Such as `v2.0.0`, if the commit has that tag; undefined for any other commit, such as one after a release. */
  readonly version: string | undefined;
  /** Whether a branch of a remote has the commit, as far as this clone knows. Without it, no workflow can use it. */
  readonly isPushed: boolean;
}

/** Reads which commit of this repository is checked out in `root`. Throws outside of a Git repository. */
export function readOwnVersion(root: string): OwnVersion {
  const git = (...args: readonly string[]): string =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8' }).trim();
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly version: string;
  };
  const tag = `v${version}`;
  const isTagged = git('tag', '--points-at', 'HEAD').split('\n').includes(tag);
  return {
    sha: git('rev-parse', 'HEAD'),
    version: isTagged ? tag : undefined,
    isPushed: git('branch', '--remotes', '--contains', 'HEAD') !== '',
  };
}
