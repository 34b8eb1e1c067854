import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { bundle } from '../bundle.ts';
import { goalTable } from '../goals.ts';
import type { Goal } from '../goals.ts';
import { alternate, median, ratios, showRatios } from '../measure/alternate.ts';
import { timeCommand } from '../measure/timeCommand.ts';
import type { BenchOptions } from '../options.ts';
import { table } from '../table.ts';

interface Upload {
  readonly tookMs: number;
  readonly peakMiB: number;
}

interface Link {
  readonly name: string;
  readonly port: number;
  readonly megabytes: number;
}

const ABOUT =
  'The code that uploads artifacts and `curl -T` send a file of zeros to a server that discards it. The time is from the request to the answer, without the start of the process. Ratios to curl are round by round: the median, with the lowest and highest in brackets. Memory is the peak of the whole process.';

const WHY_MISSED =
  'On loopback the bytes cost more than the link. Ours pass through a stream of Node.js, which waits for each buffer to leave before it is reused. On a real link this does not show.';

/** Uploads on both links, in turn with curl. */
export async function benchUpload({ work, rounds }: BenchOptions): Promise<string> {
  const program = fileURLToPath(new URL('server.ts', import.meta.url));
  const server = spawn(process.execPath, ['--no-warnings', program], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(createInterface(server.stdout), 'line')) as [string];
    const { near, far } = JSON.parse(line) as Record<'near' | 'far', number>;
    const links = [
      { name: 'loopback', port: near, megabytes: 1000 },
      { name: '100 Mbit/s, 40 ms', port: far, megabytes: 50 },
    ];
    const ours = bundle('upload/ours.ts', work);
    const results: (readonly [Link, Record<Name, readonly Upload[]>])[] = [];
    for (const link of links) results.push([link, await measureLink(link, { ours, work, rounds })]);
    return report(results);
  } finally {
    server.kill();
  }
}

const NAMES = ['ours', 'ours, one byte', 'curl -T'] as const;
type Name = (typeof NAMES)[number];

function measureLink(
  { port, megabytes }: Link,
  { ours, work, rounds }: { readonly ours: string; readonly work: string; readonly rounds: number },
): Promise<Record<Name, readonly Upload[]>> {
  const url = `http://127.0.0.1:${String(port)}/artifact`;
  const large = makeFile(join(work, 'large'), megabytes * 1e6);
  const small = makeFile(join(work, 'small'), 1);
  return alternate(NAMES, rounds, async (name) => {
    if (name === 'curl -T') return curl(url, large);
    const { stdout, peakMiB } = await timeCommand([
      ...[process.execPath, ours, url],
      name === 'ours' ? large : small,
    ]);
    const { tookMs } = JSON.parse(stdout) as { readonly tookMs: number };
    return { tookMs, peakMiB };
  });
}

async function curl(url: string, file: string): Promise<Upload> {
  const flags = ['-sS', '--fail', '--noproxy', '*', '-o', '/dev/null', '-w', '%{time_total}'];
  // Like ours, does not send `Expect: 100-continue`.
  const { stdout, peakMiB } = await timeCommand([
    'curl',
    ...flags,
    '-H',
    'Expect:',
    '-T',
    file,
    url,
  ]);
  return { tookMs: 1000 * Number(stdout), peakMiB };
}

function makeFile(path: string, bytes: number): string {
  const file = openSync(path, 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
  return path;
}

function report(results: readonly (readonly [Link, Record<Name, readonly Upload[]>])[]): string {
  const goals = results.flatMap(([{ name }, uploads]): Goal[] => [
    { what: `time of curl, ${name}`, most: 1.05, found: median(toCurl(uploads, 'ours')) },
    {
      what: `MiB more than for one byte, ${name}`,
      most: 20,
      found: peakOf(uploads.ours) - peakOf(uploads['ours, one byte']),
    },
  ]);
  const rows = results.flatMap(([link, uploads]) =>
    NAMES.map((name) => [
      `${link.name}: ${name}${name.includes('byte') ? '' : `, ${String(link.megabytes)} MB`}`,
      (median(uploads[name].map(({ tookMs }) => tookMs)) / 1000).toFixed(3),
      name.includes('byte') ? '' : showRatios(toCurl(uploads, name)),
      peakOf(uploads[name]).toFixed(0),
    ]),
  );
  return [
    ABOUT,
    goalTable(goals),
    WHY_MISSED,
    table(['upload', 'seconds', 'ratio to curl', 'peak MiB'], rows),
  ].join('\n\n');
}

function toCurl(uploads: Record<Name, readonly Upload[]>, name: Name): number[] {
  return ratios(uploads[name], uploads['curl -T'], ({ tookMs }) => tookMs);
}

function peakOf(uploads: readonly Upload[]): number {
  return median(uploads.map(({ peakMiB }) => peakMiB));
}
