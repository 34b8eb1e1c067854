import type { PlanRow, PlatformKind, PlatformRun } from '../../../deploy/index.ts';
import type { ClientTools } from '../../../http/index.ts';
import { isSet } from '../../../inputs/index.ts';
import {
  artifactFields,
  nameTarget,
  readTarget,
  readTargetName,
  targetFields,
} from '../inputs/index.ts';
import { printable } from '../../../text/index.ts';
import type { EnvironmentVariable, Target } from '../inputs/index.ts';
import type { Deadline } from '../../../step/index.ts';
import { hostingRequest } from '../buildRequest.ts';
import { firstLook } from '../projects/index.ts';
import { readArtifact } from './readArtifact.ts';

/**
 * Opens the BigCommerce hosting platform. Each project has one site, and a deployment replaces it.
 *
 * @see https://docs.bigcommerce.com/developer/api-reference/rest/admin/management/infrastructure-hosting
 */
export function bigcommerce(tools: ClientTools): PlatformKind {
  return {
    fields: { ...targetFields, ...artifactFields },
    hasCredentials: (source) => isSet('access_token', targetFields.access_token, source),
    readTarget: readTargetName,
    readArtifact,
    readInputs: (source) => {
      const { value: target, faults, warnings } = readTarget(source);
      let { send } = tools;
      const value = target && {
        plan: planRows(target),
        target: nameTarget(target.storeHash, target.project),
        configurationDigest: configurationDigest(target),
        skipUnchanged: target.skipUnchanged,
        lookAhead: async (signal: AbortSignal) => {
          const first = hostingRequest(target, firstLook(target.project), tools);
          send = (await tools.sendAhead?.(first, signal)) ?? send;
        },
        prepare: async (run: PlatformRun, deadline: Deadline) => {
          const { prepare } = await import('./prepare.ts');
          return prepare(target, { run, tools: { ...tools, send } }, deadline);
        },
        mustVerify: target.verifyLive === 'required',
        goesBack: target.onUnhealthy === 'rollback',
      };
      return { value, faults, warnings };
    },
  };
}

/** Lists what will be deployed where, for people. Shows the names of variables and secrets, never their values. */
function planRows({ apiUrl, storeHash, project, variables }: Target): PlanRow[] {
  const names = (type: EnvironmentVariable['type']): string =>
    variables
      .filter((variable) => variable.type === type)
      .map(({ key }) => key)
      .join(', ') || 'none';
  return [
    { what: 'Platform', value: 'BigCommerce' },
    { what: 'API', value: apiUrl },
    { what: 'Store', value: storeHash },
    { what: 'Project', value: project.by === 'uuid' ? project.uuid : printable(project.name) },
    { what: 'Variables', value: names('plain_text') },
    { what: 'Secrets', value: names('secret') },
  ];
}

/**
 * Digests everything that is deployed besides the artifact, as 64 hexadecimal digits. The access token is its key, so that
 * values cannot be found by trial. Another token gives another digest.
 */
function configurationDigest({ accessToken, variables }: Target): string {
  // Not imported, because wrong inputs are reported without it.
  const { createHmac } = process.getBuiltinModule('node:crypto');
  const sorted = variables.map(({ type, key, value }) => [key, type, value]).sort(byKey);
  return createHmac('sha256', accessToken).update(JSON.stringify(sorted)).digest('hex');
}

function byKey([one = '']: readonly string[], [other = '']: readonly string[]): number {
  return one < other ? -1 : 1;
}
