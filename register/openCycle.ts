import type { Data } from '../domain/case/entry';
import type { CycleWish, Letter } from '../domain/case/logic';
import { DomainError } from '../domain/errors';
import type { Directory } from '../domain/units/directory';
import type { PrismaClient } from '../prisma/generated/client';
import { openingOf } from '../procedures/opening';
import { type CycleLaw, lawFor, publish } from './cycleLaw';
import type { CaseToOpen } from './lodge';

/** A case as a letter opens it. */
export type NewCase = Omit<CaseToOpen, 'rehearsal'>;

/**
 * Makes the first entries of the plan cycles that letters open: the same that a start by hand makes, with the bodies of
 * that day.
 */
export class CycleOpener {
  private readonly laws = new Map<string, Promise<CycleLaw>>();

  constructor(
    private readonly db: PrismaClient,
    private readonly directory: Directory,
    private readonly on: string,
  ) {}

  /** The case with its opening; or the refusal that a start by hand would get. */
  async open({ toCase }: Letter, wish: CycleWish): Promise<{ opens: NewCase; data: Data } | { refused: DomainError }> {
    const { procedure: id, unit, year, lower } = wish;
    try {
      const law = await this.law(id, year);
      const opening = openingOf({
        directory: this.directory,
        ...law,
        unit,
        year,
        on: this.on,
        lower,
        rehearsal: toCase.endsWith('.rehearsal'),
      });
      const { procedure, version } = { procedure: law.procedure.id, version: law.procedure.version };
      return {
        opens: { id: toCase, kind: 'plan-cycle', procedure, version, unit, year, title: opening.title },
        data: opening as unknown as Data,
      };
    } catch (error) {
      if (error instanceof DomainError) return { refused: error };
      throw error;
    }
  }

  /** The units inside that one which carry such a plan; none where no version covers the year. */
  async below({ procedure: id, unit, year }: Pick<CycleWish, 'procedure' | 'unit' | 'year'>): Promise<string[]> {
    try {
      const { level } = (await lawFor(this.db, id, year, this.on)).procedure;
      return this.directory.children(unit, level as Parameters<Directory['children']>[1], this.on);
    } catch (error) {
      if (error instanceof DomainError) return [];
      throw error;
    }
  }

  private law(id: string, year: number): Promise<CycleLaw> {
    const key = `${id} ${year}`;
    const law = this.laws.get(key) ?? this.published(id, year);
    this.laws.set(key, law);
    return law;
  }

  private async published(id: string, year: number): Promise<CycleLaw> {
    const law = await lawFor(this.db, id, year, this.on);
    await publish(this.db, law);
    return law;
  }
}
