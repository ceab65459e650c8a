import { MEDIA } from '../papers/files';
import { route } from '../http/route';
import { exported, show } from './handlers';
import { exportQuery, reportView, unitInPath } from './schema';

const tags = ['Reports'];

export const reportRoutes = [
  route({
    method: 'get',
    path: '/reports/units/:unit',
    summary: 'How things stand in a unit and below it, today, within what one may see',
    tags,
    description:
      'Plans of this year, later or still open; late steps; consultations of this year or open; indicators being carried out; running projects. At most 200 rows a part, which says if there are more.',
    access: 'signed-in',
    params: unitInPath,
    responses: { 200: reportView },
    refusals: ['no-such-unit'],
    handler: show,
  }),
  route({
    method: 'get',
    path: '/reports/units/:unit/export',
    summary: 'The same as a Word file, in Vietnamese',
    tags,
    description:
      'Laid out as an annex of an administrative document (Decree 30/2020/NĐ-CP, Annex I): A4 landscape, Times New Roman.',
    access: 'signed-in',
    params: unitInPath,
    query: exportQuery,
    produces: [MEDIA.docx],
    responses: { 200: 'file' },
    refusals: ['no-such-unit'],
    handler: exported,
  }),
];
