import { createHash } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { SECRETS, withDeployStage, writeBuild } from '../../support/runs/deployRuns.ts';
import { runHere } from '../../support/runs/runHere.ts';

/** The first test runs the bundle; for the others it is not the point. */
const inThisProcess: typeof withDeployStage = (options, body) =>
  withDeployStage(options, body, runHere);

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DIGEST = /^[0-9a-f]{64}$/;

/** The requests of a deployment where nothing goes wrong. */
const STRAIGHT_LINE = [
  'api GET /projects?uuid:in={uuid}',
  'api POST /deployments/uploads',
  'storage PUT',
  'api POST /deployments',
  'api GET /deployments/{uuid}/events',
];

const withoutStoragePath = (requests: readonly string[]): string[] =>
  requests.map((request) => request.replace(/^(storage PUT) .*$/, '$1'));

describe('a deployment that completes', () => {
  test('makes each request once, sets every output, and exits 0', async () => {
    await withDeployStage({}, async ({ sandbox, projectUuid, deploy, requests }) => {
      const run = await deploy({}, { speed: 1 });
      expect(run.exitCode).toBe(0);
      expect(run.errors).toBe('');
      const [deployment] = sandbox.deployments();
      expect(run.outputs).toEqual({
        deployment_uuid: deployment?.uuid,
        status: 'completed',
        platform_status: 'completed',
        url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
        urls: JSON.stringify([run.outputs['url']]),
        environment: 'main',
        correlation_id: expect.stringMatching(UUID),
        duration_seconds: expect.stringMatching(/^\d+$/),
        project_uuid: projectUuid,
        upload_uuid: expect.stringMatching(UUID),
        artifact_path: expect.stringMatching(/artifact-[0-9a-f]{12}\.zip$/),
        artifact_sha256: expect.stringMatching(DIGEST),
        artifact_size: expect.stringMatching(/^\d+$/),
        artifact_files: '4',
        content_sha256: expect.stringMatching(DIGEST),
      });
      expect(withoutStoragePath(requests())).toEqual(STRAIGHT_LINE);
      const page = await fetch(`${run.outputs['url'] ?? ''}/`);
      expect(await page.text()).toContain('It works');
    });
  });

  test('sends the token, a correlation id and a user agent to the API, and nothing but the zip to the storage', async () => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      const run = await deploy();
      for (const { host, headers } of sandbox.requests) {
        if (host !== 'api') continue;
        expect(headers['x-auth-token']).toBe(sandbox.credentials.accessToken);
        expect(headers['x-correlation-id']).toBe(run.outputs['correlation_id']);
        expect(headers['user-agent']).toMatch(/^commerce-deploy\/\d/);
      }
      const upload = sandbox.requests.find(({ host }) => host === 'storage');
      expect(Object.keys(upload?.headers ?? {}).sort()).toEqual([
        'accept-encoding',
        'connection',
        'content-length',
        'content-type',
        'host',
      ]);
      expect(upload?.headers['content-type']).toBe('application/zip');
      expect(upload?.headers['content-length']).toBe(run.outputs['artifact_size']);
      expect(sandbox.uploads()[0]?.sha256).toBe(run.outputs['artifact_sha256']);
      expect(sandbox.leaks).toEqual([]);
    });
  });

  test('sends variables and secrets as such, and CATALYST_HOSTING unless it is given', async () => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      await deploy();
      const [create] = sandbox.requests.filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/deployments'),
      );
      expect(JSON.parse(create?.body ?? '')).toMatchObject({
        environment_variables: [
          { type: 'plain_text', key: 'PUBLIC_NAME', value: 'shown' },
          { type: 'secret', key: 'AUTH_SECRET', value: SECRETS.AUTH_SECRET },
          { type: 'secret', key: 'PRIVATE_KEY', value: SECRETS.PRIVATE_KEY },
          { type: 'plain_text', key: 'CATALYST_HOSTING', value: 'native' },
        ],
      });
      await deploy({ environment_variables: 'CATALYST_HOSTING=other' });
      expect(
        sandbox.deployments()[1]?.variables.filter(({ key }) => key === 'CATALYST_HOSTING'),
      ).toEqual([{ type: 'plain_text', key: 'CATALYST_HOSTING', value: 'other' }]);
    });
  });

  test('hides token, secrets and the signed URL before it prints anything else', async () => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      const run = await deploy();
      expect(run.masks).toEqual(
        expect.arrayContaining([sandbox.credentials.accessToken, ...Object.values(SECRETS)]),
      );
      expect(
        run.masks.some(
          (mask) => mask.startsWith(`${sandbox.storageUrl}/`) && mask.includes('X-Goog-Signature='),
        ),
      ).toBe(true);
      const firstLine = run.log.split('\n').findIndex((line) => !line.startsWith('::add-mask::'));
      const maskedBefore = run.log.split('\n').slice(0, firstLine).join('\n');
      expect(maskedBefore).toContain(sandbox.credentials.accessToken);
      expect(maskedBefore).toContain(SECRETS.AUTH_SECRET.replaceAll('%', '%25'));
    });
  });

  test('writes a log with a group for each phase and a job summary with its timeline', async () => {
    await inThisProcess({}, async ({ deploy }) => {
      const { log, summary, outputs } = await deploy();
      expect([...log.matchAll(/^::group::(.*)$/gm)].map(([, name]) => name)).toEqual([
        'Package',
        'Upload',
        'Deploy',
      ]);
      expect(log.match(/^::endgroup::$/gm)).toHaveLength(3);
      expect(log).toMatch(/Artifact: 4 files, \d+ B, zipped/);
      expect(log).toMatch(/^Deployed main to main in .*: http/m);
      expect(summary).toMatch(/^### Deployed main to main\n\n\*\*\[127\.0\.0\.1:\d+\]/);
      expect(summary).toMatch(/^storefront \(store sandbox1\) · .*\d+ s\n/m);
      expect(summary).toContain(`<details><summary>Ids, digests and times</summary>`);
      expect(summary).toContain(`\n- Deployment: ${outputs['deployment_uuid'] ?? ''}\n`);
    });
  });

  test('makes the same artifact from the same build, run after run', async () => {
    await inThisProcess({}, async ({ deploy, folder }) => {
      const first = await deploy();
      await rm(join(folder, '.bigcommerce/dist/assets'), { recursive: true });
      await writeBuild(join(folder, '.bigcommerce/dist'), {
        'assets/.well-known/security.txt': 'Contact: none\n',
        'assets/index.html': '<!doctype html><h1>It works</h1>\n',
        'assets/_headers': '/*\n  X-Test: 1\n',
      });
      const second = await deploy();
      expect(second.outputs['artifact_sha256']).toBe(first.outputs['artifact_sha256']);
      expect(second.outputs['content_sha256']).toBe(first.outputs['content_sha256']);
    });
  });
});

describe('variations of a deployment', () => {
  test('`wait: false` returns as soon as the deployment is created', async () => {
    await inThisProcess({ switches: { holdAt: 'initializing' } }, async ({ deploy, requests }) => {
      const run = await deploy({ wait: 'false' });
      expect(run.exitCode).toBe(0);
      expect(run.outputs).toMatchObject({
        status: 'queued',
        deployment_uuid: expect.stringMatching(UUID),
      });
      expect(requests().at(-1)).toBe('api POST /deployments');
    });
  });

  test('`dry_run` packages, looks, prints the plan and writes nothing', async () => {
    await inThisProcess({}, async ({ deploy, requests }) => {
      const run = await deploy({ dry_run: 'true' });
      expect(run.exitCode).toBe(0);
      expect(run.outputs).toMatchObject({ status: 'planned', artifact_files: '4' });
      expect(run.outputs).not.toHaveProperty('deployment_uuid');
      expect(requests()).toEqual(['api GET /projects?uuid:in={uuid}']);
      expect(run.log).toMatch(/^Project found +storefront \(/m);
      expect(run.log).toMatch(/^Secrets +AUTH_SECRET, PRIVATE_KEY$/m);
      expect(run.summary).toMatch(/^### Plan to deploy main to main: nothing was written\n/);
    });
  });

  test('a project is found by its name over several pages', async () => {
    await inThisProcess({}, async ({ sandbox, deploy, requests }) => {
      for (let number = 0; number < 120; number += 1) sandbox.addProject(`other-${String(number)}`);
      const wanted = sandbox.addProject('last-one');
      const run = await deploy({ project_uuid: '', project_name: 'last-one' });
      expect(run.outputs).toMatchObject({ status: 'completed', project_uuid: wanted.uuid });
      expect(requests().filter((request) => request.startsWith('api GET /projects'))).toHaveLength(
        3,
      );
    });
  });

  test('`create_project` creates a missing project once, and uses it the next time', async () => {
    await inThisProcess({}, async ({ sandbox, deploy, requests }) => {
      const inputs = { project_uuid: '', project_name: 'pr-12', create_project: 'true' };
      const first = await deploy(inputs);
      const second = await deploy(inputs);
      const made = sandbox.projects().find(({ name }) => name === 'pr-12');
      expect(first.outputs).toMatchObject({ status: 'completed', project_uuid: made?.uuid });
      expect(second.outputs).toMatchObject({ status: 'completed', project_uuid: made?.uuid });
      expect(requests().filter((request) => request === 'api POST /projects')).toHaveLength(1);
    });
  });

  test('a dry run with `create_project` says that the project will be created, and creates none', async () => {
    await inThisProcess({}, async ({ sandbox, deploy }) => {
      const run = await deploy({
        project_uuid: '',
        project_name: 'pr-12',
        create_project: 'true',
        dry_run: 'true',
      });
      expect(run.log).toMatch(/^Project found +none, it will be created$/m);
      expect(sandbox.projects()).toHaveLength(1);
    });
  });

  test('a ready zip is deployed as it is, and checked against its digest', async () => {
    await inThisProcess({}, async ({ sandbox, folder, deploy }) => {
      const packed = await deploy();
      const zip = sandbox.uploads()[0]?.bytes ?? Buffer.alloc(0);
      await writeFile(join(folder, 'ready.zip'), zip);
      const digest = createHash('sha256').update(zip).digest('hex');
      const run = await deploy({ path: 'ready.zip', artifact_sha256: digest });
      expect(run.outputs).toMatchObject({
        status: 'completed',
        artifact_sha256: digest,
        artifact_path: join(folder, 'ready.zip'),
        content_sha256: packed.outputs['content_sha256'],
      });
      const refused = await deploy({ path: 'ready.zip', artifact_sha256: 'f'.repeat(64) });
      expect(refused.outputs).toMatchObject({ status: 'failed', error_code: 'artifact' });
      expect(refused.log).toContain(digest);
      expect(await readFile(join(folder, 'ready.zip'))).toEqual(zip);
    });
  });

  test('the health check waits for the site, which can lag behind', async () => {
    await inThisProcess({ scenario: 'late' }, async ({ sandbox, deploy }) => {
      const run = await deploy({ health_check: '/' });
      expect(run.outputs['status']).toBe('completed');
      expect(run.log).toMatch(/::group::Health check/);
      const asked = sandbox.requests.filter(({ host }) => host === 'hosting');
      expect(asked).toHaveLength(6);
      expect(asked.every(({ headers }) => headers['x-auth-token'] === undefined)).toBe(true);
    });
  });

  test('a health check that is never passed ends as unhealthy: the step fails, and the new version is live', async () => {
    await inThisProcess({}, async ({ deploy }) => {
      const run = await deploy({ health_check: '/missing', timeout_minutes: '0.4' });
      expect(run.exitCode).toBe(1);
      expect(run.outputs).toMatchObject({
        status: 'unhealthy',
        error_code: 'unhealthy',
        platform_status: 'completed',
      });
      expect(run.log).toMatch(
        /^::error title=Live%2C but \/missing answers HTTP 404::The new version went live/m,
      );
      expect(run.summary).toMatch(/^### Live, but \/missing answers HTTP 404 · main\n/);
    });
  });

  test('configuration comes from inputs, then the environment, then the project file', async () => {
    await inThisProcess({}, async ({ sandbox, projectUuid, folder, deploy }) => {
      const blank = { store_hash: '', access_token: '', project_uuid: '' };
      await writeBuild(folder, {
        '.bigcommerce/project.json': JSON.stringify({
          storeHash: 'wrong1',
          projectUuid,
          accessToken: 'not-read',
        }),
      });
      const fromEnvironment = await deploy(blank, {
        env: {
          CATALYST_STORE_HASH: sandbox.credentials.storeHash,
          CATALYST_ACCESS_TOKEN: sandbox.credentials.accessToken,
        },
      });
      expect(fromEnvironment.outputs).toMatchObject({
        status: 'completed',
        project_uuid: projectUuid,
      });
      const withoutToken = await deploy(blank);
      expect(withoutToken.log).toMatch(/access_token: is missing/);
    });
  });
});
