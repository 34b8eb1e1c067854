import { ActionError } from '../../errors/index.ts';
import type { Occasion } from '../../event/index.ts';
import { plainOutput } from '../../text/index.ts';
import type { FetchedRequest } from '../readRequest.ts';
import { packageAndPrepare } from './packageAndPrepare.ts';
import type { PackageTools, Prepared } from './packageAndPrepare.ts';

interface ReadyTools extends PackageTools {
  /** Finds out what the run deploys for; undefined when that has gone. */
  readonly findOccasion: (signal: AbortSignal) => Promise<Occasion | undefined>;
}

/** Everything that is known before anything is created. */
export interface Ready extends Prepared {
  readonly occasion: Occasion;
}

/**
 * Packages the build, looks at the platform, and finds out what the run deploys for, all at the same time. Undefined, with a
 * notice, when that has gone: then nothing is to be deployed, whatever else was found.
 */
export async function getReady(
  request: FetchedRequest,
  { findOccasion, ...tools }: ReadyTools,
  cancelled: AbortSignal,
): Promise<Ready | undefined> {
  const { runner, journal } = tools;
  const stop = new AbortController();
  const signal = AbortSignal.any([cancelled, stop.signal]);
  const { on_conflict: onConflict, wait: isFollowed } = request.inputs;
  const run = { journal, onConflict, isFollowed };
  const preparing = packageAndPrepare(request, { ...tools, run }, signal);
  // Whether it fails is of interest only if there is something to deploy for.
  const settled = preparing.catch(() => undefined);
  const found = findOccasion(AbortSignal.any([signal, timeUp(preparing)]));
  const occasion = await found.catch(async (error: unknown) => {
    stop.abort(error);
    await settled;
    throw error;
  });
  if (occasion === undefined) {
    stop.abort(new Error('There is nothing to deploy for.'));
    await settled;
    runner.notice({ title: 'Nothing was deployed', message: GONE });
    return undefined;
  }
  journal.output('environment', plainOutput(occasion.environment));
  const prepared = await preparing;
  if (prepared.artifact !== undefined) await runner.product(prepared.artifact.path);
  return { ...prepared, occasion };
}

/** Is aborted when the time limit has ended the look at the platform: it leaves no time for GitHub either. */
function timeUp(preparing: Promise<unknown>): AbortSignal {
  const stop = new AbortController();
  preparing.catch((error: unknown) => {
    if (error instanceof ActionError && error.code === 'timeout') stop.abort(error);
  });
  return stop.signal;
}

const GONE =
  'The pull request was closed, or has got another commit, since this workflow began. Skipping its preview.';
