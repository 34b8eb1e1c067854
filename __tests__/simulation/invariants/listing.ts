import type { Run } from '../runs/runScene.ts';

/** A green list contains every target once. */
export function listIsWhole({ scene, witness, isGreen }: Run): string[] {
  if (isGreen !== true) return [];
  const { outputs } = witness.runner;
  const targets = JSON.parse(outputs['targets'] ?? '[]') as readonly Record<string, string>[];
  const ids = targets.map((target) => target['project_uuid'] ?? target['deployment_id'] ?? '');
  const all = scene.listing?.all ?? [];
  const faults: string[] = [];
  if (outputs['count'] !== String(ids.length)) faults.push(`count is ${String(outputs['count'])}`);
  if (new Set(ids).size !== ids.length) faults.push('something is listed twice');
  const missing = all.filter((id) => !ids.includes(id));
  if (missing.length > 0) faults.push(`missing: ${missing.join(', ')}`);
  if (ids.length > all.length) faults.push(`${String(ids.length)} of ${String(all.length)}`);
  return faults;
}

/** A list only reads. */
export function listOnlyReads({ scene, network }: Run): string[] {
  return network.sent
    .filter(({ url, request }) => {
      const isToken = url.pathname === '/oauth/token';
      return scene.platformHosts.includes(url.host) && request.method !== 'GET' && !isToken;
    })
    .map(({ n }) => `request ${String(n)} writes`);
}

/** Without trouble a list is green. A red one has one error. */
export function listEndsWell({ conditions, witness, isGreen, signalledAtMs }: Run): string[] {
  const { lines, outputs } = witness.runner;
  const { status = 'none' } = outputs;
  const errors = lines.filter((line) => line.startsWith('error: ')).length;
  const faults: string[] = [];
  if (conditions.isCalm && isGreen !== true) faults.push('red, although all was well');
  const expected = isGreen === true ? ['listed'] : ['failed', 'timed_out', 'cancelled'];
  if (!expected.includes(status)) faults.push(`status is ${status}`);
  if (status === 'cancelled' && signalledAtMs === undefined) faults.push('no signal came');
  if (errors !== (isGreen === true ? 0 : 1)) faults.push(`${String(errors)} errors`);
  if (lines.some((line) => line.includes('This is a bug'))) faults.push('a bug');
  return faults;
}
