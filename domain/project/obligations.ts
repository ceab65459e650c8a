import type { Matter } from '../case/mails';
import { type Obligation, owed, type Words } from '../case/obligation';
import type { Basis } from '../law/procedure';
import { ruleOfDuty } from './duties';
import type { DutyKind, KeptLaw } from './law';
import { askedOf, type Duty, holderOf, pending, type ProjectState, spanOf } from './state';

/** What is still owed; duties that came about together are reminded of as one. */
export const projectObligations = (state: ProjectState): Obligation[] =>
  batches(state).map((duties) => batchObligation(state, duties));

/** Pending duties that came about together and that one body owes: told, reminded and listed as one. */
export function batches(state: ProjectState): [Duty, ...Duty[]][] {
  const found = new Map<string, [Duty, ...Duty[]]>();
  for (const duty of pending(state)) {
    const key = batchKey(state, duty);
    const before = found.get(key);
    found.set(key, before ? [...before, duty] : [duty]);
  }
  return [...found.values()];
}

export const batchKey = (state: ProjectState, duty: Duty): string =>
  `${duty.kind}/${duty.batch}/${duty.round}/${HELD_APART.includes(duty.kind) ? holderOf(state, duty) : ''}`;

/** Each owed by a body of its own, though they came about together. */
const HELD_APART: DutyKind[] = ['acknowledgement', 'area-posting'];

const keptLaw = ({ laws }: ProjectState, { law }: Duty): KeptLaw => laws[law] as KeptLaw;

/** What a duty rests on; whom to tell is the matrix's to say. */
function citesOf(state: ProjectState, duty: Duty): Basis {
  const { rule } = keptLaw(state, duty);
  return duty.kind === 'notice' || duty.kind === 'posting' ? rule.cites : ruleOfDuty(state, duty).cites;
}

export const matterOf = (state: ProjectState, duty: Duty): Matter & { dueOn: string } => ({
  step: duty.id,
  title: ruleOfDuty(state, duty).title,
  holder: holderOf(state, duty),
  dueOn: duty.dueOn,
  cites: citesOf(state, duty),
});

export const owedTo = (duties: Duty[]): string[] => [...new Set(duties.flatMap(({ owedTo }) => owedTo))];

function batchObligation(state: ProjectState, duties: [Duty, ...Duty[]]): Obligation {
  const [first] = duties;
  const { reminders, within } = ruleOfDuty(state, first);
  return owed(state, matterOf(state, first), {
    dayCites: within.cites,
    holders: askedOf(state, first),
    since: first.openedAt,
    reminded: reminders,
    informed: informedOf(state, duties),
    every: keptLaw(state, first).again,
    above: stewardsOf(state, first),
    data: { duties: duties.map(({ id }) => id), holder: holderOf(state, first) },
    words: wordsOf(batchKey(state, first)),
  });
}

/** That it is late is told to those it is owed to, and to those who decide on the project. */
function informedOf(state: ProjectState, duties: [Duty, ...Duty[]]): string[] {
  const [first] = duties;
  if (first.kind === 'acknowledgement') return [state.owner];
  return [...stewardsOf(state, first), ...(first.kind === 'notice' ? [] : owedTo(duties))];
}

/** Who stands above whoever owes it: nobody above a Council that has a notice to acknowledge. */
const stewardsOf = (state: ProjectState, { kind }: Duty): string[] =>
  kind === 'acknowledgement' ? [] : spanOf(state).stewards.slice(0, 1);

/** On record under the batch, whatever its day. */
const wordsOf = (batch: string): Words => ({
  key(occasion) {
    if (occasion.stage === 'reminder') return `reminder/${batch}/${occasion.before}`;
    return occasion.stage === 'overdue' ? `overdue/${batch}` : `escalated/${batch}`;
  },
  name: ({ stage }) => (stage === 'reminder' ? 'reminder' : null),
});
