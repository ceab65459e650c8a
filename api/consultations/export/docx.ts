import { docxFile } from '../../../documents/docx';
import { type OpinionTable, opinionsSheet, TITLE } from '../../../documents/from/opinions';

/** The table as a Word file, laid out by Annex I of Decree 30/2020/NĐ-CP; across the page since it is a table. */
export const opinionsDocx = (table: OpinionTable): Promise<Buffer> =>
  docxFile([opinionsSheet(table)], { title: `${TITLE}: ${table.title}`, author: table.askedBy });
