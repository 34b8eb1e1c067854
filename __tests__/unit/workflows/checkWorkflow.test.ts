import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { checkInputs } from '../../../scripts/workflows/checks/checkInputs.ts';
import { checkWorkflow } from '../../../scripts/workflows/checkWorkflow.ts';
import { findWorkflows } from '../../../scripts/workflows/findWorkflows.ts';
import { readManifests } from '../../../scripts/workflows/manifests.ts';
import { referencesIn } from '../../../scripts/workflows/checks/references.ts';
import { callOf, readWorkflow, stepsOf } from '../../../scripts/workflows/workflow.ts';
import type { Kind, Source } from '../../../scripts/workflows/workflow.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const manifests = readManifests();

/** A workflow with one job, whose steps the text has; five lines come before them. */
const withSteps = (steps: string, on = 'push'): string =>
  `on: ${on}\npermissions: {}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    steps:\n${steps}`;

async function check(text: string, kind: Kind = 'example'): Promise<string[]> {
  const source = { file: 'w.yml', text, kind, linesBefore: 0 };
  const findings = await checkWorkflow(source, manifests);
  return findings.map(({ line, message }) => `${String(line)}: ${message}`);
}

const deploy =
  '      - { id: deploy, uses: your-org/commerce-deploy@v2, with: { platform: bigcommerce } }\n';

describe('the workflows of this repository', () => {
  const sources = findWorkflows(root);

  test('are those that run here, the examples, and those of the pages', () => {
    const kinds = sources.map(({ kind }) => kind);
    expect(new Set(kinds)).toEqual(new Set(['own', 'example', 'fragment']));
    expect(
      sources.filter(({ file }) => file.startsWith('examples/workflows/')).length,
    ).toBeGreaterThan(8);
    expect(sources.some(({ file }) => file === 'README.md')).toBe(true);
  });

  test.each(
    sources.map((source): [string, Source] => [
      `${source.file}:${String(source.linesBefore)}`,
      source,
    ]),
  )('have no fault: %s', async (_, source) => {
    expect(await checkWorkflow(source, manifests)).toEqual([]);
  });
});

describe('an example', () => {
  const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');
  const example = read('examples/workflows/bigcommerce-release.yml');
  const source: Source = { file: 'w.yml', text: example, kind: 'example', linesBefore: 0 };

  test('fails when an input of an action is renamed', async () => {
    const renamed = readManifests((path) => read(path).replace('  project_uuid:', '  project_id:'));
    const line = example.split('\n').findIndex((each) => each.includes('project_uuid:')) + 1;
    expect(await checkWorkflow(source, renamed)).toEqual([
      { file: 'w.yml', line, message: 'your-org/commerce-deploy@v2 has no input project_uuid.' },
    ]);
  });

  const given = findWorkflows(root)
    .filter(({ kind }) => kind === 'example')
    .map((each) => readWorkflow(each))
    .flatMap((workflow) =>
      stepsOf(workflow).flatMap(({ step: { uses = '', with: inputs = {} } }) => {
        const own = /^your-org\/commerce-deploy(\/\w+)?@/.exec(uses);
        const manifest = `${own?.[1] ?? ''}/action.yml`.slice(1);
        const names = own === null ? [] : Object.keys(inputs);
        return names.map((name) => ({ workflow, uses, manifest, name }));
      }),
    );

  test('is found with every action here', () => {
    expect(new Set(given.map(({ manifest }) => manifest)).size).toBe(6);
  });

  test.each(given)(
    'fails when $name of $manifest is renamed: $workflow.file',
    ({ workflow, uses, manifest, name }) => {
      const renamed = readManifests((path) =>
        path === manifest ? read(path).replace(`\n  ${name}:\n`, `\n  ${name}_2:\n`) : read(path),
      );
      const messages = checkInputs(workflow, renamed).map(({ message }) => message);
      expect(messages).toContain(`${uses} has no input ${name}.`);
    },
  );

  test('fails when an output of an action is renamed', async () => {
    const renamed = readManifests((path) => read(path).replace('\n  url:', '\n  site:'));
    expect(await checkWorkflow(source, renamed)).toMatchObject([
      { message: 'your-org/commerce-deploy@v2 has no output url (step deploy).' },
    ]);
  });

  test('fails when an input of a reusable workflow is renamed', async () => {
    const text = read('examples/workflows/preview.yml');
    const renamed = readManifests((path) =>
      read(path).replace('      build_command:', '      build:'),
    );
    const [finding] = await checkWorkflow({ ...source, text }, renamed);
    expect(finding?.message).toContain('build_command');
  });
});

describe('what a workflow gives to an action', () => {
  test('is refused when the action does not take it, or misses something', async () => {
    const step = '      - { uses: your-org/commerce-deploy@v2, with: { store-hash: a } }\n';
    expect(await check(withSteps(step))).toEqual([
      '7: your-org/commerce-deploy@v2 has no input store-hash.',
      '7: your-org/commerce-deploy@v2 needs the input platform.',
    ]);
  });

  test('is refused for actions of others, too, and for those that nobody knows', async () => {
    const typo =
      '      - { uses: actions/upload-artifact@v7, with: { path: a, include-hidden: true } }\n';
    expect(await check(withSteps(typo))).toEqual([
      '7: actions/upload-artifact@v7 has no input include-hidden.',
    ]);
    expect(await check(withSteps('      - uses: someone/something@v1\n'))).toEqual([
      '7: someone/something@v1 is not a known action.',
    ]);
  });

  test('may be left out of a part of a workflow, but not be unknown there', async () => {
    expect(
      await check(withSteps('      - uses: your-org/commerce-deploy@v2\n'), 'fragment'),
    ).toEqual([]);
    const step = '      - { uses: your-org/commerce-deploy@v2, with: { paths: a } }\n';
    expect(await check(withSteps(step), 'fragment')).toHaveLength(1);
  });
});

describe('what an expression reads', () => {
  const reading = (expression: string, before = deploy): Promise<string[]> =>
    check(withSteps(`${before}      - { run: 'true', env: { A: "\${{ ${expression} }}" } }\n`));

  test.each([
    ['steps.deploy.outputs.url', []],
    ["contains(steps.deploy.outputs['urls'], 'x') && steps.deploy.outcome", []],
    [
      'steps.deploy.outputs.uri',
      ['8: your-org/commerce-deploy@v2 has no output uri (step deploy).'],
    ],
    ['steps.other.outputs.url', ['8: The job has no step other.']],
    ['needs.build.outputs.x', ['8: The job does not need the job build.']],
    ['inputs.a', ['8: The workflow declares no input a.']],
  ])('has to be declared: %s', async (expression, findings) => {
    expect(await reading(expression)).toEqual(findings);
  });

  test('has to be set by the job of ours that a step starts', async () => {
    const step = (job: string): string =>
      `      - { id: own, run: node .commerce-deploy/dist/workflow/index.js ${job} }\n      - { run: 'true', env: { A: "\${{ steps.own.outputs.waves }}" } }\n`;
    expect(await check(withSteps(step('plan-waves')))).toEqual([]);
    expect(await check(withSteps(step('judge-wave')))).toEqual([
      '8: judge-wave has no output waves.',
    ]);
  });

  test('has to have run before', async () => {
    const text = withSteps(
      `      - { run: 'true', env: { A: "\${{ steps.deploy.outputs.url }}" } }\n${deploy}`,
    );
    expect(await check(text)).toEqual(['7: The step deploy has not run yet.']);
  });

  test('has to be an output of the job that is needed', async () => {
    const text = `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: x\n    outputs: { b: c }\n    steps: [{ run: 'true' }]\n  d:\n    needs: a\n    runs-on: x\n    if: needs.a.outputs.e == 'f'\n    steps: [{ run: 'true' }]\n`;
    expect(await check(text)).toEqual(['11: The job a has no output e.']);
  });

  test('has to be allowed where it is, and calculates nothing', async () => {
    const text = (minutes: string): string =>
      `on: { workflow_call: { inputs: { m: { type: number } } } }\npermissions: {}\njobs:\n  a:\n    runs-on: x\n    timeout-minutes: \${{ ${minutes} }}\n    steps: [{ run: 'true' }]\n`;
    expect(await check(text('inputs.m'))).toEqual([]);
    expect((await check(text('inputs.m + 5')))[0]).toContain("Unexpected symbol: '+'");
    expect((await check(text('secrets.m')))[0]).toContain("Unrecognized named-value: 'secrets'");
  });
});

describe('a call of a reusable workflow', () => {
  const call = (rest: string): string =>
    `on: pull_request\npermissions: {}\njobs:\n  preview:\n    uses: your-org/commerce-deploy/.github/workflows/preview.yml@v2\n${rest}`;
  const permissions =
    '    permissions: { contents: read, deployments: write, pull-requests: write }\n';

  test('grants what the workflow needs', async () => {
    const inputs = '    with: { store_hash: abc }\n    secrets: inherit\n';
    expect(await check(call(permissions + inputs))).toEqual([]);
    expect(await check(call(inputs))).toEqual([
      '5: The called workflow needs the permission `contents: read`.',
      '5: The called workflow needs the permission `deployments: write`.',
      '5: The called workflow needs the permission `pull-requests: write`.',
    ]);
  });

  test.each([
    ['an unknown input', '    with: { store_hash: abc, store: x }\n', 'store'],
    ['a missing input', '    with: { path: x }\n', 'store_hash'],
    ['an unknown secret', '    with: { store_hash: a }\n    secrets: { token: x }\n', 'token'],
  ])('is refused with %s', async (_, rest, named) => {
    const findings = await check(call(permissions + rest));
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain(named);
  });
});

describe('an input of a fleet', () => {
  const fleet = (inputs: string): string =>
    `on: { workflow_call: { inputs: { targets: { type: string }, health_check: { type: string }, update_connector: { type: boolean } } } }\npermissions: {}\njobs:\n  job:\n    runs-on: ubuntu-latest\n    strategy: { matrix: { target: "\${{ fromJSON(inputs.targets) }}" } }\n    steps:\n      - { uses: your-org/commerce-deploy@v2, with: { platform: bigcommerce, ${inputs} } }\n`;
  const hides = (name: string): string =>
    `8: The workflow’s input ${name} hides that of a target. Take matrix.target.${name} first.`;

  test.each([
    ['health_check', 'inputs.health_check', true],
    ['health_check', 'inputs.health_check || matrix.target.health_check', true],
    ['health_check', 'matrix.target.health && inputs.health_check || inputs.health_check', true],
    ['health_check', 'matrix.target.health_check || inputs.health_check', false],
    ['health_check', 'matrix.target.health_check', false],
    ['health_check', 'fromJSON(inputs.targets).health_check', true],
    ['update_connector', 'matrix.target.update_connector || inputs.update_connector', true],
    [
      'update_connector',
      'matrix.target.update_connector == null && inputs.update_connector || matrix.target.update_connector',
      true,
    ],
    [
      'update_connector',
      "toJSON(matrix.target.update_connector) == 'null' && inputs.update_connector || matrix.target.update_connector",
      false,
    ],
  ])('must not hide that of a target: %s: %s', async (name, expression, isHidden) => {
    const text = fleet(`${name}: "\${{ ${expression} }}"`);
    expect(await check(text)).toEqual(isHidden ? [hides(name)] : []);
  });

  test('may be for all where there is no target', async () => {
    const text = fleet('health_check: "${{ inputs.health_check }}"');
    expect(await check(text.replace(/^ {4}strategy:.*\n/m, ''))).toEqual([]);
  });

  test('is read from the settings of a wave only by a name that the fleet declares', () => {
    const workflowOf = (name: string): string => `.github/workflows/${name}.yml`;
    const declared = callOf(
      manifests.called(workflowOf('deploy-fleet')) ?? { data: { on: '', jobs: {} } },
    );
    for (const name of ['deploy-wave', 'judge-wave']) {
      const texts = manifests.called(workflowOf(name))?.texts ?? [];
      const read = texts.flatMap(({ text, path }) =>
        referencesIn(text, path)
          .filter(([first, second]) => first === 'inputs' && second === 'settings')
          .map(([, , setting = '']) => setting),
      );
      expect(read.length).toBeGreaterThan(2);
      expect(Object.keys(declared?.inputs ?? {})).toEqual(expect.arrayContaining(read));
    }
  });
});

describe('a job that waits for another one', () => {
  const waiting = (concurrency: string, on = 'workflow_call'): string =>
    withSteps('      - { run: "true" }\n', `{ ${on}: {} }`).replace(
      '    steps:',
      `    concurrency: ${concurrency}\n    steps:`,
    );
  const lost = ['6: A third job would cancel the second, which waits. Set `queue: max`.'];
  const PULL_REQUEST = '"${{ github.event.pull_request.number }}"';

  test.each([
    ['{ group: a }', lost],
    ['a', lost],
    ['{ group: a, cancel-in-progress: false }', lost],
    ['{ group: a, cancel-in-progress: false, queue: single }', lost],
    ['{ group: a, cancel-in-progress: false, queue: max }', []],
    ['{ group: a, cancel-in-progress: true }', []],
    [`{ group: ${PULL_REQUEST}, cancel-in-progress: false }`, []],
  ])('is not lost in a reusable workflow: %s', async (concurrency, findings) => {
    expect(await check(waiting(concurrency))).toEqual(findings);
  });

  test('may give way to a newer run of the same workflow', async () => {
    expect(await check(waiting('{ group: a }', 'push'))).toEqual([]);
  });
});

describe('what lets strangers in', () => {
  const SHA = '3d3c42e5aac5ba805825da76410c181273ba90b1';
  const checkout = (inputs: string): string =>
    `      - { uses: actions/checkout@v7, with: { ${inputs} } }\n`;

  test('is an expression in a command', async () => {
    const run = '      - run: echo "${{ github.event.pull_request.title }}"\n';
    expect(await check(withSteps(run))).toEqual([
      '7: An expression in a command can become code. Pass it in `env`.',
    ]);
  });

  test('is a checkout that keeps its credentials', async () => {
    expect(await check(withSteps('      - uses: actions/checkout@v7\n'))).toHaveLength(1);
    expect(await check(withSteps(checkout('persist-credentials: true')))).toHaveLength(1);
    expect(await check(withSteps(checkout('persist-credentials: false')))).toEqual([]);
  });

  test.each(['pull_request_target', '{ pull_request_target: { types: [opened] } }'])(
    'is a checkout under %s',
    async (on) => {
      expect(await check(withSteps(checkout('persist-credentials: false'), on))).toHaveLength(1);
    },
  );

  test('is a checkout of what another run was for', async () => {
    const ref = 'persist-credentials: false, ref: "${{ github.event.workflow_run.head_sha }}"';
    expect(
      await check(withSteps(checkout(ref), '{ workflow_run: { workflows: [a] } }')),
    ).toHaveLength(1);
  });

  test('is a token that may write everywhere, or nobody knows what', async () => {
    const step = "      - run: 'true'\n";
    expect(await check(withSteps(step).replace('permissions: {}\n', ''))).toHaveLength(1);
    for (const all of ['write-all', '{ contents: write }']) {
      const text = withSteps(step).replace('permissions: {}', `permissions: ${all}`);
      expect(await check(text)).toHaveLength(1);
    }
  });

  test('is a job that builds a pull request, and has a secret of the platform afterwards', async () => {
    const build = `${checkout('persist-credentials: false')}      - run: npm ci\n`;
    const secret = deploy.replace(
      'platform: bigcommerce',
      'platform: bigcommerce, access_token: "${{ secrets.TOKEN }}"',
    );
    const found = ['9: The built code could read these secrets. Build in a separate job.'];
    expect(await check(withSteps(build + secret, 'pull_request'))).toEqual(found);
    expect(await check(withSteps(build + deploy, 'pull_request'))).toEqual([]);
    expect(await check(withSteps(secret, 'pull_request'))).toEqual([]);
    expect(await check(withSteps(build + secret, 'release'))).toEqual([]);
  });

  test('is a cache that another run may have written', async () => {
    const setUp = (inputs: string): string =>
      `      - { uses: actions/setup-node@v7, with: { ${inputs} } }\n`;
    expect(await check(withSteps(setUp('node-version: 24')))).toHaveLength(1);
    expect(await check(withSteps(setUp('node-version: 24, package-manager-cache: false')))).toEqual(
      [],
    );
  });

  test('is an action that is not pinned by commit where it runs', async () => {
    const pinned = `      - uses: actions/checkout@${SHA} # v7.0.1\n        with: { persist-credentials: false }\n`;
    expect(await check(withSteps(pinned), 'own')).toEqual([]);
    expect(await check(withSteps(pinned.replace(' # v7.0.1', '')), 'own')).toHaveLength(1);
    expect(await check(withSteps(pinned.replace(SHA, 'v7')), 'own')).toHaveLength(1);
    expect(await check(withSteps(pinned), 'example')).toHaveLength(1);
  });
});
