import { ActionError } from '../../errors/index.ts';
import { chooseEarlier, nameAttempt, readAttempts, readRecord, wasGood } from '../../kept/index.ts';
import type { Attempt } from '../../kept/index.ts';
import type { GitHubDeployment } from '../../step/index.ts';
import { oneLine } from '../../text/index.ts';
import { toWayBack } from '../back.ts';
import type { WayBackFacts } from '../back.ts';
import { toKeptBuild } from '../build.ts';
import type { BuildRules, KeptBuild } from '../build.ts';
import type { OwnDeployment } from './mayGoBack.ts';

/** The build to deploy again, and which deployments the way is between. */
export interface FoundBuild {
  readonly build: KeptBuild;
  readonly way: WayBackFacts;
}

/**
 * Finds the last good build before a deployment. Unlike a person's rollback it goes no further back: where that build is not kept,
 * or has the same content, there is none. Throws `artifact`, which says why.
 */
export async function findBuild(
  { repository, target, own, rules }: OwnDeployment & { readonly rules: BuildRules },
  signal: AbortSignal,
): Promise<FoundBuild> {
  const seen: Attempt[] = [];
  const attempts = since(own, readAttempts(repository, target, signal));
  const { from, to } = await chooseEarlier(noting(attempts, seen));
  const last = seen.find((each) => each.deployment.id !== own.id && wasGood(each));
  if (last !== undefined && contentOf(last) === own.payload['content_sha256']) {
    throw noWay(`${nameAttempt(last)}, the last good one, has the same content.`);
  }
  if (to === undefined) {
    throw noWay(`There is no earlier good deployment of ${oneLine(target.environment)}.`);
  }
  const record = readRecord(to);
  switch (record.kind) {
    case 'kept':
      return { build: toKeptBuild(record, rules), way: toWayBack({ from, to }) };
    case 'nowhere':
      throw noWay(`The build of ${nameAttempt(to)}, the last good one, is not kept anywhere.`, {
        hint: 'Keep each zip, and say where in `kept_as`.',
      });
    case 'damaged':
      throw noWay(`The record of ${nameAttempt(to)}, the last good one, cannot be read.`, {
        hint: 'Somebody may have changed it.',
      });
  }
}

/** What is newer was never started: that nothing else is newer was checked before. */
async function* since(
  own: GitHubDeployment,
  attempts: AsyncIterable<Attempt>,
): AsyncGenerator<Attempt> {
  for await (const attempt of attempts) if (attempt.deployment.id <= own.id) yield attempt;
}

async function* noting(attempts: AsyncIterable<Attempt>, seen: Attempt[]): AsyncGenerator<Attempt> {
  for await (const attempt of attempts) {
    seen.push(attempt);
    yield attempt;
  }
}

function contentOf({ deployment }: Attempt): string | undefined {
  return deployment.payload['content_sha256'];
}

function noWay(message: string, details: { readonly hint?: string } = {}): ActionError {
  return new ActionError('artifact', message, details);
}
