import { vnDateOf } from '../domain/calendar/dates';
import type { Data } from '../domain/case/entry';
import { libraryOf } from '../domain/case/law';
import type { MoveData } from '../domain/planCycle/moveVersion';
import { type MovePreview, previewMove } from '../domain/planCycle/previewMove';
import type { CycleState } from '../domain/planCycle/state';
import { DomainError } from '../domain/errors';
import { notFound } from '../domain/notFound';
import type { Citation, Overlay, Text } from '../domain/law/procedure';
import type { Directory } from '../domain/units/directory';
import { openingOf } from '../procedures/opening';
import type { PrismaClient } from '../prisma/generated/client';
import type { CaseReader } from './cases';
import { overlaysOf } from './overlays';
import { caseIds } from './read';
import { instrumentsOf, type Version } from './versions';

/** The transitional provision by which a case is moved: where the law says so. */
export interface Provision {
  instrument: string;
  article: string;
  clause: string;
  point?: string;
  /** Whether whoever moves the case has read it there. */
  verified: Citation['verified'];
}

/** Stands in a preview, which names no provision yet. */
const NOT_YET: Citation = {
  instrument: '–',
  article: '–',
  clause: '–',
  verified: 'unverified',
  checkedOn: '2000-01-01',
};

/** What a case goes over to: a version, and what units lay down beside it. */
export interface Under extends Version {
  overlays: Overlay[];
}

/** The version as it holds with what units lay down beside it. */
export const withOverlays = async (db: Pick<PrismaClient, 'publishedOverlay'>, version: Version): Promise<Under> => ({
  ...version,
  overlays: await overlaysOf(db, version.procedure.id),
});

interface Moving {
  reader: CaseReader;
  directory: Directory;
}

/**
 * Open cycles under another version of that procedure, after a place, in order of id; one more than asked for.
 * Rehearsals keep the law they play with.
 */
export const casesUnder = (
  db: PrismaClient,
  { procedure: { id, version } }: Version,
  after: string,
  limit: number,
): Promise<string[]> =>
  caseIds(db, { kind: 'plan-cycle', procedure: id, NOT: { version }, closedAt: null }, after, limit + 1);

/** How many cases run under each version (`id@version`). */
export async function runningUnder(db: PrismaClient): Promise<Map<string, number>> {
  const rows = await db.case.groupBy({
    by: ['procedure', 'version'],
    where: { kind: 'plan-cycle', closedAt: null },
    _count: true,
  });
  return new Map(rows.map(({ procedure, version, _count }) => [`${procedure}@${version}`, _count]));
}

/** The case's state, if it is a plan cycle. Throws `not-found`. */
export async function cycleOf(reader: CaseReader, caseId: string): Promise<CycleState> {
  const view = await reader.read<CycleState>(caseId);
  if (view?.kind !== 'plan-cycle' || !view.file.state) throw notFound('case', caseId);
  return view.file.state;
}

/**
 * What the act of moving carries: who does what under the version, as the bodies are on that day. Throws as
 * `openingOf`.
 */
export function moveData(
  { directory }: Pick<Moving, 'directory'>,
  state: CycleState,
  { procedure, hash, overlays }: Under,
  now: string,
  cites: Citation[],
): MoveData {
  const { unit, year } = state.opening;
  const { bodies, anchorsBy, anchors, settings, settingCites } = openingOf({
    directory,
    procedure,
    procedureHash: hash,
    calendarHash: state.calendarHash,
    calendar: state.calendar,
    unit,
    year,
    on: vnDateOf(now),
    overlays,
  });
  return { procedure: hash, version: procedure.version, cites, bodies, anchorsBy, anchors, settings, settingCites };
}

/** What a move would do to one case. */
export async function previewOf(
  moving: Moving,
  caseId: string,
  version: Under,
  now: string,
): Promise<MovePreview & { title: Text }> {
  const state = await cycleOf(moving.reader, caseId);
  const { title } = state.opening;
  try {
    const data = moveData(moving, state, version, now, [NOT_YET]);
    const law = {
      ...state.law,
      procedure: libraryOf({ [version.hash]: version.procedure }).procedure,
      calendar: state.law.calendar,
    };
    return { title, ...previewMove({ ...state, law }, data, now) };
  } catch (error) {
    // A body that the version names doesn't exist any more: the move would be refused.
    if (!(error instanceof DomainError)) throw error;
    return {
      title,
      from: state.procedure.version,
      to: version.procedure.version,
      refusal: { code: error.code, facts: error.facts as Data },
      changes: [],
    };
  }
}

/** The provision as a citation. Throws `invalid-input` for an instrument that nobody has registered. */
export async function citationOf(
  db: PrismaClient,
  { instrument, article, clause, point, verified }: Provision,
  today: string,
): Promise<Citation> {
  const known = (await instrumentsOf(db)).get(instrument);
  if (!known) throw new DomainError('invalid-input', { field: 'provision.instrument', rule: 'instruments.yaml' });
  return { instrument, name: known.short, article, clause, ...(point && { point }), verified, checkedOn: today };
}

/**
 * The act's id in a move of many: the same whoever asks, however often, so that asking again completes and doubles
 * nothing.
 */
export const moveAct = (caseId: string, { versionMoves }: CycleState, { hash }: Version): string =>
  `move-version/${caseId}/${versionMoves.length + 1}/${hash}`;
