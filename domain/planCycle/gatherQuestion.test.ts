import { ENGINE, headOf } from '../case/fixture';
import type { Data } from '../case/entry';
import { itIs } from '../case/specification';
import { aProcedure, aStep, DUE } from '../law/fixture';
import { act, begun, HEAD, heldBy, OFFICE } from './fixture';
import { mustBeAsked, proposedQuestion } from './question';
import type { Prepared } from './questionState';
import { stepLaw } from './state';

const days = [DUE.fiveWorkingDays];
const title = (vi: string) => ({ vi, en: vi });
const BOSS = headOf(OFFICE.body);
const NAMED = ['22.a', '22.b'];
const LETTER = { subject: 'V/v cung cấp', text: 'Đề nghị quý cơ quan cung cấp.' };

/** A draft on which two bodies bring in their reports, while the Committee may send it back; surveys are assigned. */
const PROCEDURE = aProcedure([
  aStep('draft', [], days, { kind: 'draft' }),
  aStep('reports', ['draft'], days, {
    kind: 'gather',
    produces: [{ type: 'report', title: title('Báo cáo'), required: true }],
    asks: [{ id: 'growth', title: title('Tăng trưởng'), measure: 'number' }],
  }),
  aStep('check', ['draft'], days, { role: 'head', returnsTo: 'draft' }),
  aStep('assign', ['draft'], days, { kind: 'assign', carries: 'assignments' }),
  aStep('surveys', ['assign'], days, { kind: 'gather', duties: 'assign' }),
]);

const PREPARED: Prepared = ['consult', 'gather'];
const begin = (prepared: Prepared | undefined = PREPARED) =>
  begun(PROCEDURE, {
    bodies: { check: heldBy(HEAD.body), assign: heldBy(OFFICE.body, { to: NAMED }) },
    parties: [OFFICE.body, ...NAMED],
    ...(prepared && { prepared }),
  }).given(act('submit', { step: 'draft' }, '2025-05-05'));

const asks = (step: string, more: Data = {}): Data => ({
  step,
  bodies: NAMED,
  documents: [],
  letter: LETTER,
  until: '2025-05-12',
  resolved: step === 'reports' ? NAMED : [],
  ...more,
});
const propose = (step: string, more: Data = {}) => act('propose-question', asks(step, more), '2025-05-05');
const send = (step: string, more: Data = {}) => act('send-question', asks(step, more), '2025-05-05', BOSS);
const SURVEY = { id: 'labour', body: '22.a', dueOn: '2025-05-20' };

describe('a gathering', () => {
  test('is drawn up and signed before anybody is asked, by the same acts as a consultation', () => {
    begin()
      .when(propose('reports'))
      .then({
        letters: [],
        mails: [{ template: 'question-proposed', toBody: OFFICE.body, only: { role: 'head' } }],
      })
      .when(send('reports', { number: '7/STC', until: '2025-05-20' }))
      .then({
        letters: [
          {
            toCase: 'c.reports',
            opens: { kind: 'gathering', resolve: {} },
            data: {
              prepared: true,
              round: 1,
              bodies: NAMED,
              duties: null,
              letter: { ...LETTER, number: '7/STC' },
              dueOn: '2025-05-20',
              carried: [],
            },
          },
        ],
        events: ['question-sent'],
      });
  });

  test('opens at once in cases begun when only opinions were drawn up first, or nothing was', () => {
    for (const prepared of [true, undefined] as const) {
      const letters = begun(PROCEDURE, { bodies: { check: heldBy(HEAD.body) }, ...(prepared && { prepared }) })
        .given(act('submit', { step: 'draft' }, '2025-05-05'))
        .consequences.flatMap((one) => one.letters);
      expect(letters).toMatchObject([{ toCase: 'c.reports', opens: { resolve: { bodies: [] } } }]);
    }
  });

  test('the letter that is proposed says what each is to bring in', () => {
    const { state } = begin();
    const { letter, bodies } = proposedQuestion(state, stepLaw(state, 'reports')!, NAMED, '2025-05-05');
    expect(bodies).toEqual(NAMED);
    expect(letter.subject).toBe('V/v cung cấp thông tin, tài liệu phục vụ Kế hoạch');
    expect(letter.text).toContain('Nội dung cung cấp gồm:\n- Báo cáo;\n- Tăng trưởng;');
    expect(letter.text).toContain('trước hết ngày 12/05/2025');
  });

  test('whoever drew it up is told that and by which entry it was sent back', () => {
    begin()
      .given(propose('reports'))
      .when(act('return-question', { step: 'reports' }, '2025-05-06', BOSS))
      .then({
        mails: [{ template: 'question-returned', only: { officer: OFFICE.officer }, why: { case: 'c' } }],
        events: ['question-returned'],
      });
  });
});

test('what a step assigned was signed and sent by the assignment: that gathering opens at once, as assigned', () => {
  begin()
    .when(act('submit', { step: 'assign', assignments: [SURVEY] }, '2025-05-05'))
    .then({ letters: [{ toCase: 'c.surveys', opens: { resolve: {} }, data: { duties: [{ id: 'labour' }] } }] });
});

describe('a round that is running when its draft comes back', () => {
  const running = () => begin().given(send('reports'));
  const back = act('return', { step: 'check' }, '2025-05-07', HEAD);
  const BROUGHT = {
    ...{ duty: '22.a', body: '22.a', deliveredAt: '2025-05-06T01:00:00.000Z', documents: [], figures: [] },
    ...{ projects: [], words: [], case: 'c.reports', seq: 2, round: 1 },
  };
  const told = act(
    'gathering-closed',
    {
      step: 'reports',
      gathering: 'c.reports',
      outcome: 'round-ended',
      answers: {
        '22.a': { answer: 'delivered', deemed: false, at: BROUGHT.deliveredAt, round: 1 },
        '22.b': { answer: null, deemed: false, at: null, round: 1 },
      },
      contributions: [BROUGHT],
    },
    '2025-05-07',
    ENGINE,
  );
  const again = (when: string) => act('submit', { step: 'draft' }, when);

  test('is ended with the reason, once', () => {
    running()
      .when(back)
      .then({
        letters: [{ toCase: 'c.reports', name: 'end-round', data: { by: HEAD.body, why: { case: 'c' } } }],
        events: ['step-opened', 'round-ended'],
      })
      .when(itIs('2025-05-08'))
      .then({ letters: [] });
  });

  test('where nothing had been sent nothing is ended', () => {
    begin().given(propose('reports')).when(back).then({ letters: [] });
  });

  test('tells what was brought in, and until then no further round is sent', () => {
    const returned = running().given(back, again('2025-05-08'));
    returned.when(send('reports', { until: '2025-05-20' })).thenRefused('round-running', { step: 'reports' });
    const heard = returned.given(told);
    expect(mustBeAsked(heard.state, 'reports', NAMED)).toEqual([]);
    heard.when(send('reports', { bodies: ['22.b'], until: '2025-05-20' })).then({
      letters: [{ toCase: 'c.reports.r2', data: { round: 2, bodies: ['22.b'], carried: [BROUGHT] } }],
    });
  });

  test('is heard of before the draft is there again as well; what is told twice is refused', () => {
    running().given(back, told).when(told).thenRefused('step-done', { step: 'reports', doneOn: '–' });
  });
});
