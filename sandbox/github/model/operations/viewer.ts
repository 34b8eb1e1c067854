import { z } from 'zod';
import { answerJson } from '../../../model/index.ts';
import type { Answer, Request } from '../../../model/index.ts';
import type { Operation } from '../operation.ts';
import { parseBody, refuseAccess } from '../refusals.ts';
import type { GitHubState } from '../state/index.ts';
import { toWireUser } from '../wire.ts';

const VIEWER = /^(?:query(?: \w+)? ?)?\{ ?viewer ?\{ ?login ?\} ?\}$/;
const route = { ofRepository: false, needs: [], parameters: [] } as const;

const asked = z.strictObject({
  query: z.string().optional(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
});

/**
 * Serves the token's owner. An app is not a user of the REST API, but can read its login by GraphQL.
 *
 * @see https://docs.github.com/en/rest/users/users#get-the-authenticated-user
 * @see https://docs.github.com/en/graphql/reference/queries#viewer
 */
export function viewerOperations(state: GitHubState, graphqlPath: string): readonly Operation[] {
  return [
    {
      ...{ ...route, name: 'GET /user', pattern: `${state.prefix}/user` },
      handle: () => {
        const { tokenOwner } = state.switches;
        return tokenOwner.type === 'Bot' ? refuseAccess() : answerJson(200, toWireUser(tokenOwner));
      },
    },
    {
      ...{ ...route, name: 'POST /graphql', pattern: graphqlPath },
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

/** Refuses a query. GraphQL always answers with status 200. */
function complain(message: string): Answer {
  return answerJson(200, { errors: [{ message }] });
}
