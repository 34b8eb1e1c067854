import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { findForeignText } from '../../../scripts/findForeignText.ts';

const SCHEMA = `
  export interface Project { readonly name: string; readonly state: 'on' | 'off'; readonly size: number }
  export const Answer = {} as { readonly _zod: { readonly output: { readonly data: Project } } };
  export type Foreign = string & { readonly brand: true };
  export declare function oneLine(text: string): Foreign;
`;

/** Finds what is wrong with a file that uses the schema. No library is loaded, so that it takes no time. */
function find(text: string, file = 'core.ts'): string[] {
  const texts: Readonly<Record<string, string>> = {
    '/r/src/platforms/answer.ts': SCHEMA,
    [`/r/src/${file}`]: `import { oneLine, type Project } from './platforms/answer.ts';\n${text}`,
  };
  const options: ts.CompilerOptions = {
    ...{ noLib: true, strict: true, target: ts.ScriptTarget.ES2022, noEmit: true, types: [] },
    ...{ allowImportingTsExtensions: true, moduleResolution: ts.ModuleResolutionKind.Bundler },
    module: ts.ModuleKind.ESNext,
  };
  const host: ts.CompilerHost = {
    ...ts.createCompilerHost(options),
    directoryExists: () => true,
    fileExists: (name) => name in texts,
    readFile: (name) => texts[name],
    getSourceFile: (name, target) => ts.createSourceFile(name, texts[name] ?? '', target, true),
  };
  return findForeignText(ts.createProgram(Object.keys(texts), options, host), '/r');
}

const inSentence = (expression: string, before = ''): string =>
  `export function tell(project: Project): string { ${before} return \`It is \${${expression}}.\`; }`;

test.each([
  ['project.name', ''],
  ['name', 'const { name } = project;'],
  ['shown', 'const { name: own } = project; const shown = own;'],
  ['(project.name as string)', ''],
  ["project.name || 'none'", ''],
  ['project.size > 1 ? project.name : 5', ''],
])('no text of an answer becomes part of a sentence: %s is found', (expression, before) => {
  expect(find(inSentence(expression, before))).toEqual([`src/core.ts: ${expression}`]);
});

test('no text that is read without a schema does either', () => {
  const text = `
    declare function asText(value: unknown): string | undefined;
    interface Pull { readonly author: string; readonly number: number }
    const read = (value: unknown): Pull => ({ author: asText(value) || '', number: 1 });
    export const tell = (pull: Pull): string => \`By \${pull.author}, \${pull.number}.\`;`;
  expect(find(text, 'github/event.ts')).toEqual(['src/github/event.ts: pull.author']);
});

test.each([
  ['oneLine(project.name)', ''],
  ['shown', 'const shown = oneLine(project.name);'],
  ['project.state', ''],
  ['project.size', ''],
  ['own', "const own = 'ours' as string;"],
])('what was taken in, or can be no text, may: %s', (expression, before) => {
  expect(find(inSentence(expression, before))).toEqual([]);
});
