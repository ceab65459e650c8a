import { LRUCache } from 'lru-cache';
import { lawNamedIn, libraryOf } from '../domain/case/law';
import type { Entry } from '../domain/case/entry';
import type { CaseLogic } from '../domain/case/logic';
import { type CaseFile, emptyFile, fold } from '../domain/case/machine';
import { type Prospect, prospectOfOpening } from '../domain/case/prospect';
import { type CaseKind, kindNamed, KINDS } from '../domain/kinds';
import { notFound } from '../domain/notFound';
import type { PrismaClient } from '../prisma/generated/client';
import type { CaseWorkflows } from './caseWorkflows';
import { databaseClock } from './clock';
import type { CaseRegister } from './commit';
import { createReading } from './committer';
import { inParallel } from './inParallel';
import { type CaseView, LoadedCase } from './loadedCase';
import type { Lodged } from './lodge';
import { readAll } from './read';

export type { CaseView } from './loadedCase';

/** A case of one's own: what is done to it, nobody else sees. */
interface CaseCopy<S> {
  kind: CaseKind;
  logic: CaseLogic<S>;
  file: CaseFile<S>;
}

/** Cases of a list are read on a few at a time: a page may show many. */
const READ_AT_ONCE = 8;

/** How many folded cases a process keeps, where no setting says it; the one used longest ago goes first. */
const KEPT_CASES = 2_000;

interface CasesDeps {
  db: PrismaClient;
  register: CaseRegister;
  workflows: Pick<CaseWorkflows, 'wake'>;
  onError: (error: unknown) => void;
  kept?: number;
}

/**
 * The cases of one process, folded and kept: where acts are ruled on as they come in (the command handler), where dates
 * are looked at, and where pages read how a case stands.
 */
export class Cases {
  private readonly loaded: LRUCache<string, LoadedCase>;

  constructor(private readonly deps: CasesDeps) {
    this.loaded = new LRUCache({ max: deps.kept ?? KEPT_CASES });
  }

  /**
   * Rules on what was lodged, one commit after another; returns at once and doesn't throw. The one who lodged gets the
   * answer whether or not Temporal is there. Whatever goes wrong is left to the case's workflow: the act is on record.
   */
  handle({ caseId, kind, arrivals }: Lodged): void {
    const { workflows, onError } = this.deps;
    this.loadedCase(caseId, kind)
      .take(arrivals)
      .then(({ milestone }) => milestone && workflows.wake(caseId))
      .catch((error: unknown) => {
        onError(error);
        workflows.wake(caseId);
      });
  }

  /** Settles the case as of now, and says how it stands. Throws `not-found`, and where the database is away. */
  async look(caseId: string, { rewrite = false } = {}): Promise<CaseView> {
    const one = await this.find(caseId);
    if (!one) throw notFound('case', caseId);
    return one.look({ rewrite });
  }

  /** The case now, or null where there is none. The view is shared: read it, never change it. */
  async read<S>(caseId: string): Promise<CaseView<S> | null> {
    const one = await this.find(caseId);
    return one ? ((await one.view()) as CaseView<S>) : null;
  }

  /** Many cases now, by id, for a list: one look says which of them have to be read on. The views are shared. */
  async readMany(caseIds: string[]): Promise<ReadonlyMap<string, CaseView>> {
    const rows = await this.deps.db.case.findMany({
      where: { id: { in: [...new Set(caseIds)] } },
      select: { id: true, kind: true, headSeq: true },
    });
    const views = new Map<string, CaseView>();
    await inParallel(rows, READ_AT_ONCE, async ({ id, kind, headSeq }) => {
      views.set(id, await this.loadedCase(id, kindNamed(kind)).view(headSeq));
    });
    return views;
  }

  /** The case as of an instant: only entries stamped until then. */
  async readAsOf<S>(caseId: string, instant: string): Promise<CaseView<S> | null> {
    const copy = await this.copyOf<S>(caseId, ({ at }) => at <= instant);
    return copy && { ...copy, id: caseId, seq: Math.max(copy.file.actSeq, copy.file.decidedSeq), disputed: false };
  }

  /** The case folded anew from its register, for whoever asks alone: they may go on in it. */
  async copyOf<S>(caseId: string, when: (entry: Entry) => boolean = () => true): Promise<CaseCopy<S> | null> {
    const kind = await this.kindOf(caseId);
    if (!kind) return null;
    const entries = (await readAll(this.deps.db, caseId)).filter(when);
    const law = libraryOf(await this.deps.register.readLaw(lawNamedIn(entries)));
    const file = emptyFile<S>();
    fold(KINDS[kind], law, file, entries);
    return { kind, logic: KINDS[kind], file };
  }

  /** What would come of opening a case of a kind with that first entry at an instant (ISO); nothing of it is lodged. */
  async opening(kind: CaseKind, entry: Entry, now: string): Promise<Prospect> {
    const law = libraryOf(await this.deps.register.readLaw(lawNamedIn([entry])));
    return prospectOfOpening<unknown>(KINDS[kind] as CaseLogic<unknown>, law, entry, now);
  }

  private async find(caseId: string): Promise<LoadedCase | null> {
    const known = this.loaded.get(caseId);
    if (known) return known;
    const kind = await this.kindOf(caseId);
    return kind && this.loadedCase(caseId, kind);
  }

  private async kindOf(caseId: string): Promise<CaseKind | null> {
    const row = await this.deps.db.case.findUnique({ where: { id: caseId }, select: { kind: true } });
    return row && kindNamed(row.kind);
  }

  private loadedCase(caseId: string, kind: CaseKind): LoadedCase {
    const known = this.loaded.get(caseId) ?? new LoadedCase(caseId, kind, KINDS[kind], this.deps.register);
    this.loaded.set(caseId, known);
    return known;
  }
}

/** Whoever only reads cases: pages, commands, reports. */
export type CaseReader = Pick<Cases, 'read' | 'readMany' | 'readAsOf' | 'copyOf' | 'opening'>;

/** A reader for a command or a test, by the database's clock; it commits nothing. */
export function createCaseReader(db: PrismaClient): CaseReader {
  const commit = (): Promise<never> => Promise.reject(new Error('A reader commits nothing'));
  const register = { ...createReading({ db, clock: databaseClock }), commit };
  return new Cases({ db, register, workflows: { wake: () => undefined }, onError: () => undefined });
}
