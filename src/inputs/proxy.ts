import type { Runner } from '../step/index.ts';

/** An HTTP proxy that supports `CONNECT`. */
export interface Proxy {
  /** Whether the connection to the proxy itself is encrypted. */
  readonly secure: boolean;
  /** Without the brackets of an IPv6 address. */
  readonly host: string;
  readonly port: number;
  /** `user:password`, decoded; undefined when the proxy asks for none. */
  readonly credentials: string | undefined;
}

/** An environment variable that names a proxy. */
interface ProxyVariable {
  readonly name: string;
  /** Undefined when the value is invalid. */
  readonly proxy: Proxy | undefined;
}

const VARIABLES = {
  'http:': ['http_proxy', 'HTTP_PROXY'],
  'https:': ['https_proxy', 'HTTPS_PROXY'],
} as const;

/** Reads the proxy variable for a scheme; undefined when none is set. The lower-case name wins. */
export function readProxy(
  scheme: 'http:' | 'https:',
  env: Readonly<Record<string, string | undefined>>,
): ProxyVariable | undefined {
  for (const name of VARIABLES[scheme]) {
    const value = env[name]?.trim();
    if (value) return { name, proxy: parse(value) };
  }
  return undefined;
}

/** Masks the credentials of the proxy variables, and reports the variables whose value is invalid. */
export function checkProxy({ env, secret }: Pick<Runner, 'env' | 'secret'>): {
  readonly faults: readonly string[];
  readonly warnings: readonly string[];
} {
  const variables = (['https:', 'http:'] as const).flatMap(
    (scheme) => readProxy(scheme, env) ?? [],
  );
  for (const { name } of variables)
    for (const part of secretsOfProxy(env[name] ?? '')) secret(part);
  const unusable = variables.filter(({ proxy }) => proxy === undefined);
  return { faults: unusable.map(({ name }) => explainProxyFault(name)), warnings: [] };
}

/** Describes an invalid proxy variable without its value, which can contain a password. */
export function explainProxyFault(name: string): string {
  return (
    `${name}: is not a proxy URL. Accepted: \`http://\` or \`https://\`, a host and a port, such as ` +
    '`http://proxy.example.com:3128`; write a `%` in the password as `%25`.'
  );
}

/** Lists the secrets in a variable's value: the credentials and the password, also decoded. */
function secretsOfProxy(value: string): readonly string[] {
  const [, credentials = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?(.*)@/is.exec(value) ?? [];
  const password = credentials.slice(credentials.indexOf(':') + 1);
  return [credentials, password, decode(password) ?? ''].filter((part) => part !== '');
}

function parse(value: string): Proxy | undefined {
  // Like the toolkit, accepts an address without a scheme. `host:3128` parses as a URL with the scheme `host`, and is rejected.
  const text = URL.canParse(value) || value.includes('://') ? value : `http://${value}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.hostname === '') return undefined;
  const secure = url.protocol === 'https:';
  const credentials = decode(url.username || url.password ? `${url.username}:${url.password}` : '');
  if (credentials === undefined) return undefined;
  return {
    secure,
    host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
    port: Number(url.port) || (secure ? 443 : 80),
    credentials: credentials || undefined,
  };
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
