import { writeFile } from 'node:fs/promises';
import { ActionError } from '../../errors/index.ts';
import type { Annotation, Repository } from '../../step/index.ts';
import {
  formatCommit,
  formatCount,
  formatMoment,
  printableJson,
  renderMarkdownTable,
} from '../../text/index.ts';
import type { WorkflowWorld } from '../world.ts';
import { renderSite, renderText } from './cells.ts';
import { readPast } from './readPast.ts';
import { nameOfTarget, parseTargets, textOf } from './targets.ts';
import type { FleetTarget } from './targets.ts';

/** What is live on one target. Texts are empty where nothing is known. */
interface LiveTarget {
  readonly name: string;
  readonly region: string;
  /** Tag or commit. */
  readonly live: string;
  /** When it was deployed, as ISO 8601. */
  readonly since: string;
  readonly url: string;
  /** How it differs from what it should be, as phrases. */
  readonly drift: readonly string[];
}

/**
 * Shows what is live on each of `TARGETS`: on Connect the tag that the platform names, on BigCommerce the commit of the newest
 * successful GitHub Deployment. Writes the same to `FILE` as JSON. With `FAIL_ON_DRIFT` it resolves with a problem when one differs from
 * `EXPECTED`, its newest deployment failed, or nothing is known of it.
 */
export async function showLive(
  { runner, openRepository }: WorkflowWorld,
  cancelled: AbortSignal,
): Promise<Annotation | undefined> {
  const { env } = runner;
  const { TARGETS: text = '[]', GITHUB_TOKEN: token = '', FILE: file = 'live.json' } = env;
  const targets = parseTargets(text);
  const repository = token === '' ? undefined : await openRepository(token);
  if (repository === undefined) throw new ActionError('input', 'GITHUB_TOKEN: is missing.');
  const about = {
    platform: env['PLATFORM'] ?? '',
    prefix: env['ENVIRONMENT_PREFIX'] ?? '',
    expected: env['EXPECTED'] ?? '',
  };
  const found: LiveTarget[] = [];
  for (const target of targets) found.push(await look(target, about, { repository, cancelled }));
  const drifting = found.filter(({ drift }) => drift.length > 0);
  const sorted = [...drifting, ...found.filter(({ drift }) => drift.length === 0)];
  await writeFile(file, printableJson(sorted));
  const heading = `${String(drifting.length)} of ${formatCount(found.length, 'target')} drift`;
  runner.info(`${heading}.`);
  await runner.summary(`### ${heading}\n\n${renderLive(sorted)}\n`);
  if (env['FAIL_ON_DRIFT'] === 'true' && drifting.length > 0) {
    return { title: 'Targets drift', message: `${heading}. The job summary names them.` };
  }
  return undefined;
}

async function look(
  target: FleetTarget,
  about: { readonly platform: string; readonly prefix: string; readonly expected: string },
  { repository, cancelled }: { readonly repository: Repository; readonly cancelled: AbortSignal },
): Promise<LiveTarget> {
  const { platform } = about;
  const name = nameOfTarget(target);
  const environment = textOf(target['environment']) || about.prefix + name;
  const { newest, live } = await readPast(repository, { platform, environment }, cancelled);
  const tag = textOf(target['connector_tag']);
  const version = tag || (live?.commit ?? '');
  const expected = textOf(target['expected_tag']) || about.expected;
  const status = textOf(target['status']);
  const drift = [
    ...(version === '' ? ['never deployed from here'] : []),
    ...(version !== '' && expected !== '' && version !== expected
      ? [`is not ${formatCommit(expected)}`]
      : []),
    ...(newest === 'failure' || newest === 'error' ? ['the newest deployment failed'] : []),
    ...(status !== '' && status !== 'Deployed' ? [`is ${status}`] : []),
  ];
  return {
    ...{ name, region: textOf(target['region']), live: version, drift },
    ...{ since: isoOf(live?.createdAtMs ?? 0), url: textOf(target['url']) },
  };
}

function isoOf(ms: number): string {
  return ms === 0 ? '' : new Date(ms).toISOString();
}

const HEAD = ['Target', 'Region', 'Live', 'Since', 'Drift', 'Site'];

function renderLive(targets: readonly LiveTarget[]): string {
  return renderMarkdownTable(
    HEAD,
    targets.map(({ name, region, live, since, drift, url }) => [
      ...[name, region, formatCommit(live)].map(renderText),
      since === '' ? '' : formatMoment(Date.parse(since)),
      renderText(drift.join(', ')),
      renderSite(url),
    ]),
  );
}
