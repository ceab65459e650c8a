import { Readable } from 'node:stream';
import type { z } from 'zod';
import { vnDateOf } from '../../domain/calendar/dates';
import { sha256 } from '../../register/canonical';
import { gatheringsOf } from '../community/found';
import { postingRow } from '../community/postings';
import { postings } from '../community/queries';
import type { PostingRow } from '../community/schema';
import { unitsIn } from '../http/access';
import { type Reply, routesOf } from '../http/route';
import { catalogue } from './catalogue';
import { csvOf } from './csv';
import { dataFormat, MOST_ROWS, ofUnit } from './schema';
import { type TargetRow, targetRows } from './targets';

const route = routesOf('Open data');

type Format = z.output<typeof dataFormat>['format'];
type Columns<Row> = [head: string, cell: (row: Row) => string | number | boolean | null][];

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' };

const POSTING_COLUMNS: Columns<PostingRow> = [
  ['case', (row) => row.case],
  ['step', (row) => row.step],
  ['title', (row) => row.title.vi],
  ['title_en', (row) => row.title.en],
  ['step_title', (row) => row.stepTitle.vi],
  ['unit', (row) => row.unit.code],
  ['unit_name', (row) => row.unit.name.vi],
  ['year', (row) => row.year],
  ['published_on', (row) => row.publishedOn],
  ['draft', (row) => row.draft],
  ['open', (row) => row.open],
];

const TARGET_COLUMNS: Columns<TargetRow> = [
  ['case', (row) => row.case],
  ['step', (row) => row.step],
  ['title', (row) => row.title.vi],
  ['unit', (row) => row.unit.code],
  ['unit_name', (row) => row.unit.name.vi],
  ['year', (row) => row.year],
  ['indicator', (row) => row.indicator],
  ['indicator_name', (row) => row.name.vi],
  ['indicator_name_en', (row) => row.name.en],
  ['measure', (row) => row.measure],
  ['value', (row) => row.value],
  ['resolution', (row) => row.resolution],
  ['decided_on', (row) => row.decidedOn],
  ['published_on', (row) => row.publishedOn],
];

/** The same for everybody, so that whatever stands between may keep it a while. */
const openFile = (type: string, text: string): Reply<never> => ({
  etag: sha256(text).slice(0, 32),
  headers: { 'Content-Type': type, 'Cache-Control': 'public, max-age=300', 'Access-Control-Allow-Origin': '*' },
  file: Readable.from([text]),
});

export const openDataRoutes = [
  route.get('/public/catalogue', {
    access: 'public',
    counted: true,
    summary: 'What is open here, as a DCAT 3 catalogue (JSON-LD); without signing in',
    produces: ['application/ld+json'],
    answers: 'file',
    handler: async ({ services }) => {
      return openFile('application/ld+json', JSON.stringify(catalogue(services.config.publicUrl)));
    },
  }),
  route.get('/public/data/postings.:format', {
    access: 'public',
    counted: true,
    summary: 'What plans’ procedures have made public, newest first, as one file; without signing in',
    description: 'The newest 5,000. It may be kept for five minutes, by anybody.',
    produces: ['text/csv', 'application/json'],
    params: dataFormat,
    answers: 'file',
    handler: async ({ params: { format }, services }) => {
      const found = await postings(services.db, await gatheringsOf(services), {
        units: null,
        open: undefined,
        limit: MOST_ROWS,
      });
      const rows = found.slice(0, MOST_ROWS).map((row) => postingRow(services, row));
      return dataFile(format, POSTING_COLUMNS, rows);
    },
  }),
  route.get('/public/data/targets.:format', {
    access: 'public',
    counted: true,
    summary:
      'Targets of plans whose resolutions were published, the newest plans first, as one file; without signing in',
    description: 'Of the newest 500 plans, or of those of one unit and all below it. It may be kept for five minutes.',
    produces: ['text/csv', 'application/json'],
    params: dataFormat,
    query: ofUnit,
    answers: 'file',
    handler: async ({ params: { format }, query: { unit }, services }) => {
      const today = vnDateOf(await services.clock.now());
      const units = unit === undefined ? null : unitsIn(services.directory, unit, today);
      return dataFile(format, TARGET_COLUMNS, await targetRows(services, units));
    },
  }),
];

const dataFile = <Row>(format: Format, columns: Columns<Row>, rows: Row[]): Reply<never> =>
  openFile(
    TYPES[format],
    format === 'csv'
      ? csvOf([columns.map(([head]) => head), ...rows.map((row) => columns.map(([, cell]) => cell(row)))])
      : JSON.stringify({ items: rows }),
  );
