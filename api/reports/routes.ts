import { MEDIA } from '../papers/files';
import { route } from '../http/route';
import { exportQuery, reportView, unitInPath } from './schema';
import { gathered } from './gather';
import { inVietnamese } from './inVietnamese';
import { fileReply } from '../papers/handlers';
import { unitReportDocx } from '../../documents/from/unitReport';

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
    handler: async ({ params: { unit }, officer, services }) => ({ body: await gathered({ officer, services }, unit) }),
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
    handler: async ({ params: { unit }, query: { format }, officer, services }) => {
      const report = inVietnamese(await gathered({ officer, services }, unit));
      return fileReply(await unitReportDocx(report), MEDIA[format], `bao-cao-${unit}.${format}`);
    },
  }),
];
