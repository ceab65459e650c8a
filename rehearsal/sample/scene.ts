import { randomUUID } from 'node:crypto';
import type { IsoDate } from '../../domain/calendar/dates';
import type { Actor, Data } from '../../domain/case/entry';
import type { Text } from '../../domain/law/procedure';
import type { Engine } from '../engine';
import type { Office } from '../office';
import { openCase } from '../openCase';
import { written } from '../papers';
import type { Lodge } from '../play';

/** Where a moment of the sample is played: the engine, the day, and how documents and acts come about. */
export interface Scene {
  engine: Engine;
  on: IsoDate;
  now: string;
  lodge: Lodge;
  office: Omit<Office, 'procedure' | 'now'>;
  /** The hash of the calendar that its cases count by. */
  calendarHash: string;
}

/** Something that happens on a day, at an hour in Vietnam. */
export interface Moment {
  on: IsoDate;
  hour: number;
  play(scene: Scene): Promise<void>;
}

export const sampleId = (unit: string, what: string): string => `${unit}.${what}.rehearsal`;

const head = (body: string): Actor => ({ body, officer: 'rehearsal', role: 'head' });

/** Opens a case, and lets it look at once. */
export async function begin({ engine }: Scene, toOpen: Parameters<typeof openCase>[1], data: object): Promise<void> {
  await openCase(engine, toOpen, data);
  await engine.settle(toOpen.id);
}

/** An act of a body's head, its case settled after it. */
export async function does(
  { engine, lodge }: Scene,
  caseId: string,
  body: string,
  name: string,
  data: Data,
  texts?: Record<string, string>,
): Promise<void> {
  await lodge({ id: randomUUID(), caseId, name, by: head(body), data, ...(texts && { texts }) });
  await engine.settle(caseId);
}

/** Documents of a step, each called as it is told. */
export function papers(
  { office, now }: Scene,
  of: { caseId: string; unit: string; step: string; body: string; matter: Text },
  titles: Record<string, string>,
): Promise<Data[]> {
  const { matter, ...rest } = of;
  return Promise.all(
    Object.entries(titles).map(async ([type, title]) => ({
      type,
      ...(await written(office, { ...rest, type, title, matter: matter.vi, at: now })),
    })),
  );
}
