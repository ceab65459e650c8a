import type { Data } from '../../domain/case/entry';
import { noSuchCase } from '../../domain/kinds';
import { standingIn } from '../../domain/project/progress';
import { asData, type ProjectState } from '../../domain/project/state';
import { organisersOf, type SupervisionState } from '../../domain/supervision/state';
import { Prisma } from '../../prisma/generated/client';
import type { AskedAct } from '../acts/named';
import { stateIn } from '../cases/state';
import { visibleTo } from '../http/access';
import type { SignedIn } from '../http/admit';
import { caseInSight } from '../http/caseInSight';
import type { ById } from '../http/fields';
import type { Input } from '../http/route';
import type { Particulars } from '../projects/queries';
import type { Services } from '../services';

/** Of more nobody chooses in a list. */
const MOST = 500;

/**
 * The projects that one may check in a supervision, with their figures as the register has them now: those that one
 * sees, and to whoever was asked to organise it and agreed, those of the unit that is supervised (S27).
 */
export async function projectsToCheck({ params: { id }, officer, services }: Input<ById>) {
  const rows = await services.db.$queryRaw<{ id: string; title: Particulars['title']; facts: Particulars }[]>`
    SELECT c."id", c."title", own."facts" FROM "Case" c
    JOIN "Step" own ON own."caseId" = c."id" AND own."step" = 'project' AND own."kind" = 'project'
    WHERE c."kind" = 'project' AND ${await mayCheck(services, officer, id)}
    ORDER BY own."facts" ->> 'code', c."id" LIMIT ${MOST}`;
  const items = rows.map(({ id: project, title, facts: { code, capital, standing } }) => ({
    project,
    code,
    title,
    standing: standing ?? { registered: capital.amount, approvals: [], report: null, deviations: [] },
  }));
  return { body: { items } };
}

/** Whether a project `c` may be checked in that supervision, as a condition. */
async function mayCheck(services: Services, officer: SignedIn, supervision: string): Promise<Prisma.Sql> {
  const { state } = await caseInSight<SupervisionState>(services, officer, supervision, 'supervision');
  const eyes = await services.access.viewer(officer);
  const organises = organisersOf(state).some((body) => eyes.bodies.includes(body));
  const seen = visibleTo(eyes);
  return organises ? Prisma.sql`(${seen} OR c."unit" = ${state.opening.unit})` : seen;
}

/**
 * What a finding on a project goes on record with: the project's own figures as its register has them now. Throws
 * `not-found` for one that the officer may not check.
 */
export async function checkedProject(
  services: Services,
  officer: SignedIn,
  { caseId, name, data }: AskedAct,
): Promise<Data> {
  if (name !== 'check-project') return data;
  const project = String(data.project);
  const found = await services.db.$queryRaw<unknown[]>`
    SELECT 1 FROM "Case" c WHERE c."id" = ${project} AND c."kind" = 'project' AND ${await mayCheck(services, officer, caseId)}`;
  const state = found.length > 0 ? await stateIn<ProjectState>(services, 'project', project) : null;
  if (!state) throw noSuchCase('project');
  const { code } = state.opening;
  return { ...data, resolved: asData({ code, title: state.details.title, standing: standingIn(state) }) };
}
