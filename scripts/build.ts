// Bundles every action, or those that are named, into dist/<action>: index.js, and beside it the files that it loads when it needs
// them, named after what they hold. With --check, reports whether dist is up to date.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { dropComments } from './build/dropComments.ts';
import { dropUnused } from './build/dropUnused.ts';
import { indentAsWritten } from './build/indentAsWritten.ts';
import { missingLicences } from './build/missingLicences.ts';
import { nameFiles, readModuleNames } from './build/nameFiles.ts';
import { shareModules } from './build/shareModules.ts';
import { actionNames } from './workflows/listActions.ts';

/** The actions, and what the reusable workflows run beside them. */
const actions = [...actionNames(), 'workflow'];
const root = fileURLToPath(new URL('..', import.meta.url));
const committed = join(root, 'dist');
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { check: { type: 'boolean', default: false } },
});
const wanted = actions.filter((name) => positionals.length === 0 || positionals.includes(name));

const fresh = mkdtempSync(join(tmpdir(), 'commerce-deploy-dist-'));
try {
  await Promise.all(wanted.map((action) => bundle(action, join(fresh, action))));
  if (values.check) reportDifferences();
  else replaceCommitted();
} finally {
  rmSync(fresh, { recursive: true, force: true });
}

async function bundle(action: string, folder: string): Promise<void> {
  const ncc = join(root, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const source = join(root, 'src/actions', `${action}.ts`);
  const stats = join(folder, 'stats.json');
  // Skips the type check, which is a separate check and would take most of the time. Without it ncc needs src/tsconfig.json to
  // know that the sources are ES modules.
  // ncc names files relative to the working directory, so that must always be the same.
  await promisify(execFile)(
    process.execPath,
    [
      ...[ncc, 'build', source, '-o', folder, '--license', 'licenses.txt'],
      ...['--transpile-only', '--no-cache', '--quiet', '--stats-out', stats],
    ],
    {
      cwd: root,
      env: { ...process.env, TS_NODE_PROJECT: join(root, 'scripts/build/aliases.json') },
    },
  );
  const names = readdirSync(folder).filter((file) => file.endsWith('.js'));
  const files = new Map(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  const needed = dropUnused(files);
  const licences = readFileSync(join(folder, 'licenses.txt'), 'utf8');
  const missing = missingLicences(needed, licences, join(root, 'node_modules'));
  writeFileSync(join(folder, 'licenses.txt'), licences.trimEnd() + '\n' + missing);
  for (const name of names) rmSync(join(folder, name));
  const modules = readModuleNames(stats);
  const read = indentAsWritten(dropComments(needed, modules), modules);
  const final = shareModules(nameFiles(read, modules));
  rmSync(stats);
  for (const [name, code] of final) {
    // ncc succeeds even when a module cannot be resolved. The bundle then crashes at start.
    if (code.includes('webpackMissingModule'))
      throw new Error(`${action}: a module is missing from the bundle.`);
    writeFileSync(join(folder, name), spellInAscii(requireOnce(code)));
  }
}

/** Makes one `require` for all modules of Node.js. The bundler makes one for each. */
function requireOnce(code: string): string {
  const made = '__WEBPACK_EXTERNAL_createRequire(import.meta.url)';
  const [first = ''] = /^import \{ createRequire as .*\n/.exec(code) ?? [];
  const rest = code.slice(first.length);
  if (first === '') return code;
  return `${first}const nodeRequire = ${made};\n${rest.replaceAll(made, 'nodeRequire')}`;
}

/** Escapes everything but ASCII, which Node.js reads and compiles faster. It saves a twentieth of the start-up time. */
function spellInAscii(code: string): string {
  return code.replaceAll(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function replaceCommitted(): void {
  for (const action of wanted.length === actions.length ? [''] : wanted) {
    rmSync(join(committed, action), { recursive: true, force: true });
    cpSync(join(fresh, action), join(committed, action), { recursive: true });
  }
}

function reportDifferences(): void {
  const files = new Set([...listFiles(fresh), ...listFiles(committed)]);
  const differing = [...files].filter(
    (file) => read(join(fresh, file)) !== read(join(committed, file)),
  );
  for (const file of differing) console.error(`dist/${file} is out of date.`);
  if (differing.length > 0) {
    console.error('Run `npm run build` and commit dist.');
    process.exitCode = 1;
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
