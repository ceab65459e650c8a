import { consulted, yours } from '../case/act';
import type { Data, Entry } from '../case/entry';
import { type Relation, relationOf, type SupportOpening, type SupportState } from './state';

/** The parties asked. */
export const byParties = ({ parties }: SupportOpening, { name }: { name: string }) =>
  consulted(
    parties.flatMap(({ bodies }) => bodies),
    name,
  );
/** The party in need. */
export const byNeedy = ({ need }: SupportOpening, { name }: { name: string }) => yours(need.bodies, name);

/** Whom it concerns is told of what was done. */
export function told(
  state: SupportState,
  { seq, by }: Entry,
  what: string,
  to: string[],
  facts: Data = {},
): SupportState {
  return { ...state, news: [...state.news, { seq, what, to, facts: { ...facts, by: by.body } }] };
}

/** With what has changed between the one in need and the party whose body acts. */
export function withRelation(state: SupportState, act: Entry, change: Partial<Relation>): SupportState {
  const relation = relationOf(state, act.by.body) as Relation;
  return { ...state, relations: { ...state.relations, [relation.party.id]: { ...relation, ...change } } };
}

/** Whoever answers has seen it; the first answer's time counts. */
export function answered(state: SupportState, act: Entry, answer: Relation['answer']): SupportState {
  const { answeredAt, late } = relationOf(state, act.by.body) as Relation;
  const first = answeredAt === null;
  return withRelation(state, act, {
    acknowledged: state.notices,
    acknowledgedAt: act.at,
    answer,
    answeredAt: first ? act.at : answeredAt,
    late: first ? act.data.late === true : late,
  });
}
