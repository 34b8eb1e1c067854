// `node:fs/promises` would load at the start; this loads when it is used.
import { promises } from 'node:fs';
import { join } from 'node:path';
import { makeTemporaryFolder } from '../files/index.ts';

/** Writes the platform's check report into a new file below a folder for temporary files; resolves with its path. */
export async function writeReport(temporaryFolder: string, json: string): Promise<string> {
  const path = join(await makeTemporaryFolder(temporaryFolder), 'check-report.json');
  await promises.writeFile(path, json, { flag: 'wx' });
  return path;
}
