import { lacks, presentFor } from '../../domain/councilSession/items';
import type { AgendaItem, SessionState } from '../../domain/councilSession/state';
import { isFinished } from '../../domain/councilSession/steps';
import type { Missing } from '../dossiers/gathered';
import { missingOf } from '../dossiers/session';
import { missingView } from '../dossiers/view';
import { type Namer, namesAt } from '../http/names';
import type { Services } from '../services';
import { amendmentKey, historyOf } from './history';
import { rollFor } from './roll';
import type { AgendaItemView, SessionView } from './schema';

/** The session as its register says it stands, with every version of its agenda and every day it was to open on. */
export async function sessionView(services: Services, state: SessionState, officer: string): Promise<SessionView> {
  const { caseId, council, standingBody, convenedAt, items, questions } = state;
  const name = namesAt(services, convenedAt);
  const { reasons, asked, ...history } = await historyOf(services, state, name);
  return {
    ...state,
    id: caseId,
    finished: isFinished(state),
    council: name(council),
    standingBody: name(standingBody),
    ...history,
    roll: await rollFor(services, state),
    questions: questions.map(({ officer: by, to, ...one }) => ({
      ...one,
      ...(asked.get(one.seq) ?? { by: null, text: '' }),
      own: by === officer,
      to: name(to),
    })),
    items: await Promise.all(
      items.map(async (item) => ({
        ...itemView(item, name, reasons, await missingOf(services, item)),
        there: presentFor(state, item),
      })),
    ),
  };
}

function itemView(
  item: AgendaItem,
  name: Namer,
  reasons: Map<string, string>,
  missing: Missing[] | null,
): Omit<AgendaItemView, 'there'> {
  const report = item.report && { ...item.report, by: name(item.report.by) };
  const amended = item.amended && {
    ...item.amended,
    by: name(item.amended.by),
    reason: reasons.get(amendmentKey(item.amended.why.seq)) || null,
  };
  const ending = item.decision?.ending;
  const decision = item.decision && {
    ...item.decision,
    ballots: item.decision.ballots ?? null,
    secret: item.decision.secret === true,
    earlier: item.decision.earlier ?? [],
    reason: reasons.get(item.id) || null,
    ending: ending ? { ...ending, by: ending.by === null ? null : name(ending.by) } : null,
  };
  return {
    ...item,
    missing: missing && missing.map((one) => missingView(one, name)),
    lacks: lacks(item),
    reportBy: name(item.reportBy),
    report,
    amended,
    decision,
  };
}
