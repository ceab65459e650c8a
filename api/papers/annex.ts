import { daysTable } from '../../documents/from/tables';
import { annexesOf } from '../../documents/layout/sections';
import type { Paper } from '../../domain/officialDocument/paper';
import { DOCUMENT_TYPES, type DocumentType } from '../../domain/officialDocument/types';
import type { CycleState, DatingDocument } from '../../domain/planCycle/state';
import { cycleInSight } from '../cases/state';
import type { ById } from '../http/fields';
import type { Input } from '../http/route';
import type { Services } from '../services';
import { dayRows } from './fromCase';
import { laidReply } from './handlers';
import { proposed } from './propose';
import type { annexQuery } from './schema';

/**
 * The unit's working timetable as the annex of the document that lays it down, by Annex I of Decree 30/2020; while none
 * does, of the plan that would, with the days that are suggested and room for its number and day.
 */
export async function timetableAnnex({
  params,
  query: { format },
  officer,
  services,
}: Input<ById & { query: typeof annexQuery }>) {
  const { state } = await cycleInSight(services, officer, params.id);
  const about = { case: params.id, step: null };
  const body = String(state.opening.managers[0]);
  const { paper } = await proposed(services, officer, { template: 'timetable', body, about });
  const { timetable: own } = state.dating;
  const annexed = own ? laidDownBy(services, state, paper, own) : paper;
  return laidReply(services, annexesOf(annexed), format, 'lich-lam-viec');
}

/** The same as the document has it: its number and day, and the days that it names. */
function laidDownBy(services: Services, state: CycleState, paper: Paper, own: DatingDocument): Paper {
  const [, number, notation] = /^(\d+)\/(.+)$/.exec(own.number) ?? [];
  return {
    ...paper,
    type: typeBy(notation ?? own.number),
    number: number ? Number(number) : null,
    notation: notation ?? own.number,
    date: own.signedOn,
    annexes: paper.annexes.map((annex) => ({ ...annex, blocks: daysTable(dayRows(services, state, own.days)) })),
  };
}

/** `KH-STC` is a plan's; what begins with no type's abbreviation is a letter's. */
function typeBy(notation: string): DocumentType {
  const types = Object.entries(DOCUMENT_TYPES) as [DocumentType, (typeof DOCUMENT_TYPES)[DocumentType]][];
  return types.find(([, { abbreviation }]) => abbreviation === notation.split('-')[0])?.[0] ?? 'letter';
}
