import type { IsoDate } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import type { SessionState } from '../../domain/councilSession/state';
import { reasonsAt } from '../../mail/reasons';
import { acceptedActs, type AcceptedAct } from '../../register/accepted';
import { openingOf } from '../acts/openings';
import { officerNames } from '../accounts/officerNames';
import type { NamedBody, Namer } from '../http/names';
import type { Services } from '../services';
import type { AgendaVersion, DayMove } from './schema';

/** What the record says beside the state: the agenda's versions, how the day was moved, and reasons in words. */
interface SessionHistory {
  agenda: AgendaVersion[];
  /** The day for which it was convened. */
  convenedFor: IsoDate;
  moves: DayMove[];
  /** Why an item was returned, postponed or withdrawn, its plan cancelled, or its tally corrected, by the item's id. */
  reasons: Map<string, string>;
  /** Who asked what, by the number of the entry. */
  asked: Map<number, { by: string | null; text: string }>;
}

/** By what the reason of an amendment is found among the reasons. */
export const amendmentKey = (seq: number): string => `amended ${seq}`;

const OF_AGENDA = ['set-agenda', 'add-item'];
const WITH_REASON = ['return-dossier', 'postpone', 'withdraw-item', 'correct-vote'];

export async function historyOf({ db }: Services, state: SessionState, name: Namer): Promise<SessionHistory> {
  const acts = await acceptedActs(db, state.caseId, {
    names: [...OF_AGENDA, ...WITH_REASON, 'amend-targets', 'move-date', 'ask-question'],
  });
  const people = await officerNames(
    db,
    acts.map(({ by }) => by.officer),
  );
  const byOf = ({ by }: AcceptedAct) => ({ body: name(by.body), officer: people.get(by.officer) ?? null });
  const opening = await openingOf(db, state.caseId);
  const ended = await reasonsOfEndings(db, state);
  const named = (...names: string[]) => acts.filter((act) => names.includes(act.name));
  return {
    agenda: versions(named(...OF_AGENDA), byOf),
    convenedFor: (opening?.data.opensOn as IsoDate | undefined) ?? state.opensOn,
    moves: named('move-date').map((act) => ({
      ...act,
      ...byOf(act),
      opensOn: String(act.data.opensOn),
      why: act.texts.why ?? null,
    })),
    asked: new Map(
      named('ask-question').map(({ seq, by, texts }) => [
        seq,
        { by: people.get(by.officer) ?? null, text: texts.question ?? '' },
      ]),
    ),
    reasons: new Map([
      ...named(...WITH_REASON).map(({ data, texts }) => [String(data.item), texts.why ?? ''] as const),
      ...ended,
      ...named('amend-targets').map(({ seq, texts }) => [amendmentKey(seq), texts.why ?? ''] as const),
    ]),
  };
}

/** Why plans wait for items no longer stands in the plans' own records. */
async function reasonsOfEndings(db: Services['db'], { items }: SessionState): Promise<(readonly [string, string])[]> {
  const endings = items.flatMap(({ id, decision }) => (decision?.ending ? [{ id, why: decision.ending.why }] : []));
  const said = await reasonsAt(
    db,
    endings.map(({ why }) => why),
  );
  return endings.map(({ id, why }) => [id, said(why) ?? ''] as const);
}

/** Each accepted change of the agenda makes the next version. */
function versions(
  acts: AcceptedAct[],
  byOf: (act: AcceptedAct) => { body: NamedBody; officer: string | null },
): AgendaVersion[] {
  let items: AgendaVersion['items'] = [];
  return acts.map((act, index) => {
    const { seq, at, name, data } = act;
    items = name === 'set-agenda' ? (data.items as Data[]).map(shortly) : [...items, shortly(data)];
    return { version: index + 1, seq, at, act: name, ...byOf(act), items };
  });
}

const shortly = ({ id, title }: Data): AgendaVersion['items'][number] => ({
  id: String(id),
  title: title as { vi: string; en: string },
});
