import type { Entry } from '../domain/case/entry';
import { type CaseKind, kindNamed, KINDS } from '../domain/kinds';
import type { CaseLogic } from '../domain/case/logic';
import { lawNamedIn, type LawTexts, libraryOf } from '../domain/case/law';
import { type CaseFile, emptyFile, fold } from '../domain/case/machine';
import type { PrismaClient } from '../prisma/generated/client';
import { createLawReader } from './law';
import { readAll } from './read';

/** A case as its register says it stands, by the same machine that the workflow runs. */
export interface CaseView<S = unknown> {
  id: string;
  kind: CaseKind;
  logic: CaseLogic<S>;
  file: CaseFile<S>;
  /** Newest entry folded. */
  seq: number;
}

/** How many folded cases are kept; the oldest look-up goes first. */
const KEPT = 500;

/** Reads cases by folding their register, going on from where the last look ended. */
export class CaseReader {
  private readonly kept = new Map<string, { view: CaseView; law: LawTexts }>();
  private readonly readLaw: (hashes: string[]) => Promise<LawTexts>;

  constructor(private readonly db: PrismaClient) {
    this.readLaw = createLawReader(db);
  }

  /** The case now, or null where there is none. The view is shared: read it, never change it. */
  async read<S>(caseId: string): Promise<CaseView<S> | null> {
    const known = this.kept.get(caseId) ?? (await this.begin(caseId));
    if (!known) return null;
    this.kept.delete(caseId);
    this.kept.set(caseId, known);
    if (this.kept.size > KEPT) this.kept.delete(this.kept.keys().next().value as string);
    await this.foldIn(known, await readAll(this.db, caseId, known.view.seq));
    return known.view as CaseView<S>;
  }

  /** The case as of an instant: only entries stamped until then. */
  async readAsOf<S>(caseId: string, instant: string): Promise<CaseView<S> | null> {
    const known = await this.begin(caseId);
    if (!known) return null;
    const entries = await readAll(this.db, caseId);
    await this.foldIn(
      known,
      entries.filter((entry) => entry.at <= instant),
    );
    return known.view as CaseView<S>;
  }

  private async begin(caseId: string): Promise<{ view: CaseView; law: LawTexts } | null> {
    const row = await this.db.case.findUnique({ where: { id: caseId }, select: { kind: true } });
    if (!row) return null;
    const kind = kindNamed(row.kind);
    return { view: { id: caseId, kind, logic: KINDS[kind], file: emptyFile(), seq: 0 }, law: {} };
  }

  private async foldIn({ view, law }: { view: CaseView; law: LawTexts }, entries: Entry[]): Promise<void> {
    // Two requests may have read the same entries while they waited for each other.
    const missing = lawNamedIn(entries).filter((hash) => !(hash in law));
    if (missing.length) Object.assign(law, await this.readLaw(missing));
    const unseen = entries.filter((entry) => entry.seq > view.seq);
    fold(view.logic, libraryOf(law), view.file, unseen);
    view.seq = unseen.at(-1)?.seq ?? view.seq;
  }
}
