import { scenarios } from '../../sandbox/scenarios.ts';
import type { Part, ScenarioName } from '../../sandbox/scenarios.ts';

type Ends = Readonly<Partial<Record<ScenarioName, string>>>;

/** How the demo of a part ends where nothing goes wrong for good. The store's has four steps. */
const WELL: Readonly<Record<Part, string>> = {
  bigcommerce: 'completed',
  commercetools: 'completed',
  connector: 'completed',
  rollback: 'completed',
  store: 'planned, applied, no_changes, planned',
};

/** How it ends in the other scenarios. A lost call at Connect can be checked, unlike one at BigCommerce. */
const OTHERWISE: Readonly<Record<Part, Ends>> = {
  bigcommerce: {
    ...{ failed: 'failed', lost: 'unknown', stuck: 'timed_out', undocumented: 'timed_out' },
    ...{ 'site-stale': 'unhealthy', 'site-down': 'unhealthy' },
    ...{ 'site-login': 'unhealthy', 'site-error-page': 'unhealthy' },
  },
  commercetools: { failed: 'failed', stuck: 'timed_out' },
  connector: {
    ...{ 'no-repository': 'failed', 'no-file': 'failed', 'bad-file': 'failed' },
    ...{ 'bad-image': 'failed', 'bad-code': 'failed', 'bad-package': 'failed' },
    ...{ 'bad-build': 'failed', checking: 'timed_out' },
  },
  rollback: { 'kept-never-whole': 'failed', 'kept-page': 'failed', 'kept-unreadable': 'failed' },
  store: {},
};

/** Returns the `status` with which the demo of a part has to end in a scenario. */
export function endOf(part: Part, scenario: ScenarioName): string {
  return OTHERWISE[part][scenario] ?? WELL[part];
}

/** Writes how it ends for a help text; empty where nothing goes wrong for good. */
export function noteEnd(part: Part, scenario: ScenarioName): string {
  const end = OTHERWISE[part][scenario];
  return end === undefined ? '' : `: ${end}`;
}

/** Lists the scenarios that make a difference to a part. */
export function scenariosOf(part: Part): readonly ScenarioName[] {
  const names = Object.keys(scenarios) as ScenarioName[];
  return names.filter((name) => scenarios[name].at.includes(part));
}
