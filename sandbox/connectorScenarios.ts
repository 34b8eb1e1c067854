import type { CheckFault } from './connect/model/index.ts';
import type { SwitchChange } from './switches.ts';

interface CheckScenario {
  readonly at: readonly ['connector'];
  readonly description: string;
  readonly switches: SwitchChange;
}

const at = ['connector'] as const;

/** The ways in which the release of a Connector can go, by name. */
export const connectorScenarios = {
  'no-repository': failingCheck('the repository of a Connector cannot be reached', 'unreachable'),
  'no-file': failingCheck('the tag of a Connector, or its connect.yaml, is not there', 'no-file'),
  'bad-file': failingCheck('the connect.yaml of a Connector is not valid', 'bad-file'),
  'bad-image': failingCheck('the image of a Connector has a known vulnerability', 'image'),
  'bad-code': failingCheck('the static analysis of a Connector finds a fault', 'analysis'),
  'bad-package': failingCheck(
    'a dependency of a Connector has a known vulnerability',
    'dependencies',
  ),
  'bad-build': failingCheck('an application of a Connector cannot be built', 'build'),
  checking: {
    at,
    description: 'the check of a Connector never ends',
    switches: { connect: { holdAt: 'Check' } },
  },
  'late-release': {
    at,
    description: 'a published Connector is deployed as it was before for another 5 seconds',
    switches: { connect: { publishedLagMs: 5000 } },
  },
} as const satisfies Readonly<Record<string, CheckScenario>>;

function failingCheck(description: string, checkFault: CheckFault): CheckScenario {
  return { at, description, switches: { connect: { checkFault } } };
}
