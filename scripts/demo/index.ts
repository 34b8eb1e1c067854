/** The demos: each plays a scenario against the sandbox and ends with a status that is known beforehand. */
import type { Part, ScenarioName } from '../../sandbox/scenarios.ts';
import type { Sandbox } from '../../sandbox/sandbox.ts';
import { demoConnector } from './demoConnector.ts';
import { demoDeployment } from './demoDeployment.ts';
import { demoRollback } from './demoRollback.ts';
import type { DemoTools } from './demoRun.ts';
import { demoStore } from './demoStore.ts';

export { demoRun, print } from './demoRun.ts';
export type { DemoTools } from './demoRun.ts';
export { endOf, noteEnd, scenariosOf } from './ends.ts';

/** Plays a scenario in a sandbox that plays none yet. Resolves with the status at the end. */
export type Demo = (sandbox: Sandbox, scenario: ScenarioName, tools: DemoTools) => Promise<string>;

/** The demos by what they are about. */
export const demos: Readonly<Record<Part, Demo>> = {
  bigcommerce: (sandbox, scenario, tools) =>
    demoDeployment(sandbox, { platform: 'bigcommerce', scenario }, tools),
  commercetools: (sandbox, scenario, tools) =>
    demoDeployment(sandbox, { platform: 'commercetools', scenario }, tools),
  connector: demoConnector,
  rollback: demoRollback,
  store: demoStore,
};
