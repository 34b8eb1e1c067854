import { z } from 'zod';
import { answerJson } from '../../model/index.ts';
import type { Answer, Request } from '../../model/index.ts';
import type { Operation } from './operation.ts';
import { parseBody, refuseAccess } from './refusals.ts';
import type { GitHubState } from './state.ts';
import { toWireUser } from './wire.ts';

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
        const { tokenOwner } = state.switches;
        return tokenOwner.type === 'Bot' ? refuseAccess() : answerJson(200, toWireUser(tokenOwner));
      },
    },
    {
      ...{ ...route, name: 'POST /graphql', method: 'POST', pattern: graphqlPath },
      handle: (request) => query(request, state),
    },
  ];
}

function query(request: Request, { switches }: GitHubState): Answer {
  const body = parseBody(request, asked, '');
  if (!body.ok) return body.refusal;
  const text = body.value.query?.replaceAll(/[\s,]+/g, ' ').trim();
  if (text === undefined || text === '') {
    return complain('A query attribute must be specified and must be a string.');
  }
  if (!VIEWER.test(text)) return complain('The sandbox answers nothing but { viewer { login } }.');
  return answerJson(200, { data: { viewer: { login: switches.tokenOwner.login } } });
}

/** Whatever is wrong with a query, the status is 200. */
function complain(message: string): Answer {
  return answerJson(200, { errors: [{ message }] });
}
