import type { WallMutation } from './wallMutation.ts';

/** Of “What was tried” in docs/threat-model.md. */
export const triedWalls: readonly WallMutation[] = [
  {
    name: 'The action is fetched before the build',
    file: '.github/workflows/preview.yml',
    find: '      # First, and into a folder of its own',
    replace: '      - uses: actions/checkout@v7\n      # First, and into a folder of its own',
    test: ['__tests__/unit/workflows/reusableWalls.test.ts', 'fetches the action after the build'],
  },
  {
    name: 'preview.yml runs outside of a pull request',
    file: '.github/workflows/preview.yml',
    find: "if: github.event.pull_request && github.event.action == 'closed'",
    replace: "if: github.event.action == 'closed'",
    test: [
      '__tests__/unit/workflows/reusableWalls.test.ts',
      'does nothing outside of a pull request, which the names of its projects come from',
    ],
  },
  {
    name: 'A later preview makes production deletable',
    file: 'src/reporting/pastDeployments.ts',
    find: 'if (deployment.production && fits(deployment.payload)) return deployment;',
    replace: 'if (fits(deployment.payload)) return deployment.production ? deployment : undefined;',
    test: [
      '__tests__/unit/bigcommerce/projects/refuseProduction.test.ts',
      'is refused also when later Deployments of it are of previews',
    ],
  },
  {
    name: 'The beginning of a long secret is shown',
    file: 'src/text/redaction/patterns.ts',
    find: 'const BEGINNING = 32;',
    replace: 'const BEGINNING = 3200;',
    test: [
      '__tests__/unit/properties/redaction.test.ts',
      'holds no beginning of a long secret, in any spelling, whoever has cut it',
    ],
  },
  {
    name: 'Base64 in lines is not undone',
    file: 'src/text/redaction/decoders.ts',
    find: "{ needs: ['\\r', '\\n'], begins",
    replace: "{ needs: ['\\0'], begins",
    test: [
      '__tests__/unit/properties/redaction.test.ts',
      'of base64 that is written in short lines',
    ],
  },
  {
    name: 'Entities by name are not undone',
    file: 'src/text/redaction/decoders.ts',
    find: "names.split(' ').map(",
    replace: "names.split(' ').slice(9).map(",
    test: ['__tests__/unit/properties/redaction.test.ts', 'of what HTML spells by names'],
  },
  {
    name: 'A long path is cut first',
    file: 'src/platforms/bigcommerce/hosting/follow/parseLogEvent.ts',
    find: 'cut(oneLine(bare), LONGEST_PATH)',
    replace: 'cut(bare, LONGEST_PATH)',
    test: [
      '__tests__/unit/bigcommerce/hosting/parseLogEvent.test.ts',
      'a long path is searched for secrets in each spelling before it is cut',
    ],
  },
  {
    name: 'Every line of a worker is taken in',
    file: 'src/deploy/follow/collectLogs.ts',
    find: '    takenIn < MOST_TAKEN_IN &&\n',
    replace: '',
    test: [
      '__tests__/unit/deploy/follow/collectLogs.test.ts',
      'takes in 50 entries at most, however alike they read',
    ],
  },
  {
    name: 'The code of the storage is an output',
    file: 'src/platforms/bigcommerce/hosting/upload.ts',
    find: 'platformCode: code === undefined ? undefined : oneLine(code)',
    replace: 'platformCode: code as never',
    test: [
      '__tests__/unit/bigcommerce/hosting/upload.test.ts',
      'a storage that repeats the signed URL as its code does not bring it into an output',
    ],
  },
  {
    name: 'A list without end is taken for a whole one',
    file: 'src/github/api/pages.ts',
    find: "  throw new ActionError('unexpected-response', `${pages.what}: the list does not end.`);\n",
    replace: '',
    test: ['__tests__/unit/github/pages.test.ts', 'a list that does not end is an error'],
  },
  {
    name: 'Two unknown repositories are the same',
    file: 'src/github/runner/readEvent.ts',
    find: 'return head === undefined || head.fullName !== own;',
    replace: 'return head?.fullName !== own;',
    test: [
      '__tests__/unit/github/readEvent.test.ts',
      'is a fork’s when nothing says whose head and base are',
    ],
  },
  {
    name: 'The name of an application is shown as it is',
    file: 'src/platforms/connect/configuration/checkConfiguration.ts',
    find: 'listNames(owners.map(oneLine))',
    replace: 'listNames(owners)',
    test: [
      '__tests__/unit/connect/configuration/checkConfiguration.test.ts',
      'a Connector that names its applications after a secret',
    ],
  },
  {
    name: 'Report entries fill the memory',
    file: 'src/platforms/connect/follow/report.ts',
    find: 'own.length >= MOST_KEPT || ',
    replace: '',
    test: [
      '__tests__/unit/connect/follow/openReport.test.ts',
      'fills neither the log nor the memory',
    ],
  },
  {
    name: 'The id of a Deployment is any text',
    file: 'src/platforms/connect/api/deployment.ts',
    find: '    id: resourceId,\n',
    replace: '    id: z.string(),\n',
    test: ['__tests__/unit/connect/follow/openReport.test.ts', 'is no id of a Deployment'],
  },
];
