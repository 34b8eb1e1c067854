import { readFileSync } from 'node:fs';
import { NoOperationTraceWriter } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { actionFolders } from '../../scripts/workflows/listActions.ts';

interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly author?: string;
  readonly branding?: Readonly<Record<string, string>>;
}

const files = ['action.yml', ...actionFolders().map((folder) => `${folder}/action.yml`)];
const read = (file: string): string =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const load = (file: string): Manifest => parse(read(file)) as Manifest;

/** What GitHub's own parser finds wrong with a manifest: keys, types, icons, colours. */
function faultsOf(content: string): string[] {
  const { context } = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map(({ rawMessage }) => rawMessage);
}

describe.each(files)('%s', (file) => {
  test('is what GitHub accepts, with an icon and a colour that it has', () => {
    expect(faultsOf(read(file))).toEqual([]);
    expect(Object.keys(load(file).branding ?? {})).toEqual(['icon', 'color']);
  });

  test('has a description that the Marketplace takes', () => {
    // It refuses one of 125 characters, and says so only when a release is published.
    const { description } = load(file);
    expect(description.length).toBeLessThan(125);
    expect(description).toMatch(/^[A-Z][^\n]*\.$/);
  });

  test('has a name that fits on one line of the Marketplace', () => {
    const { name, author } = load(file);
    expect(name).toMatch(/^Commerce Deploy( \([a-z]+\))?$/);
    expect(name.length).toBeLessThanOrEqual(50);
    expect(author).toBe('Commerce Deploy');
  });
});

test('no two actions have the same name', () => {
  const names = files.map((file) => load(file).name.toLowerCase());
  expect(new Set(names).size).toBe(files.length);
});

test.each([
  ['an icon that is not there', 'icon: upload-cloud', 'icon: rocket'],
  ['a colour that is not there', 'color: blue', 'color: pink'],
  ['a key that is not there', 'author:', 'autor:'],
])('GitHub’s parser refuses %s', (_, before, after) => {
  expect(faultsOf(read('action.yml').replace(before, after))).not.toEqual([]);
});
