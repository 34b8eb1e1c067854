import { startSandbox } from '../../../sandbox/sandbox.ts';
import type { Sandbox } from '../../../sandbox/sandbox.ts';
import type { SwitchChange } from '../../../sandbox/switches.ts';
import { askFor } from '../sandbox/ask.ts';
import type { Asked, Reply } from '../sandbox/ask.ts';

export type Json = Readonly<Record<string, unknown>>;

/** Starts a sandbox with the switches of GitHub turned. */
export function startGitHub(github: SwitchChange['github'] = {}): Promise<Sandbox> {
  return startSandbox({ switches: { github } });
}

/**
 * Asks GitHub with everything it wants to see: `GET /deployments` is below the repository, `GET //user` below the API's own
 * address. A value for the body is sent as JSON.
 */
export function askGitHub({ github }: Sandbox, asked: Asked, value?: unknown): Promise<Reply> {
  const repository = `/repos/${github.repository}`;
  return askFor(asked, value, {
    addressOf: (path) =>
      `${github.apiUrl}${path.startsWith('//') ? path.slice(1) : repository + path}`,
    headers: {
      Authorization: `token ${github.token}`,
      'User-Agent': 'tests',
      Accept: 'application/vnd.github+json',
    },
  });
}

/** Creates a deployment as a careful client does; returns its id. */
export async function deployTo(
  sandbox: Sandbox,
  environment: string,
  change: object = {},
): Promise<number> {
  const careful = { ref: 'main', auto_merge: false, required_contexts: [], environment };
  const reply = await askGitHub(sandbox, 'POST /deployments', { ...careful, ...change });
  return (reply.json() as { readonly id: number }).id;
}

/** Adds a status to a deployment. */
export function tell(
  sandbox: Sandbox,
  id: number,
  state: string,
  change: object = {},
): Promise<Reply> {
  return askGitHub(sandbox, `POST /deployments/${String(id)}/statuses`, { state, ...change });
}

/** The state of a deployment's newest status, by the sandbox's own books. */
export function stateOf({ github }: Sandbox, id: number): string | undefined {
  return github.statuses(id).at(-1)?.state;
}
