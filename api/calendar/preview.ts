import { SYSTEM } from '../../domain/case/entry';
import type { LawLibrary, StepRow } from '../../domain/case/logic';
import { notFound } from '../../domain/notFound';
import type { CaseView } from '../../register/cases';
import { lawHash } from '../../register/law';
import { page } from '../http/page';
import { caseTitles } from '../http/titles';
import type { Services } from '../services';
import { correctedBy } from './publish';
import { countOpen, openCycles } from './queries';
import { currentCalendarOrNull } from './current';
import type { Correction, PreviewPage } from './schema';

/** Cases are read a few at a time: a look may take a hundred. */
const AT_ONCE = 8;

/**
 * What a correction would move in some open cases, by the same machines that would move it; nothing is recorded. Throws
 * as `publishCorrection`.
 */
export async function previewCorrection(
  { db, reader, clock }: Services,
  correction: Correction,
  limit: number,
  after: string,
): Promise<PreviewPage> {
  const current = await currentCalendarOrNull(db);
  if (!current) throw notFound('calendar');
  const calendar = correctedBy(current.calendar, correction);
  const hash = lawHash(calendar);
  const [ids, cases, now] = await Promise.all([openCycles(db, after, limit + 1), countOpen(db), clock.now()]);
  const { items: looked, next } = page(ids, limit, (id) => [id]);
  const found: Pick<PreviewPage['items'][number], 'case' | 'refused' | 'moves'>[] = [];
  for (let at = 0; at < looked.length; at += AT_ONCE) {
    const views = await Promise.all(looked.slice(at, at + AT_ONCE).map((id) => reader.read<Counting>(id)));
    found.push(
      ...views.flatMap((view) =>
        view?.file.state ? [{ case: view.id, ...movesOf(view, hash, { calendar: () => calendar }, now) }] : [],
      ),
    );
  }
  const moved = found.filter(({ refused, moves }) => refused || moves.length > 0);
  const titleOf = await caseTitles(
    db,
    moved.map((one) => one.case),
  );
  return { cases, looked: looked.length, next, items: moved.map((one) => ({ ...one, title: titleOf(one.case) })) };
}

/** What every kind of case that counts days has: the calendars it may be told to count by. */
type Counting = { law: LawLibrary } | { library: LawLibrary };

/** The case as if the corrected calendar stood in its library, which a plan cycle calls its law. */
const countingBy = (state: Counting, calendars: Pick<LawLibrary, 'calendar'>): Counting =>
  'library' in state
    ? { ...state, library: { ...state.library, ...calendars } }
    : { ...state, law: { ...state.law, ...calendars } };

function movesOf(
  { logic, file }: CaseView<Counting>,
  hash: string,
  library: Pick<LawLibrary, 'calendar'>,
  at: string,
): Pick<PreviewPage['items'][number], 'refused' | 'moves'> {
  const before = file.state as Counting;
  const state = countingBy(before, library);
  const act = { seq: 0, kind: 'act' as const, name: 'recalendar', at, by: SYSTEM, data: { calendar: hash, by: '–' } };
  if (!logic.judge(state, act).accepted) return { refused: true, moves: [] };
  const later = new Map(logic.steps(logic.apply(state, act)).map((row) => [row.step, row]));
  return { refused: false, moves: logic.steps(before).flatMap((row) => moveOf(row, later.get(row.step))) };
}

function moveOf(before: StepRow, after: StepRow | undefined): PreviewPage['items'][number]['moves'] {
  if (!after || before.doneAt !== null || before.dueOn === after.dueOn) return [];
  const title = (before.facts.title ?? { vi: before.step, en: before.step }) as { vi: string; en: string };
  return [{ step: before.step, title, oldDue: before.dueOn, newDue: after.dueOn }];
}
