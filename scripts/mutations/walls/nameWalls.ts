import type { WallMutation } from './wallMutation.ts';

const UNIT = '__tests__/unit';
const HOSTING = 'src/platforms/bigcommerce';

/** Of “Who may name what” in docs/threat-model.md. */
export const nameWalls: readonly WallMutation[] = [
  {
    name: 'A variable of the environment names the project to delete',
    file: `${HOSTING}/projects/remove/readRemoval.ts`,
    find: 'const file = deletes ? { source, warnings: [] } : withProjectFile(source);\n  const fields = deletes ? deletionFields : removalFields;',
    replace: 'const file = withProjectFile(source);\n  const fields = removalFields;',
    test: [
      `${UNIT}/bigcommerce/projects/readRemoval.test.ts`,
      'takes what is to be deleted from its own inputs only',
    ],
  },
  {
    name: 'Nothing named is no fault of a deletion',
    file: `${HOSTING}/projects/remove/readRemoval.ts`,
    find: 'deletes ? deletionFaults(source, pullRequest?.number) : projectFaults(file.source)',
    replace: 'deletes ? [] : projectFaults(file.source)',
    test: [
      `${UNIT}/bigcommerce/projects/readRemoval.test.ts`,
      'takes what is to be deleted from its own inputs only',
    ],
  },
  {
    name: 'A pull request deletes the project of another one',
    file: `${HOSTING}/projects/remove/readRemoval.ts`,
    find: 'number === undefined || namesPullRequest(name, number)',
    replace: 'number !== undefined || namesPullRequest(name, 0)',
    test: [
      `${UNIT}/bigcommerce/projects/readRemoval.test.ts`,
      'refuses a name without the number of the pull request',
    ],
  },
  {
    name: 'A name outside of a pull request deletes without asking GitHub',
    file: `${HOSTING}/projects/remove/readRemoval.ts`,
    find: "project.by === 'name' && pullRequest === undefined;",
    replace: "project.by === 'uuid' && pullRequest === undefined;",
    test: [
      `${UNIT}/bigcommerce/projects/readRemoval.test.ts`,
      'spares production when a name outside of a pull request',
    ],
  },
  {
    name: 'Production is deleted by its name',
    file: `${HOSTING}/projects/remove/refuseProduction.ts`,
    find: 'if (production === undefined) return;',
    replace: 'if (production !== null) return;',
    test: [
      `${UNIT}/bigcommerce/projects/refuseProduction.test.ts`,
      'is refused when a GitHub Deployment of it',
    ],
  },
  {
    name: 'GitHub’s silence is taken for a no',
    file: `${HOSTING}/projects/remove/refuseProduction.ts`,
    find: 'signal.throwIfAborted();',
    replace: 'if (!signal.aborted) return undefined;',
    test: [
      `${UNIT}/bigcommerce/projects/refuseProduction.test.ts`,
      'is refused when GitHub cannot be asked',
    ],
  },
  {
    name: 'A fork chooses the environment by the name of its branch',
    file: 'src/event/occasion.ts',
    find: 'isOfFollowedPull(event) ? `preview/${sha.slice(0, 7)}` : environmentName(event)',
    replace: 'sha === "" ? `preview/${sha.slice(0, 7)}` : environmentName(event)',
    test: [
      `${UNIT}/event/occasion.test.ts`,
      'never is the environment a fork has named its branch after',
    ],
  },
  {
    name: 'The same in teardown',
    file: 'src/event/occasion.ts',
    find: 'isOfFollowedPull(event) ? `preview/${sha.slice(0, 7)}` : environmentName(event)',
    replace: 'sha === "" ? `preview/${sha.slice(0, 7)}` : environmentName(event)',
    test: [
      `${UNIT}/teardown/run.test.ts`,
      'the environment is named after the commit when GitHub does not answer',
    ],
  },
  {
    name: 'Deployments of other tools are made inactive',
    file: 'src/reporting/isOfTarget.ts',
    find: "if (payload['platform'] !== platform) return false;",
    replace: "if (payload['platform'] === undefined) return true;",
    test: [
      `${UNIT}/reporting/pastDeployments.test.ts`,
      'but not those of another target or another tool',
    ],
  },
  {
    name: 'Anybody’s comment is changed',
    file: 'src/reporting/keepComment.ts',
    find: 'if (comment.author === own) return comment;',
    replace: 'if (own !== "") return comment;',
    test: [
      `${UNIT}/reporting/keepComment.test.ts`,
      'is none that somebody else wrote with the same hidden line',
    ],
  },
  {
    name: 'A script is taken for the URL of a site',
    file: 'src/text/siteUrl.ts',
    find: "if (protocol !== 'https:' && protocol !== 'http:') return undefined;",
    replace: '',
    test: [`${UNIT}/siteUrl.test.ts`, 'is left out'],
  },
  {
    name: 'What a server says after a request with secrets is public',
    file: 'src/http/api/refusal.ts',
    find: "if (typeof body !== 'string' || !holdsSecret(body)) {",
    replace: "if (typeof body !== 'symbol') {",
    test: [`${UNIT}/http/refusal.test.ts`, 'outside of the log'],
  },
  {
    name: 'The token goes to a server whose certificate nobody checks',
    file: 'src/http/client/trust.ts',
    find: "if (!isOff || url.protocol !== 'https:' || isLoopback(url.hostname)) return;",
    replace: "if (isOff || url.protocol !== 'https:' || isLoopback(url.hostname)) return;",
    test: [`${UNIT}/http/trust.test.ts`, 'sends nothing to another machine'],
  },
  {
    name: 'The build of a preview has the worker’s secrets',
    file: '.github/workflows/preview.yml',
    find: '          BUILD_ENVIRONMENT: ${{ secrets.build_environment }}\n',
    replace:
      '          BUILD_ENVIRONMENT: ${{ secrets.build_environment }}${{ secrets.worker_secrets }}\n',
    test: [
      `${UNIT}/workflows/reusableWalls.test.ts`,
      'builds in a job that has neither a secret of the platform',
    ],
  },
  {
    name: 'A forged record has a later run ask a site for anything',
    file: 'src/platforms/bigcommerce/hosting/live/chooseFiles.ts',
    find: 'return canBeAsked(name) && !leaves && name.isWellFormed() ?',
    replace: 'return canBeAsked(name) && name.isWellFormed() ?',
    test: ['__tests__/unit/bigcommerce/hosting/chooseFiles.test.ts', 'that somebody forged'],
  },
];
