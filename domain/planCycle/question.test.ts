import { ENGINE, headOf } from '../case/fixture';
import type { Data } from '../case/entry';
import { itIs } from '../case/specification';
import { aProcedure, aStep, DUE } from '../law/fixture';
import type { Citation, Step } from '../law/procedure';
import { stepDue } from './due';
import { act, begun, HEAD, heldBy, OFFICE } from './fixture';
import { proposedQuestion } from './question';

const LAW: Citation = { instrument: 'law', article: '7', verified: 'read', checkedOn: '2025-01-01' };

/** A draft is put out for opinion, then signed or sent back. */
const procedure = (more: Partial<Step> = {}) =>
  aProcedure([
    aStep('draft', [], [DUE.maySix], { kind: 'draft' }),
    aStep('ask', ['draft'], [DUE.fiveWorkingDays], {
      kind: 'consult',
      silence: { means: 'consent', warn: '2wd', cites: 'practice' },
      handling: { within: '2wd', cites: 'practice' },
      cites: [LAW],
      ...more,
    }),
    aStep('sign', ['ask'], [DUE.fiveWorkingDays], { role: 'head', returnsTo: 'draft' }),
  ]);

const BOSS = headOf(OFFICE.body);
const PAPER = { id: 'd1', type: 'plan', sha256: 'aa' };
const NAMED = ['22.a', '22.b', '22.c'];
const LETTER = { subject: 'V/v lấy ý kiến', text: 'Đề nghị quý cơ quan cho ý kiến.' };

const QUESTION: Data = { step: 'ask', bodies: NAMED, documents: [PAPER], letter: LETTER, until: '2025-05-12' };
const draft = (day = '2025-05-05') => act('submit', { step: 'draft', documents: [PAPER] }, day);
const propose = (day: string, more: Data = {}) =>
  act('propose-question', { ...QUESTION, resolved: NAMED, ...more }, day);
const send = (day: string, more: Data = {}, by = BOSS) =>
  act('send-question', { ...QUESTION, resolved: NAMED, ...more }, day, by);
const sendBack = (day: string) => act('return-question', { step: 'ask' }, day, BOSS);

const drafted = (more: Partial<Step> = {}, prepared: { prepared?: true } = { prepared: true }) =>
  begun(procedure(more), { bodies: { sign: heldBy(HEAD.body) }, ...prepared }).given(draft());

const said = (answer: string | null, deemed = false, round = 1): Data => ({
  answer,
  deemed,
  at: '2025-05-12T01:00:00.000Z',
  round,
});
/** The consultation tells how it closed. */
const answered = (answers: Data, day = '2025-05-14', consultation = 'c.ask') =>
  act('consultation-closed', { step: 'ask', consultation, outcome: 'answered', answers }, day, ENGINE);

/** Asked and answered once, then sent back by the Committee and drafted anew. */
const returned = () =>
  drafted()
    .given(send('2025-05-05'), answered({ '22.a': said('agree'), '22.b': said('object'), '22.c': said(null, true) }))
    .given(act('return', { step: 'sign' }, '2025-05-15', HEAD), draft('2025-05-16'));

describe('drawing it up', () => {
  test('when the step opens nobody is asked: whoever asks has it to draw up, sign and send', () => {
    drafted()
      .when(itIs('2025-05-05'))
      .then({ tasks: [{ key: 'ask', body: OFFICE.body, acts: ['propose-question', 'send-question'] }] });
    expect(drafted().consequences.flatMap(({ letters }) => letters)).toEqual([]);
  });

  test('a case begun before this was asked for goes on as it began: its consultation opens with the step', () => {
    const old = drafted({}, {});
    expect(old.consequences.flatMap(({ letters }) => letters)).toMatchObject([
      { toCase: 'c.ask', name: 'open', opens: { resolve: { consultees: [] } } },
    ]);
    expect(old.state.opening.prepared).toBeUndefined();
    old.when(send('2025-05-06')).thenRefused('wrong-act');
  });

  test('what is proposed: whom the procedure names, the step’s papers, its period, and a letter in Vietnamese', () => {
    const { state } = drafted();
    const law = state.procedure.steps[1] as Step;
    const proposed = proposedQuestion(state, law, NAMED, '2025-05-05');
    expect(proposed).toMatchObject({ bodies: NAMED, documents: [PAPER], until: '2025-05-12' });
    expect(proposed.letter.subject).toBe('V/v lấy ý kiến đối với Kế hoạch');
    expect(proposed.letter.text).toMatch(/^Căn cứ Điều 7 law;/);
    expect(proposed.letter.text).toContain('trước hết ngày 12/05/2025');
    expect(proposed.letter.text).toContain('được coi là đồng ý');
  });

  test('drawn up later, those asked have their whole period all the same', () => {
    const { state } = drafted();
    const law = state.procedure.steps[1] as Step;
    expect(proposedQuestion(state, law, NAMED, '2025-05-07').until).toBe('2025-05-14');
    drafted()
      .when(send('2025-05-07'))
      .thenRefused('bad-date', { field: 'until', value: '2025-05-12', rule: '>= 2025-05-14' });
  });

  test('whom the law names may not be left out, whom only practice names may', () => {
    const without = { bodies: ['22.a', '22.z'] };
    drafted().when(propose('2025-05-05', without)).thenRefused('must-be-asked', { step: 'ask', body: '22.b' });
    drafted({ cites: 'practice' }).when(propose('2025-05-05', without)).then();
    drafted({ cites: 'practice' })
      .when(propose('2025-05-05', { bodies: [] }))
      .thenRefused('invalid-input');
  });
});

describe('signing and sending', () => {
  test('a junior may send it up, not send it; the head may sign it as it is or otherwise', () => {
    const proposed = drafted()
      .when(propose('2025-05-05'))
      .then({
        tasks: [{ acts: ['propose-question', 'send-question', 'return-question'], facts: { question: 'proposed' } }],
        letters: [],
      });
    proposed.when(send('2025-05-05', {}, OFFICE)).thenRefused('role-required', { role: 'head' });
    proposed.when(send('2025-05-05', { until: '2025-05-20', number: '7/STC' })).then({
      tasks: [],
      letters: [
        {
          toCase: 'c.ask',
          name: 'open',
          data: {
            prepared: true,
            round: 1,
            consultees: NAMED,
            documents: [PAPER],
            letter: { ...LETTER, number: '7/STC' },
            dueOn: '2025-05-20',
            carried: [],
          },
        },
      ],
      events: ['question-sent'],
    });
  });

  test('the head sends it back with the reason; it is drawn up anew', () => {
    drafted().when(sendBack('2025-05-05')).thenRefused('question-not-proposed', { step: 'ask' });
    drafted()
      .given(propose('2025-05-05'))
      .when(sendBack('2025-05-05'))
      .then({ tasks: [{ acts: ['propose-question', 'send-question'], facts: { question: 'returned' } }] })
      .given(propose('2025-05-05'));
  });

  test('it is sent once', () => {
    const sent = drafted().given(send('2025-05-05'));
    for (const again of [send('2025-05-06'), propose('2025-05-06'), sendBack('2025-05-06')])
      sent.when(again).thenRefused('question-sent', { step: 'ask', on: '2025-05-05' });
  });

  test('the step’s own time counts from its opening, whatever day for answers was signed', () => {
    const sent = drafted().given(send('2025-05-07', { until: '2025-05-20' }));
    expect(stepDue(sent.state, 'ask')).toMatchObject({ dueOn: '2025-05-14', movable: '2025-05-20' });
  });

  test('an extension moves the day for answers that was signed, and is told to the consultation', () => {
    drafted()
      .given(send('2025-05-07', { until: '2025-05-20' }))
      .when(act('extend', { step: 'ask', newDue: '2025-05-23' }, '2025-05-08', HEAD))
      .then({ letters: [{ toCase: 'c.ask', name: 'due-moved', data: { newDue: '2025-05-23' } }] });
  });

  test('while nothing was sent there is no consultation to tell that the cycle was cancelled', () => {
    drafted()
      .when(act('cancel', {}, '2025-05-06', HEAD))
      .then({ letters: [] });
    drafted()
      .given(send('2025-05-05'))
      .when(act('cancel', {}, '2025-05-06', HEAD))
      .then({ letters: [{ toCase: 'c.ask', name: 'cancelled' }] });
  });
});

describe('a draft that is withdrawn', () => {
  test('while nobody was asked may be, and what was drawn up falls away; it is the first round still', () => {
    const withdrawn = drafted()
      .given(propose('2025-05-05'))
      .when(act('withdraw', { step: 'draft' }, '2025-05-05'))
      .then({ tasks: [{ key: 'draft' }] })
      .given(draft('2025-05-06'));
    withdrawn.when(sendBack('2025-05-06')).thenRefused('question-not-proposed');
    withdrawn.when(send('2025-05-06', { until: '2025-05-13' })).then({ letters: [{ data: { round: 1 } }] });
  });

  test('once it has gone out may not be', () => {
    drafted()
      .given(send('2025-05-05'))
      .when(act('withdraw', { step: 'draft' }, '2025-05-06'))
      .thenRefused('acted-on', expect.objectContaining({ step: 'ask' }) as object);
  });
});

describe('a further round', () => {
  test('is proposed to those whom the change concerns; earlier agreement stands and is carried over', () => {
    const { state } = returned();
    const law = state.procedure.steps[1] as Step;
    const proposed = proposedQuestion(state, law, NAMED, '2025-05-16');
    expect(proposed.bodies).toEqual(['22.b']);
    expect(proposed.letter.subject).toContain('(vòng 2)');
    returned()
      .when(send('2025-05-16', { bodies: ['22.b'], until: '2025-05-23' }))
      .then({
        letters: [
          {
            toCase: 'c.ask.r2',
            data: {
              round: 2,
              consultees: ['22.b'],
              carried: [
                { body: '22.a', ...said('agree') },
                { body: '22.c', ...said(null, true) },
              ],
            },
          },
        ],
      });
  });

  test('whom the law names may be asked again, and need not be where its answer stands', () => {
    returned()
      .when(send('2025-05-16', { until: '2025-05-23' }))
      .then({ letters: [{ data: { carried: [] } }] });
    returned()
      .when(send('2025-05-16', { bodies: [], until: '2025-05-23' }))
      .then({ letters: [{ data: { consultees: [], carried: [{}, {}, {}] } }] });
  });

  test('on the asker’s wish it begins once the round before is over, while nothing on it is done', () => {
    const again = (day: string) => act('ask-again', { step: 'ask' }, day, BOSS);
    const sent = drafted().given(send('2025-05-05'));
    sent.when(again('2025-05-06')).thenRefused('round-running', { step: 'ask' });
    const closed = sent.given(answered({ '22.a': said('agree-with-comments') }));
    closed.when(again('2025-05-14')).then({
      tasks: [{ key: 'ask', acts: ['propose-question', 'send-question'], facts: { round: 2 } }],
      mails: ['step-opened 22.office'],
    });
    closed
      .given(act('sign', { step: 'sign' }, '2025-05-14', HEAD))
      .when(again('2025-05-15'))
      .thenRefused('case-closed');
  });
});
