// Starts the test files that wait for processes and clocks first, so that others fill their pauses, and the short ones last.
import Sequencer from '@jest/test-sequencer';

const RINGS = ['e2e', 'simulation', 'examples', 'contract'];

export default class LongestFirst extends Sequencer {
  sort(tests) {
    return tests.toSorted(
      (one, other) => rank(one) - rank(other) || (one.path < other.path ? -1 : 1),
    );
  }
}

function rank({ path }) {
  const [, ring] = /__tests__[\\/](\w+)/.exec(path) ?? [];
  const index = RINGS.indexOf(ring);
  return index === -1 ? RINGS.length : index;
}
