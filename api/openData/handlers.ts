import { Readable } from 'node:stream';
import { sha256 } from '../../register/canonical';
import { countPublic } from '../accounts/attempts';
import { gatheringsOf } from '../community/found';
import { postingRow } from '../community/postings';
import { postings } from '../community/queries';
import type { PostingRow } from '../community/schema';
import type { PublicInput, Reply } from '../http/route';
import { catalogue } from './catalogue';
import { csvOf } from './csv';
import { type dataFormat, MOST_ROWS } from './schema';

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

export async function showCatalogue({ services, req }: PublicInput): Promise<Reply<never>> {
  await countPublic(services.db, req.ip ?? '');
  return openFile('application/ld+json', JSON.stringify(catalogue(services.config.publicUrl)));
}

export async function postingsFile({
  params: { format },
  services,
  req,
}: PublicInput<{ params: typeof dataFormat }>): Promise<Reply<never>> {
  await countPublic(services.db, req.ip ?? '');
  const found = await postings(services.db, await gatheringsOf(services), {
    units: null,
    open: undefined,
    limit: MOST_ROWS,
  });
  const rows = found.slice(0, MOST_ROWS).map((row) => postingRow(services, row));
  return openFile(
    TYPES[format],
    format === 'csv' ? csvOf([COLUMNS, ...rows.map(cells)]) : JSON.stringify({ items: rows }),
  );
}

const COLUMNS = [
  'case',
  'step',
  'title',
  'title_en',
  'step_title',
  'unit',
  'unit_name',
  'year',
  'published_on',
  'draft',
  'open',
];

const cells = ({ case: caseId, step, title, stepTitle, unit, year, publishedOn, draft, open }: PostingRow) => [
  caseId,
  step,
  title.vi,
  title.en,
  stepTitle.vi,
  unit.code,
  unit.name.vi,
  year,
  publishedOn,
  draft,
  open,
];

/** The same for everybody, so that whatever stands between may keep it a while. */
const openFile = (type: string, text: string): Reply<never> => ({
  etag: sha256(text).slice(0, 32),
  headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' },
  file: Readable.from([text]),
});
