import type { Artifact } from '../../build/index.ts';
import type { PastDeployment } from '../../reporting/index.ts';
import { formatBytes, formatCount, formatDuration, printable } from '../../text/index.ts';
import { describeBack } from '../back.ts';
import type { PlanRow } from '../platform.ts';
import type { DeployRequest } from '../readRequest.ts';
import type { Ready } from './getReady.ts';

/** Everything a run is going to do. A dry run prints it and stops; a real run does it. */
export type DeployPlan = readonly PlanRow[];

/** Puts together what a run is going to do, from its inputs, its artifact and what the platform said of the target. */
export function planDeploy(
  { inputs, platform, build, back }: DeployRequest,
  { launch, artifact, occasion }: Ready,
  live: PastDeployment | undefined,
): DeployPlan {
  const limit = formatDuration(inputs.timeout_minutes);
  return [
    ...platform.plan,
    ...launch.plan,
    ...(back === undefined ? [] : [{ what: 'Way back', value: describeBack(back) }]),
    ...(build?.keptAs === undefined ? [] : [{ what: 'Kept as', value: printable(build.keptAs) }]),
    ...(artifact === undefined ? [] : [{ what: 'Artifact', value: describe(artifact) }]),
    { what: 'Environment', value: printable(occasion.environment) },
    {
      what: 'If busy',
      value:
        inputs.on_conflict === 'wait' ? `wait for the other deployment, at most ${limit}` : 'fail',
    },
    {
      what: 'Then',
      value: inputs.wait ? `follow it to its end, at most ${limit}` : 'return at once',
    },
    ...(live === undefined
      ? []
      : [{ what: 'Unchanged', value: 'yes, so nothing would be deployed' }]),
    ...(inputs.health_check === undefined
      ? []
      : [{ what: 'Health check', value: inputs.health_check.join(', ') }]),
  ];
}

function describe(artifact: Artifact): string {
  return `${formatCount(artifact.files, 'file')}, ${formatBytes(artifact.size)} zipped, SHA-256 ${artifact.sha256}`;
}
