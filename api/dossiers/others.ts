import type { Data } from '../../domain/case/entry';
import type { ConsultationState } from '../../domain/consultation/state';
import { type GatheringState, outstanding } from '../../domain/gathering/state';
import { type CaseKind, KINDS } from '../../domain/kinds';
import { stepLaw } from '../../domain/planCycle/state';
import { type AcceptedAct, acceptedActs } from '../../register/accepted';
import { cycleIn } from '../cases/state';
import { caseTitles, stepTitles } from '../http/titles';
import type { Services } from '../services';
import { ofCycle, papersApart } from './cycle';
import { type Gathered, NOTHING, type Paper, UNSAID } from './gathered';

/**
 * What was put to those who are asked, as the asking case has it; and what they have brought so far. Of what was drawn
 * up, those papers alone that the letter sent.
 */
export async function ofApart(services: Services, state: ConsultationState | GatheringState): Promise<Gathered> {
  const { caseId, parent, step, title, documents, askedBy, prepared } = state.opening;
  const cycle = await cycleIn(services, parent);
  const above = cycle && stepLaw(cycle, step) ? await ofCycle(services, cycle, step) : NOTHING;
  const sentAlone = ({ id }: Paper): boolean => !prepared || documents.some((one) => one.id === id);
  const groups = above.groups.map((group) => ({
    ...group,
    papers: group.papers.filter(sentAlone),
    apart: prepared ? null : group.apart,
  }));
  const known = new Set(groups.flatMap(({ papers }) => papers.map(({ id }) => id)));
  const sent: Paper[] = documents.map((one) => ({ ...UNSAID, ...one, issuer: askedBy }));
  const more = [
    { basis: true, papers: sent.filter(({ id }) => !known.has(id)) },
    { basis: isDecidedUpon(state), papers: papersApart(state) },
  ];
  const own = more.map((one) => ({ case: caseId, step, title, apart: null, ...one }));
  return { ...above, groups: [...groups, ...own].filter(({ papers, apart }) => papers.length > 0 || apart !== null) };
}

/** Whoever answers looks at what it is asked; once all is in, whoever asked looks at that. */
const isDecidedUpon = (state: ConsultationState | GatheringState): boolean =>
  'duties' in state && outstanding(state).length === 0;

/**
 * Of cases that follow no procedure's steps: what was lodged in the case, first what concerns the same thing (by any of
 * its ids); where nothing does, all of it.
 */
export async function ofActs(services: Services, caseId: string, kind: CaseKind, same: string[]): Promise<Gathered> {
  const acts = await acceptedActs(services.db, caseId, { names: Object.keys(KINDS[kind].acts) });
  const titles = await stepTitles(services.db, caseId);
  const whole = (await caseTitles(services.db, [caseId]))(caseId);
  const groups = acts
    .map((act) => ({ papers: papersOf(act), about: aboutOf(act) }))
    .filter(({ papers }) => papers.length > 0)
    .map(({ about, papers }) => ({
      case: caseId,
      step: about[0] ?? caseId,
      title: about.map((id) => titles.get(id)).find((title) => title !== undefined) ?? whole,
      basis: about.some((id) => same.includes(id)),
      apart: null,
      papers,
    }))
    .reverse();
  const [near, others] = [groups.filter(({ basis }) => basis), groups.filter(({ basis }) => !basis)];
  return {
    ...NOTHING,
    groups: near.length > 0 ? [...near, ...others] : others.map((one) => ({ ...one, basis: true })),
  };
}

/** The step, duty, task or the like that an act names, and the act by its number. */
const aboutOf = ({ seq, data: { step, duty, task, request, offer, notices } }: AcceptedAct): string[] =>
  [step, duty, task, request, offer, ...(Array.isArray(notices) ? notices : []), String(seq)].filter(
    (id): id is string => typeof id === 'string',
  );

function papersOf({ data, by, at }: AcceptedAct): Paper[] {
  const text = (value: unknown) => (typeof value === 'string' ? value : null);
  return namedIn(data).map((one) => ({
    ...UNSAID,
    ...one,
    issuer: by.body,
    lodgedBy: by,
    lodgedAt: at,
    number: text(data.number),
    issuedOn: text(data.signedOn),
  }));
}

/** The documents that an act's data name; of other shapes under those names, none. */
function namedIn({ document, documents }: Data): { id: string; sha256: string }[] {
  const all = [document, ...(Array.isArray(documents) ? documents : [])] as unknown[];
  return all.filter(
    (one): one is { id: string; sha256: string } =>
      typeof one === 'object' && one !== null && 'id' in one && typeof one.id === 'string',
  );
}
