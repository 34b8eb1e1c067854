import '../../support/memory/loadAhead.ts';
import { ActionError } from '../../../src/errors/actionError.ts';
import { openRepository } from '../../../src/github/openRepository.ts';
import { runDeploy } from '../../../src/deploy/run.ts';
import type { DeployWorld } from '../../../src/deploy/world.ts';
import type { ClientTools } from '../../../src/http/api/call.ts';
import { sendAhead } from '../../../src/http/sendAhead.ts';
import { readBody } from '../../../src/http/readBody.ts';
import { runConnector } from '../../../src/connector/run.ts';
import { runList } from '../../../src/list/run.ts';
import {
  connectorKind,
  platforms,
  removals,
  storeKind,
  targetLists,
} from '../../../src/platforms/index.ts';
import { runStore } from '../../../src/store/run.ts';
import { runTeardown } from '../../../src/teardown/run.ts';
import { proxySilent } from '../engine/fates/connectFates.ts';
import type { Dice } from '../engine/dice.ts';
import { drawFate } from '../engine/fates/drawFate.ts';
import { openIncident } from '../engine/fates/incident.ts';
import type { Incident } from '../engine/fates/incident.ts';
import { quotesOf } from '../engine/quotes.ts';
import { openNetwork } from '../engine/network.ts';
import type { Network } from '../engine/network.ts';
import { openSimClock } from '../engine/simClock.ts';
import type { SimClock } from '../engine/simClock.ts';
import { withOldAnswers, withOtherOrder } from '../engine/fates/unkindReads.ts';
import type { Server } from '../engine/wire.ts';
import { openWitness } from '../engine/witness.ts';
import type { Witness } from '../engine/witness.ts';
import type { NetworkConditions } from '../engine/networkConditions.ts';
import { packerOf } from '../models/build.ts';
import { beginSetup } from './setupRun.ts';
import type { SetupRun } from './setupRun.ts';
import type { Scene } from '../worlds/scene.ts';
import type { Unkind } from '../worlds/switches.ts';

/** Everything known about a schedule after its run. */
export interface Run {
  readonly scene: Scene;
  readonly conditions: NetworkConditions;
  readonly unkind: Unkind;
  readonly incident: Incident | undefined;
  readonly clock: SimClock;
  readonly network: Network;
  readonly witness: Witness;
  readonly startMs: number;
  readonly endMs: number;
  /** Whether the step was green; undefined if it did not end. */
  readonly isGreen: boolean | undefined;
  readonly ending: 'settled' | 'stuck' | 'endless';
  /** When the signal came; undefined if none did. */
  readonly signalledAtMs: number | undefined;
  /** Set if a store is set up. */
  readonly setup: SetupRun | undefined;
}

/** Everything a run needs. */
export interface Stage {
  readonly scene: Scene;
  readonly conditions: NetworkConditions;
  /** Switches that are unkind in it. */
  readonly unkind: Unkind;
  readonly dice: Dice;
  readonly startMs: number;
  /** What happens to one certain call, whatever the conditions. */
  readonly incident?: Incident | undefined;
}

/** No run may take longer than twice its limit plus this. */
const SLACK_MS = 300_000;

/** Time from the call that an incident hits to the signal. */
const INCIDENT_LASTS_MS = 1000;

/** Runs the action of a scene in virtual time. */
export async function runScene(stage: Stage): Promise<Run> {
  const { scene, conditions, unkind, dice, startMs, incident } = stage;
  const clock = openSimClock(startMs);
  const witness = openWitness(scene, clock);
  const setup = scene.setup && beginSetup(scene.setup, scene.inputs['command'] ?? '', startMs);
  const cancel = new AbortController();
  let signalledAtMs: number | undefined;
  let asked = 0;
  const signal = (): void => {
    if (cancel.signal.aborted) return;
    signalledAtMs = clock.now();
    const name = incident?.signal ?? 'SIGTERM';
    cancel.abort(new ActionError('cancelled', `The step was stopped by ${name}.`));
  };
  const network = openNetwork({
    clock,
    servers: scene.servers.map((server) => withUnkindReads(server, unkind, dice)),
    drawFate: fateDrawer(stage, clock),
    onSent: ({ n, url, json }) => {
      witness.check(json);
      if (incident?.signal !== undefined && n === incident.atRequest) {
        clock.world.schedule(INCIDENT_LASTS_MS, signal);
      }
      if (!scene.platformHosts.includes(url.host)) return;
      asked += 1;
      if (asked !== conditions.signal?.atRequest) return;
      if (conditions.signal.afterMs < 0) signal();
      else clock.world.schedule(conditions.signal.afterMs, signal);
    },
  });
  if (conditions.signal?.atRequest === 0) clock.world.schedule(conditions.signal.afterMs, signal);
  for (const { atMs, ms } of conditions.leaps) {
    clock.world.schedule(atMs, () => {
      clock.leap(ms);
    });
  }
  let isGreen: boolean | undefined;
  const parts = { scene, clock, network, witness, dice, setup };
  const running = begin(parts, cancel.signal).then((green) => {
    isGreen = green;
  });
  const untilMs = startMs + 2 * scene.limitMs + conditions.leaptMs + SLACK_MS;
  const ending = await clock.runUntil(running, untilMs);
  const about = {
    scene,
    conditions,
    unkind,
    incident,
    clock,
    network,
    witness,
    startMs,
    ending,
    setup,
  };
  return { ...about, endMs: clock.now(), isGreen, signalledAtMs };
}

type RunParts = Pick<Run, 'scene' | 'clock' | 'network' | 'witness' | 'setup'> & {
  readonly dice: Dice;
};

/** Starts the action that the scene is for. */
function begin(parts: RunParts, cancelled: AbortSignal): Promise<boolean> {
  const { scene, setup } = parts;
  const tools = toolsOf(parts);
  const world = worldOf(parts);
  if (setup !== undefined) {
    const { files } = setup;
    return runStore({ ...world, files, platform: storeKind(tools) }, cancelled);
  }
  if (scene.listing !== undefined) {
    return runList({ ...world, platforms: targetLists(tools) }, cancelled);
  }
  if (scene.release !== undefined) {
    // Nothing is written to the disk.
    const writeReport = (): Promise<string> => Promise.reject(new Error('There is no room.'));
    return runConnector({ ...world, writeReport, platform: connectorKind(tools) }, cancelled);
  }
  return scene.removal === undefined
    ? runDeploy({ ...world, packer: packerOf(scene.build), platforms: platforms(tools) }, cancelled)
    : runTeardown({ ...world, platforms: removals(tools) }, cancelled);
}

function toolsOf({ scene, clock, network: { send }, dice }: RunParts): ClientTools {
  const { next: random } = dice.fork('jitter');
  return {
    send,
    sendAhead: (first, signal) => Promise.resolve(sendAhead(send, first, signal)),
    clock,
    random,
    correlationId: scene.correlationId ?? CORRELATION_ID,
    userAgent: 'simulation',
  };
}

/** GitHub has its own dice, so that its behaviour does not change the platform's. */
function worldOf({
  scene,
  clock,
  network: { send },
  witness: { runner },
  dice,
}: RunParts): Omit<DeployWorld, 'packer' | 'platforms'> {
  const { next: random } = dice.fork('jitter of GitHub');
  const forGitHub = { send, clock, random, userAgent: 'simulation', env: runner.env };
  return {
    ...{ runner, clock, correlationId: scene.correlationId ?? CORRELATION_ID },
    openRepository: (token) => openRepository(token, forGitHub),
    probe: async (url, until) => {
      const response = await send({ method: 'GET', url, headers: {} }, until);
      const { text } = await readBody(response);
      return { status: response.status, location: response.headers['location'], text };
    },
  };
}

const CORRELATION_ID = '6b0e0a53-5d25-4b0a-9a4e-0d3a2f6f7a10';

/** Each server has its own dice, for the same reason. */
function withUnkindReads(server: Server, unkind: Unkind, dice: Dice): Server {
  const own = dice.fork(`manners of ${server.hosts.join()}`);
  const old = unkind.has('old-answers') ? withOldAnswers(server, own.fork('old')) : server;
  return unkind.has('other-order') ? withOtherOrder(old, own.fork('order')) : old;
}

/** The platform, GitHub and other hosts have their own dice here, too. */
function fateDrawer(
  { scene, conditions, unkind, dice, incident, startMs }: Stage,
  { now }: Pick<SimClock, 'now'>,
): Parameters<typeof openNetwork>[0]['drawFate'] {
  const [ofPlatform, ofGitHub] = [dice.fork('fates'), dice.fork('fates of GitHub')];
  const ofOthers = dice.fork('fates of others');
  const strike = incident && openIncident(incident);
  return (request, url) => {
    const isGitHub = scene.gitHub.hosts.includes(url.host);
    const isPlatform = scene.platformHosts.includes(url.host);
    const isWrite = isPlatform && request.method !== 'GET';
    const troubleOfWrites = scene.isContested ? 0 : conditions.troubleOfWrites;
    const trouble = isWrite ? troubleOfWrites : conditions.trouble;
    const isSlow = isPlatform && !isWrite && conditions.isSlow;
    const fate = drawFate(isGitHub ? ofGitHub : isPlatform ? ofPlatform : ofOthers, {
      trouble: isGitHub ? conditions.troubleOfGitHub : trouble,
      isSlow,
      refusalBody: scene.refusalBodyOf(url),
      quotes: () => quotesOf(request, scene.secrets),
      unkind,
    });
    const isSilent = isWithin(conditions.silence, now() - startMs);
    return strike?.(url, fate) ?? (isSilent ? proxySilent(fate) : fate);
  };
}

function isWithin(silence: NetworkConditions['silence'], atMs: number): boolean {
  return silence !== undefined && atMs >= silence.fromMs && atMs < silence.fromMs + silence.forMs;
}
