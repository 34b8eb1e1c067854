import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { explainFailure } from '../../../../src/platforms/bigcommerce/hosting/follow/explainFailure.ts';
import { parseEvent } from '../../../../src/platforms/bigcommerce/hosting/follow/parseEvent.ts';
import { siteUrls } from '../../../../src/platforms/bigcommerce/projects/siteUrls.ts';

const parse = (message: unknown) => parseEvent(JSON.stringify(message));

describe('parseEvent', () => {
  test('reads a message as it is documented', () => {
    const message = {
      deployment_uuid: '019500E2-933d-7057-8e81-090dd7240795',
      deployment_status: 'in_progress',
      event: { step: 'downloading', progress: 25 },
      deployment_url: null,
    };
    expect(parse(message)).toEqual({
      deploymentUuid: '019500e2-933d-7057-8e81-090dd7240795',
      status: 'in_progress',
      step: 'downloading',
      progress: 25,
      errorCode: undefined,
      hasUnreadableError: false,
      hostnames: [],
    });
  });

  test('takes `error: null`, an absent error and an error without a code for none', () => {
    for (const error of [null, undefined, {}, { code: null }, 'oops']) {
      expect(parse({ deployment_status: 'in_progress', error })?.errorCode).toBeUndefined();
    }
  });

  test('says that there is an error without a code, which contradicts `completed`', () => {
    for (const error of [[], 'oops', {}, { code: null }, { message: 'x' }, false]) {
      expect(parse({ deployment_status: 'completed', error })?.hasUnreadableError).toBe(true);
    }
    for (const error of [null, undefined, { code: 30 }, { code: '30' }]) {
      expect(parse({ deployment_status: 'completed', error })?.hasUnreadableError).toBe(false);
    }
  });

  test('takes a deployment_uuid that is no text for none that there is', () => {
    for (const uuid of [7, ['019500e2'], { is: 1 }, true, '']) {
      expect(parse({ deployment_uuid: uuid })?.deploymentUuid).toBe('');
    }
    expect(parse({ deployment_uuid: null })?.deploymentUuid).toBeUndefined();
    expect(parse({})?.deploymentUuid).toBeUndefined();
  });

  test('reads an error code whatever the status is', () => {
    expect(parse({ deployment_status: 'in_progress', error: { code: 30 } })?.errorCode).toBe('30');
    expect(parse({ deployment_status: 'failed', error: { code: 0 } })?.errorCode).toBe('0');
  });

  test('prefers the list of host names to the deprecated single one', () => {
    expect(
      parse({ deployment_hostnames: ['a.test', 'b.test'], deployment_url: 'c.test' })?.hostnames,
    ).toEqual(['a.test', 'b.test']);
    expect(parse({ deployment_hostnames: [], deployment_url: 'c.test' })?.hostnames).toEqual([
      'c.test',
    ]);
    expect(parse({ deployment_url: null })?.hostnames).toEqual([]);
  });

  test('keeps unknown words and drops fields of another type, but never the message', () => {
    const event = parse({
      deployment_status: 'paused',
      event: { step: 'teleporting', progress: '50' },
      deployment_hostnames: 'x',
      new: [],
    });
    expect(event).toMatchObject({
      status: 'paused',
      step: 'teleporting',
      progress: undefined,
      hostnames: [],
    });
  });

  test('reads any JSON object, and nothing that is none', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        (message) => parse(message) !== undefined,
      ),
    );
    for (const data of ['', 'null', '[]', '"x"', '{', '1'])
      expect(parseEvent(data)).toBeUndefined();
  });
});

describe('siteUrls', () => {
  const api = 'https://api.bigcommerce.com';

  test('makes https URLs of host names', () => {
    expect(siteUrls(['Shop.catalyst-sandbox.store', 'xn--bcher-kva.example'], api)).toEqual([
      'https://shop.catalyst-sandbox.store',
      'https://xn--bcher-kva.example',
    ]);
  });

  test('takes host names with `_`, as a project of that name has', () => {
    expect(siteUrls(['my_shop-1.Catalyst_sandbox.store', '_dev.shop.test'], api)).toEqual([
      'https://my_shop-1.catalyst_sandbox.store',
      'https://_dev.shop.test',
    ]);
  });

  test.each([
    'evil.test/path',
    'evil.test?x',
    'user@evil.test',
    'a b.test',
    'x](http://evil.test)',
    '',
    '-a.test',
    'localhost',
    '127.0.0.1:80',
    'evil.test:443',
    'a\n.test',
  ])('leaves out %j, which is no host name of a site', (hostname) => {
    expect(siteUrls([hostname], api)).toEqual([]);
  });

  test('takes hosts of this machine only when the API is on this machine too', () => {
    expect(siteUrls(['127.0.0.1:4012'], 'http://127.0.0.1:4010')).toEqual([
      'http://127.0.0.1:4012',
    ]);
    expect(siteUrls(['127.0.0.1:4012'], 'https://localhost:4010')).toEqual([
      'https://127.0.0.1:4012',
    ]);
  });
});

describe('explainFailure', () => {
  test('says that the build is live when only its URL is unknown, and nothing of that otherwise', () => {
    const lives = ['10', '50', '60', undefined].map((code) => explainFailure(code).live);
    expect(lives).toEqual(['unclear', 'unclear', 'this', 'unclear']);
  });

  test.each(['10', '20', '30', '40', '50', '60'])(
    'knows code %s and what to do about it',
    (code) => {
      expect(explainFailure(code).message).not.toMatch(/undocumented/);
      expect(explainFailure(code).hint).not.toBe('');
    },
  );

  test('does not call a failure temporary without evidence', () => {
    for (const code of ['10', '20', '50', undefined])
      expect(explainFailure(code).hint).toMatch(/^Run the job again\. If it fails again, /);
  });

  test('says that a code is unknown, or that there is none', () => {
    expect(explainFailure('99')).toMatchObject({ live: 'unclear' });
    expect(explainFailure('99').message).toMatch(/undocumented code 99/);
    expect(explainFailure(undefined).message).toMatch(/without a reason/);
    expect(explainFailure('toString').message).toMatch(/undocumented/);
  });
});
