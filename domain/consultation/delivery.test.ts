import type { Data } from '../case/entry';
import { ENGINE } from '../case/fixture';
import { actsOf, itIs } from '../case/specification';
import { asking, enter, reply, seen, stopWaiting } from './fixture';
import { tally } from './state';

/** Asked on Monday 18 May until Friday 29 May: eleven days. */
const asked = () => asking({ onProof: true });
const AFTER = '2026-05-30';

describe('silence is consent only of those proved to have received', () => {
  test('a body that opened the dossier on the day of sending consents by its silence on the common day', () => {
    const story = asked()
      .given(seen('22.a', '2026-05-18T02:00:00.000Z'), reply('22.b', '2026-05-20'), reply('22.c', '2026-05-20'))
      .when(itIs(AFTER))
      .then({ outcome: 'answered' });
    expect(tally(story.state)).toMatchObject({ deemed: 1, agree: 2, unreached: 0 });
  });

  test('bodies that were never reached consent to nothing: they are waited for, and whoever asked is told what to do', () => {
    const story = asked()
      .when(itIs(AFTER))
      .then({
        events: ['undelivered'],
        mails: [{ template: 'undelivered', toBody: '22.so-tai-chinh', facts: { unreached: ['22.a', '22.b', '22.c'] } }],
        closed: false,
      });
    expect(tally(story.state)).toMatchObject({ deemed: 0, silent: 3 });
    expect(story.state.consultees.get('22.a')).toMatchObject({ deemed: false, silentSince: expect.any(String) });
  });

  test('each one’s own time runs from its own day: received three days later, silent three days longer', () => {
    const story = asked()
      .given(seen('22.a', '2026-05-21'), reply('22.b', '2026-05-20'), reply('22.c', '2026-05-20'))
      .when(itIs('2026-06-01'))
      .then({ closed: false });
    story
      .when(itIs('2026-06-02'))
      .then({ events: [{ name: 'silence', data: { bodies: ['22.a'], dueOn: '2026-06-01' } }, 'closed'] });
  });

  test('reached only after the common day, it still has its time, and an answer in it is in time', () => {
    const story = asked()
      .given(itIs(AFTER), seen('22.a', '2026-06-03'))
      .when(reply('22.a', '2026-06-10'))
      .then({ facts: { late: false, dueOn: '2026-06-14' } });
    expect(story.state.consultees.get('22.a')).toMatchObject({ answer: 'agree', late: false, deemed: false });
  });

  test('whoever answers unproved was reached by then: it is not late', () => {
    asked()
      .given(itIs(AFTER))
      .when(reply('22.b', '2026-06-10'))
      .then({ facts: { late: false } });
  });

  test('a consultation opened before proof was asked for goes by the words under which it was opened', () => {
    asking().when(itIs(AFTER)).then({ outcome: 'answered' });
  });
});

describe('nobody is told that silence is consent who may not have received it', () => {
  test('the question says that it takes proof, and so does the warning of those of whom nothing is proved', () => {
    const question = asked().consequences.flatMap(({ mails }) => mails);
    expect(question.map(({ facts }) => facts.onProof)).toEqual([true, true, true]);
    asked()
      .given(seen('22.a', '2026-05-18T02:00:00.000Z'))
      .when(itIs('2026-05-26T02:00:00.000Z'))
      .then({
        consequences: [
          { mails: [{ template: 'silence-warning', toBody: '22.a', facts: { silence: 'consent' } }] },
          {
            mails: [
              { toBody: '22.b', facts: { onProof: true } },
              { toBody: '22.c', facts: { onProof: true } },
            ],
          },
        ],
      });
  });
});

describe('an answer on paper', () => {
  test('is entered by whoever asked, in time by the day on which it arrived', () => {
    const story = asked()
      .given(itIs(AFTER), seen('22.a', '2026-06-01'))
      .when(enter('22.b', '2026-05-25', '2026-06-05'))
      .then({ facts: { late: false } });
    expect(story.state.consultees.get('22.b')).toMatchObject({
      answer: 'agree',
      late: false,
      onPaper: { number: '7/CV', arrivedOn: '2026-05-25' },
    });
  });

  test('late, it is told by the day on which it arrived, not by its entry', () => {
    asked()
      .given(seen('22.b', '2026-05-18T02:00:00.000Z'))
      .when(enter('22.b', '2026-06-03', '2026-06-05'))
      .then({
        facts: { late: true },
        mails: expect.arrayContaining([
          expect.objectContaining({
            template: 'late-answer',
            facts: expect.objectContaining({ arrivedOn: '2026-06-03' }),
          }),
        ]),
      });
  });

  test.each<[string, string, Data, string, object]>([
    ['to come', '2026-06-07', {}, 'bad-date', { field: 'arrivedOn' }],
    ['before anybody was asked', '2026-05-11', {}, 'bad-date', { field: 'arrivedOn' }],
    ['before it was signed', '2026-05-25', { signedOn: '2026-05-26' }, 'bad-date', { field: 'signedOn' }],
    ['of a body that was not asked', '2026-05-25', { body: '31.x' }, 'not-consulted', {}],
  ])('%s is refused', (_what, arrivedOn, more, ruling, facts) => {
    asked()
      .when(enter('22.b', arrivedOn, '2026-06-05', more))
      .then({ ruling, facts });
  });

  test('of a body that answered already is refused', () => {
    asked()
      .given(reply('22.b', '2026-05-20'))
      .when(enter('22.b', '2026-05-25', '2026-05-26'))
      .then({ ruling: 'already-answered' });
  });
});

describe('whoever asked may stop waiting', () => {
  test('for whom nothing proves reached, once the day is over: neither an answer nor a consent', () => {
    const story = asked()
      .given(reply('22.a', '2026-05-20'), reply('22.b', '2026-05-20'), itIs(AFTER))
      .when(stopWaiting(['22.c'], '2026-06-01'))
      .then({
        outcome: 'answered',
        letters: [{ name: 'consultation-closed', data: { agree: 2, deemed: 0, unreached: 1 } }],
      });
    expect(tally(story.state)).toMatchObject({ silent: 0, unreached: 1 });
    story.when(reply('22.c', '2026-06-10')).then({ facts: { late: true } });
  });

  test('not before the day is over, and not for one that was reached', () => {
    asked()
      .when(stopWaiting(['22.c'], '2026-05-20'))
      .then({ ruling: 'too-early' });
    asked()
      .given(seen('22.c', '2026-05-20'), itIs(AFTER))
      .when(stopWaiting(['22.c'], '2026-06-01'))
      .then({ ruling: 'not-unreached' });
  });
});

describe('a letter that was sent back', () => {
  const letter = (name: string, on: string, when: string, document = 'd') =>
    actsOf(ENGINE)(name, { body: '22.a', on, proof: 'opened', document, why: null }, when);
  const refused = letter('refused', '2026-05-20', '2026-05-20');

  test('asked nobody: its body’s silence is no consent, though it had come and the page was opened since', () => {
    const story = asked()
      .given(letter('delivered', '2026-05-18', '2026-05-18'), reply('22.b', '2026-05-20'), reply('22.c', '2026-05-20'))
      .when(refused)
      .then({
        events: ['letter-refused'],
        mails: [{ template: 'letter-refused', toBody: '22.so-tai-chinh', facts: { consultee: '22.a' } }],
        tasks: expect.arrayContaining([
          expect.objectContaining({ key: 'unreached', acts: ['enter-answer', 'stop-waiting'] }),
        ]),
      })
      .when(seen('22.a', '2026-05-21'))
      .then()
      .when(itIs('2026-06-02'))
      .then({ mails: [{ template: 'undelivered', facts: { unreached: ['22.a'] } }], closed: false });
    expect(tally(story.state)).toMatchObject({ deemed: 0, silent: 1 });
  });

  test('counts for nobody’s consent in a consultation that asks for no proof either', () => {
    const story = asking().given(refused).when(itIs(AFTER)).then({ closed: false });
    expect(tally(story.state)).toMatchObject({ deemed: 2, silent: 1 });
  });

  test('its body is reached by another letter, whose day its time runs from; not by one of before', () => {
    const story = asked()
      .given(refused, letter('delivered', '2026-05-19', '2026-05-21', 'd2'))
      .when(letter('delivered', '2026-05-25', '2026-05-25', 'd3'))
      .then({ state: { refusers: [] } });
    expect(story.state.consultees.get('22.a')).toMatchObject({ seenAt: '2026-05-24T17:00:00.000Z', refused: null });
  });

  test('it may answer all the same; or whoever asked stops waiting at once', () => {
    asked()
      .given(refused)
      .when(reply('22.a', '2026-05-21'))
      .then({ facts: { late: false }, state: { refusers: [] } });
    const story = asked()
      .given(refused)
      .when(stopWaiting(['22.a'], '2026-05-21'))
      .then();
    expect(tally(story.state)).toMatchObject({ unreached: 1, silent: 2 });
    story.when(stopWaiting(['22.b'], '2026-05-21')).thenRefused('too-early');
  });

  test('of a body that has answered it says nothing any more', () => {
    asked()
      .given(reply('22.a', '2026-05-19'))
      .when(refused)
      .then({ events: [], state: { refusers: [] } });
  });
});

describe('official documents that ask and answer', () => {
  const proof = (on: string, when: string) =>
    actsOf(ENGINE)('delivered', { body: '22.a', on, proof: 'signed-receipt', document: 'd' }, when);

  test('a receipt of the letter on paper proves delivery from its own day; the earliest proof counts', () => {
    const story = asked()
      .given(seen('22.a', '2026-05-27'), proof('2026-05-19', '2026-05-28'))
      .when(proof('2026-05-20', '2026-05-29'))
      .then();
    expect(story.state.consultees.get('22.a')).toMatchObject({
      seenAt: '2026-05-18T17:00:00.000Z',
      provedBy: { proof: 'signed-receipt', document: 'd' },
    });
  });

  test('the arrival by which a body answered is told what it was given to', () => {
    asked()
      .when(enter('22.a', '2026-05-25', '2026-05-26', { arrival: 'book.7' }))
      .then({ letters: [{ toCase: 'book.7', name: 'give-arrival', data: { case: 'c' } }] });
  });
});
