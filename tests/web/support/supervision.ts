import type { TestApi } from '../../api/support/api';
import type { Browser } from '../../api/support/browser';
import { officer } from '../../api/support/people';
import { entering } from './people';

export const SUPERVISORS = {
  committee: 'nga.dang',
  office: 'yen.mai',
  standing: 'khoa.ly',
  inspector: 'duc.cao',
} as const;
export const BODIES = {
  committee: '22.ban-kinh-te-ngan-sach',
  office: '22.van-phong-doan-dbqh-hdnd',
  standing: '22.thuong-truc-hdnd',
  inspector: '22.thanh-tra',
  finance: '22.so-tai-chinh',
  health: '22.so-y-te',
} as const;

const TITLES: Record<string, string> = {
  plan: 'Kế hoạch giám sát',
  decision: 'Quyết định giám sát',
  outline: 'Đề cương báo cáo',
  report: 'Báo cáo',
  information: 'Kết luận thanh tra',
  verification: 'Báo cáo thẩm tra',
  programme: 'Chương trình làm việc',
  minutes: 'Biên bản làm việc',
  'result-report': 'Báo cáo kết quả giám sát',
  conclusion: 'Kết luận giám sát',
  list: 'Danh mục dự án',
  letter: 'Công văn đôn đốc',
};

/** The supervision of the scene; its id is the API's to give. */
export const SUPERVISION = { id: '' };

/** The people of Quảng Ninh's Council and its inspectorate. */
export async function seatSupervisors(api: TestApi): Promise<void> {
  const names = {
    committee: 'Đặng Thị Nga',
    office: 'Mai Thị Yến',
    standing: 'Lý Minh Khoa',
    inspector: 'Cao Văn Đức',
  };
  for (const who of Object.keys(SUPERVISORS) as (keyof typeof SUPERVISORS)[])
    await officer(api, SUPERVISORS[who], [{ body: BODIES[who] }], { name: names[who] });
}

/** A committee's supervision of public investment from its plan to its conclusion, each step by its body. */
export class Supervising {
  constructor(
    private readonly id: string,
    private readonly people: ReadonlyMap<string, Browser>,
  ) {}

  async act(body: string, name: string, data: object = {}, texts?: object, ...types: string[]): Promise<void> {
    const browser = this.people.get(body) as Browser;
    const documents = [];
    for (const type of types) documents.push(await this.paper(browser, body, type));
    await browser
      .post(`/api/cases/${this.id}/acts`, {
        name,
        body,
        data: { ...data, ...(types.length > 0 && { documents }) },
        ...(texts && { texts }),
      })
      .expect(201);
  }

  private async paper(browser: Browser, body: string, type: string): Promise<object> {
    const about = { body, caseId: this.id, type, title: TITLES[type] ?? type, filename: `${type}.txt` };
    const {
      body: { id, sha256 },
    } = await browser.upload(about, 'text/plain', Buffer.from(`${type} ${body}`)).expect(201);
    return { id, sha256, type };
  }

  carryOut(body: string, step: string, ...types: string[]): Promise<void> {
    return this.act(body, 'carry-out', { step }, undefined, ...types);
  }
}

async function peopleByBody(api: TestApi): Promise<Map<string, Browser>> {
  const people = new Map<string, Browser>();
  for (const [who, username] of Object.entries({ ...SUPERVISORS, finance: 'lan.tran', health: 'minh.le' }))
    people.set(BODIES[who as keyof typeof BODIES], await entering(api, username));
  return people;
}

/**
 * Quảng Ninh's Economic and Budget Committee in September: concluded, a task that fails and is on the ladder, one soon
 * due, information outstanding.
 */
export async function setSupervisionScene(api: TestApi): Promise<void> {
  const now = await api.clock.at();
  await seatSupervisors(api);
  const people = await peopleByBody(api);
  const { committee, office, standing, inspector, finance, health } = BODIES;
  const open = (more: object) =>
    (people.get(committee) as Browser)
      .post('/api/supervisions', {
        unit: '22',
        group: 'public-investment',
        subject: 'committee',
        conducts: committee,
        supervised: [finance, health],
        body: committee,
        ...more,
      })
      .expect(201);
  api.clock.set('2026-04-06T02:00:00.000Z');
  SUPERVISION.id = (
    await open({
      title: {
        vi: 'Giám sát quản lý, giải ngân vốn đầu tư công năm 2025',
        en: 'Supervision of public investment in 2025',
      },
    })
  ).body.id;
  const it = new Supervising(SUPERVISION.id, people);
  await it.carryOut(office, 'plan-draft', 'plan');
  await it.carryOut(committee, 'plan', 'decision', 'plan');
  await it.carryOut(committee, 'notice', 'outline');
  await it.act(
    committee,
    'request-information',
    { from: inspector, dueOn: '2026-04-20', about: 'kết luận thanh tra các dự án năm 2025' },
    { what: 'Kết luận thanh tra các dự án đầu tư xây dựng năm 2025.' },
  );
  for (const body of [finance, health]) await it.act(body, 'report-in', { step: 'reports' }, undefined, 'report');
  const {
    body: {
      requests: [{ id: request }],
    },
  } = await (people.get(committee) as Browser).get(`/api/supervisions/${SUPERVISION.id}`).expect(200);
  await it.act(inspector, 'supply-information', { request }, undefined, 'information');
  await it.act(committee, 'set-day', { anchor: 'meeting-day', date: '2026-05-20' });
  await it.carryOut(committee, 'field-check', 'verification');
  await it.carryOut(committee, 'programme', 'programme');
  api.clock.set('2026-05-20T02:00:00.000Z');
  await it.carryOut(committee, 'working-sessions', 'minutes');
  await it.carryOut(committee, 'result-report', 'result-report');
  await it.act(
    committee,
    'conclude',
    {
      step: 'conclude',
      number: '35/KL-HĐND',
      tasks: [
        { id: '1', lead: finance, with: [health], product: 'report', dueOn: '2026-07-31' },
        { id: '2', lead: health, product: 'plan', dueOn: '2026-09-18' },
        { id: '3', lead: finance, product: 'list', dueOn: '2026-08-31' },
      ],
    },
    {
      1: 'Thu hồi toàn bộ vốn tạm ứng quá hạn từ năm 2023 trở về trước.',
      2: 'Lập kế hoạch bàn giao, đưa vào sử dụng 4 trạm y tế đã xây xong.',
      3: 'Lập danh mục dự án phải giãn, hoãn tiến độ.',
    },
    'conclusion',
  );
  await it.carryOut(office, 'publish');
  await it.act(finance, 'file-proof', { task: '3', claims: 'done' }, undefined, 'list');
  await it.act(committee, 'assess-task', { task: '3', verdict: 'done' });
  api.clock.set('2026-08-03T02:00:00.000Z');
  await it.act(committee, 'demand-explanation', { task: '1' }, { why: 'Quá hạn, chưa có minh chứng nào.' });
  api.clock.set('2026-08-10T02:00:00.000Z');
  await it.act(
    finance,
    'explain-delay',
    { task: '1' },
    { explanation: 'Ba nhà thầu đã ngừng hoạt động; Sở đang phối hợp với ngân hàng bảo lãnh để thu hồi.' },
  );
  await it.act(
    committee,
    'take-rung',
    { task: '1', rung: 'first-reminder', number: '21/CV-HĐND' },
    { why: 'Đề nghị thu hồi dứt điểm trong tháng 8.' },
    'letter',
  );
  api.clock.set('2026-09-01T02:00:00.000Z');
  await it.act(
    committee,
    'request-information',
    { from: inspector, dueOn: '2026-09-11', about: 'kết quả xử lý sau thanh tra' },
    { what: 'Kết quả xử lý sau thanh tra đối với ba nhà thầu.' },
  );
  await open({
    group: 'thematic',
    title: { vi: 'Giám sát chuyên đề cung ứng thuốc, vật tư y tế', en: 'Thematic supervision of medical supplies' },
    supervised: [health],
  });
  await (people.get(standing) as Browser)
    .post('/api/supervisions', {
      unit: '22',
      group: 'explanation-session',
      subject: 'standing-body',
      supervised: [finance],
      body: standing,
      title: { vi: 'Phiên giải trình về thu ngân sách', en: 'Explanation session on revenue' },
    })
    .expect(201);
  api.clock.set(now);
  // No engine runs here: an act is what makes the register look at what has passed since.
  await it.act(committee, 'set-day', { anchor: 'meeting-day', date: '2026-05-20' });
}
