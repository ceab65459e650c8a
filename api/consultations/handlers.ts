import { Readable } from 'node:stream';
import { docxFile } from '../../documents/docx';
import { opinionsLaid } from '../../documents/from/opinions';
import type { ConsultationState } from '../../domain/consultation/state';
import { caseInSight, requireInside } from '../http/caseInSight';
import type { Input } from '../http/route';
import { MEDIA } from '../papers/files';
import { XLSX } from '../setup/schema';
import type { ById } from '../http/fields';
import { opinionTable } from './export/table';
import { opinionsXlsx } from './export/xlsx';
import type { consultationDetailQuery, exportQuery } from './schema';
import { seenBy } from './seen';
import { consultationView } from './view';

export async function show({
  params,
  query,
  officer,
  services,
}: Input<ById & { query: typeof consultationDetailQuery }>) {
  const found = await caseInSight<ConsultationState>(services, officer, params.id, 'consultation');
  const state = seenBy(found, await services.access.viewer(officer));
  return { body: await consultationView(services, state, query, found.nearness === 'inside') };
}

/** Of what type the table of opinions is. */
export const TABLE_MEDIA = { docx: MEDIA.docx, xlsx: XLSX };

/** The table of opinions as it goes with the dossier, as a Word or an Excel file. */
export async function exported({
  params,
  query: { format },
  officer,
  services,
}: Input<ById & { query: typeof exportQuery }>) {
  const found = await caseInSight<ConsultationState>(services, officer, params.id, 'consultation');
  requireInside(found);
  const { state } = found;
  const table = await opinionTable(services, state);
  const bytes = await (format === 'docx' ? docxFile(opinionsLaid(table)) : opinionsXlsx(table));
  const headers = {
    'Content-Type': TABLE_MEDIA[format],
    'Content-Length': String(bytes.length),
    'Content-Disposition': `attachment; filename="${params.id}.tiep-thu-giai-trinh.${format}"`,
  };
  return { headers, file: Readable.from([bytes]) };
}
