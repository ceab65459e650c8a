import { officerOf } from '../case/fixture';
import type { Data } from '../case/entry';
import { front, OPENED, OWNER, registered, standing } from './fixture';
import { project } from './index';

type Register = ReturnType<typeof registered>;

const TUESDAY = '2026-03-17T02:00:00.000Z';
/** 45 days after 17 March. */
const MAY = '2026-05-04T02:00:00.000Z';

const act = (register: Register, name: string, data: Data, at = TUESDAY, by = OWNER) =>
  register.lodge(name, data, at, by).settle(at);
const DOCUMENT = { id: 'd', type: 'report', sha256: 'aa' };

describe('S30 a Council that was told supervises', () => {
  test('its demand makes information due, which is answered with documents and delivered to it', () => {
    const register = registered();
    const opened = act(register, 'open-supervision', {}, TUESDAY, standing('c1'));
    expect(opened.events).toEqual(['information-demanded']);
    expect(opened.consequences[0]?.mails).toMatchObject([
      { toBody: OWNER.body, template: 'project-duty', dueOn: '2026-03-24' },
    ]);
    const duty = Object.values(register.state.duties).find(({ kind }) => kind === 'information')?.id as string;
    expect(act(register, 'give-information', { duty, documents: [] }).rulings).toEqual(['product-missing']);
    const given = act(register, 'give-information', { duty, documents: [DOCUMENT] });
    expect(given.consequences[0]?.mails.map(({ toBody, template }) => [toBody, template])).toEqual([
      ['c1.hdnd', 'delivered'],
      ['c1.thuong-truc-hdnd', 'delivered'],
    ]);
    expect(act(register, 'give-information', { duty, documents: [DOCUMENT] }).rulings).toEqual(['step-done']);
  });

  test.each([
    ['a Council of another place', standing('c9'), 'not-your-step'],
    ['the owner', OWNER, 'not-your-step'],
    ['an officer without the signing seat', officerOf('c1.thuong-truc-hdnd'), 'role-required'],
  ])('%s may not', (_who, by, code) => {
    expect(act(registered(), 'open-supervision', {}, TUESDAY, by).rulings).toEqual([code]);
  });

  test('information not given in time is overdue with its owner, and the Council is told', () => {
    const register = registered();
    act(register, 'open-supervision', {}, TUESDAY, standing('c1'));
    const { consequences } = register.settle('2026-03-25T02:00:00.000Z');
    const late = consequences.find(({ event }) => String(event.data.key).startsWith('overdue/information'));
    expect(late?.mails.map(({ toBody }) => toBody)).toEqual([OWNER.body, '22.ubnd', 'c1.hdnd', 'c1.thuong-truc-hdnd']);
  });
});

describe('S30 the community’s supervision board', () => {
  const formed = () => {
    const register = registered();
    act(register, 'form-board', { members: 7, startsOn: '2026-05-04' }, TUESDAY, front('c1'));
    const [board] = Object.values(register.state.boards);
    return { register, board: board?.id as string };
  };
  const finding = () => {
    const { register, board } = formed();
    act(register, 'lodge-finding', { board }, MAY, front('c1'));
    const duty = Object.values(register.state.duties).find(({ kind }) => kind === 'answer')?.id as string;
    return { register, duty };
  };

  test.each<[string, Data, ReturnType<typeof front>, string]>([
    [
      'tells the owner less than 45 days before it begins',
      { members: 7, startsOn: '2026-04-30' },
      front('c1'),
      'bad-date',
    ],
    ['has fewer than five members', { members: 4, startsOn: '2026-05-04' }, front('c1'), 'invalid-input'],
    ['is formed by the Front of another place', { members: 7, startsOn: '2026-05-04' }, front('c9'), 'not-your-step'],
    ['is formed by the owner', { members: 7, startsOn: '2026-05-04' }, OWNER, 'not-your-step'],
  ])('is refused where it %s', (_case, data, by, code) => {
    expect(act(registered(), 'form-board', data, TUESDAY, by).rulings).toEqual([code]);
  });

  test('is formed once in a place, 45 days ahead, and the owner owes it the project’s basic contents', () => {
    const { register } = formed();
    expect(act(register, 'form-board', { members: 7, startsOn: '2026-05-04' }, TUESDAY, front('c1')).rulings).toEqual([
      'step-done',
    ]);
    expect(act(register, 'form-board', { members: 5, startsOn: '2026-05-01' }, TUESDAY, front('c2')).rulings).toEqual([
      'accepted',
    ]);
    const basics = Object.values(register.state.duties).find(({ kind }) => kind === 'basics')?.id as string;
    expect(act(register, 'report-basics', { duty: basics, documents: [DOCUMENT] }).rulings).toEqual([
      'product-missing',
    ]);
    const reported = act(register, 'report-basics', {
      duty: basics,
      documents: [{ ...DOCUMENT, type: 'project-basics' }],
    });
    expect(reported.consequences.map(({ mails }) => mails.map(({ toBody }) => toBody))).toEqual([['c1.mttq']]);
  });

  test('lodges no finding before it begins', () => {
    const { register, board } = formed();
    expect(act(register, 'lodge-finding', { board }, '2026-05-03T02:00:00.000Z', front('c1')).rulings).toEqual([
      'too-early',
    ]);
    expect(act(register, 'lodge-finding', { board: 'none' }, MAY, front('c1')).rulings).toEqual(['step-not-open']);
    expect(act(register, 'lodge-finding', { board }, MAY, front('c2')).rulings).toEqual(['not-your-step']);
  });

  test('its finding is answered by its day, or listed as overdue with the owner', () => {
    const { register, duty } = finding();
    expect(register.state.duties[duty]).toMatchObject({ dueOn: '2026-05-19', owedTo: ['c1.mttq'] });
    register.settle('2026-05-19T17:00:00.000Z');
    expect(project.steps(register.state).find(({ step }) => step === duty)).toMatchObject({
      overdue: true,
      holder: OWNER.body,
    });
    expect(act(register, 'answer-finding', { duty }, '2026-05-20T02:00:00.000Z').rulings).toEqual(['accepted']);
    expect(project.steps(register.state).find(({ step }) => step === duty)).toMatchObject({
      overdue: false,
      status: 'done',
    });
  });

  test('assesses the answer: what does not satisfy is owed again, with another day', () => {
    const { register, duty } = finding();
    const assess = (satisfied: boolean, by = front('c1')) =>
      act(register, 'assess-answer', { duty, satisfied }, '2026-05-12T02:00:00.000Z', by).rulings;
    expect(assess(true)).toEqual(['step-not-open']);
    act(register, 'answer-finding', { duty }, '2026-05-11T02:00:00.000Z');
    expect(project.tasks(register.state)).toContainEqual(
      expect.objectContaining({ body: 'c1.mttq', acts: ['assess-answer'] }),
    );
    expect([assess(false, OWNER), assess(false)]).toEqual([['not-your-step'], ['accepted']]);
    expect(register.state.duties[duty]).toMatchObject({ round: 2, end: null, dueOn: '2026-05-27' });
    act(register, 'answer-finding', { duty }, '2026-05-12T03:00:00.000Z');
    expect([assess(true), assess(true)]).toEqual([['accepted'], ['step-done']]);
    expect(project.tasks(register.state).filter(({ acts }) => acts.includes('assess-answer'))).toEqual([]);
  });
});

test('an act that a project does not know is refused, also one that every object has', () => {
  for (const name of ['vote', 'constructor'])
    expect(act(registered(), name, {}, OPENED).rulings).toEqual(['wrong-act']);
});
