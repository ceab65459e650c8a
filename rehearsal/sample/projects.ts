import { addDays, type IsoDate } from '../../domain/calendar/dates';
import type { Text } from '../../domain/law/procedure';
import { projectLevel, projectPlan } from '../../domain/project/plan';
import type { ProjectOpening, ProjectState } from '../../domain/project/state';
import { loadProjectLaws } from '../../procedures/projects/load';
import { stateOf } from '../cases';
import { does, type Moment, begin, papers, sampleId, type Scene } from './scene';

interface Sketch {
  code: string;
  title: Text;
  capital: string;
  /** Which of the unit's communes it lies in, by their place in the list. */
  lies: number[];
  /** So many days before the sample's last day. */
  registered: number;
  /** How many of its notices are sent, and how many of those acknowledged. */
  sent: number;
  acknowledged: number;
}

const PROJECTS: Sketch[] = [
  {
    code: 'MAU-01',
    title: { vi: 'Đường kết nối cảng biển với cao tốc', en: 'Road between the port and the motorway' },
    capital: '1850000',
    lies: [0, 1, 2],
    registered: 120,
    sent: 3,
    acknowledged: 2,
  },
  {
    code: 'MAU-02',
    title: { vi: 'Bệnh viện đa khoa khu vực', en: 'District general hospital' },
    capital: '640000',
    lies: [3],
    registered: 40,
    sent: 1,
    acknowledged: 1,
  },
  {
    code: 'MAU-03',
    title: { vi: 'Hồ chứa nước và hệ thống kênh dẫn', en: 'Reservoir and canals' },
    capital: '275000',
    lies: [4, 5],
    registered: 6,
    sent: 0,
    acknowledged: 0,
  },
];

/** Three projects of the unit: one long announced, one of last month, one just registered. */
export const projectMoments = (unit: string, today: IsoDate): Moment[] =>
  PROJECTS.flatMap((sketch): Moment[] => {
    const on = addDays(today, -sketch.registered);
    const moments: Moment[] = [
      { on, hour: 9, play: (scene) => register(scene, unit, sketch) },
      { on: addDays(on, 2), hour: 10, play: (scene) => send(scene, unit, sketch) },
      { on: addDays(on, 4), hour: 15, play: (scene) => acknowledge(scene, unit, sketch) },
    ];
    return moments.filter((moment) => moment.on <= today);
  });

const ownerIn = (unit: string): string => `${unit}.so-xay-dung`;

async function register(scene: Scene, unit: string, { code, title, capital, lies }: Sketch): Promise<void> {
  const { engine, on, calendarHash } = scene;
  const { directory } = engine;
  const communes = directory.children(unit, 'commune', on).sort();
  const places = lies.map((at) => communes[at] as string);
  const level = projectLevel(directory, unit, on);
  const owner = ownerIn(unit);
  const year = Number(on.slice(0, 4));
  const caseId = sampleId(unit, `project.${code}`);
  const opening: ProjectOpening = {
    ...projectPlan(directory, loadProjectLaws(), { unit, level, owner, places }, on),
    caseId,
    unit,
    level,
    code,
    owner,
    title,
    group: 'B',
    capital: { amount: capital, source: 'local-budget' },
    startYear: year,
    endYear: year + 3,
    plan: null,
    programme: null,
    documents: [],
    calendar: calendarHash,
  };
  await begin(scene, { kind: 'project', id: caseId, unit, title }, opening);
}

/** The duties of a project of one kind that are still owed. */
async function owed({ engine }: Scene, caseId: string, kind: string) {
  const { duties } = await stateOf<ProjectState>(engine, caseId);
  return Object.values(duties).filter((duty) => duty.kind === kind && duty.end === null);
}

async function send(scene: Scene, unit: string, { code, title, sent }: Sketch): Promise<void> {
  const caseId = sampleId(unit, `project.${code}`);
  const notices = (await owed(scene, caseId, 'notice')).slice(0, sent).map(({ id }) => id);
  if (notices.length === 0) return;
  const body = ownerIn(unit);
  const documents = await papers(
    scene,
    { caseId, unit, step: 'project', body, matter: title },
    { 'project-notice': 'Thông báo dự án' },
  );
  await does(scene, caseId, body, 'send-notice', { notices, documents });
}

async function acknowledge(scene: Scene, unit: string, { code, acknowledged }: Sketch): Promise<void> {
  const caseId = sampleId(unit, `project.${code}`);
  for (const { id, owedTo } of (await owed(scene, caseId, 'acknowledgement')).slice(0, acknowledged))
    await does(scene, caseId, owedTo.at(-1) as string, 'acknowledge-notice', { duty: id });
}
