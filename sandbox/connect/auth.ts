import { randomBytes } from 'node:crypto';
import { answerJson } from '../server/answer.ts';
import type { Answer, PlainAnswer } from '../server/answer.ts';
import type { Incoming } from '../server/incoming.ts';
import { mediaTypeOf } from '../server/mediaTypes.ts';
import type { HostRules } from '../server/openHost.ts';
import { withCorrelation } from './correlation.ts';
import type { ConnectState } from './platform.ts';
import type { ConnectRoute } from './routeName.ts';

const TOKEN_BYTES = 24;
/** They tell the client's secret from its tokens by themselves. */
const OWN_HOSTS = ['auth', 'connect'] as const;
const NO_CLIENT = 'Please provide valid client credentials using HTTP Basic Authentication.';

/**
 * Stands in for the token service of commercetools.
 *
 * @see https://docs.commercetools.com/api/authorization
 */
export function authRules(state: ConnectState): HostRules {
  return {
    name: 'auth',
    stranger: false,
    admit: (incoming, found) => {
      noteForeignToken(incoming, state);
      if (found.kind === 'route') return undefined;
      const refusal =
        found.kind === 'none'
          ? refuse(404, 'not_found', 'There is nothing here.')
          : refuse(405, 'invalid_request', 'Tokens are asked for with POST.');
      return withCorrelation(incoming, refusal);
    },
    routes: [
      {
        name: 'POST /oauth/token' satisfies ConnectRoute,
        method: 'POST',
        pattern: '/oauth/token',
        handle: async (incoming) => withCorrelation(incoming, await issue(incoming, state)),
      },
    ],
  };
}

/** Makes a token that is good from now on, for all scopes of the API client unless told otherwise. */
export function issueToken(state: ConnectState, scopes = allScopes(state)): string {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = Date.now() + state.switches.connect.tokenLifetimeMs;
  state.tokens.set(token, { scopes, expiresAt });
  state.stage.log.keepSecret(token, OWN_HOSTS);
  return token;
}

/** A token is for the API, and no business of the host that gave it out. */
function noteForeignToken({ headers, record }: Incoming, { stage }: ConnectState): void {
  if (headers.authorization === undefined || /^Basic /i.test(headers.authorization)) return;
  stage.log.addLeak({ host: 'auth', header: 'authorization', path: record.path });
}

async function issue(incoming: Incoming, state: ConnectState): Promise<Answer> {
  const { clientId, clientSecret } = state.credentials;
  const known = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  if (incoming.headers.authorization !== `Basic ${known}`) {
    return refuse(401, 'invalid_client', NO_CLIENT);
  }
  const form = await readForm(incoming);
  if (form === undefined) {
    return refuse(
      400,
      'invalid_request',
      'The body is no form (application/x-www-form-urlencoded).',
    );
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return refuse(400, 'unsupported_grant_type', 'Accepted here: client_credentials.');
  }
  const all = allScopes(state);
  const asked = form.get('scope')?.split(' ') ?? all;
  const excess = asked.filter((scope) => !all.includes(scope));
  if (excess.length > 0) {
    return refuse(400, 'invalid_scope', `The API client has not got ${excess.join(' ')}.`);
  }
  return answerJson(200, {
    access_token: issueToken(state, asked),
    expires_in: Math.floor(state.switches.connect.tokenLifetimeMs / 1000),
    scope: asked.join(' '),
    token_type: 'Bearer',
  });
}

function allScopes({ credentials: { scopes, projectKey } }: ConnectState): readonly string[] {
  return scopes.map((scope) => `${scope}:${projectKey}`);
}

/** The fields of the body, or of the query when there is no body: both work at the platform. */
async function readForm(incoming: Incoming): Promise<URLSearchParams | undefined> {
  const body = await incoming.readBody();
  if (body.length === 0) return incoming.query;
  if (mediaTypeOf(incoming.headers) !== 'application/x-www-form-urlencoded') return undefined;
  return new URLSearchParams(body.toString('utf8'));
}

function refuse(statusCode: number, code: string, message: string): PlainAnswer {
  return answerJson(statusCode, {
    statusCode,
    message,
    errors: [{ code, message }],
    error: code,
    error_description: message,
  });
}
