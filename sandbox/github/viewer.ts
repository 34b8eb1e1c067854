import { z } from 'zod';
import { answerJson } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Incoming } from '../server/incoming.ts';
import type { Operation } from './operation.ts';
import { parseBody } from './parseBody.ts';
import { refuseAccess } from './refuse.ts';
import type { GitHubState } from './state.ts';
import { toWireUser } from './toWireUser.ts';

const VIEWER = /^(?:query(?: \w+)? ?)?\{ ?viewer ?\{ ?login ?\} ?\}$/;
const route = { ofRepository: false, needs: [], parameters: [] } as const;

const asked = z.strictObject({
  query: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/**
 * Tells whom the token belongs to. An app is no user of the REST API; by GraphQL it can learn its login all the same.
 *
 * @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user
 * @see https://docs.github.com/en/graphql/reference/queries#viewer
 */
export function viewerOperations(state: GitHubState, graphqlPath: string): readonly Operation[] {
  return [
    {
      ...{ ...route, name: 'GET /user', method: 'GET', pattern: `${state.prefix}/user` },
      handle: () => {
        const { tokenOwner } = state.switches.github;
        return tokenOwner.type === 'Bot' ? refuseAccess() : answerJson(200, toWireUser(tokenOwner));
      },
    },
    {
      ...{ ...route, name: 'POST /graphql', method: 'POST', pattern: graphqlPath },
      handle: (incoming) => query(incoming, state),
    },
  ];
}

async function query(incoming: Incoming, { switches }: GitHubState): Promise<Answer> {
  const body = await parseBody(incoming, asked, '');
  if (!body.ok) return body.refusal;
  const text = body.value.query?.replaceAll(/[\s,]+/g, ' ').trim();
  if (text === undefined || text === '') {
    return complain('A query attribute must be specified and must be a string.');
  }
  if (!VIEWER.test(text)) return complain('The sandbox answers nothing but { viewer { login } }.');
  return answerJson(200, { data: { viewer: { login: switches.github.tokenOwner.login } } });
}

/** Whatever is wrong with a query, the status is 200. */
function complain(message: string): Answer {
  return answerJson(200, { errors: [{ message }] });
}
