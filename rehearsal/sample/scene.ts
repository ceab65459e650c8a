import type { IsoDate } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import type { Text } from '../../domain/law/procedure';
import type { Engine } from '../engine';
import type { Desk } from '../office';
import { actOf, openCase } from '../cases';
import { written } from '../papers';
import type { Lodge } from '../play';

/** Where a moment of the sample is played: the engine, the day, and how documents and acts come about. */
export interface Scene {
  engine: Engine;
  on: IsoDate;
  now: string;
  lodge: Lodge;
  office: Desk;
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
  await lodge(actOf(caseId, body, { name, data, texts }));
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
