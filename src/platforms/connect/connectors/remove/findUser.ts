import { ActionError } from '../../../../errors/index.ts';
import type { ClientTools } from '../../../../http/index.ts';
import type { Deadline, Journal } from '../../../../step/index.ts';
import { sleep } from '../../../../step/index.ts';
import { oneLine } from '../../../../text/index.ts';
import type { ConnectApi } from '../../api/index.ts';
import { openPace } from '../../follow/index.ts';
import { readDeploymentRows } from '../../list/index.ts';
import type { Draft } from '../draft.ts';

/** Where to look for Deployments of a draft. */
export interface UserSearch {
  readonly api: ConnectApi;
  readonly tools: ClientTools;
  readonly journal: Pick<Journal, 'info' | 'waitingFor'>;
  readonly projectKey: string;
  /** How long a Deployment may still be listed after it was deleted, in milliseconds. */
  readonly patienceMs: number;
}

/** No filters, so that no Deployment is missed. */
const ALL = {
  connector_key: undefined,
  connector_id: undefined,
  deployment_type: undefined,
  integration_type: undefined,
  status: undefined,
};

/**
 * Returns the name of a Deployment of the project that uses a draft; undefined if there is none. A Deployment that was just
 * deleted may stay listed for a while. Throws if a Deployment has no Connector in the platform's list.
 */
export async function findUser(
  { api, tools, journal, projectKey, patienceMs }: UserSearch,
  { id, key }: Draft,
  deadline: Deadline,
): Promise<string | undefined> {
  const untilMs = tools.clock.now() + patienceMs;
  const pace = openPace(tools.random);
  for (;;) {
    const waiting = { deadline, onRetry: journal.info };
    const rows = await readDeploymentRows(api, { projectKey, filters: ALL }, waiting);
    const user = rows.find(
      (row) => row.connector_id === id || (key !== undefined && row.connector_key === key),
    );
    const nameless = rows.find((row) => row.connector_id === null && row.connector_key === null);
    const found = user ?? nameless;
    if (found === undefined) return undefined;
    const waitMs = pace.nextMs();
    if (tools.clock.now() + waitMs > untilMs) {
      const name = oneLine(found.deployment_key ?? found.deployment_id);
      if (user !== undefined) return name;
      throw new ActionError(
        'unexpected-response',
        `The platform does not report the Connector of the Deployment ${name}, so the draft was not deleted.`,
        { hint: 'Try again later, or delete the draft in the Merchant Center.' },
      );
    }
    journal.waitingFor('a Deployment that uses the draft is still listed');
    await sleep(tools.clock, waitMs, deadline.signal);
  }
}
