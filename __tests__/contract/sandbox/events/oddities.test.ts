import { describe, expect, test } from '@jest/globals';
import * as oddities from '../../../../sandbox/bigcommerce/model/index.ts';
import type { Rewrite } from '../../../../sandbox/bigcommerce/model/index.ts';
import type { WireEvent } from '../../../../sandbox/bigcommerce/model/index.ts';

const passing: WireEvent = {
  deployment_uuid: '0195aaaa-0000-7000-8000-000000000000',
  deployment_status: 'in_progress',
  event: { step: 'deploying', progress: 80 },
};
const failing: WireEvent = {
  ...passing,
  deployment_status: 'failed',
  event: null,
  error: { code: 50 },
};
const done: WireEvent = {
  ...passing,
  deployment_status: 'completed',
  event: { step: 'complete', progress: 100 },
};

describe('an oddity', () => {
  test.each<readonly [string, Rewrite, { of: WireEvent; are: readonly unknown[] }]>([
    ['sends an event twice', oddities.twice, { of: passing, are: [passing, passing] }],
    ['leaves out a step', oddities.without('deploying'), { of: passing, are: [] }],
    ['lets other steps pass', oddities.without('deploying'), { of: done, are: [done] }],
    [
      'says that the error is null',
      oddities.errorNull,
      { of: passing, are: [{ ...passing, error: null }] },
    ],
    ['keeps an error that is none', oddities.errorNull, { of: failing, are: [failing] }],
    [
      'hides why it failed',
      oddities.errorMissing,
      { of: failing, are: [{ ...passing, deployment_status: 'failed', event: null }] },
    ],
    [
      'has no step at the end',
      oddities.stepMissingAtEnd,
      { of: done, are: [{ ...done, event: null }] },
    ],
    [
      'renames a step',
      oddities.unknownSteps,
      { of: passing, are: [{ ...passing, event: { step: 're-deploying', progress: 80 } }] },
    ],
    [
      'has a status of its own',
      oddities.unknownStatus,
      { of: passing, are: [{ ...passing, deployment_status: 'pondering', event: null }, passing] },
    ],
    ['pads', oddities.oversized(3), { of: passing, are: [{ ...passing, padding: 'xxx' }] }],
  ])('%s', (_name, rewrite, sent) => {
    expect(rewrite(sent.of, 0)).toStrictEqual(sent.are);
  });

  test('announces the end of another deployment', () => {
    const [foreign, own] = oddities.foreignEvents(passing, 0) as WireEvent[];
    expect(foreign).toMatchObject({ deployment_status: 'completed' });
    expect(foreign?.deployment_uuid).not.toBe(passing.deployment_uuid);
    expect(own).toBe(passing);
  });

  test('puts a command or markup into each step, another one each time', () => {
    const steps = Array.from({ length: 7 }, (_, index) => {
      const [event] = oddities.hostileSteps(passing, index) as WireEvent[];
      return event?.event?.step ?? '';
    });
    expect(new Set(steps).size).toBe(7);
    for (const part of ['\n::error', '::add-mask::', '##[group]', '<script>', '\u001b', '%0A::']) {
      expect(steps.some((step) => step.includes(part))).toBe(true);
    }
  });

  test('adds fields, also where there is an error', () => {
    expect(oddities.extraFields(failing, 0)).toMatchObject([
      { region: 'eu-1', event: null, error: { code: 50, message: 'no' } },
    ]);
  });

  test('sends what is no event', () => {
    const payloads = oddities.invalidEvents(passing, 0);
    const objects = payloads.filter((payload) => typeof payload === 'object');
    expect(objects).toStrictEqual([passing]);
    expect(payloads.length).toBeGreaterThan(3);
  });

  test('combines with others, in their order', () => {
    const rewrite = oddities.combined(oddities.errorNull, oddities.twice);
    const sent = { error: null, ...passing };
    expect(rewrite(passing, 0)).toStrictEqual([sent, sent]);
    const broken = oddities.combined(oddities.invalidEvents, oddities.twice)(passing, 0);
    expect(broken.filter((payload) => payload === 'not json')).toHaveLength(1);
  });
});
