import type { z } from 'zod';
import { vnDateOf } from '../../domain/calendar/dates';
import type { StepRow } from '../../domain/case/logic';
import { type Intended, type Prospect, prospect } from '../../domain/case/prospect';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import type { Text } from '../../domain/text';
import type { ById } from '../http/fields';
import { bodyNames, type Namer } from '../http/names';
import type { Input, Reply } from '../http/route';
import { withTitles } from '../http/titles';
import type { Services } from '../services';
import { admitAct } from './admission';
import type { ActProspect } from './schema';
import type { anyAct } from './vocabulary';

/** Of each list no more than this: a province with its communes is whole. */
const MOST = 500;

type Asked = Pick<Input<ById & { body: typeof anyAct }>, 'params' | 'body' | 'officer' | 'services'>;

/** What would come of an act now. Throws what the act itself would be refused by. */
export const look = (asked: Asked): Promise<Reply<ActProspect>> =>
  withTitles(asked.services.db, asked.params.id, lookedAt(asked));

async function lookedAt({ params: { id }, body, officer, services }: Asked): Promise<Reply<ActProspect>> {
  const { by, data } = await admitAct(services, officer, id, body as z.output<typeof anyAct>);
  return { body: await prospectIn(services, id, { name: body.name, by, data }) };
}

/** What would come of it in that case now; nothing of it goes on record. Throws what it would be refused by. */
export async function prospectIn(services: Services, id: string, intended: Intended): Promise<ActProspect> {
  const now = await services.clock.now();
  const copy = await services.reader.copyOf(id);
  if (!copy || copy.file.state === null) throw notFound('case');
  const would = prospect(copy.logic, copy.file, intended, now);
  if (!would.accepted) throw new DomainError(would.code ?? 'not-permitted', would.facts as DomainError['facts']);
  return named(services, would, vnDateOf(now));
}

/** A prospect in a reader's words. */
export function named({ directory }: Services, would: Prospect, today: string): ActProspect {
  const nameOf = bodyNames(directory, today);
  const told = [...new Set(would.mails.map(({ toBody }) => toBody))].map(nameOf);
  const tasks = would.tasks.map(({ body, facts, dueOn }) => ({ body: nameOf(body), title: titleIn(facts), dueOn }));
  const opened = would.opened.map((row) => ({ ...stepOf(row, nameOf), dueOn: row.dueOn }));
  const moved = would.moved.map(({ row, oldDue }) => ({ ...stepOf(row, nameOf), oldDue, dueOn: row.dueOn }));
  const all = [told, tasks, opened, moved, would.done, would.opens];
  return {
    told: told.slice(0, MOST),
    tasks: tasks.slice(0, MOST),
    opened: opened.slice(0, MOST),
    moved: moved.slice(0, MOST),
    done: would.done.slice(0, MOST).map((row) => stepOf(row, nameOf)),
    opens: would.opens.slice(0, MOST).map(({ kind, title }) => ({ kind, title })),
    closes: would.closes,
    more: all.reduce((more, { length }) => more + Math.max(length - MOST, 0), 0),
  };
}

const stepOf = ({ step, holder, facts }: StepRow, nameOf: Namer) => ({
  step,
  title: titleIn(facts),
  holder: nameOf(holder),
});

const titleIn = (facts: object): Text | null => (facts as { title?: Text }).title ?? null;
