import { officerOf } from '../case/fixture';
import { actsOf, type Lodged } from '../case/specification';
import { asking, enter, handle, OBJECT, reply } from './fixture';
import { tally } from './state';

const withdraw = (body: string, when: string, data = {}): Lodged =>
  actsOf(officerOf(body))('withdraw-reply', data, when);
const COMMENTED = { ...OBJECT, comments: ['1'] };

describe('withdrawing an answer', () => {
  test('it is waited for again, its comments are gone, and the asking body is told not to use it', () => {
    const back = asking()
      .given(reply('22.a', '2026-05-20', COMMENTED))
      .when(withdraw('22.a', '2026-05-21'))
      .then({
        events: ['reply-withdrawn'],
        mails: [{ template: 'withdrawn', toBody: '22.so-tai-chinh', why: { case: 'c' } }],
        state: { comments: {}, unhandled: 0, awaiting: 3 },
      });
    expect(tally(back.state)).toMatchObject({ silent: 3, object: 0 });
    const again = back.given(reply('22.a', '2026-05-22'));
    expect(tally(again.state)).toMatchObject({ agree: 1, silent: 2 });
  });

  test('not once a comment has its acceptance or explanation', () => {
    const handled = asking().given(reply('22.a', '2026-05-20', COMMENTED));
    const [comment] = Object.keys(handled.state.comments);
    handled
      .given(handle(comment, 'explained', '2026-05-21'))
      .when(withdraw('22.a', '2026-05-22'))
      .thenRefused('acted-on', { body: '22.so-tai-chinh', step: 'consult', on: '2026-05-21' });
  });

  test('not after the close, nor after the last day for answers', () => {
    asking()
      .given(...['22.a', '22.b', '22.c'].map((body) => reply(body, '2026-05-20')))
      .when(withdraw('22.a', '2026-05-21'))
      .thenRefused('acted-on', { body: '22.so-tai-chinh', step: 'consult', on: '2026-05-20' });
    asking({ silence: null })
      .given(reply('22.a', '2026-05-20'))
      .when(withdraw('22.a', '2026-06-01'))
      .thenRefused('already-answered');
  });

  test('what was entered from paper is withdrawn by whoever entered it', () => {
    const entered = asking().given(enter('22.a', '2026-05-20', '2026-05-21'));
    entered.when(withdraw('22.a', '2026-05-22')).thenRefused('nothing-to-withdraw');
    entered.when(withdraw('22.so-tai-chinh', '2026-05-21', { body: '22.a' })).then({ mails: [] });
  });

  test('where nobody answered there is nothing to withdraw', () => {
    asking().when(withdraw('22.a', '2026-05-21')).thenRefused('nothing-to-withdraw', { body: '22.a', step: 'consult' });
  });
});
