import { nextWake } from '../case/dates';
import { ENGINE, officerOf } from '../case/fixture';
import type { Data } from '../case/entry';
import { actsOf, itIs } from '../case/specification';
import { AGREE, asking, handle, OBJECT, OPENED, reply } from './fixture';
import { consultation } from './index';
import { tally } from './state';

/** The last instant of Friday 29 May in Vietnam, and the first of the day after. */
const LAST_MOMENT = '2026-05-29T16:59:59.999Z';
const TOO_LATE = '2026-05-29T17:00:00.000Z';
const NEXT_DAY = '2026-05-30';
const COMMENTED: Data = { answer: 'object', comments: ['1'] };

describe('opening', () => {
  test('sends to every consultee once, with the list on the record', () => {
    const asked = asking();
    expect(asked.consequences.map(({ event }) => event)).toMatchObject([
      { name: 'consulted', data: { bodies: ['22.a', '22.b', '22.c'], dueOn: '2026-05-29' } },
    ]);
    asked.when(itIs('2026-05-19')).then({ events: [] });
  });
});

describe('the register’s stamp decides whether an answer is in time', () => {
  test('an answer stamped in the last moment counts, though the clerk wakes an hour later', () => {
    const asked = asking()
      .when(reply('22.a', LAST_MOMENT), itIs('2026-05-29T18:00:00.000Z'))
      .then({
        rulings: ['accepted'],
        events: ['silence-warning', { name: 'silence', data: { bodies: ['22.b', '22.c'] } }, 'closed'],
      });
    expect(tally(asked.state)).toMatchObject({ agree: 1, deemed: 2, late: 0 });
  });

  test('an answer stamped at 24:00 is recorded as late, and does not take back the consent by silence', () => {
    const asked = asking()
      .given(itIs(TOO_LATE))
      .when(reply('22.a', TOO_LATE, COMMENTED), itIs(NEXT_DAY))
      .then({ rulings: ['accepted'] });
    expect(tally(asked.state)).toMatchObject({ deemed: 3, object: 0, late: 1 });
  });

  test('the order in which the clerk sees things changes nothing: late answer and silence in one settling', () => {
    const asked = asking()
      .when(reply('22.a', TOO_LATE, OBJECT), reply('22.b', TOO_LATE), itIs(NEXT_DAY))
      .then();
    expect(tally(asked.state)).toMatchObject({ agree: 0, object: 0, silent: 0, deemed: 3, late: 2 });
  });

  test('an answer after the close is still recorded as late; the outcome stands', () => {
    const asked = asking()
      .when(itIs(TOO_LATE))
      .then({ closed: true })
      .when(reply('22.c', '2026-06-10'))
      .then({
        rulings: ['accepted'],
        mails: ['late-answer 22.so-tai-chinh'],
        outcome: 'answered',
      });
    expect(asked.state.consultees.get('22.c')).toMatchObject({ late: true, deemed: true });
  });
});

describe('answers', () => {
  test('nothing to say is an answer; all answered closes before the due date and tells the cycle', () => {
    asking()
      .given(reply('22.a', '2026-05-20'), reply('22.b', '2026-05-20'))
      .when(reply('22.c', '2026-05-20', { answer: 'nothing-to-say', comments: [] }))
      .then({
        events: ['closed'],
        letters: [{ toCase: 'cycle', name: 'consultation-closed', data: { asked: 3, agree: 2, 'nothing-to-say': 1 } }],
      });
  });

  test('S17 S34 the cycle learns by name who objects; a late objection against a consent by silence is none', () => {
    asking()
      .when(
        reply('22.b', '2026-05-20', OBJECT),
        reply('22.a', '2026-05-20'),
        reply('22.c', TOO_LATE, OBJECT),
        itIs(NEXT_DAY),
      )
      .then({ letters: [{ name: 'consultation-closed', data: { object: 1, deemed: 1, objectors: ['22.b'] } }] });
  });

  test('a second answer is refused unless it is meant to replace the first, in time', () => {
    const asked = asking()
      .given(reply('22.a', '2026-05-20', COMMENTED))
      .when(reply('22.a', '2026-05-21'))
      .thenRefused('already-answered')
      .when(reply('22.a', '2026-05-22', { ...AGREE, replaces: true }))
      .then({ state: { awaiting: 2, unhandled: 0, comments: {} } });
    expect(asked.state.consultees.get('22.a')).toMatchObject({ answer: 'agree', round: 2 });
  });

  test('a body that was not asked is refused', () => {
    asking().when(reply('22.x', '2026-05-20')).thenRefused('not-consulted');
  });

  const commented = (comments: string[]) =>
    asking({ consultees: ['22.a'] }).given(reply('22.a', '2026-05-20', { answer: 'agree-with-comments', comments }));

  test('each comment needs its acceptance or explanation before the consultation closes', () => {
    const asked = commented(['1', '2']);
    const [first, second] = Object.keys(asked.state.comments);
    asked
      .when(handle(first, 'accepted', '2026-05-21'))
      .then({ events: [] })
      .when(handle(second, 'explained', '2026-05-22'))
      .then({ events: ['closed'] });
  });

  test('only the body that asks accepts or explains', () => {
    const asked = commented(['1']);
    const [comment] = Object.keys(asked.state.comments);
    asked.when(handle(comment, 'noted', '2026-05-21', officerOf('22.a'))).thenRefused('not-your-step');
  });
});

describe('over time', () => {
  test('a reminder, then the warning of what silence means, then its proof; each once, and only to those who are silent', () => {
    asking()
      .given(reply('22.a', '2026-05-19'))
      .when(itIs('2026-05-22'))
      .then({ mails: ['reminder 22.b', 'reminder 22.c'] })
      .when(itIs('2026-05-23'))
      .then({ mails: [] })
      .given(reply('22.b', '2026-05-25'))
      .when(itIs('2026-05-26'))
      .then({ mails: ['silence-warning 22.c'] })
      .when(itIs(TOO_LATE))
      .then({ mails: ['silence-deemed 22.c', 'consultation-closed 22.so-tai-chinh'] });
  });

  test('a clerk who slept through both dates warns once, not twice', () => {
    asking()
      .when(itIs('2026-05-28'))
      .then({ events: ['silence-warning'] });
  });

  test('where silence escalates, the answer is still awaited and closes the consultation when it comes', () => {
    const asked = asking({
      consultees: ['22.tt'],
      silence: { means: 'escalate', warn: '3wd', cites: 'practice' },
      escalateTo: '22.chu-tich-ubnd',
    })
      .when(itIs(TOO_LATE))
      .then({
        mails: [{ toBody: '22.tt' }, { toBody: '22.chu-tich-ubnd' }],
        steps: [{ holder: '22.tt', overdue: true, status: 'open' }],
      })
      .when(reply('22.tt', '2026-06-02'))
      .then({ events: ['late-answer', 'closed'] });
    expect(tally(asked.state)).toMatchObject({ agree: 1, late: 1, deemed: 0 });
  });

  test('a moved date counts from then on, and is on the record with what moved it', () => {
    const data = { newDue: '2026-06-05', cause: 'extend' };
    const asked = asking()
      .when(actsOf(ENGINE)('due-moved', data, '2026-05-28'))
      .then({ events: ['silence-warning', { name: 'due-moved', data }] })
      .given(reply('22.a', '2026-06-01'));
    expect(asked.state.consultees.get('22.a')).toMatchObject({ late: false, answer: 'agree' });
  });

  test('the next wake is the next reminder, warning or end, and none once nothing is awaited', () => {
    const asked = asking();
    expect(consultation.dates(asked.state, OPENED)).toEqual([
      { step: 'consult', purpose: 'reminder', at: '2026-05-21T17:00:00.000Z' },
      { step: 'consult', purpose: 'reminder', at: '2026-05-25T17:00:00.000Z' },
      { step: 'consult', purpose: 'silence', at: TOO_LATE },
    ]);
    expect(nextWake(consultation, asked.state, OPENED)).toBe('2026-05-21T17:00:00.000Z');
    expect(nextWake(consultation, asked.state, '2026-05-27T00:00:00.000Z')).toBe(TOO_LATE);
    expect(nextWake(consultation, asked.given(itIs(TOO_LATE)).state, TOO_LATE)).toBeNull();
  });
});

test('whatever happens, reading the register from the start gives the same state', () => {
  const asked = asking().given(reply('22.a', '2026-05-20', COMMENTED));
  const [comment] = Object.keys(asked.state.comments);
  asked
    .given(handle(comment, 'explained', '2026-05-21'))
    .when(itIs(TOO_LATE))
    .then({ events: ['silence', 'closed'] });
});

describe('a further round', () => {
  const CARRIED = [
    { body: '22.b', answer: 'agree' as const, deemed: false, at: OPENED, round: 1 },
    { body: '22.c', answer: null, deemed: true, at: OPENED, round: 1 },
  ];
  const again = (consultees: string[]) =>
    asking({ parent: 'cycle', prepared: true, round: 2, consultees, carried: CARRIED });

  test('asks those it was sent to; the others’ earlier answers stand and are counted as such', () => {
    const asked = again(['22.a']);
    expect(tally(asked.state)).toMatchObject({ asked: 3, agree: 1, deemed: 1, silent: 1, carried: 2 });
    asked.when(itIs('2026-05-18')).then({ tasks: [{ key: '22.a', acts: ['reply', 'seen'] }] });
    asked.when(reply('22.b', '2026-05-19')).thenRefused('not-consulted', { body: '22.b' });
  });

  test('when it closes it says what each body said, of which round, for the next to carry over', () => {
    again(['22.a'])
      .when(reply('22.a', '2026-05-19'))
      .then({
        letters: [
          {
            name: 'consultation-closed',
            data: {
              carried: 2,
              answers: {
                '22.a': { answer: 'agree', deemed: false, round: 2 },
                '22.b': { answer: 'agree', deemed: false, round: 1 },
                '22.c': { answer: null, deemed: true, round: 1 },
              },
            },
          },
        ],
      });
  });

  test('with nobody to ask it is over at once: every earlier answer stands', () => {
    const { consequences } = again([]);
    expect(consequences.map(({ event }) => event.name)).toEqual(['consulted', 'closed']);
  });
});

test.each([
  ['of nobody, where neither the law nor a letter names it', {}, 'suggestion'],
  ['of the letter that went out', { letter: { subject: 'Lấy ý kiến', text: 'Kính gửi', number: '7' } }, 'document'],
])('the last day is one %s', (_what, more, dayBy) => {
  const asked = asking(more);
  const [row] = consultation.steps(asked.state);
  expect(row?.facts).toMatchObject({ dayBy });
  // What comes after it says so in the ruling, and in the mail to whoever asked.
  asked
    .given(itIs(TOO_LATE))
    .when(reply('22.a', TOO_LATE))
    .then({ facts: { late: true, dayBy }, mails: [{ template: 'late-answer', facts: { dayBy } }] });
});

test('a last day that the law names is nobody else’s, letter or not', () => {
  const cites = [{ instrument: 'law', verified: 'read' as const, checkedOn: '2026-01-01' }];
  const [row] = consultation.steps(asking({ cites, letter: { subject: 'Lấy ý kiến', text: 'Kính gửi' } }).state);
  expect(row?.facts).not.toHaveProperty('dayBy');
});

describe('a round that is ended since its draft came back', () => {
  const end = (when: string) => actsOf(ENGINE)('end-round', { by: '22.ubnd', why: { case: 'cycle', seq: 9 } }, when);
  const running = () =>
    asking({ parent: 'cycle', prepared: true }).given(
      reply('22.a', '2026-05-19', COMMENTED),
      reply('22.b', '2026-05-19'),
    );

  test('takes no answer any more; those asked are told why, and what was answered goes on', () => {
    running()
      .when(end('2026-05-20'))
      .then({
        outcome: 'round-ended',
        mails: ['22.a', '22.b', '22.c'].map((toBody) => ({
          template: 'round-ended',
          toBody,
          facts: { by: '22.ubnd' },
        })),
        letters: [
          {
            name: 'consultation-closed',
            data: { outcome: 'round-ended', answers: { '22.b': { answer: 'agree' }, '22.c': { answer: null } } },
          },
        ],
      })
      .when(reply('22.c', '2026-05-21'))
      .thenRefused('case-closed', { closedOn: '2026-05-20' });
  });

  test('what was commented in it is dealt with all the same', () => {
    const ended = running().given(end('2026-05-20'));
    const [comment] = Object.keys(ended.state.comments);
    ended
      .when(itIs('2026-05-21'))
      .then({ tasks: [{ key: 'handle' }] })
      .when(handle(comment, 'accepted', '2026-05-21'))
      .then({ tasks: [] });
  });

  test('one that was over by then tells what was answered, and nobody has mail', () => {
    asking({ parent: 'cycle', prepared: true, consultees: ['22.a'] })
      .given(reply('22.a', '2026-05-19'))
      .when(end('2026-05-20'))
      .then({ outcome: 'answered', mails: [], letters: [{ data: { answers: { '22.a': { answer: 'agree' } } } }] });
  });
});
