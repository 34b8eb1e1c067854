import type { Run } from '../runs/runScene.ts';

/** No secret leaves the process before it is masked, and none gets where the runner does not mask. */
export function showsNoSecret({ scene, witness }: Run): string[] {
  const { outputs, memory } = witness.runner;
  const kept = JSON.stringify([
    outputs,
    memory,
    scene.gitHub.deployments(),
    scene.gitHub.comments(),
  ]);
  const shown = scene.secrets.filter(({ value }) => kept.includes(value));
  return [
    ...witness.leaks.map((text) => `shown before it was masked: ${text}`),
    ...shown.map(({ value }) => `${value} is in an output or on GitHub`),
  ];
}

/** Each secret goes to its own hosts only. */
export function keepsSecretsHome({ scene, network }: Run): string[] {
  return network.sent.flatMap(({ n, url, json }) =>
    scene.secrets
      .filter(({ value, allowedHosts }) => !allowedHosts.includes(url.host) && json.includes(value))
      .map(({ value }) => `request ${String(n)} takes ${value} to ${url.host}`),
  );
}

/** Requests go only to hosts that the inputs name. */
export function talksOnlyToKnownHosts({ scene, network }: Run): string[] {
  const known = scene.servers.flatMap(({ hosts }) => hosts);
  return network.sent
    .filter(({ url }) => !known.includes(url.host))
    .map(({ n, url }) => `request ${String(n)} goes to ${url.host}`);
}
