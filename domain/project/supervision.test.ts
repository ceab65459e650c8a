import type { Actor, Data } from '../case/entry';
import { at, officerOf } from '../case/fixture';
import { itIs, type Story } from '../case/specification';
import type { Citation } from '../law/procedure';
import { act, front, OPENED, OPENING, OWNER, registered, standing, TUESDAY } from './fixture';
import { project } from './index';
import type { DutyKind, KeptLaw } from './law';
import type { ProjectState } from './state';

type Project = Story<ProjectState>;

/** 45 days after 17 March, the 4th of May. */
const MAY = at('2026-05-04');
const DOCUMENT = { id: 'd', type: 'report', sha256: 'aa' };
const dutyOf = ({ state }: Project, of: DutyKind) =>
  Object.values(state.duties).find(({ kind }) => kind === of)?.id as string;
const row = ({ state }: Project, step: string) => project.steps(state).find((one) => one.step === step);

describe('S30 a Council that was told supervises', () => {
  const supervise = (by: Actor) => act('open-supervision', {}, TUESDAY, by);

  test('its demand makes information due, which is answered with documents and delivered to it', () => {
    const demanded = registered()
      .when(supervise(standing('c1')))
      .then({
        events: ['information-demanded'],
        mails: [{ toBody: OWNER.body, template: 'project-duty', dueOn: '2026-03-24' }],
      });
    const duty = dutyOf(demanded, 'information');
    demanded
      .when(act('give-information', { duty, documents: [] }))
      .thenRefused('product-missing')
      .when(act('give-information', { duty, documents: [DOCUMENT] }))
      .then({ mails: ['delivered c1.hdnd', 'delivered c1.thuong-truc-hdnd'] })
      .when(act('give-information', { duty, documents: [DOCUMENT] }))
      .thenRefused('step-done');
  });

  test.each([
    ['a Council of another place', standing('c9'), 'not-your-step'],
    ['the owner', OWNER, 'not-your-step'],
    ['an officer without the signing seat', officerOf('c1.thuong-truc-hdnd'), 'role-required'],
  ])('%s may not', (_who, by, code) => {
    registered().when(supervise(by)).thenRefused(code);
  });

  test('information not given in time is overdue with its owner, and the Council is told', () => {
    const { consequences } = registered().given(supervise(standing('c1')), itIs('2026-03-25'));
    const late = consequences.find(({ event }) => String(event.data.key).startsWith('overdue/information'));
    expect(late?.mails.map(({ toBody }) => toBody)).toEqual([OWNER.body, '22.ubnd', 'c1.hdnd', 'c1.thuong-truc-hdnd']);
  });
});

test('given a duty of the law whose days no law counts, then row, task and mails say that its day is a suggestion', () => {
  const byLaw: Citation[] = [
    { instrument: 'law', article: '88', clause: '4', verified: 'read', checkedOn: '2026-01-01' },
  ];
  const { 'two-tiers': law } = OPENING.laws as Record<'two-tiers', KeptLaw>;
  const information = { ...law.duties.information, cites: byLaw };
  const laws = { 'two-tiers': { ...law, duties: { ...law.duties, information } } };
  const late = registered(OPENING.spans, OPENED, laws).given(
    act('open-supervision', {}, TUESDAY, standing('c1')),
    itIs('2026-03-25'),
  );
  const duty = dutyOf(late, 'information');
  expect(project.basis(late.state, duty)).toBe('practice');
  expect(row(late, duty)).toMatchObject({ overdue: true, facts: { dayBy: 'suggestion' } });
  expect(project.tasks(late.state).filter(({ step }) => step === duty)).toMatchObject([
    { facts: { dayBy: 'suggestion' } },
  ]);
  const overdue = late.consequences.find(({ event }) => String(event.data.key).startsWith('overdue/information'));
  expect(overdue?.event.data).toMatchObject({ dayBy: 'suggestion' });
  expect(overdue?.mails[0]).toMatchObject({ cites: byLaw, facts: { dayBy: 'suggestion' } });
});

describe('S30 the community’s supervision board', () => {
  const form = (data: Data, by = front('c1')) => act('form-board', data, TUESDAY, by);
  const MEMBERS = { members: 7, startsOn: '2026-05-04' };
  const formed = () => registered().given(form(MEMBERS));
  const board = Object.values(formed().state.boards)[0]?.id as string;
  const lodge = (when = MAY, by = front('c1'), of = board) => act('lodge-finding', { board: of }, when, by);
  const found = () => formed().given(lodge());
  const duty = dutyOf(found(), 'answer');
  const answer = (when: string) => act('answer-finding', { duty }, when);

  test.each<[string, Data, Actor, string]>([
    [
      'tells the owner less than 45 days before it begins',
      { members: 7, startsOn: '2026-04-30' },
      front('c1'),
      'bad-date',
    ],
    ['has fewer than five members', { members: 4, startsOn: '2026-05-04' }, front('c1'), 'invalid-input'],
    ['is formed by the Front of another place', MEMBERS, front('c9'), 'not-your-step'],
    ['is formed by the owner', MEMBERS, OWNER, 'not-your-step'],
  ])('is refused where it %s', (_case, data, by, code) => {
    registered().when(form(data, by)).thenRefused(code);
  });

  test('is formed once in a place, 45 days ahead, and the owner owes it the project’s basic contents', () => {
    const twice = formed()
      .when(form(MEMBERS))
      .thenRefused('step-done')
      .when(form({ members: 5, startsOn: '2026-05-01' }, front('c2')))
      .then();
    const basics = dutyOf(twice, 'basics');
    twice
      .when(act('report-basics', { duty: basics, documents: [DOCUMENT] }))
      .thenRefused('product-missing')
      .when(act('report-basics', { duty: basics, documents: [{ ...DOCUMENT, type: 'project-basics' }] }))
      .then({ consequences: [{ mails: [{ toBody: 'c1.mttq' }] }] });
  });

  test('lodges no finding before it begins', () => {
    formed()
      .given(itIs('2026-05-03'))
      .when(lodge(at('2026-05-03')))
      .thenRefused('too-early')
      .given(itIs(MAY))
      .when(lodge(MAY, front('c1'), 'none'))
      .thenRefused('step-not-open')
      .when(lodge(MAY, front('c2')))
      .thenRefused('not-your-step');
  });

  test('its finding is answered by its day, or listed as overdue with the owner', () => {
    const late = found()
      .when(itIs(MAY))
      .then({ state: { duties: { [duty]: { dueOn: '2026-05-19', owedTo: ['c1.mttq'] } } } })
      .given(itIs('2026-05-19T17:00:00.000Z'));
    expect(row(late, duty)).toMatchObject({ overdue: true, holder: OWNER.body });
    expect(row(late.given(answer('2026-05-20')), duty)).toMatchObject({ overdue: false, status: 'done' });
  });

  test('assesses the answer: what does not satisfy is owed again, with another day', () => {
    const assess = (satisfied: boolean, by = front('c1')) =>
      act('assess-answer', { duty, satisfied }, '2026-05-12', by);
    const answered = found().when(assess(true)).then({ ruling: 'step-not-open' }).given(answer('2026-05-11'));
    expect(project.tasks(answered.state)).toContainEqual(
      expect.objectContaining({ body: 'c1.mttq', acts: ['assess-answer'] }),
    );
    const satisfied = answered
      .when(assess(false, OWNER))
      .then({ ruling: 'not-your-step' })
      .when(assess(false))
      .then({ state: { duties: { [duty]: { round: 2, end: null, dueOn: '2026-05-27' } } } })
      .given(answer('2026-05-12T03:00:00.000Z'))
      .when(assess(true))
      .then()
      .when(assess(true))
      .thenRefused('step-done');
    expect(project.tasks(satisfied.state).filter(({ acts }) => acts.includes('assess-answer'))).toEqual([]);
  });
});

test.each(['vote', 'constructor'])('%s, which a project does not know, is refused', (name) => {
  registered()
    .when(act(name, {}, OPENED))
    .thenRefused('wrong-act');
});
