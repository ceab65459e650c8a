import { z } from 'zod';
import { DomainError } from '../../domain/errors';
import { notFound } from '../../domain/notFound';
import { NOTHING_VERIFIED, together, type Verified, verifyBeside, verifyCases } from '../../register/evidence/verified';
import { wholeIn } from '../documents/stores/store';
import { idKey, instantKey, keyAfter } from '../http/keyset';
import { page } from '../http/page';
import { routesOf } from '../http/route';
import { entries, someCases } from './queries';
import { auditPage, auditQuery, verification, type Verification, verifyQuery } from './schema';

const route = routesOf('Audit');

const MOST_FAULTS = 100;

/** The first of what was found. */
const few = ({ faults, erased, damaged, ...found }: Verified): Omit<Verification, 'next'> => ({
  ...found,
  faults: faults.slice(0, MOST_FAULTS),
  erased: erased.slice(0, MOST_FAULTS),
  damaged: damaged.slice(0, MOST_FAULTS).map(({ id }) => id),
});

export const auditRoutes = [
  route.get('/audit', {
    summary: 'Entries of the register across all cases, the newest first',
    access: 'any-admin',
    query: auditQuery,
    answers: auditPage,
    /** A province's administrator sees the cases of that province. */
    handler: async ({ query, officer, services }) => {
      const before = keyAfter(query.cursor, [instantKey, idKey, z.int().min(0).max(2_147_483_647)]);
      const rows = await entries(services.db, await services.access.viewer(officer), query, before);
      return { body: page(rows, query.limit, (row) => [row.at, row.case, row.seq]) };
    },
  }),
  route.get('/audit/verify', {
    summary: 'Check the register, as `phoihop register verify` does: of one case, or of all, some cases at a time',
    access: 'any-admin',
    query: verifyQuery,
    answers: verification,
    refusals: ['not-found'],
    /** All cases, the law and what was done to accounts are for administrators of the whole. */
    handler: async ({ query, officer, services }) => {
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
    },
  }),
];
