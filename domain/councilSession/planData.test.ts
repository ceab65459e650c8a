import type { Data } from '../case/entry';
import { act, BUDGET, convened, EARLY, item, openedWith, vote, withAgenda } from './fixture';

const version = (n: number, letter: string) => ({ version: n, sha256: letter.repeat(64) });
const found = (n: number, letter: string): Data => ({
  plans: { budget: { targets: version(n, letter) } },
  targets: { budget: n },
});
const agenda = (items: Data[], more: Data) => act('set-agenda', { items, ...more }, EARLY);
const sent = convened().given(agenda([BUDGET], found(1, 'a')));
const amend = (from: string, value = '10') =>
  act('amend-targets', {
    item: 'budget',
    why: 'hash',
    figures: [{ indicator: 'grdp', value }],
    amended: {
      ...version(2, 'c'),
      from: from.repeat(64),
      targets: [],
      figures: [{ indicator: 'grdp', before: '9', value }],
    },
  });
const itemOf = ({ state }: typeof sent) => state.items[0];

describe('S4 the data of a plan that is voted on', () => {
  test('are those that came with the papers, whatever else of the agenda changes', () => {
    const renamed = sent.given(agenda([item('budget', { kind: 'other' })], found(2, 'b')));
    expect(itemOf(renamed)).toMatchObject({ plan: { targets: version(1, 'a') }, targets: 1 });
  });

  test('come anew with new papers, and the plan is told', () => {
    const papers = { item: 'budget', documents: [{ id: 'd2', sha256: 'bb' }] };
    const anew = sent.given(act('add-dossier', { ...papers, ...found(2, 'b') }, EARLY));
    expect(itemOf(anew)).toMatchObject({ plan: { targets: version(2, 'b') }, targets: 2 });
    const letters = anew.consequences.flatMap((one) => one.letters);
    expect(letters).toMatchObject([
      { name: 'on-agenda', key: 's1/budget/on-agenda/2/targets.2', data: { targets: 2 } },
    ]);
  });

  test('go on with an item that is postponed to another session', () => {
    const open = sent.given(act('open-session'), act('postpone', { item: 'budget', to: 's2', why: 'hash' }));
    const carried = open.consequences.flatMap((one) => one.letters).find(({ name }) => name === 'add-item');
    expect(carried?.data).toMatchObject({
      plans: { 'budget-p1': { targets: version(1, 'a') } },
      targets: { 'budget-p1': 1 },
    });
  });
});

describe('S4 amended figures', () => {
  const open = sent.given(act('open-session'), act('attendance', { item: 'budget', present: 50 }));

  test('are adopted with the item; a later amendment takes the place of the earlier', () => {
    const voted = open.given(amend('a'), amend('a', '11'), vote(40));
    const decision = voted.consequences.flatMap((one) => one.letters).find(({ name }) => name === 'council-decision');
    expect(decision?.data.amended).toMatchObject({ ...version(2, 'c'), by: '22.hdnd', why: { case: 's1' } });
    expect(itemOf(voted)?.amended?.figures).toEqual([{ indicator: 'grdp', before: '9', value: '11' }]);
  });

  test('of a plan that is rejected are nobody’s', () => {
    const [letter] = open
      .given(amend('a'), vote(3, 40))
      .consequences.flatMap((one) => one.letters)
      .slice(-1);
    expect(letter?.data).not.toHaveProperty('amended');
  });

  test('are refused before the sitting, for a plan without data, and for other data than the papers’', () => {
    sent.when(amend('a')).thenRefused('session-not-open');
    openedWith(BUDGET).when(amend('a')).thenRefused('targets-missing', { item: 'budget' });
    open.when(amend('b')).thenRefused('plan-data-changed', { part: 'targets' });
    withAgenda(BUDGET).when(amend('a')).thenRefused('session-not-open');
  });
});
