import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import type { Body, Policy, StorePlan } from '../../../../src/store/plan/change.ts';
import { planStore } from '../../../../src/store/plan/planStore.ts';
import { toSpec } from '../../../../src/store/export/toSpec.ts';
import { readSpec } from '../../../../src/store/file/readSpec.ts';
import type { StoreSpec } from '../../../../src/store/file/storeSpec.ts';
import { holds } from '../../../support/draw/holds.ts';
import { anySections } from '../anySections.ts';
import { emptyStore, memoryStore } from '../memoryStore.ts';

const policies: readonly Policy[] = ['create_only', 'upsert', 'sync'];

function parse(text: string): StoreSpec {
  const reading = readSpec(text, new Map([['A', 'a variable']]));
  if (reading.faults !== undefined) throw new Error(JSON.stringify(reading.faults));
  return reading.value;
}

const specOf = (sections: Body): StoreSpec =>
  parse(
    stringify({ version: 1, ...sections }, { aliasDuplicateObjects: false }).replaceAll(
      '${',
      () => '$${',
    ),
  );

/** What is held is so for the same reasons afterwards; the platform may have put lists in another order. */
const heldOf = ({ held }: StorePlan): unknown =>
  held.map(({ key, fields }) => ({ key, fields: fields.map(({ path }) => ({ path })) }));

/** Coupon codes that differ are told in warnings, not changed; everything else is. */
const codesOf = (spec: StoreSpec): readonly string[] =>
  (spec.promotions ?? []).flatMap(({ codes = [] }) => codes.map(({ code }) => code));

test.each(policies)(
  'with %s, a store that was changed as planned needs no more changes',
  (policy) => {
    return holds(
      fc.property(anySections, anySections, (had, sections) => {
        const store = memoryStore(had);
        const spec = specOf(sections);
        const first = planStore(store.current(), spec, policy);
        if (first.faults !== undefined) throw new Error(JSON.stringify(first.faults));
        store.apply(first.plan);
        const changed = store.current();
        const second = planStore(changed, spec, policy);
        expect(second).toMatchObject({ plan: { changes: [], held: heldOf(first.plan) } });
        const held = first.plan.held.length;
        const wanted = (spec.locations?.length ?? 0) + (spec.promotions?.length ?? 0);
        expect(second).toMatchObject({ plan: { unchanged: wanted - held } });
        const existing = new Set([...changed.codes.values()].flat().map(({ code }) => code));
        expect(codesOf(spec).filter((code) => !existing.has(code))).toEqual([]);
      }),
      40,
    );
  },
);

test.each(policies)(
  'with %s, nothing is deleted unless it is sync, and then nothing is left over',
  (policy) => {
    return holds(
      fc.property(anySections, anySections, (had, sections) => {
        const store = memoryStore(had, { listOrder: 'kept' });
        const before = store.current();
        const { plan } = planStore(before, specOf(sections), policy) as Extract<
          ReturnType<typeof planStore>,
          { plan: unknown }
        >;
        const deletes = plan.changes.flatMap((change) => [
          ...(change.action === 'delete' ? [change.key] : []),
          ...(change.kind === 'promotion' ? change.codes.delete : []),
        ]);
        if (policy !== 'sync') expect(deletes).toEqual([]);
        store.apply(plan);
        const left = store.current();
        if (policy === 'sync' && sections['promotions'] !== undefined)
          expect(left.promotions).toHaveLength((sections['promotions'] as unknown[]).length);
        if (sections['locations'] === undefined) expect(left.locations).toEqual(before.locations);
      }),
      30,
    );
  },
);

test('a store written to a file is as the file says at once, with every policy', () => {
  return holds(
    fc.property(anySections, (had) => {
      const store = memoryStore(had).current();
      const { text, warnings } = toSpec(store);
      expect(warnings).toEqual([]);
      const spec = parse(text);
      expect(spec).toMatchObject({
        locations: { length: store.locations.length },
        promotions: { length: store.promotions.length },
      });
      expect(planStore(store, spec, 'sync')).toMatchObject({ plan: { changes: [], warnings: [] } });
    }),
    40,
  );
});

test('a store written to a file can be made again in an empty one', () => {
  return holds(
    fc.property(anySections, (had) => {
      const store = memoryStore(had).current();
      const spec = parse(toSpec(store).text);
      const first = planStore(emptyStore, spec, 'upsert');
      if (first.faults !== undefined) throw new Error(JSON.stringify(first.faults));
      const other = memoryStore();
      other.apply(first.plan);
      const copy = other.current();
      expect(copy.locations.map(({ code }) => code)).toEqual(
        store.locations.map(({ code }) => code),
      );
      expect(planStore(copy, spec, 'sync')).toMatchObject({ plan: { changes: [], warnings: [] } });
    }),
    40,
  );
});
