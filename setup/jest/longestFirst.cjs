const { default: Sequencer } = require('@jest/test-sequencer');

/**
 * Short files that take long: on a fresh checkout nobody knows that yet, and what comes last keeps one process busy
 * alone.
 */
const LONG = ['/tests/rehearsal/', '/tests/web/everyPage.test'];
const isLong = ({ path }) => LONG.some((part) => path.includes(part));

/** Jest's own order, with those that take longest before all others. */
module.exports = class LongestFirst extends Sequencer {
  async sort(tests) {
    const sorted = await super.sort(tests);
    return [...sorted.filter(isLong), ...sorted.filter((test) => !isLong(test))];
  }
};
