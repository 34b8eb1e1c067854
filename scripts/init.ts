// Writes the first workflows of a repository: npm run init -- --help
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { faultsOf, openQuestions, questions, readFlags, toAnswers } from './init/answers.ts';
import type { Answers } from './init/answers.ts';
import { commandsFor } from './init/neededValues.ts';
import { readOwnVersion } from './init/ownVersion.ts';
import { readPins } from './init/pin.ts';
import { workflowFiles } from './init/workflowFiles.ts';

const HELP = `Usage: npm run init -- [--flag value ...]

Writes workflows that deploy, with every action pinned to a commit, and prints the commands that set the variables
and secrets they read. Asks for what no flag says. Never asks for a secret, and never overwrites a file.

${questions.map(({ flag, text, only }) => `  --${flag.padEnd(10)} ${text}${only === undefined ? '' : ` (${only})`}`).join('\n')}
`;

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const { help, given, faults } = readFlags(process.argv.slice(2));
  if (help) process.stdout.write(HELP);
  else if (faults.length > 0) throw new Error(faults.join('\n'));
  else write(toAnswers(process.stdin.isTTY ? await ask(given) : given));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}

/** Asks what no flag has said, each question until its answer is accepted. */
async function ask(
  given: Readonly<Record<string, string>>,
): Promise<Readonly<Record<string, string>>> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  let answers = given;
  try {
    for (let [next] = openQuestions(answers); next !== undefined; [next] = openQuestions(answers)) {
      const { flag, text, otherwise } = next;
      const suggestion = otherwise === undefined ? '' : ` [${otherwise}]`;
      const typed = (await lines.question(`${text}${suggestion} `)).trim();
      const answer = typed === '' ? (otherwise ?? '') : typed;
      const [fault] = faultsOf({ [flag]: answer });
      if (fault === undefined) answers = { ...answers, [flag]: answer };
      else process.stdout.write(`${fault}\n`);
    }
  } finally {
    lines.close();
  }
  return answers;
}

function write(answers: Answers): void {
  const into = resolve(process.env['INIT_CWD'] ?? '.', answers.into);
  const own = readOwnVersion(root);
  const files = workflowFiles(root, answers, readPins(root, own));
  const taken = files.filter(({ path }) => existsSync(join(into, path)));
  const faults = [
    ...(existsSync(into) ? [] : [`--into: there is no folder ${into}.`]),
    ...taken.map(({ path }) => `${path} exists, and is not overwritten.`),
  ];
  if (faults.length > 0) throw new Error(faults.join('\n'));
  for (const { path, text } of files) {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), text);
    process.stdout.write(`Wrote ${path}\n`);
  }
  process.stdout.write(
    `\nSet what they read, in that repository (each secret is asked for by gh, not by this script):\n\n` +
      `${commandsFor(files, answers)
        .map((command) => `  ${command}\n`)
        .join('')}\n` +
      'docs/setup.md says where each value comes from.\n',
  );
  if (!own.isPushed) {
    process.stderr.write(
      `\nWarning: as far as this clone knows, no remote has the commit ${own.sha}. Push it before you run the workflows.\n`,
    );
  }
}
