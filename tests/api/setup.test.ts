import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import readSheets from 'read-excel-file/node';
import { registerSetup } from '../../cli/setup';
import { COLUMNS } from '../../domain/seating/sheet';
import { startCycle } from './support/cases';
import { startApi, type TestApi } from './support/api';
import { Browser } from './support/browser';
import { type Cells, officerList, XLSX } from './support/officerList';
import { officer, PASSWORD, signedIn } from './support/people';

const PLANNING = '92.so-tai-chinh';
const COMMUNE = '31120';

let api: TestApi;
let admin: Browser;
let canTho: Browser;

beforeAll(async () => {
  api = await startApi();
  admin = await signedIn(api, 'admin', [], { admin: true });
  canTho = await signedIn(api, 'cantho', [], { adminOf: '92' });
});
afterAll(() => api.close());

const bring = async (who: Browser, rows: Cells[], query = '', unit = '92') =>
  who.postFile(`/api/setup/${unit}/officers${query}`, XLSX, await officerList(rows));

/** The word in the newest invitation to an address. */
async function invitation(email: string): Promise<string> {
  const mail = await api.services.db.mail.findFirstOrThrow({ where: { recipient: email }, orderBy: { id: 'desc' } });
  return /\/invited#([\w-]+)/.exec(mail.text)?.[1] ?? '';
}

const LIST: Cells[] = [
  ['Nguyễn Thị Lan', 'lan@cantho.example.vn', PLANNING, 'Người ký', '01/09/2026'],
  ['Trần Văn Bình', 'binh@cantho.example.vn', PLANNING, 'Chuyên viên', ''],
  ['Lê Thị Hoa', 'hoa@cantho.example.vn', '92.ubnd', 'Người ký', new Date('2026-08-01')],
  ['Lê Thị Hoa', 'hoa@cantho.example.vn', '92.chu-tich-ubnd', 'Người ký', ''],
  ['Phạm Văn Sáu', 'sau@cantho.example.vn', `${COMMUNE}.ubnd`, 'người ký', ''],
  ['Võ Thị Bảy', 'bay@cantho.example.vn', '92.hdnd', 'Đại biểu', ''],
];

describe('a province set up from a list', () => {
  test('is told first what it lacks, and gets a list with those seats', async () => {
    const { body } = await canTho.get('/api/setup/92').expect(200);
    expect(body.procedures.map(({ id }: { id: string }) => id)).toContain('annual-plan-province');
    const standing = (id: string) => body.bodies.find((one: { body: { id: string } }) => one.body.id === id)?.standing;
    expect([PLANNING, '92.ubnd', '92.hdnd', '92.mttq'].map(standing)).toEqual([
      'empty',
      'empty',
      'voteless',
      'in-vain',
    ]);
    // Whoever writes documents needs a records clerk; who is only told needs none.
    const clerkless = body.bodies.filter((one: { clerkless: boolean }) => one.clerkless);
    expect(body.clerkless).toBe(clerkless.length);
    expect(clerkless.map((one: { body: { id: string } }) => one.body.id)).toContain(PLANNING);
    const { items, next } = (await canTho.get('/api/setup/92/below', { limit: 2 }).expect(200)).body;
    expect([items.length, next, items[0].standings.filled]).toEqual([2, expect.any(String), 0]);
    expect(items[0].clerkless).toBeGreaterThan(0);
    const file = await canTho.bytes(canTho.get('/api/setup/92/officers')).expect(200);
    const [officers, bodies] = await readSheets(file.body);
    expect(officers?.data[0]).toEqual(COLUMNS.map(({ head }) => head.vi));
    const asked = officers!.data.map((row) => `${row[2]} ${row[4]}`);
    expect(asked).toEqual(
      expect.arrayContaining([`${PLANNING} Người ký`, '92.hdnd Đại biểu', `${COMMUNE}.phong-kinh-te Người ký`]),
    );
    expect(bodies!.data.length).toBeGreaterThan(800);
    // As it is, it names nobody.
    const empty = await canTho.postFile('/api/setup/92/officers', XLSX, file.body);
    expect([empty.status, empty.body]).toEqual([200, expect.objectContaining({ rows: 0, written: false, faults: [] })]);
  });

  test('is told what is wrong cell by cell, and nothing is written', async () => {
    const before = await api.services.db.officer.count();
    const { body } = await bring(canTho, [
      ['', 'x@cantho.example.vn', PLANNING, 'Người ký', ''],
      ['A', 'not an address', PLANNING, 'Người ký', ''],
      ['B', 'b@cantho.example.vn', '22.so-tai-chinh', 'Người ký', ''],
      ['C', 'c@cantho.example.vn', '92.nowhere', 'Người ký', ''],
      ['D', 'd@cantho.example.vn', PLANNING, 'Giám đốc', '31/02/2026'],
      ['E', 'e@cantho.example.vn', PLANNING, 'Đại biểu', ''],
      ['F', 'f@cantho.example.vn', PLANNING, 'Người ký', ''],
      ['G', 'g@cantho.example.vn', PLANNING, 'Người ký', ''],
    ]);
    expect(body.faults.map(({ cell }: { cell: string }) => cell)).toEqual([
      'A2',
      'B3',
      'C4',
      'C5',
      'E6',
      'F6',
      'E7',
      'E9',
    ]);
    expect(body).toMatchObject({ written: false, faulty: 8 });
    expect(await api.services.db.officer.count()).toBe(before);
  });

  test('a dry run writes nothing; the list then makes accounts, seats and invitations; again it changes nothing', async () => {
    const dry = await bring(canTho, LIST, '?dryRun=true');
    expect([dry.status, dry.body]).toEqual([
      200,
      { rows: 6, people: 5, known: 0, seats: 6, same: 0, written: false, faults: [], faulty: 0 },
    ]);
    expect(await api.services.db.mail.count()).toBe(0);
    const done = await bring(canTho, LIST);
    expect([done.status, done.body.written]).toEqual([201, true]);
    expect(await api.services.db.mail.count()).toBe(5);
    // Whoever reads all mails doesn't get in by them.
    const { items } = (await admin.get('/api/mailbox', { limit: 1 }).expect(200)).body;
    expect(items[0].text).toMatch(/\/invited#…\n/);
    expect((await bring(canTho, LIST)).body).toMatchObject({ people: 0, known: 0, seats: 0, same: 6 });
    expect((await bring(canTho, [['Ai Khác', 'ak@cantho.example.vn', PLANNING, 'Người ký', '']])).body.faults).toEqual([
      expect.objectContaining({
        cell: 'E2',
        says: { vi: expect.stringContaining('Nguyễn Thị Lan'), en: expect.any(String) },
      }),
    ]);
  });

  test('given a link that came to nothing, when two invite an officer anew at once, then one invitation holds: the last', async () => {
    const { id } = await api.services.db.officer.findUniqueOrThrow({ where: { username: 'hoa' } });
    const again = Array.from({ length: 4 }, () => canTho.post(`/api/officers/${id}/invitation`).expect(204));
    await Promise.all(again);
    expect(await api.services.db.invitation.count({ where: { officerId: id } })).toBe(1);
    const token = await invitation('hoa@cantho.example.vn');
    await new Browser(api.server).post('/api/invitations/look', { token }).expect(200);
  });

  test('works the same day: an invited planner chooses a password, starts the cycle and submits its first step', async () => {
    const anybody = new Browser(api.server);
    const token = await invitation('binh@cantho.example.vn');
    expect((await anybody.post('/api/invitations/look', { token }).expect(200)).body).toEqual({
      name: 'Trần Văn Bình',
      username: 'binh',
    });
    await anybody.post('/api/invitations/take', { token, password: 'ngắn' }).expect(400);
    await anybody.post('/api/invitations/take', { token, password: PASSWORD }).expect(200);
    await anybody.post('/api/invitations/take', { token, password: PASSWORD }).expect(404);
    const planner = new Browser(api.server);
    expect((await planner.signIn('binh', PASSWORD)).body.seats).toMatchObject([{ body: PLANNING, role: 'officer' }]);
    const started = await startCycle(planner, { unit: '92', body: PLANNING }).expect(201);
    const { items } = (await planner.get('/api/inbox').expect(200)).body;
    expect(items.map(({ step }: { step: string }) => step)).toContain('pm-directive');
    const done = await planner.post(`/api/cases/${started.body.id}/acts`, {
      name: 'sign',
      body: PLANNING,
      data: { step: 'pm-directive', documents: [] },
    });
    expect([done.status, done.body.code]).toEqual([201, undefined]);
  });
});

describe('a province’s administrator', () => {
  let far: { id: string };
  beforeAll(async () => {
    far = await officer(api, 'quang.ninh', [{ body: '22.ubnd' }]);
  });
  const idOf = async (username: string): Promise<string> =>
    (await api.services.db.officer.findUniqueOrThrow({ where: { username } })).id;
  const seat = (body: string) => ({ body, role: 'officer', from: '2026-09-15' });

  test('sees the officers of that province and nobody else’s', async () => {
    const { items } = (await canTho.get('/api/officers', { limit: 200 }).expect(200)).body;
    expect(items.map(({ username }: { username: string }) => username).sort()).toEqual([
      'bay',
      'binh',
      'hoa',
      'lan',
      'sau',
    ]);
    expect(items[0].email).toContain('@');
    await canTho.get(`/api/officers/${far.id}`).expect(404);
    expect((await canTho.get('/api/session')).body.officer).toMatchObject({ admin: false, adminOf: '92' });
  });

  test('manages those only: nobody of elsewhere, no administrator, nobody moved out, nobody made an administrator', async () => {
    const lan = await idOf('lan');
    const chief = await idOf('admin');
    const refused = async (call: PromiseLike<{ status: number; body: { code?: string } }>, status: number) =>
      expect((await call).status).toBe(status);
    const fresh = { username: 'moi', name: 'Mới', email: 'moi@cantho.example.vn' };
    await refused(canTho.patch(`/api/officers/${far.id}`, { active: false }), 404);
    await refused(canTho.post(`/api/officers/${far.id}/password`), 404);
    await refused(canTho.post(`/api/officers/${far.id}/seats`, seat('92.ubnd')), 404);
    await refused(canTho.post(`/api/officers/${chief}/password`), 404);
    await refused(canTho.post(`/api/officers/${lan}/seats`, seat('22.ubnd')), 403);
    await refused(canTho.patch(`/api/officers/${lan}`, { admin: true }), 403);
    await refused(canTho.patch(`/api/officers/${lan}`, { adminOf: '92' }), 403);
    await refused(canTho.post('/api/officers', { ...fresh, admin: true, seats: [seat('92.ubnd')] }), 403);
    await refused(canTho.post('/api/officers', { ...fresh, adminOf: '92', seats: [seat('92.ubnd')] }), 403);
    await refused(canTho.post('/api/officers', { ...fresh, seats: [seat('22.ubnd')] }), 403);
    await refused(canTho.post('/api/officers', fresh), 400);
    await refused(bring(canTho, LIST, '', '22'), 403);
    await refused(canTho.get('/api/setup/22'), 403);
    await refused(canTho.get('/api/setup/VN'), 403);
    for (const path of ['/api/operation', '/api/successions', '/api/audit/verify'])
      await refused(canTho.get(path), 403);
    await canTho.post('/api/officers', { ...fresh, seats: [seat(`${COMMUNE}.ubnd`)] }).expect(201);
    await canTho.patch(`/api/officers/${lan}`, { name: 'Nguyễn Thị Lan' }).expect(200);
    expect((await canTho.get(`/api/setup/${COMMUNE}`).expect(200)).body.unit.code).toBe(COMMUNE);
  });

  test('who sits elsewhere too is not theirs to change, but the seat here is theirs to end', async () => {
    const both = await officer(api, 'hai.noi', [{ body: '92.so-y-te', role: 'officer' }, { body: '22.so-y-te' }]);
    const seats = await api.services.db.seat.findMany({ where: { officerId: both.id }, orderBy: { body: 'desc' } });
    await canTho.post(`/api/officers/${both.id}/password`).expect(403);
    await canTho.patch(`/api/seats/${seats[0]?.id}`, { to: '2026-09-20' }).expect(200);
    await canTho.patch(`/api/seats/${seats[1]?.id}`, { to: '2026-09-20' }).expect(403);
  });

  test('is another administrator’s or officer’s only by the word of the installation’s', async () => {
    const hai = await officer(api, 'hai.phong', [{ body: '31.ubnd', role: 'officer' }]);
    await admin.patch(`/api/officers/${hai.id}`, { adminOf: '3a' }).expect(400);
    expect((await admin.patch(`/api/officers/${hai.id}`, { adminOf: '31' }).expect(200)).body.adminOf).toBe('31');
    await admin.patch(`/api/officers/${hai.id}`, { adminOf: null }).expect(200);
    const clerk = await signedIn(api, 'plain', [{ body: '92.ubnd', role: 'officer' }]);
    for (const call of [clerk.get('/api/setup/92'), clerk.get('/api/setup/92/officers'), bring(clerk, LIST)])
      expect((await call).status).toBe(403);
  });

  test('reads the record of that province’s cases only', async () => {
    const planner = await signedIn(api, 'planner22', [{ body: '22.so-tai-chinh' }]);
    await startCycle(planner).expect(201);
    const { items } = (await canTho.get('/api/audit', { limit: 200 }).expect(200)).body;
    expect([...new Set(items.map((one: { case: string }) => one.case))]).toEqual(['92.annual-plan-province.2027']);
    await canTho.get('/api/audit/verify', { case: '92.annual-plan-province.2027' }).expect(200);
    await canTho.get('/api/audit/verify', { case: '22.annual-plan-province.2027' }).expect(404);
    await canTho.get('/api/cases/22.annual-plan-province.2027').expect(404);
    await canTho.get('/api/cases/92.annual-plan-province.2027').expect(200);
    await canTho.get('/api/overdue/summary', { by: 'body' }).expect(200);
    const publishes = async (unit: string) => (await canTho.get('/api/overlays', { unit })).body.mayPublish;
    expect([await publishes('92'), await publishes('22')]).toEqual([true, false]);
  });

  test('orders a substitute for an absent head by a decision, within the province; who signs above may, others not', async () => {
    const [giver, holder] = await Promise.all([idOf('sau'), idOf('moi')]);
    const absence = {
      body: `${COMMUNE}.ubnd`,
      holder,
      kind: 'absence',
      from: '2026-10-01',
      to: '2026-10-10',
      why: 'Ốm dài ngày',
      ordered: { giver, by: '15/QĐ-UBND ngày 14/09/2026' },
    };
    const { body } = await canTho.post('/api/delegations', absence).expect(201);
    expect(body).toMatchObject({
      giver: { username: 'sau' },
      orderedBy: { username: 'cantho' },
      order: '15/QĐ-UBND ngày 14/09/2026',
    });
    const lent = { body: '22.ubnd', ordered: { giver: far.id, by: '1/QĐ' } };
    expect((await canTho.post('/api/delegations', { ...absence, ...lent }).expect(403)).body.code).toBe(
      'not-permitted',
    );
    const above = await signedIn(api, 'chair92', [{ body: '92.chu-tich-ubnd', from: '2026-01-01' }]);
    // Who signs above is told for whom, and among whom.
    const own = (await above.get('/api/delegations/orderable').expect(200)).body.items;
    expect(own).toContainEqual({
      body: expect.objectContaining({ id: `${COMMUNE}.ubnd` }),
      heads: [expect.objectContaining({ id: giver })],
    });
    const among = (body: string) => above.get('/api/delegations/substitutes', { body, search: 'moi' });
    expect((await among(`${COMMUNE}.ubnd`).expect(200)).body.items).toMatchObject([{ id: holder }]);
    await among('22.so-tai-chinh').expect(403);
    expect((await canTho.get('/api/delegations/orderable').expect(200)).body.items).toEqual([]);
    await above.post('/api/delegations', absence).expect(201);
    await above.post('/api/delegations', { ...absence, holder: far.id }).expect(404);
    await canTho.post('/api/delegations', { ...absence, holder: far.id }).expect(404);
    await canTho.post('/api/delegations', { ...absence, holder: await idOf('cantho') }).expect(403);
    const equal = await signedIn(api, 'chairwoman', [{ body: '31117.ubnd' }]);
    await equal.post('/api/delegations', absence).expect(403);
    const { items } = (await canTho.get('/api/delegations', { all: 'true' }).expect(200)).body;
    expect(items).toHaveLength(2);
    await equal.delete(`/api/delegations/${body.id}`).expect(404);
    await canTho.delete(`/api/delegations/${body.id}`).expect(204);
  });
});

test('a start where nobody sits who could do or manage anything is refused; one where some steps are nobody’s says which', async () => {
  const wanted = { procedure: 'annual-plan-province', unit: '01', year: 2027, body: '01.ubnd' };
  expect((await admin.post('/api/cycles/preview', wanted).expect(422)).body.code).toBe('nobody-could-act');
  expect((await admin.post('/api/cycles', wanted).expect(422)).body.code).toBe('nobody-could-act');
  await officer(api, 'ha.noi', [{ body: '01.ubnd', role: 'officer' }]);
  const { idle } = (await admin.post('/api/cycles/preview', wanted).expect(200)).body;
  const standing = (step: string) => idle.find((one: { step: string }) => one.step === step)?.standing;
  expect(['pm-directive', 'committee-decision', 'council-decision'].map(standing)).toEqual([
    'empty',
    'unsigned',
    undefined,
  ]);
});

test('the command line says what is needed, writes the list and brings it in, as the page does', async () => {
  const run = async (...args: string[]): Promise<string> => {
    let out = '';
    const program = new Command().configureOutput({ writeOut: (text) => void (out += text) });
    registerSetup(program);
    process.env.DATABASE_URL = api.url;
    await program.parseAsync(['setup', ...args], { from: 'user' });
    delete process.env.DATABASE_URL;
    return out;
  };
  const file = join(api.dir, 'can-bo.xlsx');
  expect(await run('needs', '92', '--lang', 'en')).toMatch(/\(92\.so-tai-chinh\) +filled +1 +1 /);
  await run('template', '92', file);
  expect((await readSheets(await readFile(file))).map(({ sheet }) => sheet)).toEqual([
    'Cán bộ',
    'Cơ quan',
    'Hướng dẫn',
  ]);
  const row = ['Đỗ Văn Chín', 'chin@cantho.example.vn', '92.so-y-te', 'Người ký', '01/09/2026'];
  await writeFile(file, await officerList([row]));
  expect(await run('import', '92', file, '--dry-run', '--lang', 'en')).toMatch(/^1 new accounts, 1 seats.*Nothing/);
  expect(JSON.parse(await run('import', '92', file, '--json'))).toMatchObject({ written: true, people: 1, seats: 1 });
  await writeFile(file, await officerList([row.with(3, 'Giám đốc')]));
  expect(await run('import', '92', file, '--lang', 'en')).toMatch(/^E2 +must be one of/m);
  expect(process.exitCode).toBe(1);
  process.exitCode = 0;
  await run('administrator', '92', 'chin');
  expect((await admin.get('/api/officers', { search: 'chin' })).body.items[0].adminOf).toBe('92');
  await run('administrator', 'none', 'chin');
  const order = ['--from', '2026-10-01', '--to', '2026-10-02', '--order', '16/QĐ-UBND', '--why', 'Đi học'];
  await run('substitute', '92.so-y-te', 'chin', 'binh', ...order);
  const { items } = (await admin.get('/api/delegations', { all: 'true', body: '92.so-y-te' })).body;
  expect(items).toMatchObject([{ giver: { username: 'chin' }, order: '16/QĐ-UBND', holder: { username: 'binh' } }]);
});
