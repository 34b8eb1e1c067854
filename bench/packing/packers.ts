import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.ts';

/** A program that packs a folder. */
export interface Packer {
  readonly name: string;
  readonly version: string;
  readonly isZip: boolean;
  readonly command: (folder: string, output: string) => readonly string[];
}

export const OURS = 'ours';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The libraries and the scripts that use them. */
const LIBRARIES = {
  'adm-zip': 'admZip',
  archiver: 'archiver',
  yazl: 'yazl',
  fflate: 'fflate',
  '@zip.js/zip.js': 'zipJs',
} as const;

/** Lists our packer, the libraries, and the installed system programs. */
export function listPackers(work: string): readonly Packer[] {
  return [
    {
      name: OURS,
      version: 'this commit',
      isZip: true,
      command: (folder, output) => [
        process.execPath,
        bundle('packing/ours.ts', work),
        folder,
        output,
      ],
    },
    ...Object.entries(LIBRARIES).map(([name, script]) => ({
      name,
      version: readVersion(name),
      isZip: true,
      command: (folder: string, output: string) => [
        process.execPath,
        join(root, 'bench/packing/peers', `${script}.mjs`),
        folder,
        output,
      ],
    })),
    ...NATIVE.filter(({ name }) => spawnSync(name, ['--version']).error === undefined),
  ];
}

const NATIVE: readonly Packer[] = [
  {
    name: 'zip',
    version: 'system',
    isZip: true,
    command: (folder, output) => shell('cd "$1" && exec zip -qr6 "$2" .', folder, output),
  },
  {
    name: 'pigz',
    version: 'system, after tar',
    isZip: false,
    command: (folder, output) => shell('tar -cC "$1" . | pigz -6 > "$2"', folder, output),
  },
];

function shell(script: string, folder: string, output: string): readonly string[] {
  return ['sh', '-c', script, 'sh', folder, output];
}

function readVersion(name: string): string {
  const file = join(root, 'bench/node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}
