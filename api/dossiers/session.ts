import { findItem } from '../../domain/councilSession/items';
import { SESSION_STEP } from '../../domain/councilSession/steps';
import type { AgendaItem, SessionState } from '../../domain/councilSession/state';
import { DomainError } from '../../domain/errors';
import { firstChanged } from '../../domain/planContent/onRecord';
import { dossierOf } from '../../domain/planCycle/dossier';
import { type CycleState, stepLaw } from '../../domain/planCycle/state';
import { cycleIn } from '../cases/state';
import type { Services } from '../services';
import { missingIn, ofCycle } from './cycle';
import { type Gathered, type Missing, NOTHING, type Paper, UNSAID } from './gathered';

const REPORT = { vi: 'Báo cáo thẩm tra', en: 'Verification report' };

/** What an act about an item of the agenda is about: the case that waits for it, then what came to the item itself. */
export async function ofItem(services: Services, session: SessionState, id: string): Promise<Gathered> {
  if (id === SESSION_STEP) return NOTHING;
  const item = findItem(session, id);
  if (!item) throw new DomainError('no-such-item', { item: id });
  const linked = await linkedCycle(services, item);
  const { groups, ...rest } = linked ? await ofCycle(services, linked, String(item.step)) : NOTHING;
  const known = new Set(groups.flatMap(({ papers }) => papers.map((paper) => paper.id)));
  const own = ownPapers(session, item).filter((paper) => !known.has(paper.id));
  const group = { case: session.caseId, step: id, title: item.title, basis: true, apart: null, papers: own };
  return {
    ...rest,
    plan: item.plan && {
      case: String(item.case),
      versions: item.plan,
      changed: !item.decision && firstChanged(item.plan, rest.plan?.versions ?? null) !== null,
    },
    missing: [...rest.missing, ...reportOwed(item)],
    groups: [...groups.filter(({ basis }) => basis), group, ...groups.filter(({ basis }) => !basis)].filter(
      ({ papers, apart }) => papers.length > 0 || apart !== null,
    ),
  };
}

/** What an item lacks of what its case's procedure asks for, and the report that it needs; null where none says so. */
export async function missingOf(services: Services, item: AgendaItem): Promise<Missing[] | null> {
  const linked = await linkedCycle(services, item);
  return linked ? [...missingIn(dossierOf(linked, String(item.step))), ...reportOwed(item)] : null;
}

/** The cycle that waits for the item, where its procedure has the step. */
async function linkedCycle(services: Services, item: AgendaItem): Promise<CycleState | null> {
  const state = await cycleIn(services, item.case);
  return state && stepLaw(state, String(item.step)) ? state : null;
}

const reportOwed = ({ needsReport, report, reportBy, title }: AgendaItem): Missing[] =>
  needsReport && !report ? [{ type: 'verification-report', title: REPORT, stepTitle: title, owes: reportBy }] : [];

/** Of what the clerks put on, the record of the document itself says by whom and when. */
function ownPapers({ standingBody }: SessionState, { documents, report }: AgendaItem): Paper[] {
  const reported = report
    ? [{ ...UNSAID, ...report.document, issuer: report.by, lodgedAt: report.at, typeTitle: REPORT }]
    : [];
  return [...reported, ...documents.map((document) => ({ ...UNSAID, ...document, issuer: standingBody }))];
}
