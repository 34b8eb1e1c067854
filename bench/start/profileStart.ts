import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { table } from '../table.ts';

/** The parts of a `node --cpu-prof` profile that are needed here. */
interface Profile {
  readonly nodes: readonly Node[];
  readonly samples: readonly number[];
  /** In microseconds. */
  readonly timeDeltas: readonly number[];
  readonly startTime: number;
  readonly endTime: number;
}

interface Node {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string };
  readonly children?: readonly number[];
}

const RUNS = 10;

/** The parts of a start. A part has everything below its frames; the innermost part counts. */
const PARTS: readonly (readonly [
  what: string,
  matches: (node: Node, bundle: string) => boolean,
])[] = [
  [
    'reading and compiling the bundle',
    ({ callFrame }) => /translate|#loadSync/.test(callFrame.functionName),
  ],
  [
    'loading modules of Node.js',
    ({ callFrame }) => /^(requireBuiltin|loadBuiltinWithHooks)$/.test(callFrame.functionName),
  ],
  [
    'running the bundle: setting modules up, reading inputs, reporting the error',
    ({ callFrame }, bundle) => callFrame.url.endsWith(bundle),
  ],
  ['collecting garbage', ({ callFrame }) => callFrame.functionName === '(garbage collector)'],
];
const REST = 'Node.js itself';

/** Profiles starts of a bundle, and reports where the time of the fastest went. */
export function profileStart(bundle: string, work: string): string {
  const folder = join(work, 'profiles');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const flags = ['--cpu-prof', '--cpu-prof-interval', '100', '--cpu-prof-dir', folder];
  for (let run = 0; run < RUNS; run += 1)
    spawnSync(process.execPath, [...flags, bundle], { env: {}, stdio: 'ignore' });
  const [fastest] = readdirSync(folder)
    .map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Profile)
    .toSorted((one, other) => lengthOf(one) - lengthOf(other));
  if (fastest === undefined) throw new Error('Node.js wrote no profile.');
  const sums = sumUp(fastest, bundle);
  const rows = [...PARTS.map(([what]) => what), REST].map((what) => [
    what,
    ((sums.get(what) ?? 0) / 1000).toFixed(1),
  ]);
  return table(['part', 'ms'], rows);
}

function lengthOf({ startTime, endTime }: Profile): number {
  return endTime - startTime;
}

function sumUp({ nodes, samples, timeDeltas }: Profile, bundle: string): Map<string, number> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const partOf = new Map<number, string>();
  const mark = (node: Node, outer: string): void => {
    const [part] = PARTS.find(([, matches]) => matches(node, bundle)) ?? [outer];
    partOf.set(node.id, part);
    for (const id of node.children ?? []) {
      const child = byId.get(id);
      if (child !== undefined) mark(child, part);
    }
  };
  const [root] = nodes;
  if (root !== undefined) mark(root, REST);
  const sums = new Map<string, number>();
  samples.forEach((id, index) => {
    const part = partOf.get(id) ?? REST;
    sums.set(part, (sums.get(part) ?? 0) + (timeDeltas[index] ?? 0));
  });
  return sums;
}
