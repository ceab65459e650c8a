import type { Actor, Data } from '../domain/case/entry';
import { Prisma, type PrismaClient } from '../prisma/generated/client';
import type { EntryContent } from './canonical';

/** An act that was accepted, with the free texts that came with it. */
export interface AcceptedAct {
  seq: number;
  name: string;
  at: string;
  by: Actor;
  data: Data;
  texts: Record<string, string>;
}

interface Filter {
  names: string[];
  /** Only acts of these bodies. */
  bodies?: string[];
  /** Only acts with these numbers. */
  seqs?: number[];
}

type Row = { seq: number; at: Date; body: string; texts: Record<string, string> | null };

/** A case's accepted acts of those names, in the register's order. */
export async function acceptedActs(
  db: PrismaClient,
  caseId: string,
  { names, bodies, seqs }: Filter,
): Promise<AcceptedAct[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT e.seq, e.at, e.body, e.texts
    FROM "Entry" e JOIN "Entry" r ON r."caseId" = e."caseId" AND r.kind = 'ruling' AND r."of" = e.seq
    WHERE e."caseId" = ${caseId} AND e.kind = 'act' AND e.name = ANY(${names})
      AND ${bodies ? Prisma.sql`e."byBody" = ANY(${bodies})` : Prisma.sql`TRUE`}
      AND ${seqs ? Prisma.sql`e.seq = ANY(${seqs})` : Prisma.sql`TRUE`}
      AND r.body::jsonb #>> '{data,accepted}' = 'true'
    ORDER BY e.seq`;
  return rows.map(acceptedAct);
}

function acceptedAct({ seq, at, body, texts }: Row): AcceptedAct {
  const { name, by, data } = JSON.parse(body) as EntryContent;
  return { seq, name, at: at.toISOString(), by, data, texts: texts ?? {} };
}
