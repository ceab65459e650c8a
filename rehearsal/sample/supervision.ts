import { addDays, type IsoDate } from '../../domain/calendar/dates';
import type { Text } from '../../domain/law/procedure';
import { supervisionLawFor, supervisionOpening } from '../../procedures/supervision/opening';
import { publishProcedure } from '../../register/law';
import { does, type Moment, begin, papers, sampleId, type Scene } from './scene';

const TITLE: Text = {
  vi: 'Giám sát việc giải ngân vốn đầu tư công',
  en: 'Supervision of the disbursement of public investment',
};
const BEGUN = 150;

/**
 * A supervision by a committee of the Council: concluded, one of its two recommendations carried out late or not at
 * all.
 */
export function supervisionMoments(unit: string, today: IsoDate): Moment[] {
  const day = (before: number): IsoDate => addDays(today, -before);
  const caseId = sampleId(unit, 'supervision.giai-ngan');
  const [committee, office, finance, works] = [
    `${unit}.ban-kinh-te-ngan-sach`,
    `${unit}.van-phong-doan-dbqh-hdnd`,
    `${unit}.so-tai-chinh`,
    `${unit}.so-xay-dung`,
  ];
  const step = (before: number, body: string, name: string, id: string, titles: Record<string, string>): Moment => ({
    on: day(before),
    hour: 9,
    play: async (scene) => {
      const documents = await papers(scene, { caseId, unit, step: id, body, matter: TITLE }, titles);
      await does(scene, caseId, body, name, { step: id, ...(documents.length > 0 && { documents }) });
    },
  });
  return [
    { on: day(BEGUN), hour: 8, play: (scene) => open(scene, unit, caseId, committee, [finance, works]) },
    step(145, office, 'carry-out', 'plan-draft', { plan: 'Dự thảo kế hoạch giám sát' }),
    step(140, committee, 'carry-out', 'plan', { decision: 'Quyết định giám sát', plan: 'Kế hoạch giám sát' }),
    step(135, committee, 'carry-out', 'notice', { outline: 'Đề cương báo cáo' }),
    step(120, finance, 'report-in', 'reports', { report: 'Báo cáo phục vụ giám sát' }),
    step(119, works, 'report-in', 'reports', { report: 'Báo cáo phục vụ giám sát' }),
    step(115, committee, 'carry-out', 'programme', { programme: 'Chương trình làm việc' }),
    step(110, committee, 'carry-out', 'working-sessions', { minutes: 'Biên bản làm việc' }),
    step(100, committee, 'carry-out', 'result-report', { 'result-report': 'Báo cáo kết quả giám sát' }),
    { on: day(90), hour: 9, play: (scene) => conclude(scene, { unit, caseId, committee, today, finance, works }) },
    step(88, office, 'carry-out', 'publish', {}),
  ];
}

async function open(scene: Scene, unit: string, caseId: string, conducts: string, supervised: string[]): Promise<void> {
  const { engine, on, calendarHash } = scene;
  const law = supervisionLawFor('thematic', on);
  const data = supervisionOpening({
    directory: engine.directory,
    caseId,
    law,
    procedureHash: await publishProcedure(engine.db, law),
    calendarHash,
    unit,
    title: TITLE,
    subject: 'committee',
    conducts,
    supervised,
    anchors: {},
    programme: null,
    source: null,
    on,
  });
  const { id: procedure, version } = law;
  await begin(
    scene,
    { kind: 'supervision', id: caseId, procedure, version, unit, year: data.year, title: TITLE },
    data,
  );
}

async function conclude(
  scene: Scene,
  {
    unit,
    caseId,
    committee,
    today,
    finance,
    works,
  }: { unit: string; caseId: string; committee: string; today: IsoDate; finance: string; works: string },
): Promise<void> {
  const of = { caseId, unit, step: 'conclude', body: committee, matter: TITLE };
  const documents = await papers(scene, of, { conclusion: 'Kết luận giám sát' });
  const tasks = [
    { id: '1', lead: finance, product: 'report', dueOn: addDays(today, -10) },
    { id: '2', lead: works, product: 'report', dueOn: addDays(today, 20) },
  ];
  await does(
    scene,
    caseId,
    committee,
    'conclude',
    { step: 'conclude', documents, tasks },
    {
      1: 'Rà soát, điều chuyển vốn của các dự án giải ngân dưới 50% kế hoạch.',
      2: 'Giải quyết dứt điểm vướng mắc giải phóng mặt bằng của các công trình trọng điểm.',
    },
  );
}
