import { cp, mkdtemp, readFile, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A change that breaks something on purpose: replaces a text that occurs exactly once in a file. */
export interface Change {
  readonly name: string;
  /** From the root of the repository. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Copies parts of the repository into a new folder, with its dependencies. Resolves with the folder, which the caller removes. */
export async function copyParts(parts: readonly string[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'mutations-'));
  for (const part of parts) await cp(join(ROOT, part), join(folder, part), { recursive: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}

/** Reads a file as it is with a change. Throws when the change no longer applies to it. */
export async function readChanged({ name, file, find, replace }: Change): Promise<string> {
  const text = await readFile(join(ROOT, file), 'utf8');
  const [before = '', after, ...others] = text.split(find);
  if (after === undefined || others.length > 0) {
    throw new Error(`"${name}" does not apply: ${file} must contain this exactly once:\n${find}`);
  }
  return before + replace + after;
}
