import fc from 'fast-check';

/**
 * Any Unicode character but half of a surrogate pair, as a `unit` of `fc.string`. The library's own `binary` draws the same, but
 * first builds a table of all 1.1 million, which takes a second in every test file.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 0x7f }) },
    { weight: 3, arbitrary: fc.integer({ min: 0x80, max: 0xd7ff }) },
    { weight: 3, arbitrary: fc.integer({ min: 0xe000, max: 0x10ffff }) },
  )
  .map((codePoint) => String.fromCodePoint(codePoint));
