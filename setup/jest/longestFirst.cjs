const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Short files that take long: on a fresh checkout nobody knows that yet, and what comes last keeps one process busy
 * alone.
 */
const LONG = ['/tests/rehearsal/', '/tests/web/everyPage.test', '/tests/faults/midnight.test'];

/** Those beside the code take a moment each: begun last, they let all processes end together. */
const turnOf = ({ path }) => {
  if (LONG.some((part) => path.includes(part))) return 0;
  return path.includes('/tests/') ? 1 : 2;
};

/** Jest's own order within each turn. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [0, 1, 2].flatMap((turn) => sorted.filter((test) => turnOf(test) === turn));
  }
};
