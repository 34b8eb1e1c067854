import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startSandbox } from '../../sandbox/sandbox.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { deployInputs } from '../deployRuns.ts';
import { goalTable } from '../goals.ts';
import { alternate, median, ratios, showRatios } from '../measure/alternate.ts';
import { timeCommand } from '../measure/timeCommand.ts';
import type { Measure } from '../measure/timeCommand.ts';
import type { BenchOptions } from '../options.ts';
import { makeBuilds } from '../packing/builds.ts';
import type { Build } from '../packing/builds.ts';
import { table } from '../table.ts';

const OURS = 'ours';
const THEIRS = 'catalyst deploy --prebuilt';
const NAMES = [OURS, THEIRS] as const;
type Name = (typeof NAMES)[number];

const ABOUT =
  'The whole step, from the start of the process to its end, compared with the official command line. Both run against the sandbox on the same machine, over TLS, with a platform that answers at once. Ratios are round by round: the median, with the lowest and highest in brackets.';

/** Deploys builds to the sandbox, in turn with the official command line. */
export async function benchStep({ work, modules, rounds, build }: BenchOptions): Promise<string> {
  // The largest build is at the platform's limits, which the official client checks itself.
  const builds = makeBuilds(work, modules, build).filter(({ name }) => name !== 'limit');
  const results: (readonly [Build, Record<Name, readonly Measure[]>])[] = [];
  for (const each of builds)
    results.push([each, await deployInTurn(each, { work, modules, rounds })]);
  const goals = results.map(([{ name }, measures]) => ({
    what: `wall time of the official client, ${name}`,
    most: 0.48,
    found: median(toTheirs(measures, OURS)),
  }));
  const rows = results.flatMap(([{ name: build }, measures]) =>
    NAMES.map((name) => [
      `${build}: ${name}`,
      (median(measures[name].map(({ wallMs }) => wallMs)) / 1000).toFixed(2),
      showRatios(toTheirs(measures, name)),
      (median(measures[name].map(({ cpuMs }) => cpuMs)) / 1000).toFixed(2),
      Math.max(...measures[name].map(({ peakMiB }) => peakMiB)).toFixed(0),
    ]),
  );
  return [
    ABOUT,
    goalTable(goals),
    table(['step', 'seconds', 'ratio', 'CPU seconds', 'peak MiB'], rows),
  ].join('\n\n');
}

function toTheirs(measures: Record<Name, readonly Measure[]>, name: Name): number[] {
  return ratios(measures[name], measures[THEIRS], ({ wallMs }) => wallMs);
}

async function deployInTurn(
  build: Build,
  { work, modules, rounds }: Pick<BenchOptions, 'work' | 'modules' | 'rounds'>,
): Promise<Record<Name, readonly Measure[]>> {
  const project = makeProject(work, build);
  await using sandbox = await startSandbox({ tls: true, switches: { paceMs: 1 } });
  const steps = { [OURS]: ours(sandbox, project), [THEIRS]: theirs(sandbox, modules) };
  const found = await alternate(NAMES, rounds, (name) => {
    const { command, env } = steps[name];
    const trust = { PATH: process.env['PATH'], NODE_EXTRA_CA_CERTS: sandbox.caFile };
    return timeCommand([process.execPath, ...command], { cwd: project, env: { ...trust, ...env } });
  });
  rmSync(project, { recursive: true });
  return found;
}

interface Step {
  readonly command: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

function ours(sandbox: Sandbox, folder: string): Step {
  const inputs = { ...deployInputs(sandbox, folder), path: '.bigcommerce/dist' };
  return {
    command: [fileURLToPath(new URL('../../dist/deploy/index.js', import.meta.url))],
    env: {
      RUNNER_TEMP: folder,
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
    },
  };
}

function theirs({ apiUrl, credentials, addProject }: Sandbox, modules: string): Step {
  return {
    command: [join(modules, '@bigcommerce/catalyst/dist/cli.js'), 'deploy', '--prebuilt'],
    env: {
      CATALYST_API_HOST: new URL(apiUrl).host,
      CATALYST_STORE_HASH: credentials.storeHash,
      CATALYST_ACCESS_TOKEN: credentials.accessToken,
      CATALYST_PROJECT_UUID: addProject('theirs').uuid,
      CATALYST_TELEMETRY_DISABLED: '1',
    },
  };
}

/** Makes a folder that the official client accepts as a storefront set up for hosting. */
function makeProject(work: string, { folder }: Build): string {
  const project = mkdtempSync(join(work, 'project-'));
  mkdirSync(join(project, '.bigcommerce'));
  cpSync(folder, join(project, '.bigcommerce/dist'), { recursive: true });
  const dependencies = { '@opennextjs/cloudflare': '1.20.6' };
  writeFileSync(
    join(project, 'package.json'),
    JSON.stringify({ name: 'storefront', dependencies }),
  );
  writeFileSync(join(project, 'middleware.ts'), '');
  return project;
}
