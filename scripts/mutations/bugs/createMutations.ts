import type { Mutation } from './mutation.ts';

type Bug = readonly [name: string, find: string, replace: string];

const BUGS: readonly Bug[] = [
  [
    'What may have worked is sent again like a refusal',
    "if (error.effect === 'unknown') return afterLoss(creation, error);",
    '',
  ],
  [
    'What may have worked is sent again without a look',
    'const sight = await lookFor(creation);',
    "const sight = { kind: 'missing' } as Sight<T>;",
  ],
  [
    'What cannot be looked at is sent again',
    "let last: Sight<T> = { kind: 'unclear' };",
    "let last: Sight<T> = { kind: 'missing' };",
  ],
  ['The looks end before a late effect shows', '30_000, PATIENCE_MS]', '30_000]'],
  [
    'The first look is believed that sees nothing',
    "if (value === undefined) last = { kind: 'missing' };",
    "if (value === undefined) return { kind: 'missing' };",
  ],
  [
    'A look that cannot tell sees nothing',
    "else if (value === 'unclear') last = { kind: 'unclear' };",
    "else if (value === 'unclear') last = { kind: 'missing' };",
  ],
  [
    'A look that fails sees nothing',
    "      last = { kind: 'unclear' };\n      info",
    "      last = { kind: 'missing' };\n      info",
  ],
  ['The refusal of the own repetition is passed on', 'last = answer.error;', 'throw answer.error;'],
  [
    'That a name is taken says that it is there',
    "if (sight.kind === 'there') return { value: sight.value, how: 'taken' };",
    "return { value: sight.value, how: 'taken' };",
  ],
];

/** Bugs in the only function that may retry a create. */
export const createMutations: readonly Mutation[] = BUGS.map(([name, find, replace]) => ({
  ...{ name, find, replace },
  world: 'creates',
  file: 'step/createOnce.ts',
}));
