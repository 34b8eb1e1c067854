// Runs a script or an installed command on Node.js 24, the version that GitHub runs this action with. Uses a newer Node.js as it
// is, and on an older one the copy from the optional `node-*` packages.
// Plain JavaScript, because only this file must start on an older Node.js.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const WANTED_MAJOR = 24;
const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));

function findNode() {
  if (Number.parseInt(process.versions.node, 10) >= WANTED_MAJOR) return process.execPath;
  const os = process.platform === 'win32' ? 'win' : process.platform;
  for (const name of [`node-${os}-${process.arch}`, `node-bin-${os}-${process.arch}`]) {
    const file = join(modules, name, 'bin', os === 'win' ? 'node.exe' : 'node');
    if (existsSync(file)) return file;
  }
  throw new Error(
    `Node.js ${WANTED_MAJOR} is required, and no copy of it is installed for ${os}-${process.arch}. ` +
      'Run `npm ci` without --omit=optional, or install Node.js 24.',
  );
}

/** Maps the name of an installed command to its JavaScript file; leaves flags and paths alone. */
function findCommand(name) {
  if (name.startsWith('-') || existsSync(name)) return name;
  const folder = join(modules, name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]);
  return join(folder, file);
}

const node = findNode();
const [command, ...args] = process.argv.slice(2);
const child = spawn(node, [findCommand(command), ...args], {
  stdio: 'inherit',
  env: { ...process.env, PATH: `${dirname(node)}${delimiter}${process.env.PATH}` },
});
// A terminal sends Ctrl-C to both processes. Other signals only reach this one, so pass them on.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
