import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sortTargets } from '../../../src/list/sortTargets.ts';

describe('sortTargets', () => {
  test('gives the same order whatever the order before', () => {
    const key = fc.option(fc.constantFrom('a', 'B', 'b', 'ä', '10', '9'));
    const targets = fc.uniqueArray(fc.record({ key, id: fc.uuid() }), {
      selector: ({ id }) => id,
    });
    fc.assert(
      fc.property(
        targets,
        fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })),
        (list, random) => {
          const shuffled = list
            .map((target) => ({ target, at: Number(random.next().value) }))
            .sort((one, other) => one.at - other.at)
            .map(({ target }) => target);
          expect(sortTargets(shuffled, ['key', 'id'])).toEqual(sortTargets(list, ['key', 'id']));
        },
      ),
    );
  });

  test('compares the first column first, and puts what is unknown last', () => {
    const sorted = sortTargets(
      [
        { key: null, id: '1' },
        { key: 'b', id: '3' },
        { key: 'b', id: '2' },
        { key: 'B', id: '4' },
        { key: null, id: '0' },
      ],
      ['key', 'id'],
    );
    expect(sorted.map(({ id }) => id)).toEqual(['4', '2', '3', '0', '1']);
  });
});
