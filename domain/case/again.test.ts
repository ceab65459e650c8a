import { carrying, indicator, RULES } from '../carryingOut/fixture';
import { carryingObligations } from '../carryingOut/obligations';
import type { Again } from '../law/procedure';
import { aLaw, aSpan, OPENED, registered } from '../project/fixture';
import { projectObligations } from '../project/obligations';
import { supervising } from '../supervision/fixture';
import { supervisionObligations } from '../supervision/obligations';
import { needing, OPENING } from '../support/fixture';
import { supportObligations } from '../support/obligations';
import { AGAIN, type Obligation } from './obligation';

const EVERY: Again = { holder: '2wd', above: '1mo', cites: 'practice' };

const supervised = (again: object): Obligation[] => {
  const { state } = supervising();
  return supervisionObligations({ ...state, law: { ...state.law, ...again } });
};
const ofProject = (again: object): Obligation[] => {
  const law = { ...aLaw('two-tiers', 'commune'), ...again };
  return projectObligations(registered([aSpan(['c1'])], OPENED, { 'two-tiers': law }).state);
};
const carried = (again: object): Obligation[] => {
  const { state } = carrying([indicator('grdp', { '2027-Q1': '8' })]);
  return carryingObligations({ ...state, opening: { ...state.opening, rules: { ...RULES, ...again } } });
};
const supported = (again: object): Obligation[] =>
  supportObligations(needing({ rules: { ...OPENING.rules, ...again } }).state);

describe('how often what stays overdue is said again is said by the law of the case', () => {
  test.each([
    ['supervision', supervised],
    ['project', ofProject],
    ['carrying-out', carried],
    ['support', supported],
  ])('%s: by the version’s own interval, or by the one suggested', (_kind, owed) => {
    expect(owed({ again: EVERY })[0]?.again?.every).toEqual(EVERY);
    expect(owed({})[0]?.again?.every).toEqual(AGAIN);
  });
});
