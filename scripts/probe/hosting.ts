import { ask, at, jsonOf, pause, word } from './ask.ts';
import type { Reply } from './ask.ts';
import { need } from './answers.ts';
import type { Answer } from './answers.ts';

/** The deployment that the step before has made. */
interface Probed {
  readonly api: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly projectUuid: string;
  readonly deploymentUuid: string;
  readonly uploadUuid: string;
}

/** Asks BigCommerce's API about the deployment that has just ended. Its one write deploys the same upload again. */
export async function askHosting(waitMs: number): Promise<Answer[]> {
  const probed = readProbed();
  const events = `${probed.api}/deployments/${probed.deploymentUuid}/events`;
  const stream = { headers: { ...probed.headers, Accept: 'text/event-stream' }, forMs: 45_000 };
  const first = await ask(events, stream);
  const second = await ask(events, stream);
  const upload = await postJson(probed, '/deployments/uploads', {});
  await pause(waitMs);
  const later = await ask(events, stream);
  return [
    ...describeStreams(first, second),
    {
      question: 'How long can a finished deployment be followed?',
      answer: `${seconds(waitMs)} later: ${describe(later)}, ${String(eventsIn(later).length)} events`,
    },
    await askHostNames(probed, first),
    await askExpired(upload, waitMs),
    await askTwice(probed),
  ];
}

function readProbed(): Probed {
  const base = process.env['INPUT_API_URL'] ?? 'https://api.bigcommerce.com';
  return {
    api: `${base}/stores/${need('STORE_HASH')}/v3/infrastructure`,
    headers: { 'X-Auth-Token': need('ACCESS_TOKEN'), Accept: 'application/json' },
    projectUuid: need('PROJECT_UUID'),
    deploymentUuid: need('DEPLOYMENT_UUID'),
    uploadUuid: need('UPLOAD_UUID'),
  };
}

function postJson({ api, headers }: Probed, path: string, body: object): Promise<Reply> {
  return ask(`${api}${path}`, {
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

const eventsIn = ({ body }: Reply): readonly string[] =>
  [...body.matchAll(/^data: ?(.*)$/gm)].map(([, data = '']) => data);

const seconds = (ms: number): string => `${String(Math.round(ms / 1000))} s`;

const describe = ({ status }: Reply): string =>
  status === 0 ? 'no answer' : `HTTP ${String(status)}`;

function describeStreams(first: Reply, second: Reply): Answer[] {
  const [one, other] = [eventsIn(first), eventsIn(second)];
  const isSame = one[0] !== undefined && one[0] === other[0];
  return [
    {
      question: 'What does a stream repeat when it is opened again?',
      answer: `${String(one.length)} events, then ${String(other.length)}; the first event is ${isSame ? 'the same' : 'another'}`,
    },
    {
      question: 'Does the stream end with the deployment?',
      answer: first.isEnded
        ? `yes, within ${seconds(first.tookMs)}`
        : `no, it was open for ${seconds(first.tookMs)}`,
    },
  ];
}

async function askHostNames({ api, headers, projectUuid }: Probed, first: Reply): Promise<Answer> {
  const last = jsonOf({ body: eventsIn(first).at(-1) ?? '' });
  const listed = await ask(`${api}/projects?uuid:in=${projectUuid}`, { headers });
  const project = at(jsonOf(listed), 'data', '0');
  const name = (from: unknown): string => {
    const fields = Object.entries(typeof from === 'object' && from !== null ? from : {});
    const found = fields.filter(([field]) => /url|hostname/.test(field));
    return found.length === 0
      ? 'none'
      : found
          .map(([field, value]) => `${word(field)} (${String([value].flat().length)})`)
          .join(', ');
  };
  const [one, other] = [last, project].map((from) => at(from, 'deployment_hostnames', '0'));
  const isKnown = one !== undefined && other !== undefined;
  const isSame = one === other ? 'is the same in both' : 'differs';
  return {
    question: 'Which field has the host names, and is the first one canonical?',
    answer: `event: ${name(last)}; list: ${name(project)}; the first ${isKnown ? isSame : 'cannot be compared'}`,
  };
}

async function askExpired(upload: Reply, waitedMs: number): Promise<Answer> {
  const url = at(jsonOf(upload), 'data', 'upload_url');
  // Foreign text that becomes an address: only a storage by https, or that of a test on this machine.
  const isUsable = typeof url === 'string' && /^(?:https:\/\/|http:\/\/127\.0\.0\.1:)/.test(url);
  const reply = isUsable ? await ask(url, { method: 'PUT', body: 'expired' }) : undefined;
  const [, code] = /<Code>(\w+)<\/Code>/.exec(reply?.body ?? '') ?? [];
  return {
    question: 'How does the storage answer when a signed URL has expired?',
    answer:
      reply === undefined
        ? `there was no URL: ${describe(upload)}`
        : `${seconds(waitedMs)} later: ${describe(reply)}${code === undefined ? '' : `, ${code}`}`,
  };
}

async function askTwice(probed: Probed): Promise<Answer> {
  const reply = await postJson(probed, '/deployments', {
    project_uuid: probed.projectUuid,
    upload_uuid: probed.uploadUuid,
    environment_variables: [],
  });
  return {
    question: 'How long is an upload kept, and can it be deployed twice?',
    answer: `deployed a second time: ${describe(reply)}`,
  };
}
