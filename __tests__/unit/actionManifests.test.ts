// The manifests of the actions besides deploy, which has a test of its own.
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { tablePages, writeTables } from '../../scripts/docs/writeTables.ts';
import type { Fields } from '../../src/inputs/readInputs.ts';
import type { ArtifactOutput } from '../../src/package/packageArtifact.ts';
import { platformFields } from '../../src/inputs/index.ts';
import type { OutputName as ListOutput } from '../../src/list/work.ts';
import { packageFields } from '../../src/package/readRequest.ts';
import {
  connectorKind,
  keptPlatform,
  removals,
  storeKind,
  targetLists,
} from '../../src/platforms/index.ts';
import type { OutputName as ConnectorOutput } from '../../src/connector/connectorKind.ts';
import { allFields as connectorFields } from '../../src/connector/readRequest.ts';
import { allFields as storeFields } from '../../src/store/readRequest.ts';
import type { OutputName as StoreOutput } from '../../src/store/outputs.ts';
import { allFields as rollbackFields } from '../../src/rollback/readRequest.ts';
import type { FrameOutput } from '../../src/step/run.ts';
import type { OutputName as TeardownOutput } from '../../src/teardown/work.ts';
import { allFields as teardownFields } from '../../src/teardown/readRequest.ts';

interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<
    Record<string, { description?: string; required?: boolean; default?: unknown }>
  >;
  readonly outputs: Readonly<Record<string, { description?: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const rootFile = (path: string): URL => new URL(`../../${path}`, import.meta.url);
const read = (path: string): string => readFileSync(rootFile(path), 'utf8');

const tools: Parameters<typeof targetLists>[0] = {
  send: () => Promise.reject(new Error('The manifest needs no network.')),
  clock: { now: () => 0, schedule: () => () => undefined },
  random: () => 0,
  correlationId: '',
  userAgent: '',
};
const lists = targetLists(tools);
const kinds = removals(tools);

/** The outputs that every action sets. */
const frame = [
  'status',
  'correlation_id',
  'duration_seconds',
  'error_code',
  'error_message',
] satisfies readonly FrameOutput[];

const storeOutputs = [
  'has_changes',
  'creates',
  'updates',
  'deletes',
  'unchanged',
  'failed',
  'plan_path',
  'plan_digest',
  'store_id',
  'store_hash',
  'store_status',
] satisfies readonly StoreOutput[];

const connectorOutputs = [
  'connector_id',
  'connector_key',
  'connector_version',
  'connector_tag',
  'platform_status',
  'report_path',
] satisfies readonly ConnectorOutput[];

const rollbackOutputs = [
  ...['deployment_uuid', 'platform_status', 'url', 'urls', 'environment'],
  ...['github_deployment_id', 'project_uuid', 'upload_uuid', 'artifact_path', 'artifact_sha256'],
  ...['artifact_size', 'artifact_files', 'content_sha256'],
  ...['rolled_back_from', 'rolled_back_to', 'verified'],
];

const actions: readonly [action: string, fields: Fields, outputs: readonly string[]][] = [
  [
    'package',
    packageFields,
    [
      'artifact_path',
      'artifact_sha256',
      'artifact_size',
      'artifact_files',
      'content_sha256',
    ] satisfies readonly ArtifactOutput[],
  ],
  ['list', platformFields(lists), ['targets', 'batches', 'count'] satisfies readonly ListOutput[]],
  ['teardown', teardownFields(kinds), ['environment'] satisfies readonly TeardownOutput[]],
  ['store', storeFields(storeKind(tools)), storeOutputs],
  ['connector', connectorFields(connectorKind(tools)), connectorOutputs],
  ['rollback', rollbackFields(keptPlatform(tools).kind), rollbackOutputs],
];

describe.each(actions)('%s/action.yml', (action, fields, outputs) => {
  const manifest = parse(read(`${action}/action.yml`)) as Manifest;

  test('declares exactly the inputs that the code reads, with its defaults as texts', () => {
    const declared = Object.entries(manifest.inputs).map(([name, input]) => [name, input.default]);
    const inCode = Object.entries(fields).map(([name, field]) => [
      name,
      field.default ?? field.expression,
    ]);
    expect(declared.sort()).toEqual(inCode.sort());
  });

  test('requires what the code requires and reads from nowhere else', () => {
    const declared = Object.keys(manifest.inputs).filter((name) => manifest.inputs[name]?.required);
    const inCode = Object.keys(fields).filter(
      (name) => fields[name]?.required && fields[name].elsewhere === undefined,
    );
    expect(declared).toEqual(inCode);
  });

  test('declares exactly the outputs of the contract', () => {
    expect(Object.keys(manifest.outputs).sort()).toEqual([...frame, ...outputs].sort());
  });

  test('names the environment variables and settings that stand in for an input', () => {
    for (const [name, { elsewhere = [] }] of Object.entries(fields)) {
      for (const place of elsewhere) {
        expect(manifest.inputs[name]?.description).toContain(`\`${place.split(' ')[0] ?? ''}\``);
      }
    }
  });

  test('describes itself, every input and every output in sentences', () => {
    const described = { ...manifest.inputs, ...manifest.outputs, [manifest.name]: manifest };
    for (const [name, { description = '' }] of Object.entries(described)) {
      expect({ name, description }).toEqual({
        name,
        description: expect.stringMatching(/^(commercetools\. )?[A-Z].*\.$/s),
      });
    }
    expect(manifest.description.length).toBeLessThan(125);
  });

  test('runs its own bundle, which is there, on Node.js 24', () => {
    const bundle = `../dist/${action}/index.js`;
    // The post step of a rollback ends the GitHub Deployment of a killed run, as that of deploy does.
    const post = action === 'rollback' && { post: bundle };
    expect(manifest.runs).toEqual({ using: 'node24', main: bundle, ...post });
    expect(existsSync(rootFile(`dist/${action}/index.js`))).toBe(true);
  });

  test('has current tables in a page', () => {
    const table = tablePages.find(({ manifest: file }) => file === `${action}/action.yml`);
    const page = read(table?.page ?? 'missing');
    expect(writeTables(page, read(`${action}/action.yml`), action)).toBe(page);
  });
});

describe.each([
  ['list', lists],
  ['teardown', kinds],
])('%s/action.yml', (action, platforms) => {
  const manifest = parse(read(`${action}/action.yml`)) as Manifest;

  test('says of each input of one platform which one it is', () => {
    const names: Readonly<Record<string, string>> = {
      bigcommerce: 'BigCommerce. ',
      commercetools: 'commercetools. ',
    };
    for (const [name, { description = '' }] of Object.entries(manifest.inputs)) {
      const owners = Object.keys(platforms).filter(
        (kind) => name in (platforms[kind]?.fields ?? {}),
      );
      const prefix = Object.values(names).find((each) => description.startsWith(each));
      const expected = owners.length === 1 ? names[owners[0] ?? ''] : undefined;
      expect({ name, prefix }).toEqual({ name, prefix: expected });
    }
  });
});

describe('teardown/action.yml', () => {
  const manifest = parse(read('teardown/action.yml')) as Manifest;

  test('names every status there is', () => {
    const words = ['deleted', 'already_gone', 'kept', 'failed', 'timed_out', 'cancelled'];
    const { description = '' } = manifest.outputs['status'] ?? {};
    expect([...description.matchAll(/`(\w+)`/g)].map(([, word]) => word)).toEqual(words);
  });

  test('takes the same credentials as the deploy action, in the same words', () => {
    const deploy = parse(read('action.yml')) as Manifest;
    for (const name of ['store_hash', 'access_token', 'api_url', 'region', 'auth_url', 'scope']) {
      expect({ name, ...manifest.inputs[name] }).toEqual({ name, ...deploy.inputs[name] });
    }
  });
});

describe('list/action.yml', () => {
  const manifest = parse(read('list/action.yml')) as Manifest;

  test('lists the values that a filter takes', () => {
    for (const word of ['preview', 'sandbox', 'production']) {
      expect(manifest.inputs['deployment_type']?.description).toContain(`\`${word}\``);
    }
    const { accepts = '' } = platformFields(lists)['status'] ?? {};
    const words = accepts.match(/\b[A-Z][A-Za-z]+\b/g) ?? [];
    expect(words).toHaveLength(7);
    for (const word of words) {
      expect(manifest.inputs['status']?.description).toContain(`\`${word}\``);
    }
  });
});

describe('the tables of another action', () => {
  const manifest = read('package/action.yml');
  const readme =
    '<!-- package-inputs:begin --><!-- package-inputs:end --><!-- package-outputs:begin --><!-- package-outputs:end -->';

  test('are written between its own markers', () => {
    const written = writeTables(readme, manifest, 'package');
    expect(written).toMatch(/<!-- package-inputs:begin -->\n\n\| Input \| Default \| Meaning \|/);
    expect(written).toContain('| `artifact_sha256` |');
    expect(writeTables(written, manifest, 'package')).toBe(written);
  });

  test('are an error in a page that has only some of the markers', () => {
    expect(() => writeTables('<!-- package-outputs:begin -->', manifest, 'package')).toThrow(
      '<!-- package-inputs:begin -->',
    );
  });

  test('are made of a workflow that can be called, too', () => {
    const workflow = 'on: { workflow_call: { inputs: { a: { description: B., default: 4 } } } }';
    const page = '<!-- w-inputs:begin --><!-- w-inputs:end -->';
    expect(writeTables(page, workflow, 'w')).toContain('| `a` | `4` | B. |');
  });
});

describe('connector/action.yml', () => {
  const manifest = parse(read('connector/action.yml')) as Manifest;

  test('names every status there is', () => {
    const words = ['published', 'previewable', 'unchanged', 'planned', 'deleted', 'already_gone'];
    const { description = '' } = manifest.outputs['status'] ?? {};
    expect([...description.matchAll(/`(\w+)`/g)].map(([, word]) => word)).toEqual([
      ...words,
      ...['failed', 'timed_out', 'cancelled', 'unknown'],
    ]);
  });
});
