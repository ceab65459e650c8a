import { z } from 'zod';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { changedLaw } from '../../register/frozenLaw';
import { type ChainReport, verifyRegister } from '../../register/verify';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import type { Services } from '../services';
import { caseIds, entries } from './queries';
import type { AuditPage, auditQuery, Verification, verifyQuery } from './schema';

/** One look stops after the case in which it has read this many entries. */
const MOST_ENTRIES = 50_000;
const MOST_FAULTS = 100;

/** A province's administrator sees the cases of that province. */
export async function list({
  query,
  officer,
  services,
}: Input<{ query: typeof auditQuery }>): Promise<Reply<AuditPage>> {
  const before = keyAfter(query.cursor, [instantKey, idKey, z.int().min(0).max(2_147_483_647)]);
  const rows = await entries(services.db, await services.access.viewer(officer), query, before);
  return { body: page(rows, query.limit, (row) => [row.at, row.case, row.seq]) };
}

/** All cases, and the law, are for administrators of the whole. */
export async function verify({
  query,
  officer,
  services,
}: Input<{ query: typeof verifyQuery }>): Promise<Reply<Verification>> {
  if (query.case !== undefined) {
    if (!(await services.access.maySeeCase(officer, query.case))) throw notFound('case');
    return { body: { ...(await verifyOne(services, query.case)), next: null } };
  }
  if (!officer.admin) throw new DomainError('not-permitted');
  const [after] = keyAfter(query.cursor, [idKey]) ?? [''];
  const some = await verifySome(services, await caseIds(services.db, query.limit, after), query.limit);
  // All law is looked at once, with the first cases.
  return { body: { ...some, law: query.cursor === undefined ? await changedLaw(services.db) : [] } };
}

/** The first of what was found. */
const few = ({ faults, erased }: ChainReport): Pick<ChainReport, 'faults' | 'erased'> => ({
  faults: faults.slice(0, MOST_FAULTS),
  erased: erased.slice(0, MOST_FAULTS),
});

async function verifyOne({ db }: Services, id: string): Promise<ChainReport> {
  const report = await verifyRegister(db, id);
  if (report.cases === 0) throw notFound('case');
  return { ...report, ...few(report) };
}

async function verifySome({ db }: Services, ids: string[], limit: number): Promise<Verification> {
  const total: ChainReport = { cases: 0, entries: 0, faults: [], law: [], erased: [] };
  for (const id of ids.slice(0, limit)) {
    if (total.entries >= MOST_ENTRIES) break;
    const { cases, entries: read, faults, erased } = await verifyRegister(db, id);
    total.cases += cases;
    total.entries += read;
    total.faults.push(...faults);
    total.erased.push(...erased);
  }
  const { next } = page(ids.slice(0, total.cases + 1), total.cases, (id) => [id]);
  return { ...total, ...few(total), next };
}
