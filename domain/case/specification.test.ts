import { consultation } from '../consultation';
import { asking, OPENED, OPENING, reply } from '../consultation/fixture';
import { at, WEEKS_ALONE } from './fixture';
import { itIs, opened } from './specification';

const FIRST = reply('22.a', at('2026-05-20'));
const STRANGER = reply('22.x', at('2026-05-20'));

describe('a specification fails', () => {
  test.each<[string, () => unknown, RegExp]>([
    ['where what was given is refused', () => asking().given(STRANGER), /Refused: not-consulted.*22\.x/],
    ['where an act is refused unexpectedly', () => asking().when(STRANGER).then(), /Refused: not-consulted.*22\.x/],
    ['where an act is accepted unexpectedly', () => asking().when(FIRST).thenRefused('not-consulted'), /accepted/],
    ['on another refusal', () => asking().when(STRANGER).thenRefused('case-closed'), /case-closed/],
    ['on other figures', () => asking().when(STRANGER).thenRefused('not-consulted', { body: '22.y' }), /22\.y/],
    ['on a figure too many', () => asking().when(STRANGER).thenRefused('not-consulted', {}), /22\.x/],
    [
      'on an event too few',
      () =>
        asking()
          .when(FIRST)
          .then({ events: ['closed'] }),
      /closed/,
    ],
    ['on an event too many', () => asking().when(itIs('2026-05-28')).then({ events: [] }), /silence-warning/],
    [
      'on another mail',
      () =>
        asking()
          .when(itIs('2026-05-22'))
          .then({ mails: ['reminder 22.a'] }),
      /22\.b/,
    ],
    ['on another state', () => asking().when(FIRST).then({ outcome: 'answered' }), /answered/],
  ])('%s', (_when, specification, message) => {
    expect(specification).toThrow(message);
  });

  test('at the line of the test', () => {
    const failures: unknown[] = [];
    for (const wrong of [() => asking().given(STRANGER), () => asking().when(STRANGER).then()])
      try {
        wrong();
      } catch (error) {
        failures.push((error as Error).stack?.split('\n').find((line) => line.includes(' at ')));
      }
    expect(failures).toEqual([expect.stringContaining(__filename), expect.stringContaining(__filename)]);
  });

  test('where reading the register anew gives another state', () => {
    let folds = 0;
    const forgetful = { ...consultation, apply: (state: object) => ({ ...state, folds: (folds += 1) }) as never };
    expect(() => opened(forgetful, WEEKS_ALONE, OPENING, OPENED)).toThrow('folds');
  });

  test('where a refusal changes the case', () => {
    const judge: typeof consultation.judge = (state, act) => {
      state.consultees = new Map();
      return consultation.judge(state, act);
    };
    const careless = opened({ ...consultation, judge }, WEEKS_ALONE, OPENING, OPENED);
    expect(() => careless.when(FIRST).thenRefused('not-consulted')).toThrow();
  });
});

test('a story is told on without being changed: two may begin alike', () => {
  const begun = asking().given(FIRST);
  begun.given(reply('22.b', at('2026-05-21')), reply('22.c', at('2026-05-21')));
  expect([begun.state.awaiting, begun.state.closedAt]).toEqual([2, null]);
});
