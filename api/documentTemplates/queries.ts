import type { DocumentType } from '../../domain/officialDocument/types';
import type { DocumentTemplate, PrismaClient } from '../../prisma/generated/client';

/** What holds for a body and a type: the newest line; nothing where none was ever set. */
export const ownTemplate = (db: PrismaClient, body: string, type: DocumentType): Promise<DocumentTemplate | null> =>
  db.documentTemplate.findFirst({ where: { body, type }, orderBy: { id: 'desc' } });

/** What holds for each type that a body has set a file for, by type. */
export async function ownTemplates(db: PrismaClient, body: string): Promise<DocumentTemplate[]> {
  const rows = await db.documentTemplate.findMany({
    where: { body },
    distinct: ['type'],
    orderBy: [{ type: 'asc' }, { id: 'desc' }],
  });
  return rows.filter(({ document }) => document !== null);
}
