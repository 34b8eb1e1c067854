import type { Sent } from '../engine/wire.ts';
import type { Finding } from './checkSchedule.ts';
import type { Run } from './runScene.ts';

/** Formats everything that happened in a schedule, in order: requests, their outcomes, the log, and the end. */
export function formatTrace({ run, later = [], violations }: Finding): string {
  return [
    ...describeRun(run),
    ...later.flatMap((each) => ['And then:', ...describeRun(each)]),
    ...violations.map((violation) => `VIOLATED ${violation}`),
  ].join('\n');
}

function describeRun(run: Run): readonly string[] {
  const { startMs, endMs, signalledAtMs, network, witness, scene } = run;
  const requests = network.sent.flatMap((sent) => {
    const { n, atMs, request, fate, arrivedAtMs, seenAtMs } = sent;
    const name = `#${String(n)}`;
    return [
      { atMs, text: `-> ${name} ${request.method} ${request.url} [${fate}]` },
      ...(arrivedAtMs === undefined ? [] : [{ atMs: arrivedAtMs, text: `   ${name} arrives` }]),
      ...(seenAtMs === undefined ? [] : [{ atMs: seenAtMs, text: `<- ${name} ${describe(sent)}` }]),
    ];
  });
  const log = witness.log.map(({ atMs, line }) => ({ atMs, text: `   ${JSON.stringify(line)}` }));
  const deeds = scene
    .deeds()
    .filter(({ atMs }) => atMs >= startMs && atMs <= endMs)
    .flatMap((deed) => [
      { atMs: deed.atMs, text: `** begins: ${JSON.stringify(deed)}` },
      { atMs: deed.endsAtMs, text: `** ${deed.end}: ${deed.id}` },
    ]);
  const signal = signalledAtMs === undefined ? [] : [{ atMs: signalledAtMs, text: '!! signal' }];
  const end = { atMs: endMs, text: `== ${run.ending}, green: ${String(run.isGreen)}` };
  const lines = [...deeds, ...requests, ...log, ...signal, end]
    .map((line, at) => ({ ...line, at }))
    .sort((one, other) => one.atMs - other.atMs || one.at - other.at)
    .map(({ atMs, text }) => `${((atMs - startMs) / 1000).toFixed(3).padStart(9)} ${text}`);
  return [
    `inputs ${JSON.stringify(scene.inputs)}`,
    ...(scene.setup === undefined ? [] : [`file ${scene.setup.text}`]),
    `conditions ${JSON.stringify(run.conditions)}`,
    `unkind ${[...run.unkind].join(', ')}`,
    ...(run.incident === undefined ? [] : [`incident ${JSON.stringify(run.incident)}`]),
    ...lines,
    `outputs ${JSON.stringify(witness.runner.outputs)}`,
  ];
}

function describe({ seen }: Sent): string {
  if (seen === undefined || seen.kind === 'aborted') return 'given up';
  if (seen.kind === 'error') return `${seen.code}, maybe received: ${String(seen.maybeReceived)}`;
  return `HTTP ${String(seen.status)}, body ${seen.body} ${JSON.stringify(seen.headers)}`;
}
