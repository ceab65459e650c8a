import { loadDirectory } from '../../procedures/load';
import type { PrismaClient } from '../../prisma/generated/client';

/** How full the register is: with 20,000 cases a million rows of steps and a million of tasks. */
export interface Fullness {
  cases: number;
  /** Steps of each case, and tasks of each. */
  rows: number;
}

/** The day by whose directory the units are taken. */
const ON = '2026-11-02';

/**
 * Fills the read model of a nation by statement, without acts: half of the cases are provinces', half communes'; of
 * ten in a row four are plans, three consultations of the first, two projects, one a document. A case's rows are held
 * in turn by its committee, its council, its province's department of finance, the ministry (provinces' cases only) and
 * committees elsewhere; one in fifteen is late.
 */
export async function fill(db: PrismaClient, { cases, rows }: Fullness): Promise<void> {
  const directory = loadDirectory();
  const provinces = directory.children('VN', 'province', ON);
  const communes = provinces.flatMap((province) =>
    directory.children(province, 'commune', ON).map((code) => ({ code, province })),
  );
  await db.$transaction(
    async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = 'replica'`;
      await tx.$executeRaw`
        CREATE TEMPORARY TABLE place ON COMMIT DROP AS
        SELECT n - 1 AS n, p ->> 'code' AS code, p ->> 'province' AS province, p ->> 'name' AS name
        FROM jsonb_array_elements(${JSON.stringify(
          communes.map((one) => ({ ...one, name: directory.unit(one.code, ON).name.vi })),
        )}::jsonb) WITH ORDINALITY AS a(p, n)`;
      await tx.$executeRaw`
        CREATE TEMPORARY TABLE filled ON COMMIT DROP AS
        SELECT i, i % 10 AS part, 'case-' || i AS id, i % 2 = 0 AS provincial,
          CASE WHEN i % 2 = 0 THEN (${provinces}::text[])[1 + i / 2 % ${provinces.length}] ELSE p.code END AS unit,
          CASE WHEN i % 2 = 0 THEN (${provinces}::text[])[1 + i / 2 % ${provinces.length}] ELSE p.province END AS province, p.name
        FROM generate_series(0, ${cases - 1}) AS i JOIN place p ON p.n = i / 2 % ${communes.length}`;
      await tx.$executeRaw`
        INSERT INTO "Case" (id, kind, parent, unit, year, title, words, "openedAt")
        SELECT id, CASE WHEN part < 4 THEN 'plan-cycle' WHEN part < 7 THEN 'consultation' WHEN part < 9 THEN 'project' ELSE 'official-document' END,
          CASE WHEN part BETWEEN 4 AND 6 THEN 'case-' || i - part END, unit, 2024 + i % 5,
          jsonb_build_object('vi', 'Kế hoạch số ' || i || ' – ' || name, 'en', 'Plan no. ' || i || ' – ' || name),
          plain_text('Kế hoạch số ' || i || ' – ' || name || ' Plan no. ' || i || ' – ' || name),
          timestamptz '2024-01-01' + i * interval '1 hour'
        FROM filled`;
      await tx.$executeRaw`
        CREATE TEMPORARY TABLE held ON COMMIT DROP AS
        SELECT f.*, j, CASE j % 5 WHEN 0 THEN f.unit || '.ubnd' WHEN 1 THEN f.unit || '.hdnd' WHEN 2 THEN f.province || '.so-tai-chinh'
          WHEN 3 THEN CASE WHEN f.provincial THEN 'VN.bo-tai-chinh' ELSE f.unit || '.ubnd' END ELSE p.code || '.ubnd' END AS holder,
          to_char(date '2026-01-01' + (i * 7 + j * 13) % 300, 'YYYY-MM-DD') AS due
        FROM filled f CROSS JOIN generate_series(0, ${rows - 1}) AS j JOIN place p ON p.n = (f.i * 31 + j) % ${communes.length}`;
      await tx.$executeRaw`
        INSERT INTO "Step" ("caseId", step, kind, round, status, holder, unit, "dueOn", "openedAt", overdue, facts)
        SELECT id, CASE WHEN j > 0 THEN 'step-' || j WHEN part IN (7, 8) THEN 'project' ELSE 'draft' END,
          CASE WHEN j = 0 AND part IN (7, 8) THEN 'project' ELSE 'draft' END,
          1, CASE WHEN j % 3 = 0 THEN 'open' ELSE 'done' END, holder, unit, due, '2026-01-01', j % 15 = 3,
          jsonb_build_object('title', jsonb_build_object('vi', 'Bước ' || j, 'en', 'Step ' || j)) || CASE
            WHEN j = 0 AND part IN (7, 8) THEN jsonb_build_object('code', 'P' || i, 'unit', unit, 'level', CASE WHEN provincial THEN 'province' ELSE 'commune' END,
              'owner', holder, 'group', 'C', 'capital', jsonb_build_object('amount', '1000', 'source', 'NS'), 'startYear', 2025, 'endYear', 2027,
              'plan', NULL, 'programme', NULL, 'status', 'running', 'places', jsonb_build_array(unit), 'postings', '[]'::jsonb)
            WHEN j = 0 AND part = 9 THEN jsonb_build_object('issuer', holder, 'type', 'notice', 'subject', 'Về dự án số ' || i, 'urgency', NULL, 'life', 'issued')
            ELSE '{}'::jsonb END
        FROM held`;
      await tx.$executeRaw`
        INSERT INTO "Task" ("caseId", key, body, unit, step, acts, "dueOn", "openedAt", facts)
        SELECT id, 'task-' || j, holder, unit, 'step-' || j, '{submit}', due, '2026-01-01',
          jsonb_build_object('title', jsonb_build_object('vi', 'Bước ' || j, 'en', 'Step ' || j))
        FROM held`;
    },
    { timeout: 1_800_000 },
  );
  await db.$executeRaw`SELECT rebuild_sights()`;
  await db.$executeRaw`VACUUM ANALYZE`;
}
