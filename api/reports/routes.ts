import { MEDIA } from '../papers/files';
import { routesOf } from '../http/route';
import { exportQuery, reportView, unitInPath } from './schema';
import { gathered } from './gather';
import { inVietnamese } from './inVietnamese';
import { fileReply } from '../papers/handlers';
import { unitReportDocx } from '../../documents/from/unitReport';

const route = routesOf('Reports');

export const reportRoutes = [
  route.get('/reports/units/:unit', {
    summary: 'How things stand in a unit and below it, today, within what one may see',
    description:
      'Plans of this year, later or still open; late steps; consultations of this year or open; indicators being carried out; running projects. At most 200 rows a part, which says if there are more.',
    access: 'signed-in',
    params: unitInPath,
    answers: reportView,
    refusals: ['no-such-unit'],
    handler: async ({ params: { unit }, officer, services }) => ({ body: await gathered({ officer, services }, unit) }),
  }),
  route.get('/reports/units/:unit/export', {
    summary: 'The same as a Word file, in Vietnamese',
    description:
      'Laid out as an annex of an administrative document (Decree 30/2020/NĐ-CP, Annex I): A4 landscape, Times New Roman.',
    access: 'signed-in',
    params: unitInPath,
    query: exportQuery,
    produces: [MEDIA.docx],
    answers: 'file',
    refusals: ['no-such-unit'],
    handler: async ({ params: { unit }, query: { format }, officer, services }) => {
      const report = inVietnamese(await gathered({ officer, services }, unit));
      return fileReply(await unitReportDocx(report), format, `bao-cao-${unit}`);
    },
  }),
];
