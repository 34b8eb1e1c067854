import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir, stat, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rawZip } from '../../support/rawZip.ts';
import { evaluateAll } from './evaluate.ts';
import type { StepEnd, StepToRun } from './workflow.ts';

const dist = fileURLToPath(new URL('../../../dist', import.meta.url));

type StandIn = (toRun: StepToRun) => Promise<StepEnd>;

/** What the actions of others do, as far as the examples need it, by their names. */
export const standIns: Readonly<Record<string, StandIn>> = {
  'actions/checkout': async (toRun) => {
    const { repository = '', path = '' } = inputsOf(toRun);
    if (repository !== '') {
      // The action itself.
      const folder = await makeFolder(inWorkspace(toRun, path));
      await symlink(dist, join(folder, 'dist'));
      return done();
    }
    for (const [name, text] of Object.entries(toRun.world.repository)) {
      const file = inWorkspace(toRun, name);
      await makeFolder(dirname(file));
      await writeFile(file, text);
    }
    return done();
  },
  'actions/setup-node': () => Promise.resolve(done()),
  'actions/upload-artifact': async (toRun) => {
    const { name = '', path = '', ...others } = inputsOf(toRun);
    const from = inWorkspace(toRun, path);
    const takesHidden = others['include-hidden-files'] === 'true';
    if (!existsSync(from) || (!takesHidden && /(?:^|\/)\.[^./]/.test(path))) return failed(path);
    const folder = await toRun.world.newFolder('artifact');
    const isFile = (await stat(from)).isFile();
    await cp(from, isFile ? join(folder, basename(from)) : folder, { recursive: true });
    toRun.world.artifacts.set(name, folder);
    const { runId = 20 } = toRun.trigger;
    toRun.world.sandbox.github.addArtifact({ runId, name, bytes: await zipFolder(folder) });
    return done();
  },
  'actions/download-artifact': async (toRun) => {
    const { name = '', pattern = '', path = '' } = inputsOf(toRun);
    const isWanted = (each: string): boolean =>
      pattern === '' ? each === name : each.startsWith(pattern.replace(/\*$/, ''));
    const wanted = [...toRun.world.artifacts].filter(([each]) => isWanted(each));
    if (wanted.length === 0 && name !== '') return failed(name);
    for (const [, folder] of wanted) {
      await cp(folder, inWorkspace(toRun, path), { recursive: true });
    }
    return done();
  },
  'actions/attest': (toRun) => {
    const { 'subject-path': path = '' } = inputsOf(toRun);
    return Promise.resolve(
      existsSync(inWorkspace(toRun, path)) && path !== '' ? done() : failed(path),
    );
  },
};

/** Wraps what is uploaded in a zip, as the action does. */
async function zipFolder(folder: string): Promise<Buffer> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const entries = files
    .filter((file) => file.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name);
      return { name: relative(folder, path).replaceAll('\\', '/'), content: await readFile(path) };
    });
  return rawZip(await Promise.all(entries));
}

function inputsOf({ step, contexts }: StepToRun): Readonly<Record<string, string>> {
  return evaluateAll(step.with ?? {}, contexts);
}

function inWorkspace({ machine }: StepToRun, path: string): string {
  return isAbsolute(path) ? path : join(machine.workspace, path);
}

async function makeFolder(path: string): Promise<string> {
  await mkdir(path, { recursive: true });
  return path;
}

function done(log = ''): StepEnd {
  return { succeeded: true, outputs: {}, log, summary: '' };
}

function failed(path: string): StepEnd {
  return { succeeded: false, outputs: {}, log: `There is nothing at ${path}.`, summary: '' };
}
