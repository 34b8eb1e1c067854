import { resolve } from 'node:path';
import { formatBytes, oneLine } from '../../../text/index.ts';
import type { InputSource } from '../../../inputs/index.ts';
import { readSmallFile } from '../../../files/index.ts';
import { targetFields } from '../inputs/index.ts';
import type { GivenConfiguration } from '../inputs/index.ts';
import type { Parsed, parseConfiguration } from './parseConfiguration.ts';

const LIMIT_BYTES = 1024 * 1024;

/** One line that ends like a file name, without the syntax of YAML or JSON. */
const FILE_NAME = /^(?!.*(?:[[{]|:\s))[^\r\n]+\.(?:ya?ml|json)$/i;

/**
 * Reads the configuration from the inputs, or from the file that they name. Each fault begins with the input's name. Loads the
 * parser only if there is something to parse.
 */
export async function readConfiguration(source: InputSource): Promise<{
  readonly value: GivenConfiguration;
  readonly faults: readonly string[];
}> {
  const folder = source.input('working_directory')?.trim() ?? '.';
  const own = source.input('configuration')?.trim();
  const global = source.input('global_configuration')?.trim();
  if (own === undefined && global === undefined) {
    return { value: { applications: new Map(), global: new Map() }, faults: [] };
  }
  const { parseConfiguration, parseKeyValues } = await import('./parseConfiguration.ts');
  const applications =
    own !== undefined && FILE_NAME.test(own)
      ? readFile(resolve(folder, own), own, parseConfiguration)
      : parse(own, 'configuration', parseConfiguration);
  const shared = parse(global, 'global_configuration', parseKeyValues);
  return {
    value: { applications: applications.value, global: shared.value },
    faults: [...applications.faults, ...shared.faults],
  };
}

function readFile(
  path: string,
  shown: string,
  parser: typeof parseConfiguration,
): ReturnType<typeof parseConfiguration> {
  const where = `configuration: the file ${oneLine(shown)}`;
  const file = readSmallFile(path, { mostBytes: LIMIT_BYTES });
  if (file.kind !== 'text') return { value: new Map(), faults: [`${where} ${file.problem}.`] };
  const { value, faults } = parser(file.text);
  return { value, faults: faults.map((words) => `${where} ${words}`) };
}

function parse<T extends ReadonlyMap<string, unknown>>(
  text: string | undefined,
  name: 'configuration' | 'global_configuration',
  parser: (text: string) => Parsed<T>,
): Parsed<T | ReadonlyMap<string, never>> {
  if (text === undefined) return { value: new Map<string, never>(), faults: [] };
  const size = Buffer.byteLength(text);
  const { value, faults } =
    size > LIMIT_BYTES
      ? { value: new Map<string, never>(), faults: [tooLarge(size)] }
      : parser(text);
  const accepted = `Accepted: ${targetFields[name].accepts}.`;
  return { value, faults: faults.map((words) => `${name}: ${words} ${accepted}`) };
}

function tooLarge(bytes: number): string {
  return `is too large: ${formatBytes(bytes)}, the limit is 1 MiB.`;
}
