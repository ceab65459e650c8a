import type { Level } from '../../domain/units/model';
import { stuckCases } from '../health/queries';
import { unitOf } from '../http/access';
import { bodyNames } from '../http/names';
import { routesOf } from '../http/route';
import { scopeOf } from '../http/scope';
import { lateByDay } from '../overdue/places';
import { present } from '../overdue/present';
import { lateGroups } from '../overdue/queries';
import type { SummaryQuery } from '../overdue/schema';
import { mailsInTrouble, vacantBodies } from './queries';
import { homeView } from './schema';

const route = routesOf('Administration');

/** There are fewer levels. */
const BY_LEVEL = { by: 'level', limit: 20 } satisfies SummaryQuery;

export const administrationRoutes = [
  route.get('/administration', {
    summary:
      'What an administrator should look at, in figures: what is late or soon would be, nobody seated, stuck, mails',
    description: 'Of the whole installation, or of the province that one administers with its units.',
    access: 'any-admin',
    answers: homeView,
    /** Each figure is counted as the list that it leads to counts. */
    handler: async ({ officer, services }) => {
      const { db, directory, access, clock } = services;
      const [scope, viewer, { today, meant }, now] = await Promise.all([
        scopeOf(services, officer),
        access.viewer(officer),
        present(services),
        clock.now(),
      ]);
      const units = scope.units ? [...scope.units] : undefined;
      const [inLaw, byDay, soon, vacant, stuck, mails] = await Promise.all([
        lateGroups(db, { viewer, filters: { ...BY_LEVEL, dayBy: 'law' }, units }),
        lateByDay(db, { viewer, filters: {}, units }),
        lateGroups(db, { viewer, filters: meant({ ...BY_LEVEL, soon: true }), units }),
        vacantBodies(db, scope),
        stuckCases(db, now, scope.units),
        officer.admin ? mailsInTrouble(db) : null,
      ]);
      const name = bodyNames(directory, today);
      const living = (unit: string) => (directory.exists(unit, today) ? unit : null);
      return {
        body: {
          today,
          unit: officer.admin ? null : officer.adminOf,
          late: {
            law: inLaw.map(({ key, count }) => ({ level: key as Level, count })),
            timetable: byDay.timetable,
            suggestion: byDay.suggestion,
          },
          soon: soon[0]?.total ?? 0,
          vacant: {
            count: vacant[0]?.total ?? 0,
            first: vacant.map(({ body, tasks }) => ({ body: name(body), unit: living(unitOf(body)), tasks })),
          },
          stuck,
          mails,
        },
      };
    },
  }),
];
