import type { Request } from 'express';
import { z } from 'zod';
import type { Data } from '../../domain/case/entry';
import { vnDateOf } from '../../domain/calendar/dates';
import { counted, faultsOf, heldAgainst } from '../../domain/planContent/check';
import { submittedParts } from '../../domain/planCycle/content';
import { type Content, type Contents, FORMS, type Part, PARTS } from '../../domain/planContent/parts';
import { actingBody, type CycleState } from '../../domain/planCycle/state';
import { DomainError } from '../../domain/errors';
import { commonIndicators, settingOf } from '../../procedures/planSetting';
import { contentsOf, keepContent, keptContents } from '../../register/planContent';
import { reasonsAt } from '../../mail/reasons';
import { actorFor } from '../acts/actor';
import { lodged } from '../acts/answered';
import { notePartsRead } from '../documents/reads';
import type { Viewer } from '../http/access';
import { cycleInSight } from '../cases/state';
import { idInPath } from '../http/fields';
import { actIdOf } from '../http/idempotency';
import { languageOf } from '../http/language';
import { bodyNames, namesAt } from '../http/names';
import { routesOf } from '../http/route';
import { checked } from '../http/validate';
import { unitNames } from '../units/unitNames';
import { planInSight, stepsOf, versionsSeen } from './plan';
import { partVersions } from './queries';
import {
  annexAsked,
  beforeView,
  comparedQuery,
  comparedView,
  dependenceView,
  indicatorInPath,
  investmentsQuery,
  investmentsView,
  keptVersion,
  levelsView,
  newVersion,
  partInPath,
  partView,
  planView,
  versionAsked,
  versionList,
} from './schema';
import { MEDIA } from '../papers/files';
import { annex } from './annex';
import { before } from './before';
import { compared, investments } from './compared';
import { dependence } from './dependence';
import { levels } from './levels';

const route = routesOf('Plans');

/** More than anybody reads at once. */
const MOST_FAULTS = 500;

/** For which body whoever asks changes a part in a step. Throws `no-such-step`, `not-your-step`. */
function holderFor(state: CycleState, part: Part, step: string, viewer: Viewer): string {
  if (!Object.hasOwn(state.opening.bodies, step)) throw new DomainError('no-such-step', { step });
  const body = actingBody(state, step);
  const { open, mine } = stepsOf(state, part, viewer);
  if (mine.some(({ id }) => id === step)) return body;
  if (open.some(({ id }) => id === step))
    throw new DomainError('not-your-step', { step, holder: body, body: viewer.bodies[0] ?? '' });
  throw new DomainError('step-not-open', { step, waitsFor: step });
}

const contentIn = (part: Part, content: unknown, req: Request): Content =>
  (checked(z.strictObject({ content: FORMS[part] }), { content }, languageOf(req)) as { content: Content }).content;

/** What a plan holds (S4, S6–S12), part by part. */
export const planRoutes = [
  route.get('/cases/:id/plan', {
    summary: 'A plan as data: its parts as far as they are drawn up, what they break, its indicators',
    access: 'sees-case',
    description: 'Whoever drafts sees each version as it is kept; all others what was submitted.',
    params: idInPath,
    answers: planView,
    // A plan as far as it is drawn up: its parts, what they break, its indicators.
    handler: async ({ params, officer, services }) => {
      const { state, seen, contents, setting } = await planInSight(services, officer, params.id);
      const viewer = await services.access.viewer(officer);
      const faults = faultsOf(contents, setting);
      const on = vnDateOf(state.openedAt);
      const nameOf = bodyNames(services.directory, on);
      const counts = counted(faults);
      const submitted = submittedParts(state);
      const parts = PARTS.map((part) => {
        const { open, mine } = stepsOf(state, part, viewer);
        const version = seen[part];
        return {
          part,
          version: version?.version ?? 0,
          at: version?.at ?? null,
          by: version ? nameOf(version.by) : null,
          submitted: submitted[part]?.version ?? 0,
          faults: counts[part] ?? 0,
          steps: (mine.length > 0 ? mine : open).map(({ id, title }) => ({ step: id, title })),
          mine: mine.length > 0,
        };
      });
      const { unit, year } = state.opening;
      return {
        body: {
          unit: unitNames(services.directory)(unit, on),
          year,
          years: setting.years,
          parts,
          faults,
          indicators: [...heldAgainst(contents, setting).indicators.values()],
          common: [...commonIndicators().values()].map((one) => ({ ...one, own: false })),
        },
      };
    },
  }),
  route.get('/cases/:id/plan/levels', {
    summary: 'A plan’s figures between the plans above and below: what was assigned, what those below add up to',
    access: 'sees-case',
    params: idInPath,
    answers: levelsView,
    handler: levels,
  }),
  route.get('/cases/:id/plan/before', {
    summary: 'What last year’s plan and the reports on carrying out know of the years behind',
    access: 'sees-case',
    params: idInPath,
    answers: beforeView,
    handler: before,
  }),
  route.get('/cases/:id/plan/dependence/:indicator', {
    summary: 'What a figure stands on, and what stands on it',
    access: 'sees-case',
    params: indicatorInPath,
    answers: dependenceView,
    handler: dependence,
  }),
  route.get('/plans/compared', {
    summary: 'A region’s provinces side by side, from what their plans have submitted',
    access: 'signed-in',
    query: comparedQuery,
    answers: comparedView,
    refusals: ['no-such-unit', 'not-permitted'],
    handler: compared,
  }),
  route.get('/plans/investments', {
    summary:
      'A region’s investments: beyond a plan’s own frame, the same project twice, against the region’s programme',
    access: 'signed-in',
    query: investmentsQuery,
    answers: investmentsView,
    refusals: ['no-such-unit', 'not-permitted'],
    handler: investments,
  }),
  route.get('/cases/:id/plan/:part', {
    summary: 'What a part of a plan holds',
    access: 'sees-case',
    params: partInPath,
    query: versionAsked,
    answers: partView,
    refusals: ['document-damaged'],
    // What a part holds: its newest version that one may see, or an older one.
    handler: async ({ params: { id, part }, query, officer, services }) => {
      const { db } = services;
      const seen = await cycleInSight(services, officer, id);
      const newest = versionsSeen(seen)[part];
      const wanted = query.version ?? newest?.version ?? 0;
      if (!newest || wanted > newest.version) return { body: { part, version: 0, sha256: null, content: null } };
      const found =
        wanted === newest.version
          ? newest
          : (await partVersions(db, id, part)).find(({ version }) => version === wanted);
      if (!found) throw new DomainError('not-found', { what: `${part} ${wanted}` });
      const kept = (await keptContents(db, [found.sha256])).get(found.sha256);
      if (kept === undefined) throw new DomainError('document-damaged', { document: found.sha256 });
      await notePartsRead(services, officer, seen, { [part]: found });
      return {
        body: { part, version: found.version, sha256: found.sha256, content: kept as Record<string, unknown> },
      };
    },
  }),
  route.post('/cases/:id/plan/:part', {
    summary: 'Keep a new version of a part',
    access: 'sees-case-with-seat',
    description:
      'What breaks a rule is kept and said; the step can’t be submitted with it. The register has the version’s hash, its content lies beside it.',
    params: partInPath,
    body: newVersion,
    answers: { 201: keptVersion },
    refusals: ['no-such-step', 'not-your-step', 'step-not-open', 'stale-version', 'unavailable'],
    // Keeps a new version of a part: checked with all others, then on record with its hash. Throws `invalid-input`
    // for what isn't the part's form; what only breaks a rule is kept, and the step can't be submitted with it.
    handler: async ({ params: { id, part }, body: { step, version, content: given }, officer, services, req }) => {
      const { state } = await cycleInSight(services, officer, id);
      const body = holderFor(state, part, step, await services.access.viewer(officer));
      const content = contentIn(part, given, req);
      const others = await contentsOf(services.db, state.plan.parts);
      const faults = faultsOf({ ...others, [part]: content } as Contents, settingOf(state));
      const sha256 = await keepContent(services.db, content);
      const data: Data = { step, part, version, sha256, faults: counted(faults) as Data };
      const by = await actorFor(services, officer, { body });
      await lodged(services, { caseId: id, id: actIdOf(officer.id, req), by, name: 'set-part', data });
      return { body: { part, version, sha256, faults: faults.slice(0, MOST_FAULTS) } };
    },
  }),
  route.get('/cases/:id/plan/:part/versions', {
    summary: 'The versions of a part, newest first',
    access: 'sees-case',
    params: partInPath,
    answers: versionList,
    // The versions of a part that one may see, newest first.
    handler: async ({ params: { id, part }, officer, services }) => {
      const found = await cycleInSight(services, officer, id);
      const newest = versionsSeen(found)[part]?.version ?? 0;
      const rows = await partVersions(services.db, id, part);
      const nameOf = namesAt(services, found.state.openedAt);
      const reasonAt = await reasonsAt(
        services.db,
        rows.flatMap(({ why }) => why ?? []),
      );
      const items = rows
        .filter(({ version }) => version <= newest)
        .map(({ why, ...one }) => ({ ...one, by: nameOf(one.by), why: why && reasonAt(why) }));
      return { body: { items } };
    },
  }),
  route.get('/cases/:id/plan-annex', {
    summary: 'A plan’s data as an annex of its document, in Vietnamese',
    access: 'sees-case',
    description: 'Laid out as an annex of an administrative document (Decree 30/2020/NĐ-CP, Annex I): A4 landscape.',
    params: idInPath,
    query: annexAsked,
    produces: Object.values(MEDIA),
    answers: 'file',
    refusals: ['no-such-step'],
    handler: annex,
  }),
];
