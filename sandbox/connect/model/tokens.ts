import { answerJson, mediaTypeOf, route } from '../../model/index.ts';
import type { ModelHost, PlainAnswer, Request } from '../../model/index.ts';
import { withCorrelation } from './correlation.ts';
import type { ConnectState } from './state/index.ts';
import type { ConnectRoute } from './routeName.ts';

const NO_CLIENT = 'Please provide valid client credentials using HTTP Basic Authentication.';

/**
 * Makes the token service.
 *
 * @see https://docs.commercetools.com/api/authorization
 */
export function tokenService(state: ConnectState): ModelHost<ConnectRoute> {
  return {
    onChange: () => () => undefined,
    admit: (head, found) => {
      if (found.kind === 'route') return undefined;
      const refusal =
        found.kind === 'none'
          ? refuse(404, 'not_found', 'There is nothing here.')
          : refuse(405, 'invalid_request', 'Ask for tokens with POST.');
      return withCorrelation(head, refusal, state);
    },
    routes: [
      route('POST /oauth/token', '/oauth/token', (request) =>
        withCorrelation(request, issue(request, state), state),
      ),
    ],
  };
}

/** Makes a token that is valid from now on, by default for all scopes of the API client. */
export function issueToken(state: ConnectState, scopes = allScopes(state)): string {
  const token = state.newToken();
  const expiresAt = state.now() + state.switches.connect.tokenLifetimeMs;
  state.tokens.set(token, { scopes, expiresAt });
  return token;
}

function issue(request: Request, state: ConnectState): PlainAnswer {
  const { clientId, clientSecret } = state.credentials;
  const known = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  if (request.headers['authorization'] !== `Basic ${known}`) {
    return refuse(401, 'invalid_client', NO_CLIENT);
  }
  const form = readForm(request);
  if (form === undefined) {
    const message = 'The body is no form (application/x-www-form-urlencoded).';
    return refuse(400, 'invalid_request', message);
  }
  if (form.get('grant_type') !== 'client_credentials') {
    return refuse(400, 'unsupported_grant_type', 'Accepted here: client_credentials.');
  }
  const all = allScopes(state);
  const wanted = form.get('scope')?.split(' ') ?? all;
  const excess = wanted.filter((scope) => !all.includes(scope));
  if (excess.length > 0) {
    return refuse(400, 'invalid_scope', `The API client does not have ${excess.join(' ')}.`);
  }
  return answerJson(200, {
    access_token: issueToken(state, wanted),
    expires_in: Math.floor(state.switches.connect.tokenLifetimeMs / 1000),
    scope: wanted.join(' '),
    token_type: 'Bearer',
  });
}

function allScopes({ credentials: { scopes, projectKey } }: ConnectState): readonly string[] {
  return scopes.map((scope) => `${scope}:${projectKey}`);
}

/** Reads the fields of the body, or of the query when there is no body: the platform accepts both. */
function readForm({ body, query, headers }: Request): URLSearchParams | undefined {
  if (body.length === 0) return query;
  const isForm = mediaTypeOf(headers) === 'application/x-www-form-urlencoded';
  return isForm ? new URLSearchParams(Buffer.from(body).toString('utf8')) : undefined;
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
