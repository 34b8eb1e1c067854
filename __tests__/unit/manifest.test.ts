import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { writeTables } from '../../scripts/docs/writeTables.ts';
import type { OutputName } from '../../src/deploy/outputs.ts';
import type { FrameOutput } from '../../src/step/run.ts';
import { allFields } from '../../src/deploy/readRequest.ts';
import { platforms } from '../../src/platforms/index.ts';
import { USER_AGENT } from '../../src/http/version.ts';

interface Input {
  readonly description?: string;
  readonly required?: boolean;
  readonly default?: unknown;
}

interface Manifest {
  readonly name: string;
  readonly description: string;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly inputs: Readonly<Record<string, Input>>;
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

const read = (file: string): string =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

const manifest = parse(read('action.yml')) as Manifest;

const kinds = platforms({
  send: () => Promise.reject(new Error('The manifest needs no network.')),
  clock: { now: () => 0, schedule: () => () => undefined },
  random: () => 0,
  correlationId: '',
  userAgent: '',
});

const fields = allFields(kinds);

/** Which platform sets an output. The type checker holds the names equal to those that the code can set. */
const setBy = {
  deployment_uuid: 'every platform',
  status: 'every platform',
  platform_status: 'every platform',
  url: 'every platform',
  urls: 'every platform',
  verified: 'bigcommerce',
  environment: 'every platform',
  github_deployment_id: 'every platform',
  correlation_id: 'every platform',
  duration_seconds: 'every platform',
  project_uuid: 'bigcommerce',
  upload_uuid: 'bigcommerce',
  artifact_path: 'bigcommerce',
  artifact_sha256: 'bigcommerce',
  artifact_size: 'bigcommerce',
  artifact_files: 'bigcommerce',
  content_sha256: 'bigcommerce',
  connector_version: 'commercetools',
  connector_tag: 'commercetools',
  error_code: 'every platform',
  error_message: 'every platform',
} satisfies Record<OutputName | FrameOutput, string>;

/** What a description begins with, when it is about one platform. */
const prefixes: Readonly<Record<string, string>> = {
  bigcommerce: 'BigCommerce. ',
  commercetools: 'commercetools. ',
};

function platformOf(description = ''): string {
  const found = Object.entries(prefixes).find(([, prefix]) => description.startsWith(prefix));
  return found?.[0] ?? 'every platform';
}

describe('action.yml', () => {
  test('declares exactly the inputs that the code reads', () => {
    expect(Object.keys(manifest.inputs).sort()).toEqual(Object.keys(fields).sort());
  });

  test('declares the defaults that the code has, as texts', () => {
    const declared = Object.entries(manifest.inputs).map(([name, input]) => [name, input.default]);
    const inCode = Object.keys(manifest.inputs).map((name) => [
      name,
      fields[name]?.default ?? fields[name]?.expression,
    ]);
    expect(declared).toEqual(inCode);
  });

  test('requires what the code requires and reads from nowhere else', () => {
    const declared = Object.keys(manifest.inputs).filter((name) => manifest.inputs[name]?.required);
    const inCode = Object.keys(fields).filter(
      (name) => fields[name]?.required && fields[name].elsewhere === undefined,
    );
    expect(declared).toEqual(inCode);
  });

  test('names the environment variables and settings that stand in for an input', () => {
    const places = Object.entries(fields).flatMap(([name, { elsewhere = [] }]) =>
      elsewhere.map((place) => ({ name, place: place.split(' ')[0] ?? '' })),
    );
    expect(places).not.toHaveLength(0);
    for (const { name, place } of places) {
      expect(manifest.inputs[name]?.description).toContain(`\`${place}\``);
    }
  });

  test('declares exactly the outputs that its platforms set, each under its platform', () => {
    const inCode = Object.entries(setBy).filter(
      ([, platform]) => platform === 'every platform' || platform in kinds,
    );
    const declared = Object.entries(manifest.outputs).map(([name, { description }]) => [
      name,
      platformOf(description),
    ]);
    expect(declared.sort()).toEqual(inCode.sort());
  });

  test('says of each input of one platform which one it is', () => {
    const declared = Object.entries(manifest.inputs).map(([name, { description }]) => [
      name,
      platformOf(description),
    ]);
    const inCode = Object.keys(manifest.inputs).map((name) => {
      const owners = Object.keys(kinds).filter((kind) => name in (kinds[kind]?.fields ?? {}));
      return [name, owners.length === 1 ? owners[0] : 'every platform'];
    });
    expect(declared).toEqual(inCode);
  });

  test('describes every input and output in sentences', () => {
    const described = { ...manifest.inputs, ...manifest.outputs };
    for (const [name, { description = '' }] of Object.entries(described)) {
      expect({ name, description }).toEqual({
        name,
        description: expect.stringMatching(/^(commercetools\. )?[A-Z].*\.$/s),
      });
    }
  });

  test('runs a file that is there, on Node.js 24', () => {
    expect(manifest.runs.using).toBe('node24');
    expect(manifest.runs.main).toBe('dist/deploy/index.js');
    expect(read(manifest.runs.main).length).toBeGreaterThan(0);
  });

  test('keeps to what the Marketplace accepts', () => {
    // It refuses a description of 125 characters, and tells so only when a release is published.
    expect(manifest.description.length).toBeLessThan(125);
    expect(manifest.branding.icon).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect([
      'white',
      'black',
      'yellow',
      'blue',
      'green',
      'orange',
      'red',
      'purple',
      'gray-dark',
    ]).toContain(manifest.branding.color);
  });
});

describe('docs/reference.md', () => {
  test('has the tables that action.yml makes', () => {
    const page = read('docs/reference.md');
    expect(writeTables(page, read('action.yml'))).toBe(page);
  });

  test('loses its tables when a marker is missing, which is an error', () => {
    expect(() => writeTables('no markers', read('action.yml'))).toThrow('<!-- inputs:begin -->');
  });

  test('shows each input and output once in its tables', () => {
    const page = read('docs/reference.md');
    const tables = ['inputs', 'outputs'].map((name) => sectionOf(page, name));
    const rows = tables.join('\n').match(/^\| `\w+` \|/gm) ?? [];
    for (const name of [...Object.keys(manifest.inputs), ...Object.keys(manifest.outputs)]) {
      const declared = Number(name in manifest.inputs) + Number(name in manifest.outputs);
      const shown = rows.filter((row) => row === `| \`${name}\` |`).length;
      expect({ name, shown }).toEqual({ name, shown: declared });
    }
  });
});

function sectionOf(page: string, name: string): string {
  const [, rest = ''] = page.split(`<!-- ${name}:begin -->`);
  return rest.split(`<!-- ${name}:end -->`)[0] ?? '';
}

describe('the version', () => {
  test('is the same in package.json, in the user agent and in the changelog', () => {
    const { version } = JSON.parse(read('package.json')) as { readonly version: string };
    expect(USER_AGENT).toBe(`commerce-deploy/${version}`);
    expect(read('CHANGELOG.md')).toContain(`\n## [${version}]`);
  });
});
