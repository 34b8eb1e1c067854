import type { FailedEvent, TerminalEvent } from '../../../deploy/index.ts';
import { isLoopback } from '../../../inputs/index.ts';
import { oneLine, plainOutput } from '../../../text/index.ts';
import { classify } from '../api/index.ts';
import type { ConnectDeployment, DeployedApplication, ReportEntry } from '../api/index.ts';
import { formatEntry } from './report.ts';
import type { ConnectRun } from './run.ts';

interface Ending {
  readonly before: ConnectDeployment | undefined;
  readonly now: ConnectDeployment;
  /** The platform's report on this deployment. */
  readonly entries: readonly ReportEntry[];
}

/** Turns a final status into an event. The step also fails when the Deployment does not run the expected tag. */
export function conclude(run: ConnectRun, ending: Ending): TerminalEvent {
  const { now, before } = ending;
  const end = classify(now.status);
  if (end === 'undeploying') return removedMeanwhile(now);
  if (end !== 'deployed') return failed(ending);
  const { target, journal } = run;
  journal.output('connector_version', plainOutput(oneLine(String(now.connector.version ?? ''))));
  journal.output('connector_tag', plainOutput(oneLine(now.connector.tag ?? '')));
  warnAboutScripts(run, ending.entries);
  if (target.expectedTag !== undefined && now.connector.tag !== target.expectedTag) {
    return unexpectedTag(now, target.expectedTag);
  }
  if (target.updateConnector && before !== undefined) warnUnlessMoved(run, before, now);
  const urls = applicationUrls(now.applications ?? [], target.connectUrl);
  return { kind: 'completed', platformStatus: now.status, urls };
}

function failed({ before, now, entries }: Ending): FailedEvent {
  const reason = entries.find(({ type }) => type === 'Error');
  return {
    kind: 'failed',
    platformStatus: now.status,
    platformCode: now.status,
    message:
      reason === undefined
        ? `The platform reports that the deployment failed (${oneLine(now.status)}), without a reason.`
        : formatEntry(reason),
    live: before === undefined ? 'nothing' : 'previous',
    hint:
      before === undefined
        ? 'The Deployment exists, but serves nothing. Fix the cause, then run the job again to redeploy it.'
        : 'The previous version keeps serving. Fix the cause, then run the job again.',
  };
}

function removedMeanwhile({ status }: ConnectDeployment): FailedEvent {
  return {
    kind: 'failed',
    platformStatus: status,
    platformCode: status,
    live: 'unclear',
    message: 'The Deployment is being deleted, so this deployment cannot go live.',
    hint: 'Find out who deletes it. With connector_key or connector_id the next run creates it again.',
  };
}

function unexpectedTag({ connector, status }: ConnectDeployment, expected: string): FailedEvent {
  const runs = connector.tag === undefined ? 'an unknown tag' : oneLine(connector.tag);
  return {
    kind: 'failed',
    platformStatus: status,
    platformCode: 'unexpected-tag',
    message: `The Deployment is live, but it runs ${runs}, not the expected tag ${expected}.`,
    live: 'this',
    hint: `Publish the Connector with ${expected} first, then redeploy with \`update_connector: true\`.`,
  };
}

const MOST_BROKEN = 5;

/** Warns about failed postDeploy scripts: `Deployed` only means that the applications run. */
function warnAboutScripts({ journal }: ConnectRun, entries: readonly ReportEntry[]): void {
  const broken = entries.filter(({ type, title, message }) => {
    const text = `${title} ${message ?? ''}`;
    return /post-?deploy/i.test(text) && (type === 'Error' || /fail/i.test(text));
  });
  if (broken.length === 0) return;
  journal.warning({
    title: 'The postDeploy script failed',
    message:
      'The Deployment is live, but what its postDeploy script sets up (subscriptions, extensions, types) may be missing: ' +
      broken.slice(0, MOST_BROKEN).map(formatEntry).join('; '),
  });
}

function warnUnlessMoved(
  { journal }: ConnectRun,
  { connector: old }: ConnectDeployment,
  { connector: now }: ConnectDeployment,
): void {
  if (old.version !== now.version || old.tag !== now.tag) return;
  const version = `version ${String(now.version ?? 'unknown')}, tag ${oneLine(now.tag ?? 'unknown')}`;
  journal.warning({
    title: 'The Connector has not changed',
    message:
      `update_connector is set, but the Deployment still runs ${version}. ` +
      'Publish the Connector with a new tag first; for a preview, request a new preview of its draft.',
  });
}

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Makes the URLs of a Deployment's applications, by name and in their order. Adds a missing scheme, and drops everything that
 * is not https. With an API on this machine, applications may be on this machine too, and then have the API's scheme.
 */
export function applicationUrls(
  applications: readonly DeployedApplication[],
  connectUrl: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    applications.flatMap(({ name, url: text }) => {
      const url = text === undefined ? undefined : toUrl(text.trim(), new URL(connectUrl));
      return url === undefined ? [] : [[name, url.href.replace(/\/$/, '')]];
    }),
  );
}

function toUrl(text: string, api: URL): URL | undefined {
  const url = SCHEME.test(text) ? parse(text) : withScheme(text, api);
  if (url === undefined || url.username || url.password) return undefined;
  if (isLoopback(url.hostname)) {
    return isLoopback(api.hostname) && /^https?:$/.test(url.protocol) ? url : undefined;
  }
  return url.protocol === 'https:' && url.hostname.includes('.') ? url : undefined;
}

function withScheme(text: string, api: URL): URL | undefined {
  const url = parse(`https://${text}`);
  return url !== undefined && isLoopback(url.hostname) ? parse(`${api.protocol}//${text}`) : url;
}

function parse(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}
