import type { Artifact } from '../../../build/index.ts';
import type { Deadline } from '../../../step/index.ts';
import type { Deployment, Launch, PlatformRun } from '../../../deploy/index.ts';
import { logProgress } from '../../../step/index.ts';
import { formatBytes, formatDuration, oneLine } from '../../../text/index.ts';
import { openApi } from '../api.ts';
import type { ClientTools, Waiting } from '../../../http/index.ts';
import {
  chooseProject,
  createProject,
  deleteProject,
  showProject,
  siteUrls,
  targetsOf,
} from '../projects/index.ts';
import { createDeployment } from './createDeployment.ts';
import type { NewProject, Project } from '../projects/index.ts';
import { deploymentEvents, tailLogs } from './follow/index.ts';
import { openProof, recordOf } from './live/index.ts';
import type { Proof } from './live/index.ts';
import type { HostingRun } from './hostingRun.ts';
import type { ProjectChoice, Target } from '../inputs/index.ts';
import { upload } from './upload.ts';

/** Looks for the project. Throws `input` when it has to exist and does not. */
export async function prepare(
  target: Target,
  { run, tools }: { readonly run: PlatformRun; readonly tools: ClientTools },
  deadline: Deadline,
): Promise<Launch> {
  const hosting: HostingRun = { ...run, target, tools, api: openApi(target, tools) };
  const choice = run.beforeCreate === undefined ? target.project : onlyExisting(target.project);
  const project = await chooseProject(hosting.api, choice, waiting(hosting, deadline));
  return {
    plan: [{ what: 'Project found', value: project ? showProject(project) : TO_BE_CREATED }],
    label: labelOf(target, project),
    identity: identityOf(target, project),
    same: project && sameOf(target, project),
    ...(target.verifyLive !== 'off' && { recordOf: ({ contents }) => recordOf(contents) }),
    start: (artifact, until) => start(hosting, { project, artifact }, until),
  };
}

const TO_BE_CREATED = 'none, it will be created';

function onlyExisting(choice: ProjectChoice): ProjectChoice {
  return choice.by === 'name' ? { ...choice, ifMissing: 'fail' } : choice;
}

async function start(
  run: HostingRun,
  what: { readonly project: Project | undefined; readonly artifact: Artifact | undefined },
  deadline: Deadline,
): Promise<Deployment> {
  const { artifact } = what;
  if (artifact === undefined) throw new Error('BigCommerce deployments need an artifact.');
  const { journal } = run;
  journal.enter('Upload');
  const project =
    what.project === undefined
      ? await makeProject(run, deadline)
      : { ...what.project, isOurs: false };
  journal.output('project_uuid', project.uuid);
  const proof = openProofOf(run, project, artifact);
  const beside = proof?.lookBeside ?? ((work) => work());
  const { uuid: id, isAfterOther } = await createDeployment({
    ...{ ...run, deadline, projectUuid: project.uuid },
    upload: () => beside(() => uploadArtifact(run, artifact, deadline), deadline.signal),
    afterOther: () => beside(() => Promise.resolve(), deadline.signal),
  });
  journal.info(`Created deployment ${id} for project ${showProject(project)}.`);
  return {
    id,
    ...{ status: 'queued', isAfterOther },
    events: (until) => deploymentEvents(run, { id, project }, until),
    ...(project.isOurs && { discard: (until) => discard(run, project, until) }),
    logs: (signal) => tailLogs(run, project.uuid, signal),
    ...(proof && { verify: proof.verify }),
  };
}

/** Undefined when the site is not to be verified. */
function openProofOf(
  { target, tools, isFollowed, journal }: HostingRun,
  { hostnames, isOurs }: NewProject,
  { contents: files }: Artifact,
): Proof | undefined {
  if (target.verifyLive === 'off' || !isFollowed) return undefined;
  const sites = isOurs ? undefined : siteUrls(hostnames, target.apiUrl);
  const onVerify = (): void => {
    journal.enter('Verify');
    journal.waitingFor('the site does not serve this build yet');
  };
  const isRequired = target.verifyLive === 'required';
  const onWait = (): void => {
    journal.info('The site does not serve this build yet. Asking until it does.');
  };
  return openProof({ files, sites, tools, isRequired, onVerify, onWait });
}

async function discard(run: HostingRun, { uuid }: Project, deadline: Deadline): Promise<void> {
  await deleteProject(run.api, uuid, { ...waiting(run, deadline), noteUnderWay: () => undefined });
}

async function makeProject(run: HostingRun, deadline: Deadline): Promise<NewProject> {
  const { api, target, tools, journal } = run;
  const name = target.project.by === 'name' ? target.project.name : '';
  const project = await createProject(api, name, { ...waiting(run, deadline), clock: tools.clock });
  journal.info(`Created project ${showProject(project)}.`);
  return project;
}

async function uploadArtifact(
  run: HostingRun,
  artifact: Artifact,
  deadline: Deadline,
): Promise<string> {
  const { tools, journal } = run;
  journal.enter('Upload');
  const startedAtMs = tools.clock.now();
  const { uuid, sentInMs } = await upload({
    ...{ ...run, artifact, deadline },
    newProgress: () => logProgress(journal, tools.clock, artifact.size),
  });
  const took = formatDuration(Math.max(1, tools.clock.now() - startedAtMs));
  const speed = showSpeed(artifact.size, sentInMs);
  journal.info(`Uploaded ${formatBytes(artifact.size)} in ${took}${speed}`);
  journal.output('upload_uuid', uuid);
  journal.enter('Deploy');
  return uuid;
}

/** A smaller file is mostly waiting for the answer, which says nothing about the network. */
const LEAST_BYTES = 1_000_000;

/** Writes how fast an upload went; empty where that means nothing. */
function showSpeed(bytes: number, tookMs: number): string {
  return bytes < LEAST_BYTES ? '' : ` (${formatBytes((bytes / Math.max(1, tookMs)) * 1000)}/s)`;
}

function waiting({ journal }: HostingRun, deadline: Deadline): Waiting {
  return { deadline, onRetry: journal.info };
}

function labelOf({ storeHash, project: choice }: Target, found: Project | undefined): string {
  const asked = choice.by === 'name' ? choice.name : choice.uuid;
  return `${oneLine(found?.name || asked)} (store ${storeHash})`;
}

function sameOf({ storeHash }: Target, project: Project): Launch['same'] {
  return {
    targets: targetsOf(storeHash, project),
    id: { key: 'project_uuid', value: project.uuid },
  };
}

/** A project that is to be created has no UUID yet. */
function identityOf(
  { project: choice }: Target,
  found: Project | undefined,
): Readonly<Record<string, string>> {
  const name = found?.name || (choice.by === 'name' ? choice.name : '');
  return {
    ...(found !== undefined && { project_uuid: found.uuid }),
    ...(name !== '' && { project_name: name }),
  };
}
