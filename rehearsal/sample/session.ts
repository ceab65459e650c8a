import { addDays, formatVnDate, type IsoDate } from '../../domain/calendar/dates';
import type { Text } from '../../domain/law/procedure';
import { DEPUTIES } from '../../register/sample';
import { does, type Moment, begin, papers, sampleId, type Scene } from './scene';

/** So many days before the sample's last day the session is convened, and so many after it opens. */
const CONVENED = 8;
const OPENS = 12;

interface Matter {
  id: string;
  title: Text;
  kind: 'resolution' | 'report' | 'question';
  dossier: boolean;
  report: boolean;
  from: string;
  to: string;
  speakers: string[];
}

const MATTERS: Matter[] = [
  {
    id: 'von-dau-tu',
    title: {
      vi: 'Điều chỉnh kế hoạch vốn đầu tư công',
      en: 'Amendment of the plan of public investment capital',
    },
    kind: 'resolution',
    dossier: true,
    report: true,
    from: '08:30',
    to: '09:15',
    speakers: ['Giám đốc Sở Tài chính', 'Trưởng Ban Kinh tế - Ngân sách'],
  },
  {
    id: 'hoc-phi',
    title: { vi: 'Mức hỗ trợ học phí', en: 'Support for school fees' },
    kind: 'resolution',
    dossier: true,
    report: false,
    from: '09:15',
    to: '10:00',
    speakers: ['Giám đốc Sở Giáo dục và Đào tạo'],
  },
  {
    id: 'kien-nghi-cu-tri',
    title: { vi: 'Kết quả giải quyết kiến nghị của cử tri', en: 'What became of voters’ petitions' },
    kind: 'report',
    dossier: false,
    report: false,
    from: '10:15',
    to: '10:45',
    speakers: ['Phó Chủ tịch UBND tỉnh'],
  },
  {
    id: 'chat-van',
    title: { vi: 'Chất vấn và trả lời chất vấn', en: 'Question time' },
    kind: 'question',
    dossier: false,
    report: false,
    from: '13:30',
    to: '16:30',
    speakers: [],
  },
];

/** A session of the Council in twelve days: one dossier complete, one unverified, one report awaited, question time. */
export function sessionMoments(unit: string, today: IsoDate): Moment[] {
  const opensOn = addDays(today, OPENS);
  const caseId = sampleId(unit, `session.${opensOn}`);
  return [
    { on: addDays(today, -CONVENED), hour: 8, play: (scene) => convene(scene, unit, caseId, opensOn) },
    { on: addDays(today, -3), hour: 9, play: (scene) => verify(scene, unit, caseId) },
  ];
}

async function convene(scene: Scene, unit: string, caseId: string, opensOn: IsoDate): Promise<void> {
  const standingBody = `${unit}.thuong-truc-hdnd`;
  const day = formatVnDate(opensOn);
  const title = { vi: `Kỳ họp chuyên đề HĐND, khai mạc ${day}`, en: `Council’s session on set topics, ${day}` };
  await begin(
    scene,
    { kind: 'council-session', id: caseId, unit, title },
    {
      caseId,
      council: `${unit}.hdnd`,
      standingBody,
      unit,
      title,
      type: 'thematic',
      opensOn,
      deputies: DEPUTIES,
      calendar: scene.calendarHash,
    },
  );
  const items = await Promise.all(MATTERS.map((matter) => itemOf(scene, unit, caseId, matter)));
  await does(scene, caseId, standingBody, 'set-agenda', { items });
}

async function itemOf(scene: Scene, unit: string, caseId: string, { id, title, kind, dossier, ...matter }: Matter) {
  const { from, to, speakers } = matter;
  const of = { caseId, unit, step: id, body: `${unit}.ubnd`, matter: title };
  const titles = { submission: 'Tờ trình', 'draft-resolution': 'Dự thảo Nghị quyết' };
  const documents = dossier ? await papers(scene, of, titles) : [];
  return {
    id,
    title: { ...title },
    kind,
    needsReport: kind === 'resolution',
    from,
    to,
    speakers,
    documents: documents.map(({ id: document, sha256 }) => ({ id: document, sha256 })) as {
      id: string;
      sha256: string;
    }[],
  };
}

async function verify(scene: Scene, unit: string, caseId: string): Promise<void> {
  const body = `${unit}.ban-kinh-te-ngan-sach`;
  for (const { id, title } of MATTERS.filter(({ report }) => report)) {
    const of = { caseId, unit, step: id, body, matter: title };
    const [paper] = await papers(scene, of, { 'verification-report': 'Báo cáo thẩm tra' });
    const document = { id: String(paper?.id), sha256: String(paper?.sha256) };
    await does(scene, caseId, body, 'file-report', { item: id, document, conclusion: 'for' });
  }
}
