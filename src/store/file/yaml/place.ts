import { wholeLine } from '../../../text/index.ts';

/** A place in the file, both numbers counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** What is wrong at one place of the file, or worth a warning there. The message is whole sentences, without the place. */
export interface SpecFault extends Place {
  readonly message: string;
}

/** Renders a fault the way compilers do: `store.yml:3:5: message`. The message may quote the file, so secrets are redacted. */
export function renderFault(fileName: string, { line, column, message }: SpecFault): string {
  return `${fileName}:${String(line)}:${String(column)}: ${wholeLine(message)}`;
}

/** Renders a path the way code has it: `promotions[0].rules[1].stop`. */
export function renderPath(path: readonly PropertyKey[]): string {
  return path
    .map((key, at) =>
      typeof key === 'number' ? `[${String(key)}]` : `${at === 0 ? '' : '.'}${String(key)}`,
    )
    .join('');
}
