import type { WallMutation } from './wallMutation.ts';

/** Of “What an attacker’s pull request can do” in docs/threat-model.md. */
export const pullWalls: readonly WallMutation[] = [
  {
    name: 'A followed run’s pull request is guessed',
    file: 'src/event/occasion.ts',
    find: 'if (open.length > 1)',
    replace: 'if (open.length > 9)',
    test: [
      '__tests__/unit/event/occasion.test.ts',
      'is no pull request when several open ones end with the commit that was built',
    ],
  },
  {
    name: 'A branch of another repository names the environment',
    file: 'src/event/occasion.ts',
    find: 'return followed.fromFork || ',
    replace: 'return ',
    test: ['__tests__/unit/event/occasion.test.ts', 'never is the branch of another repository'],
  },
  {
    name: 'An event that cannot be read is trusted',
    file: 'src/github/runner/readEvent.ts',
    find: "name === 'workflow_run' ? UNREADABLE",
    replace: "name === '' ? UNREADABLE",
    test: [
      '__tests__/unit/github/readEvent.test.ts',
      'of a followed run that cannot be read is taken for a fork’s',
    ],
  },
  {
    name: 'A pull request with somebody else’s commit is taken for theirs',
    file: 'src/github/calls/pullRequestCalls.ts',
    find: '(pull) => pull.head === head',
    replace: '(pull) => pull.headSha === sha',
    test: [
      '__tests__/unit/github/openRepository.test.ts',
      'a pull request with the commit of another one is not taken for it',
    ],
  },
  {
    name: 'A fork’s pull request is deployed',
    file: 'src/event/isWithoutSecrets.ts',
    find: "if (withheld === 'forks and Dependabot' && pullRequest?.fromFork === true) return true;",
    replace: '',
    test: ['__tests__/unit/deploy/withoutSecrets.test.ts', 'is skipped with one notice'],
  },
  {
    name: 'A file name is a command to the runner',
    file: 'src/build/folder/walkFolder.ts',
    find: "name === undefined ? 'not valid UTF-8' : findUnsafeCharacter(name)",
    replace: "name === undefined ? 'not valid UTF-8' : undefined",
    test: [
      '__tests__/unit/build/folder/folderNames.test.ts',
      'refuses names that are no UTF-8, hold a backslash or a control character',
    ],
  },
  {
    name: 'A process is started',
    file: 'src/github/runner/runnerFiles.ts',
    find: 'export function runnerFiles',
    replace: "import 'node:child_process';\nexport function runnerFiles",
    test: ['__tests__/unit/security/sources.test.ts', 'start a process or run text as code'],
  },
  {
    name: 'A workflow puts a target’s name into a command',
    file: '.github/workflows/deploy-wave.yml',
    find: 'index.js note-result\n',
    replace: 'index.js note-result ${{ matrix.target.name }}\n',
    test: [
      '__tests__/unit/workflows/checkWorkflow.test.ts',
      'have no fault: .github/workflows/deploy-wave.yml',
    ],
  },
  {
    name: 'An example builds a pull request beside the platform’s token',
    file: 'examples/workflows/preview-by-hand.yml',
    find: '      - run: npm ci\n',
    replace:
      '      - run: npm ci\n      - uses: your-org/commerce-deploy@v2\n        with:\n          platform: bigcommerce\n          store_hash: abc\n          project_name: shop\n          access_token: ${{ secrets.PREVIEW_ACCESS_TOKEN }}\n',
    test: [
      '__tests__/unit/workflows/checkWorkflow.test.ts',
      'have no fault: examples/workflows/preview-by-hand.yml',
    ],
  },
  {
    name: 'The build can write over the action that deploys it',
    file: '.github/workflows/preview.yml',
    find: '          path: commerce-deploy-build\n      - name: Check out',
    replace: '          path: .commerce-deploy\n      - name: Check out',
    test: [
      '__tests__/unit/workflows/reusableWalls.test.ts',
      'deploys in another job, which runs nothing that the pull request has written',
    ],
  },
  {
    name: 'A fork’s Connector is previewed',
    file: '.github/workflows/connect-preview.yml',
    find: "!= 'closed' && github.event.pull_request.user.login != 'dependabot[bot]'\n      && github.event.pull_request.head.repo.full_name == github.repository\n",
    replace: "!= 'closed' && github.event.pull_request.user.login != 'dependabot[bot]'\n",
    test: ['__tests__/unit/workflows/reusableWalls.test.ts', 'does nothing for a fork'],
  },
  {
    name: 'The tags of a release are deleted with a preview’s',
    file: 'src/workflow/preview/previewTags.ts',
    find: '-pr-\\d+-$/',
    replace: '/',
    test: [
      '__tests__/unit/workflow/previewTags.test.ts',
      'are not looked for by what could begin others',
    ],
  },
  {
    name: 'A tag of another commit is previewed',
    file: 'src/workflow/preview/previewTags.ts',
    find: 'if (found !== sha) throw error;',
    replace: 'if (found === undefined) throw error;',
    test: [
      '__tests__/unit/workflow/previewTags.test.ts',
      'is taken as it is when it is there, and never when it is of another commit',
    ],
  },
  {
    name: 'A secret within the configuration of a preview is shown',
    file: 'src/workflow/fleet/mergeConfiguration.ts',
    find: '  maskValues(secrets, merge.mask);\n',
    replace: '',
    test: [
      '__tests__/unit/workflow/prepareTarget.test.ts',
      'has each value of its secret part masked, which GitHub does line by line only',
    ],
  },
  {
    name: 'A wave begins in spite of an unhealthy canary',
    file: 'src/workflow/fleet/waves/judgeWave.ts',
    find: 'if (result?.succeeded === true) return [];',
    replace: "if (result?.succeeded === true || result?.status === 'unhealthy') return [];",
    test: [
      '__tests__/unit/workflow/waves.test.ts',
      'nothing follows a canary that is unhealthy, and what is not tried is named',
    ],
  },
  {
    name: 'A target whose job was killed counts as deployed',
    file: 'src/workflow/fleet/waves/judgeWave.ts',
    find: 'if (result?.succeeded === true) return [];',
    replace: 'if (result?.succeeded !== false) return [];',
    test: ['__tests__/unit/workflow/waves.test.ts', 'a target whose job left no result has failed'],
  },
  {
    name: 'A result of an earlier attempt lets the next wave begin',
    file: 'src/workflow/fleet/results/results.ts',
    find: '.filter(({ attempt }) => attempt >= Number(since))',
    replace: '',
    test: [
      '__tests__/unit/workflow/waves.test.ts',
      'a result from before the fleet was planned again is none',
    ],
  },
  {
    name: 'The input of a fleet hides that of a target',
    file: '.github/workflows/deploy-wave.yml',
    find: 'matrix.target.health_check || fromJSON(inputs.settings).health_check }}',
    replace: 'fromJSON(inputs.settings).health_check || matrix.target.health_check }}',
    test: [
      '__tests__/unit/workflows/checkWorkflow.test.ts',
      'have no fault: .github/workflows/deploy-wave.yml',
    ],
  },
  {
    name: 'A result of a fleet is Markdown',
    file: 'src/workflow/fleet/cells.ts',
    find: 'return escapeMarkdown(oneLine(value));',
    replace: 'return oneLine(value);',
    test: [
      '__tests__/unit/workflow/results.test.ts',
      'shows nothing of a result as Markdown, HTML or a link that it is not',
    ],
  },
  {
    name: 'A credential of a fleet is shown',
    file: 'src/workflow/fleet/credentials.ts',
    find: '  maskValues(parsed, runner.secret);\n',
    replace: '',
    test: [
      '__tests__/unit/workflow/prepareTarget.test.ts',
      'has each of its texts masked, wherever it stands',
    ],
  },
];
