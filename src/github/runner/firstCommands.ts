import { appendFileSync, existsSync } from 'node:fs';
import { EOL } from 'node:os';
import type * as core from '@actions/core';

/** The commands of `@actions/core` that a step writes through. */
export type Commands = Pick<
  typeof core,
  | ('setSecret' | 'info' | 'notice' | 'warning' | 'error' | 'startGroup' | 'endGroup')
  | ('setOutput' | 'saveState' | 'getState')
>;

/**
 * Writes the same bytes as `@actions/core`, for all that is written before that is loaded: it takes half as long as an empty
 * Node.js (docs/adr/0012).
 */
export const firstCommands: Commands = {
  setSecret: (secret) => {
    write('add-mask', {}, secret);
  },
  info: (message) => {
    process.stdout.write(message + EOL);
  },
  notice: annotate('notice'),
  warning: annotate('warning'),
  error: annotate('error'),
  startGroup: (name) => {
    write('group', {}, name);
  },
  endGroup: () => {
    write('endgroup', {}, '');
  },
  setOutput: (name, value: string) => {
    if (append('OUTPUT', name, value)) return;
    process.stdout.write(EOL);
    write('set-output', { name }, value);
  },
  saveState: (name, value: string) => {
    if (!append('STATE', name, value)) write('save-state', { name }, value);
  },
  getState: (name) => process.env[`STATE_${name}`] ?? '',
};

function annotate(command: string): Commands['error'] {
  return (message, given = {}) => {
    const { title, file, startLine, endLine, startColumn, endColumn } = given;
    const properties = { title, file, line: startLine, endLine, col: startColumn, endColumn };
    write(command, Object.keys(given).length === 0 ? {} : properties, String(message));
  };
}

/** Appends a value to one of the runner's files; returns false when the runner names none. Throws when that cannot be written. */
function append(file: 'OUTPUT' | 'STATE', name: string, value: string): boolean {
  const path = process.env[`GITHUB_${file}`];
  if (!path) return false;
  // Appending would create it, and nobody would read it.
  if (!existsSync(path)) throw new Error(`Missing file at path: ${path}`);
  const end = delimiterFor(value);
  appendFileSync(path, `${name}<<${end}${EOL}${value}${EOL}${end}${EOL}`, { encoding: 'utf8' });
  return true;
}

/** Returns a line that is none of the value's. The toolkit draws one at random, which takes loading `node:crypto`. */
function delimiterFor(value: string): string {
  const lines = new Set(value.split(/\r\n|\n|\r/));
  let count = 0;
  while (lines.has(`ghadelimiter_${String(count)}`)) count += 1;
  return `ghadelimiter_${String(count)}`;
}

type Properties = Readonly<Record<string, string | number | undefined>>;

function write(command: string, properties: Properties, message: string): void {
  const list = Object.entries(properties)
    .filter(([, value]) => Boolean(value))
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  const hasAny = Object.keys(properties).length > 0;
  process.stdout.write(
    `::${command}${hasAny ? ` ${list.join(',')}` : ''}::${escapeData(message)}${EOL}`,
  );
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
