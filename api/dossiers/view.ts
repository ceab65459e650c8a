import type { IsoDate } from '../../domain/calendar/dates';
import { reasonsAt } from '../../mail/reasons';
import { listed } from '../../domain/planContent/onRecord';
import type { LodgedBefore } from '../../domain/planCycle/state';
import type { Document } from '../../prisma/generated/client';
import { officerNames } from '../accounts/officerNames';
import { CONTENT_TYPE } from '../documents/mediaTypes';
import { bodyNames, type NamedBody, type Namer } from '../http/names';
import type { Services } from '../services';
import type { Gathered, Group, Missing, Paper } from './gathered';
import type { ActDossier, MissingPaper } from './schema';

type Version = NonNullable<ActDossier['cameBack'][number]['changes'][number]['before']>;
type Rows = Map<string, Document>;

interface Known {
  rows: Rows;
  names(body: string): NamedBody;
  people: Map<string, string>;
}

/** A dossier with what each document, body and officer is called today. */
export async function dossierView(services: Services, gathered: Gathered, today: IsoDate): Promise<ActDossier> {
  const { groups, missing, known, cameBack, plan, cycle } = gathered;
  const rows = await rowsOf(services, gathered);
  const papers = groups.flatMap((group) => group.papers);
  const people = await officerNames(services.db, [
    ...papers.flatMap(({ lodgedBy }) => lodgedBy?.officer ?? []),
    ...[...rows.values()].map(({ byOfficer }) => byOfficer),
  ]);
  const names = bodyNames(services.directory, today);
  const shown = { rows, names, people };
  const reasonAt = await reasonsAt(
    services.db,
    cameBack.flatMap(({ why }) => why ?? []),
  );
  return {
    groups: groups.map((group) => groupView(group, papers, shown)),
    missing: missing.map((one) => missingView(one, names)),
    complete: known ? missing.length === 0 : null,
    cycle,
    plan: plan && { case: plan.case, parts: listed(plan.versions), changed: plan.changed },
    cameBack: cameBack.map((one) => ({
      ...one,
      stepTitle: gathered.titleOf(one.step),
      by: names(one.by),
      reason: one.why && reasonAt(one.why),
      changes: changesOf(gathered, one.before, rows),
    })),
  };
}

export const missingView = ({ owes, ...one }: Missing, names: Namer): MissingPaper => ({
  ...one,
  owes: names(owes),
});

/** Every version of the documents that the dossier names; what one was written from is no document to read. */
async function rowsOf({ db }: Services, { groups, cameBack }: Gathered): Promise<Rows> {
  const now = groups.flatMap(({ papers }) => papers.map(({ id }) => id));
  const before = cameBack.flatMap((one) => one.before.flatMap(({ documents }) => documents.map(({ id }) => id)));
  const found = await db.document.findMany({ where: { id: { in: [...new Set([...now, ...before])] } } });
  const versions = await db.document.findMany({
    where: {
      series: { in: [...new Set(found.map(({ series }) => series))] },
      mediaType: { not: CONTENT_TYPE },
      readers: { isEmpty: true },
    },
  });
  return new Map(versions.map((row) => [row.id, row]));
}

/** A document of which nothing is stored here, such as one of a history on paper, isn't shown. */
function groupView({ papers, ...group }: Group, all: Paper[], known: Known): ActDossier['groups'][number] {
  return { ...group, papers: papers.flatMap((paper) => paperView(paper, all, known)) };
}

function paperView(paper: Paper, all: Paper[], known: Known): ActDossier['groups'][number]['papers'] {
  const row = known.rows.get(paper.id);
  if (!row) return [];
  const { issuer, lodgedBy, lodgedAt, typeTitle } = paper;
  return [
    {
      ...paper,
      ...versionView(row),
      type: typeTitle,
      issuer: known.names(issuer),
      lodgedBy: known.names(lodgedBy?.body ?? row.byBody),
      officer: known.people.get(lodgedBy?.officer ?? row.byOfficer) ?? null,
      lodgedAt: lodgedAt ?? row.uploadedAt.toISOString(),
      replacedBy: laterOf(row, all, known.rows),
    },
  ];
}

/** The newest version of the same document that the dossier has beside this one. */
function laterOf({ series, version }: Document, all: Paper[], rows: Rows): number | null {
  const others = all.map(({ id }) => rows.get(id)).filter((row) => row?.series === series);
  const newest = Math.max(version, ...others.map((row) => row?.version ?? 0));
  return newest > version ? newest : null;
}

const versionView = (row: Document): Version => ({ ...row, uploadedAt: row.uploadedAt.toISOString() });

/** Document by document: what had been lodged, and what is there now; uploaded alone does not count as lodged. */
function changesOf(
  { lodged, titleOf }: Gathered,
  before: LodgedBefore[],
  rows: Rows,
): ActDossier['cameBack'][number]['changes'] {
  return before.flatMap(({ step, documents }) =>
    documents.map(({ id, type }) => {
      const old = rows.get(id);
      const now = lodged(step).find((document) => document.type === type);
      const after = now ? rows.get(now.id) : old && newerThan(old, rows);
      return {
        stepTitle: titleOf(step),
        type,
        before: old ? versionView(old) : null,
        after: after ? versionView(after) : null,
        lodged: now !== undefined,
      };
    }),
  );
}

const newerThan = ({ series, version }: Document, rows: Rows): Document | undefined =>
  [...rows.values()]
    .filter((row) => row.series === series && row.version > version)
    .sort((a, b) => b.version - a.version)[0];
