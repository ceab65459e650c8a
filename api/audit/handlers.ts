import { z } from 'zod';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { NOTHING_VERIFIED, together, type Verified, verifyBeside, verifyCases } from '../../register/evidence/verified';
import { wholeIn } from '../documents/stores/store';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import type { Input, Reply } from '../http/route';
import { entries, someCases } from './queries';
import type { AuditPage, auditQuery, Verification, verifyQuery } from './schema';

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

/** All cases, the law and what was done to accounts are for administrators of the whole. */
export async function verify({
  query,
  officer,
  services,
}: Input<{ query: typeof verifyQuery }>): Promise<Reply<Verification>> {
  const { db, documents } = services;
  const whole = wholeIn(documents);
  if (query.case !== undefined) {
    if (!(await services.access.maySeeCase(officer, query.case))) throw notFound('case');
    const found = await verifyCases(db, whole, [query.case]);
    if (found.cases === 0) throw notFound('case');
    return { body: { ...few(found), next: null } };
  }
  if (!officer.admin) throw new DomainError('not-permitted');
  const [after] = keyAfter(query.cursor, [idKey]) ?? [''];
  const { items, next } = await someCases(db, query.limit, after);
  const ids = items.map(({ id }) => id);
  const found = await verifyCases(db, whole, ids);
  // What stands in no case is looked at once, with the first cases.
  const beside = query.cursor === undefined ? await verifyBeside(db) : NOTHING_VERIFIED;
  return { body: { ...few(together(beside, found)), next } };
}

/** The first of what was found. */
const few = ({ faults, erased, damaged, ...found }: Verified): Omit<Verification, 'next'> => ({
  ...found,
  faults: faults.slice(0, MOST_FAULTS),
  erased: erased.slice(0, MOST_FAULTS),
  damaged: damaged.slice(0, MOST_FAULTS).map(({ id }) => id),
});
