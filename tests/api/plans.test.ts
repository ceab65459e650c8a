import PizZip from 'pizzip';
import type { Contents, Part } from '../../domain/planContent/parts';
import { verifyRegister } from '../../register/verify';
import type { Browser } from './support/browser';
import { CYCLE, PLANNING, startCycle, uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';

const STEP = 'assess-situation';

interface Read {
  part: string;
  sight: string;
  officer: { name: string };
}

let api: TestEngine;
let office: Browser;
let committee: Browser;
let neighbour: Browser;
let stranger: Browser;

beforeAll(async () => {
  api = await startApiWithEngine();
  api.clock.set('2026-05-04T02:00:00.000Z');
  office = await signedIn(api, 'office', [{ body: PLANNING }]);
  committee = await signedIn(api, 'committee', [{ body: '22.ubnd' }]);
  neighbour = await signedIn(api, 'neighbour', [{ body: '31.ubnd' }]);
  stranger = await signedIn(api, 'stranger', [{ body: '79.so-tai-chinh' }]);
  await startCycle(office).expect(201);
});
afterAll(() => api.close());

const INDICATORS: Contents['indicators'] = {
  indicators: [
    { id: 'grdp' },
    { id: 'total-investment' },
    { id: 'investment-share' },
    { id: 'craft-villages', own: { name: 'Làng nghề', unit: 'piece', direction: 'higher', adds: true } },
  ],
};
const ASSESSMENT: NonNullable<Contents['assessment']> = {
  rows: [
    { indicator: 'grdp', figures: { '2025': '340000', '2026': '374000' } },
    { indicator: 'total-investment', figures: { '2026': '112200' } },
  ],
};

const keep = <P extends Part>(browser: Browser, part: P, version: number, content: unknown, step = STEP) =>
  browser.post(`/api/cases/${CYCLE}/plan/${part}`, { step, version, content });
const plan = async (browser: Browser) => (await browser.get(`/api/cases/${CYCLE}/plan`).expect(200)).body;
const submit = async () =>
  office.post(`/api/cases/${CYCLE}/acts`, {
    name: 'submit',
    body: PLANNING,
    data: { step: STEP, documents: [await uploaded(office, PLANNING, 'assessment', CYCLE)] },
  });

test('S6 given a plan without any data, then its parts are listed with the steps that draft them', async () => {
  const { parts, years, common } = await plan(office);
  expect(years).toEqual([2027]);
  expect(common.length).toBeGreaterThan(15);
  const [first] = parts;
  expect(first).toMatchObject({ part: 'indicators', version: 0, mine: true, steps: [{ step: STEP }] });
  expect(parts.find(({ part }: { part: string }) => part === 'forecasts')).toMatchObject({ steps: [], mine: false });
});

test('S6 given figures that are missing, when the part is kept, then each is named, and the step can’t be submitted', async () => {
  await keep(office, 'indicators', 1, INDICATORS).expect(201);
  const { faults } = (await keep(office, 'assessment', 1, ASSESSMENT).expect(201)).body;
  expect(faults).toEqual([
    {
      part: 'assessment',
      at: ['craft-villages', '2026'],
      says: { vi: 'Làng nghề: thiếu số năm 2026', en: 'Làng nghề: no figure for 2026' },
    },
  ]);
  const refused = await submit();
  expect([refused.status, refused.body.code, refused.body.facts]).toEqual([
    422,
    'plan-breaks-rules',
    { step: STEP, part: 'assessment', faults: 1 },
  ]);
});

test.each([
  ['an older version', 'assessment', 1, ASSESSMENT, 412, 'stale-version'],
  [
    'a figure as a text',
    'assessment',
    2,
    { rows: [{ indicator: 'grdp', figures: { '2026': '150.000,5' } }] },
    400,
    'invalid-input',
  ],
  ['a part whose turn hasn’t come', 'forecasts', 1, { variants: [] }, 409, 'step-not-open'],
])('given %s, then it is refused and nothing changes', async (_what, part, version, content, status, code) => {
  const answer = await keep(office, part as Part, version, content);
  expect([answer.status, answer.body.code]).toEqual([status, code]);
  const { parts } = await plan(office);
  expect(parts.map(({ version: of }: { version: number }) => of).slice(0, 3)).toEqual([1, 1, 0]);
});

test('given somebody else’s office, then a draft is neither changed nor seen before it is submitted', async () => {
  expect((await keep(committee, 'assessment', 2, ASSESSMENT)).body.code).toBe('not-your-step');
  expect((await plan(committee)).parts[1]).toMatchObject({ part: 'assessment', version: 1, mine: false });
  await committee.get(`/api/cases/${CYCLE}/plan/assessment`).expect(200);
  await stranger.get(`/api/cases/${CYCLE}/plan`).expect(404);
});

test('S6 given the figure that was missing, when the step is submitted, then that version goes with it, for those who are told to see', async () => {
  const rows = [...ASSESSMENT.rows, { indicator: 'craft-villages', figures: { '2026': '41' } }];
  expect((await keep(office, 'assessment', 2, { rows }).expect(201)).body.faults).toEqual([]);
  expect((await submit()).status).toBe(201);
  const seen = await plan(neighbour);
  expect(seen.parts[1]).toMatchObject({ version: 2, submitted: 2 });
  const { content, version } = (await neighbour.get(`/api/cases/${CYCLE}/plan/assessment`).expect(200)).body;
  expect([version, content]).toEqual([2, { rows }]);
  const reads = (await office.get(`/api/cases/${CYCLE}/reads`).expect(200)).body.items;
  expect(reads.map(({ part, sight, officer }: Read) => [officer.name, part, sight]).sort()).toEqual([
    ['committee', 'assessment', 'internal'],
    ['neighbour', 'assessment', 'parties'],
  ]);
  const { items } = (await office.get(`/api/cases/${CYCLE}/plan/assessment/versions`).expect(200)).body;
  expect(items.map(({ version: of }: { version: number }) => of)).toEqual([2, 1]);
});

test('S4 given what was submitted, then it is an annex of the step’s document, as Word and as PDF', async () => {
  const annex = (format: string) => office.bytes(office.get(`/api/cases/${CYCLE}/plan-annex`, { format, step: STEP }));
  const text = new PizZip((await annex('docx').expect(200)).body).file('word/document.xml')!.asText();
  for (const said of ['PHỤ LỤC SỐ LIỆU KẾ HOẠCH NĂM 2027', 'Làng nghề', 'Ước 2026', '374.000'])
    expect(text).toContain(said);
  expect((await annex('pdf').expect(200)).body.subarray(0, 5).toString()).toBe('%PDF-');
});

test('given a content altered in the database, then it isn’t served as what it was, and the check of the register finds it', async () => {
  const { sha256 } = (await office.get(`/api/cases/${CYCLE}/plan/assessment`).expect(200)).body;
  const { body } = await api.services.db.planContent.findUniqueOrThrow({ where: { sha256 } });
  await api.services.db.planContent.update({ where: { sha256 }, data: { body: body.replace('41', '42') } });
  expect((await office.get(`/api/cases/${CYCLE}/plan/assessment`)).body.code).toBe('document-damaged');
  const { faults } = await verifyRegister(api.services.db, CYCLE);
  expect(faults.map(({ says }) => says)).toEqual(['wrong-content']);
  await api.services.db.planContent.update({ where: { sha256 }, data: { body } });
});
