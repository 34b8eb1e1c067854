import type { Dice } from '../engine/dice.ts';
import { answerWith } from '../engine/wire.ts';
import type { Answer, Asked, Server } from '../engine/wire.ts';
import type { Deed } from '../worlds/scene.ts';
import { CONNECTOR_ID, declared, deploymentJson } from '../../unit/commercetools/world.ts';
import { drawStates } from './connectHistory.ts';
import type { Manner, State } from './connectHistory.ts';
import { openTokenService } from './tokenService.ts';

const REGION = 'europe-west1.gcp.commercetools.com';
export const AUTH = `auth.${REGION}`;
export const CONNECT = `connect.${REGION}`;
export const DEPLOYMENT_ID = 'de9107e4-1b2c-4d3e-8f40-515253545556';

export interface ConnectOptions {
  readonly manner: Manner;
  /** How the Deployment stands at the beginning; undefined when there is none. */
  readonly states: readonly State[] | undefined;
  /** Whether somebody else changes it just after it was read first. */
  readonly isChangedAfterRead: boolean;
  /** How long it takes to delete it, and whether that works. */
  readonly undeploy: { readonly ms: number; readonly works: boolean };
}

export interface Connect extends Server {
  readonly deeds: readonly Deed[];
  /** Deletions that the platform has taken, and when each is done. */
  readonly deletions: readonly Deed[];
  /** Whether there is a Deployment at a time. */
  readonly exists: (atMs: number) => boolean;
  readonly wasCreated: () => boolean;
}

/**
 * A project of commercetools Connect with one Deployment at most, as a state machine in memory.
 *
 * @see https://docs.commercetools.com/connect/deployments
 */
export function openConnect(options: ConnectOptions, dice: Dice): Connect {
  const { manner } = options;
  const tokens = openTokenService(dice);
  const deeds: Deed[] = [];
  const deletions: Deed[] = [];
  let states = options.states ?? [];
  let createdAtMs: number | undefined;
  let wasChanged = !options.isChangedAfterRead;

  const viewAt = (atMs: number): State | undefined =>
    states.findLast(({ fromMs }) => fromMs <= atMs) ?? states[0];
  const exists = (atMs: number): boolean => states.length > 0 && viewAt(atMs)?.status !== 'Gone';
  const isPending = ({ status }: State): boolean => ['Queued', 'Deploying'].includes(status);
  const isBusyAt = (atMs: number): boolean => {
    const now = viewAt(atMs);
    const isOurs = deeds.some((deed) => deed.atMs <= atMs && atMs < deed.endsAtMs);
    return isOurs || (now !== undefined && (isPending(now) || now.status === 'Undeploying'));
  };
  const show = ({ status, version, build }: State, code = 200): Answer =>
    answerWith(code, deploymentJson({ id: DEPLOYMENT_ID, status, version, build }));

  const read = ({ atMs }: Asked): Answer => {
    const isHidden = createdAtMs !== undefined && atMs < createdAtMs + manner.unknownForMs;
    const seen = viewAt(dice.chance(0.5) ? atMs - manner.lagMs : atMs);
    if (!exists(atMs) || isHidden || seen === undefined) return refuse(404, 'ResourceNotFound');
    if (!wasChanged) {
      wasChanged = true;
      states = [...states, { ...seen, fromMs: atMs, version: seen.version + 1 }];
    }
    return show(seen);
  };

  const start = ({ n, atMs }: Asked, before: State): Answer => {
    const own = drawStates(manner, { before, atMs }, dice);
    const last = own.at(-1) ?? before;
    const end = last.status === 'Deployed' ? 'completed' : 'failed';
    states = [...states.filter(({ fromMs }) => fromMs <= atMs), ...own];
    deeds.push({ id: DEPLOYMENT_ID, byRequest: n, atMs, endsAtMs: last.fromMs, end });
    const first = own[0] ?? before;
    return show(
      manner.answersOld ? { ...first, status: before.status } : { ...first, status: 'Queued' },
      201,
    );
  };

  const redeploy = (asked: Asked): Answer => {
    const now = viewAt(asked.atMs);
    const { version } = asked.json as { readonly version: number };
    if (now === undefined || !exists(asked.atMs)) return refuse(404, 'ResourceNotFound');
    if (version !== now.version) return refuse(409, 'ConcurrentModification');
    if (isBusyAt(asked.atMs)) return refuse(400, 'DeploymentInvalidStatusTransition');
    return start(asked, now);
  };

  const create = (asked: Asked): Answer => {
    if (exists(asked.atMs)) return refuse(400, 'DuplicateField');
    createdAtMs = asked.atMs;
    states = [];
    return start(asked, { fromMs: asked.atMs, status: 'Queued', version: 0, build: 'build-0' });
  };

  const remove = ({ n, atMs }: Asked): Answer => {
    const now = viewAt(atMs);
    if (now === undefined || !exists(atMs)) return refuse(404, 'ResourceNotFound');
    if (now.status === 'Undeploying') return show(now, 202);
    if (isBusyAt(atMs)) return refuse(400, 'DeploymentInvalidStatusTransition');
    const { ms, works } = options.undeploy;
    const endsAtMs = atMs + ms;
    const version = now.version + 1;
    const state = { ...now, version };
    states = [
      ...states.filter(({ fromMs }) => fromMs <= atMs),
      { ...state, fromMs: atMs, status: 'Undeploying' },
      { ...state, fromMs: endsAtMs, status: works ? 'Gone' : 'UndeployFailed' },
    ];
    const end = works ? 'completed' : 'failed';
    deletions.push({ id: DEPLOYMENT_ID, byRequest: n, atMs, endsAtMs, end });
    return show({ ...state, fromMs: atMs, status: 'Undeploying' }, 202);
  };

  const list = ({ url, atMs }: Asked): Answer => {
    const now = viewAt(atMs);
    const isOnPage = exists(atMs) && Number(url.searchParams.get('offset') ?? 0) === 0;
    const results =
      now !== undefined && isOnPage ? [deploymentJson({ ...now, id: DEPLOYMENT_ID })] : [];
    const total = exists(atMs) ? 1 : 0;
    return answerWith(200, { offset: 0, limit: 500, count: results.length, total, results });
  };

  return {
    hosts: [AUTH, CONNECT],
    deeds,
    deletions,
    exists,
    wasCreated: () => createdAtMs !== undefined,
    handle: (asked) => {
      if (asked.url.host === AUTH) return tokens.issue(asked);
      if (!tokens.accepts(asked)) return refuse(401, 'invalid_token');
      const path = asked.url.pathname;
      if (path.startsWith('/connectors/')) return answerWith(200, connector);
      if (path.endsWith('/deployments')) {
        return asked.method === 'POST' ? create(asked) : list(asked);
      }
      if (asked.method === 'POST') return redeploy(asked);
      return asked.method === 'DELETE' ? remove(asked) : read(asked);
    },
  };
}

const connector = {
  id: CONNECTOR_ID,
  name: 'Checkout connector',
  version: 4,
  repository: { url: 'git@github.com:acme/checkout.git', tag: 'v1' },
  configurations: declared,
};

function refuse(status: number, code: string): Answer {
  return answerWith(status, {
    statusCode: status,
    message: 'No.',
    errors: [{ code, message: 'No.' }],
  });
}
