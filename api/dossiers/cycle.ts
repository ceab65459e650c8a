import type { ConsultationState } from '../../domain/consultation/state';
import { DomainError } from '../../domain/errors';
import { dutiesOf, type GatheringState } from '../../domain/gathering/state';
import { planBefore } from '../../domain/planCycle/content';
import { type Dossier, dossierOf, type StepPapers } from '../../domain/planCycle/dossier';
import { type CycleState, stepLaw, stepState } from '../../domain/planCycle/state';
import type { Text } from '../../domain/text';
import { stepTitle } from '../cases/texts';
import type { Services } from '../services';
import { type Gathered, type Group, type Missing, type Paper, UNSAID } from './gathered';

/** So many answers' papers are shown with a step; the case that gathered them has them all. */
const MOST_APART = 100;

/** What an act at a step of a cycle is about, with what many bodies brought in cases of their own. */
export async function ofCycle(services: Services, state: CycleState, step: string): Promise<Gathered> {
  if (!stepLaw(state, step)) throw new DomainError('no-such-step', { step });
  const dossier = dossierOf(state, step);
  const versions = planBefore(state, step);
  const groups = await Promise.all(dossier.papers.map((one) => groupOf(services, state, one)));
  return {
    groups,
    missing: missingIn(dossier),
    known: true,
    cameBack: dossier.cameBack,
    cycle: state.opening.caseId,
    plan: versions && { case: state.opening.caseId, versions, changed: false },
    titleOf: (id) => stepTitle(state, id),
    lodged: (id) => stepState(state, id).documents,
  };
}

/** What the acts' basis lacks of what the procedure asks for. */
export const missingIn = ({ papers }: Dossier): Missing[] =>
  papers
    .filter(({ basis }) => basis)
    .flatMap(({ missing, title, owes }) => missing.map((product) => ({ ...product, stepTitle: title, owes })));

async function groupOf({ reader }: Services, { opening }: CycleState, one: StepPapers): Promise<Group> {
  const { basis, apart } = one;
  const brought = basis && apart ? ((await reader.read(apart))?.file.state as object | null) : null;
  return {
    ...one,
    case: opening.caseId,
    papers: [...papersOf(one), ...(brought ? papersApart(brought).slice(0, MOST_APART) : [])],
  };
}

const papersOf = ({ documents, products, issuer, lodgedBy, lodgedAt, number, issuedOn }: StepPapers): Paper[] =>
  documents.map(({ id, sha256, type }) => ({
    ...{ id, sha256, issuer, lodgedBy, lodgedAt, number, issuedOn },
    typeTitle: titleOf(products, type),
  }));

const titleOf = (products: { type: string; title: Text }[], type: string): Text | null =>
  products.find((product) => product.type === type)?.title ?? null;

/** The papers of answers to a consultation, or of contributions to a gathering. */
export function papersApart(state: object): Paper[] {
  if ('consultees' in state) return answersIn(state as ConsultationState);
  return 'duties' in state ? contributionsIn(state as GatheringState) : [];
}

const answersIn = ({ consultees }: ConsultationState): Paper[] =>
  [...consultees.values()].flatMap(({ body, documents, answeredAt, onPaper }) =>
    documents.map((one) => ({
      ...UNSAID,
      ...one,
      issuer: body,
      lodgedAt: answeredAt,
      number: onPaper?.number ?? null,
      issuedOn: onPaper?.signedOn ?? null,
    })),
  );

const contributionsIn = (state: GatheringState): Paper[] =>
  dutiesOf(state).flatMap(({ body, documents, deliveredAt }) =>
    documents.map((one) => ({
      ...UNSAID,
      ...one,
      issuer: body,
      lodgedAt: deliveredAt,
      typeTitle: titleOf(state.opening.produces, one.type),
    })),
  );
