import { ask, at, jsonOf, pause, word } from './ask.ts';
import type { Reply } from './ask.ts';
import { need } from './answers.ts';
import type { Answer } from './answers.ts';

const POLL_MS = 1000;
const LONGEST_MS = 20 * 60_000;

interface Api {
  readonly project: string;
  readonly connectors: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly key: string;
}

/** Asks Connect's API. Its one write redeploys the Deployment of the prober, with nothing changed. */
export async function askConnect(): Promise<Answer[]> {
  const api = await openConnect();
  return [...(await askRedeploy(api)), ...(await askDrafts(api)), await askErrors(api)];
}

async function openConnect(): Promise<Api> {
  const region = need('REGION');
  const auth = process.env['INPUT_AUTH_URL'] ?? `https://auth.${region}.commercetools.com`;
  const connect = process.env['INPUT_CONNECT_URL'] ?? `https://connect.${region}.commercetools.com`;
  const client = Buffer.from(`${need('CLIENT_ID')}:${need('CLIENT_SECRET')}`).toString('base64');
  const reply = await ask(`${auth}/oauth/token`, {
    method: 'POST',
    headers: {
      Authorization: `Basic ${client}`,
      'Content-Type': 'application/x-www-form-urlencoded',
    },
    body: 'grant_type=client_credentials',
  });
  const token = at(jsonOf(reply), 'access_token');
  if (typeof token !== 'string') throw new Error(`No token: HTTP ${String(reply.status)}.`);
  process.stdout.write(`::add-mask::${token}\n`);
  return {
    project: `${connect}/${need('PROJECT_KEY')}`,
    connectors: `${connect}/connectors`,
    headers: { Authorization: `Bearer ${token}` },
    key: need('DEPLOYMENT_KEY'),
  };
}

/** What a read of the Deployment shows. */
interface Seen {
  readonly status: string;
  readonly version: string;
  readonly build: string;
}

const see = (reply: Reply): Seen => {
  const body = jsonOf(reply);
  return {
    status: word(at(body, 'status')),
    version: word(at(body, 'version')),
    build: word(at(body, 'details', 'build', 'id')),
  };
};

async function askRedeploy({ project, headers, key }: Api): Promise<Answer[]> {
  const url = `${project}/deployments/key=${key}`;
  const read = (): Promise<Reply> => ask(url, { headers });
  const beforehand = await read();
  const before = see(beforehand);
  const redeploy = await ask(url, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify({ version: Number(before.version), actions: [{ action: 'redeploy' }] }),
  });
  const startedAt = Date.now();
  const shown = new Map<string, number>();
  const note = (what: string): void => {
    if (!shown.has(what)) shown.set(what, Math.round((Date.now() - startedAt) / 1000));
  };
  const statuses: string[] = [];
  const isAccepted = redeploy.status < 300 && redeploy.status > 0;
  while (isAccepted && Date.now() - startedAt < LONGEST_MS) {
    const now = see(await read());
    if (now.version !== before.version) note('version');
    if (now.build !== before.build) note('build');
    if (statuses.at(-1) !== now.status) statuses.push(now.status);
    if (shown.size > 0 && ['Deployed', 'Failed'].includes(now.status)) break;
    await pause(POLL_MS);
  }
  const since = (what: string): string =>
    shown.has(what) ? `moved, seen after ${String(shown.get(what))} s` : 'did not move';
  const [first] = shown.values();
  return [
    {
      question: 'Does a redeploy move the version and the build id, and when?',
      answer: `version ${since('version')}; build id ${since('build')}`,
    },
    {
      question: 'Which status does its answer show, and is there a queue?',
      answer: `HTTP ${String(redeploy.status)} with ${see(redeploy).status}; then ${statuses.join(', ') || 'nothing'}`,
    },
    {
      question:
        'How long can a call whose answer is lost take to show, and a new Deployment to be found?',
      answer: `a redeploy showed after ${first === undefined ? 'no time at all' : `${String(first)} s`}; nothing was created`,
    },
    {
      question: 'May the platform hide the keys that a Connector declares?',
      answer: `\`connector.configurations\` of the Deployment is ${at(jsonOf(beforehand), 'connector', 'configurations') === undefined ? 'not there' : 'there'}`,
    },
  ];
}

async function askDrafts({ connectors, headers }: Api): Promise<Answer[]> {
  const reply = await ask(`${connectors}/drafts?limit=20`, { headers });
  const results = at(jsonOf(reply), 'results');
  const drafts: readonly unknown[] = Array.isArray(results) ? results : [];
  const types = new Set(drafts.map((draft) => typeof at(draft, 'isPreviewable')));
  const good = drafts.filter(
    (draft) => at(draft, 'status') === 'Published' || String(at(draft, 'isPreviewable')) === 'true',
  );
  const withError = good.filter((draft) => JSON.stringify(draft).includes('"type":"Error"'));
  const read = `${String(drafts.length)} drafts (HTTP ${String(reply.status)})`;
  return [
    {
      question: 'Is `isPreviewable` a text or a boolean?',
      answer: `${read}: ${[...types].join(', ') || 'none to look at'}`,
    },
    {
      question: 'Can a report hold an entry of type Error that is no failure?',
      answer: `${String(withError.length)} of ${String(good.length)} that passed have one; ${read}`,
    },
  ];
}

async function askErrors({ project, headers }: Api): Promise<Answer> {
  const reply = await ask(`${project}/deployments/key=prober-asks-for-nothing`, { headers });
  const limits = [...reply.headers.keys()].filter((name) => /rate|limit|retry/i.test(name));
  return {
    question: 'With which HTTP status do errors come, and which rate limits are there?',
    answer: `a Deployment that does not exist: HTTP ${String(reply.status)}, code ${word(at(jsonOf(reply), 'errors', '0', 'code'))}; headers about limits: ${limits.map(word).join(', ') || 'none'}`,
  };
}
