import { SITE } from '../models/hosting.ts';
import { askedWait, hadNoEffect } from './answers.ts';
import type { Sent } from '../engine/wire.ts';
import type { Run } from '../runs/runScene.ts';
import { colourFaults, errorFaults } from './colour.ts';

const RED = ['failed', 'timed_out', 'cancelled', 'unknown', 'unhealthy'];
const GREEN = ['completed', 'queued', 'in_progress', 'planned', 'skipped'];

/** `completed` requires that the platform completed this deployment. */
export function completedIsTrue({ scene, witness }: Run): string[] {
  const { outputs } = witness.runner;
  if (outputs['status'] !== 'completed') return [];
  const deed = scene.deeds().at(-1);
  const endedAtMs = witness.endedAtMs() ?? 0;
  const isTrue =
    deed?.end === 'completed' &&
    deed.endsAtMs <= endedAtMs &&
    deed.id === outputs['deployment_uuid'];
  return isTrue ? [] : [`completed, but the platform has ${JSON.stringify(deed)}`];
}

/** `unhealthy` requires that the deployment is live and that the site's last answer was not a success. */
export function unhealthyIsTrue({ scene, network, witness }: Run): string[] {
  const { outputs } = witness.runner;
  if (outputs['status'] !== 'unhealthy') return [];
  const faults: string[] = [];
  const deed = scene.deeds().at(-1);
  if (deed?.end !== 'completed' || deed.id !== outputs['deployment_uuid']) {
    faults.push(`unhealthy, but the platform has ${JSON.stringify(deed)}`);
  }
  // Without a health check it is about what the site serves.
  if (!outputs['error_message']?.includes('health check')) return faults;
  const last = network.sent.findLast(isPage)?.seen;
  // A page that does not arrive as a whole is none.
  if (last?.kind === 'answer' && last.status < 400 && last.body !== 'spoilt')
    faults.push('unhealthy, but the site is healthy');
  return faults;
}

/** With a health check, `completed` requires a successful answer of the site. */
export function healthIsTrue({ scene, network, witness }: Run): string[] {
  const isChecked = scene.inputs['health_check'] !== undefined;
  if (witness.runner.outputs['status'] !== 'completed' || !isChecked) return [];
  const isHealthy = network.sent.some(
    (sent) => isPage(sent) && sent.seen?.kind === 'answer' && sent.seen.status < 400,
  );
  return isHealthy ? [] : ['completed, but the site never answered successfully'];
}

function isPage({ url }: Sent): boolean {
  return url.host === SITE && url.pathname === '/';
}

/** `failed` requires that nothing the run started is live or can still go live. */
export function failedIsTrue({ scene, witness }: Run): string[] {
  const { status, error_code: code } = witness.runner.outputs;
  if (status !== 'failed' || code === 'unexpected-tag') return [];
  const endedAtMs = witness.endedAtMs() ?? 0;
  // If deployments leave no trace, one whose answer was lost cannot be noticed.
  const deeds = scene.isTraceable ? scene.deeds() : scene.deeds().slice(-1);
  return deeds
    .filter(({ end, endsAtMs }) => end === 'completed' || endsAtMs > endedAtMs)
    .map((deed) => `failed, but the platform has ${JSON.stringify(deed)}`);
}

/** What the error says is live now is: `this version` only if the platform completed it, the previous one only if nothing replaces it. */
export function liveNowIsTrue({ scene, witness }: Run): string[] {
  const { outputs, lines } = witness.runner;
  const error = lines.findLast((line) => line.startsWith('error: ')) ?? '';
  const said = /^Live now: (this version|still |what was live|nothing)/m.exec(error)?.[1];
  if (said === undefined || outputs['verified'] === 'false') return [];
  const endedAtMs = witness.endedAtMs() ?? 0;
  // If deployments leave no trace, one whose answer was lost cannot be noticed.
  const deeds = scene.isTraceable ? scene.deeds() : scene.deeds().slice(-1);
  const done = deeds.filter(({ end, endsAtMs }) => end === 'completed' && endsAtMs <= endedAtMs);
  const isLive = done.length > 0 || outputs['error_code'] === '60';
  const mayComeLive = deeds.some(({ endsAtMs }) => endsAtMs > endedAtMs);
  const isTrue = said === 'this version' ? isLive : !isLive && !mayComeLive;
  return isTrue ? [] : [`“Live now: ${said}…”, but the platform has ${JSON.stringify(deeds)}`];
}

/** `unknown` is set if the answer was lost and there is nothing to look at; `cancelled` only after a signal. */
export function wordIsRight({ scene, network, witness, signalledAtMs }: Run): string[] {
  const { status } = witness.runner.outputs;
  const deeds = network.sent.filter(scene.isDeed);
  if (
    isLost(deeds.at(-1)) &&
    !scene.canLook &&
    !['unknown', 'timed_out', 'cancelled'].includes(status ?? '')
  ) {
    return [`${String(status)}, although the answer to the call that deploys was lost`];
  }
  const hasLostCreate = network.sent.some(
    (sent) =>
      sent.request.method === 'POST' && scene.platformHosts.includes(sent.url.host) && isLost(sent),
  );
  if (status === 'unknown' && deeds.length === 0 && !hasLostCreate) {
    return ['unknown, but no answer to a create was lost'];
  }
  if (status === 'cancelled' && signalledAtMs === undefined) return ['cancelled without a signal'];
  return [];
}

/** No answer came, or none that shows whether the request had its effect. */
function isLost(sent: Sent | undefined): boolean {
  const seen = sent?.seen;
  const isUnclear = seen?.kind === 'answer' ? seen.body === 'spoilt' : seen?.kind === 'error';
  return isUnclear && !hadNoEffect(seen);
}

/** The deployment's id is an output as soon as it is known, and no other id ever is. */
export function idIsRight({ scene, network, witness }: Run): string[] {
  const id = witness.runner.outputs['deployment_uuid'];
  const told = scene.answeredId(network.sent);
  if (told !== undefined && id !== told) return [`deployment_uuid is ${String(id)}, not ${told}`];
  const mayBe = scene.deeds().map((deed) => deed.id);
  if (id === undefined || mayBe.includes(id) || scene.canLook) return [];
  return [`deployment_uuid is ${id}, which does not exist`];
}

/** The step is red for exactly the red statuses, with one error and its outputs. */
export function colourIsRight(run: Run): string[] {
  const { isGreen, witness } = run;
  const { outputs } = witness.runner;
  const unfit = (['error_code', 'error_message'] as const)
    .filter((name) => (outputs[name] === undefined) !== isGreen)
    .map((name) => `${name} for ${outputs['status'] ?? 'no status'}`);
  return [...colourFaults(run, { green: GREEN, red: RED }), ...errorFaults(run), ...unfit];
}

/** No run ends with an internal error. */
export function isNoBug({ witness }: Run): string[] {
  const { error_code: code, error_message: message } = witness.runner.outputs;
  return code === 'bug' ? [`a bug: ${String(message)}`] : [];
}

/** A later step can print the outputs as they are. */
export function outputsAreHarmless({ witness }: Run): string[] {
  return Object.entries(witness.runner.outputs)
    .filter(([, value]) => /[\r\n]|##\[|^\s*::/.test(value))
    .map(([name, value]) => `${name} is ${JSON.stringify(value)}`);
}

/** How long an end can go unnoticed when nothing goes wrong: answers 40 s old, polls 19 s apart, 45 s to settle. */
const NEWS_MS = 105_000;

/** Without trouble, a run ends like the platform's deployment. */
export function calmEndsWell(run: Run): string[] {
  const { scene, conditions, witness } = run;
  const { status = '' } = witness.runner.outputs;
  const expected = scene.calmEnd();
  const lastMs = Math.max(0, ...scene.deeds().map(({ endsAtMs }) => endsAtMs));
  const isLate = lastMs + NEWS_MS > limitOf(run);
  if (!conditions.isCalm || expected === undefined || isLate) return [];
  if (['planned', 'skipped', 'queued', 'in_progress', expected].includes(status)) return [];
  return [`${status}, although all was well: ${expected}`];
}

/** With little trouble, an end is noticed within this time. */
const SOON_MS = 600_000;
/** Longer waits that the platform asks for excuse a late end. */
const LONGEST_WAIT_MS = 90_000;

/** A run does not wait for its limit after its deployment has ended. */
export function noticesTheEnd(run: Run): string[] {
  const { scene, network, conditions, witness } = run;
  const { status = '' } = witness.runner.outputs;
  const last = scene.deeds().at(-1);
  const isChecked = scene.inputs['health_check'] !== undefined;
  const isAskedToWait = network.sent.some((sent) => askedWait(sent) > LONGEST_WAIT_MS);
  if (isChecked || isAskedToWait || conditions.silence !== undefined) return [];
  if (last === undefined || conditions.trouble > 0.04 || conditions.leaptMs > 0) return [];
  const dueMs = last.endsAtMs + SOON_MS;
  const isLate = status === 'timed_out' && dueMs < limitOf(run);
  return isLate ? ['timed_out, although the end could have been noticed long before'] : [];
}

/** When the last time limit that was set expires. */
function limitOf({ scene, clock, startMs }: Run): number {
  const start = clock.scheduled.findLast(({ ms }) => ms === scene.limitMs);
  return (start?.atMs ?? startMs) + scene.limitMs;
}
