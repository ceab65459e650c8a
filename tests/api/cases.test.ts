import { ADMINISTRATION } from '../../domain/case/entry';
import type { Browser } from './support/browser';
import { CYCLE, openConsultation, PLANNING, startCycle, uploaded } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { officer, signedIn } from './support/people';

let api: TestEngine;
let planner: Browser;
let outsider: Browser;

const BEFORE = '2026-03-02T03:00:00.000Z';
const wanted = { procedure: 'annual-plan-province', unit: '22', year: 2027, body: PLANNING };

beforeAll(async () => {
  api = await startApiWithEngine();
  api.clock.set(BEFORE);
  planner = await signedIn(api, 'planner', [{ body: PLANNING }]);
  outsider = await signedIn(api, 'outsider', [{ body: '79.so-tai-chinh' }]);
});
afterAll(() => api.close());
afterEach(() => api.clock.set(BEFORE));

const act = (name: string, data: object, texts?: object, body = PLANNING) =>
  planner.post(`/api/cases/${CYCLE}/acts`, { name, body, data, texts });

test('what one may begin for a body is told beforehand, and who begins the rest', async () => {
  const starts = async (browser: Browser, body: string) =>
    new Map(
      (
        (await browser.get('/api/cycles/starts', { body }).expect(200)).body.items as {
          procedure: string;
          open: boolean;
          by: { id: string }[];
        }[]
      ).map(({ procedure, open, by }) => [procedure, { open, by: by.map(({ id }) => id) }]),
    );
  const own = await starts(planner, PLANNING);
  expect(own.get('annual-plan-province')).toEqual({ open: true, by: [PLANNING, '22.ubnd', '22.thuong-truc-hdnd'] });
  expect(own.has('annual-plan-commune')).toBe(false);
  expect((await starts(outsider, PLANNING)).get('annual-plan-province')?.open).toBe(false);
  const health = await signedIn(api, 'health', [{ body: '22.so-y-te' }]);
  expect((await starts(health, '22.so-y-te')).get('annual-plan-province')).toEqual({
    open: false,
    by: [PLANNING, '22.ubnd', '22.thuong-truc-hdnd'],
  });
});

describe('a preview', () => {
  test('shows the whole timetable with clauses, and records nothing', async () => {
    const { body } = await planner.post('/api/cycles/preview', wanted).expect(200);
    expect(body).toMatchObject({
      case: CYCLE,
      exists: false,
      version: '2027-redrawn',
      today: '2026-03-02',
      overdue: [],
    });
    const verification = body.rows.find(({ step }: { step: string }) => step === 'verification');
    expect(verification).toMatchObject({
      holder: { id: '22.ban-kinh-te-ngan-sach' },
      dueOn: expect.stringMatching(/^2026-/),
      base: { date: body.anchors.session },
      verified: expect.any(String),
      rule: { vi: expect.any(String), en: expect.any(String) },
      clause: { cites: expect.anything() },
    });
    expect(await api.services.db.case.count()).toBe(0);
    expect(await api.services.db.publishedProcedure.count()).toBe(0);
  });

  test('counts from the days one sets', async () => {
    const usual = await planner.post('/api/cycles/preview', wanted).expect(200);
    const { body } = await planner
      .post('/api/cycles/preview', { ...wanted, anchors: { session: '2026-12-17' } })
      .expect(200);
    expect(body.anchors.session).toBe('2026-12-17');
    const due = (rows: { step: string; dueOn: string }[]) => rows.find(({ step }) => step === 'verification')!.dueOn;
    expect(due(body.rows) > due(usual.body.rows)).toBe(true);
  });

  test('shows where the dates then contradict each other, naming both clauses', async () => {
    const { body } = await planner
      .post('/api/cycles/preview', { ...wanted, anchors: { session: '2026-11-10' } })
      .expect(200);
    expect(body.conflicts.length).toBeGreaterThan(0);
    for (const { says, days } of body.conflicts)
      expect([says.vi, says.en, days > 0]).toEqual([
        expect.stringContaining('đến hạn'),
        expect.stringContaining('due'),
        true,
      ]);
  });

  test('names what is overdue already', async () => {
    api.clock.set('2026-09-15T03:00:00.000Z');
    const { body } = await planner.post('/api/cycles/preview', wanted).expect(200);
    expect(body.overdue.map(({ step }: { step: string }) => step)).toContain('pm-directive');
    expect(body.overdue[0]).toMatchObject({ title: { vi: expect.any(String) }, holder: { id: expect.any(String) } });
  });

  test.each<[string, object, number, string]>([
    ['a year without law', { year: 2002 }, 422, 'year-not-covered'],
    ['a year that nobody plans for yet', { year: 2031 }, 422, 'year-too-far'],
    ['a year whose bodies are no more', { year: 2025 }, 422, 'bodies-gone'],
    ['no such procedure', { procedure: 'none' }, 422, 'no-procedure'],
    ['no such unit', { unit: '99' }, 404, 'no-such-unit'],
    ['a commune', { unit: '06652' }, 422, 'wrong-level'],
    ['no such anchor', { anchors: { none: '2026-12-01' } }, 422, 'unknown-anchor'],
    ['a day that doesn’t exist', { anchors: { session: '2026-02-30' } }, 400, 'invalid-input'],
    ['a body one has no seat in', { body: '22.ubnd' }, 403, 'no-seat'],
    ['another unit’s planning office', { unit: '79' }, 403, 'not-permitted'],
    ['an unknown field', { force: true }, 400, 'invalid-input'],
  ])('of %s is refused, and so is its start', async (_case, more, status, code) => {
    for (const path of ['/api/cycles/preview', '/api/cycles'])
      expect((await planner.post(path, { ...wanted, ...more })).body).toMatchObject({ status, code });
    expect(await api.services.db.case.count()).toBe(0);
  });
});

describe('a start', () => {
  test('opens the case by whoever starts it, with its first steps open', async () => {
    const clerk = await signedIn(api, 'clerk', [{ body: '22.so-y-te' }]);
    expect((await clerk.post('/api/cycles', { ...wanted, body: '22.so-y-te' }).expect(403)).body.code).toBe(
      'not-permitted',
    );
    const { body, headers } = await startCycle(planner).set({ 'Idempotency-Key': 'start' }).expect(201);
    expect(body).toEqual({ id: CYCLE, seq: 1, at: BEFORE, settled: true });
    const shown = await planner.get(headers.location!).expect(200);
    expect(shown.body.steps.filter(({ status }: { status: string }) => status === 'open').length).toBeGreaterThan(2);
    const entry = await api.services.db.entry.findFirstOrThrow({ where: { caseId: CYCLE, seq: 1 } });
    expect([entry.name, entry.byBody]).toEqual(['open', PLANNING]);
  });

  test('again is refused and names the case, unless it is the same request', async () => {
    expect((await startCycle(planner).expect(409)).body).toMatchObject({ code: 'case-exists', facts: { case: CYCLE } });
    await startCycle(planner).set({ 'Idempotency-Key': 'start' }).expect(201);
    await startCycle(planner, { year: 2026 }).set({ 'Idempotency-Key': 'start' }).expect(422);
    expect(await api.services.db.entry.count({ where: { name: 'open' } })).toBe(1);
    expect((await planner.post('/api/cycles/preview', wanted).expect(200)).body.exists).toBe(true);
  });

  test('twice at the same instant opens one', async () => {
    const saigon = await signedIn(api, 'saigon', [{ body: '79.ubnd' }]);
    const both = await Promise.all([1, 2].map(() => startCycle(saigon, { unit: '79', body: '79.ubnd' })));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  test('of a second resolution in the same year is a case of its own; only the same title meets', async () => {
    const law = { procedure: 'local-policy-resolution', year: 2026, unit: '04', body: '04.so-tai-chinh' };
    const office = await signedIn(api, 'cao-bang', [{ body: law.body }]);
    const housing = { ...law, title: { vi: 'Hỗ trợ nhà ở xã hội', en: 'Support for social housing' } };
    const [one, other, twice] = await Promise.all([
      startCycle(office, housing),
      startCycle(office, { ...law, title: { vi: 'Miễn học phí', en: 'No school fees' } }),
      startCycle(office, housing),
    ]);
    const id = '04.local-policy-resolution.ho-tro-nha-o-xa-hoi.2026';
    expect([one, twice].map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(other).toMatchObject({
      status: 201,
      body: { id: '04.local-policy-resolution.mien-hoc-phi.2026', settled: true },
    });
    expect((await office.get(`/api/cases/${id}`).expect(200)).body.title).toEqual({
      vi: 'Hỗ trợ nhà ở xã hội – Tỉnh Cao Bằng',
      en: 'Support for social housing – Cao Bang Province',
    });
    expect((await office.post('/api/cycles/preview', housing).expect(200)).body).toMatchObject({
      case: id,
      exists: true,
    });
    expect((await office.post('/api/cycles/preview', law).expect(400)).body).toMatchObject({
      code: 'invalid-input',
      facts: { field: 'title' },
    });
    await startCycle(office, { ...law, procedure: 'annual-plan-province', title: housing.title }).expect(400);
  });

  test('by an administrator stands on record as one', async () => {
    const admin = await signedIn(api, 'admin', [], { admin: true });
    await officer(api, 'hai.phong', [{ body: '31.so-tai-chinh' }]);
    await startCycle(admin, { unit: '31', body: '31.so-tai-chinh' }).expect(201);
    expect(
      (await api.services.db.entry.findFirstOrThrow({ where: { caseId: '31.annual-plan-province.2027', seq: 1 } }))
        .byBody,
    ).toBe(ADMINISTRATION);
  });

  test('while the workers are away opens its first steps all the same', async () => {
    const away = await signedIn(api, 'away', [{ body: '24.ubnd' }]);
    await api.stopWorker();
    const { body, headers } = await startCycle(away, { unit: '24', body: '24.ubnd' }).expect(201);
    expect(body.settled).toBe(true);
    expect((await away.get(headers.location!).expect(200)).body.steps.length).toBeGreaterThan(10);
    await api.startWorker();
  });
});

describe('a case', () => {
  test('unchanged since is answered 304, changed anew', async () => {
    const first = await planner.get(`/api/cases/${CYCLE}`).expect(200);
    expect(first.headers.etag).toMatch(new RegExp(`^"${first.body.headSeq}\\.`));
    await planner.get(`/api/cases/${CYCLE}`).set({ 'If-None-Match': first.headers.etag! }).expect(304);
    await act('remind', { step: 'pm-directive' }).expect(201);
    const next = await planner.get(`/api/cases/${CYCLE}`).set({ 'If-None-Match': first.headers.etag! }).expect(200);
    expect(next.body.headSeq).toBeGreaterThan(first.body.headSeq);
  });

  test('shows one’s own tasks, with the seat by which one may do them', async () => {
    const { body } = await planner.get(`/api/cases/${CYCLE}`).expect(200);
    expect(body.tasks.find(({ step }: { step: string }) => step === 'assess-situation')).toMatchObject({
      body: { id: PLANNING },
      acts: ['submit'],
      dueOn: '2026-05-15',
      overdue: false,
      as: [{ role: 'head', onBehalfOf: null, delegationId: null }],
    });
  });

  test.each(['', '/steps/draft-plan', '/timetable', '/record', '/as-of?at=2026-12-01T00:00:00Z'])(
    'that one may not see isn’t there: %s',
    async (path) => {
      expect((await outsider.get(`/api/cases/24.annual-plan-province.2027${path}`).expect(404)).body.code).toBe(
        'not-found',
      );
      await outsider.get(`/api/cases/none${path}`).expect(404);
    },
  );

  test('is listed for those who may see it, page by page, by unit, year, kind and state', async () => {
    const found = async (query: object, browser = planner) =>
      (await browser.get('/api/cases', query as never).expect(200)).body.items.map(({ id }: { id: string }) => id);
    expect(await found({})).toEqual([CYCLE]);
    expect(await found({}, outsider)).toEqual(['79.annual-plan-province.2027']);
    const consultation = await openConsultation(api, 'listed', { consultees: ['79.ubnd'] });
    expect(await found({ kind: 'consultation' })).toEqual([consultation]);
    expect([await found({ year: 2026 }), await found({ unit: '24' }), await found({ open: 'false' })]).toEqual([
      [],
      [],
      [],
    ]);
    const first = await planner.get('/api/cases', { limit: 1 }).expect(200);
    const second = await planner.get('/api/cases', { limit: 1, cursor: first.body.next }).expect(200);
    expect([...first.body.items, ...second.body.items].map(({ id }) => id).sort()).toEqual(
      [CYCLE, consultation].sort(),
    );
    expect(second.body.next).toBeNull();
    await planner.get('/api/cases', { cursor: 'WyJhIiwiYiJd' }).expect(400);
  });
});

describe('a step', () => {
  test('says why it is due on that day: clause, base, each day counted and skipped', async () => {
    await act('submit', {
      step: 'assess-situation',
      documents: [await uploaded(planner, PLANNING, 'assessment')],
    }).expect(201);
    await act('submit', {
      step: 'state-of-development',
      documents: [await uploaded(planner, PLANNING, 'state-report')],
    }).expect(201);
    await act('sign', { step: 'pm-directive', number: '12/CT-TTg' }).expect(201);
    const { body } = await planner.get(`/api/cases/${CYCLE}/steps/forecasts`).expect(200);
    expect(body).toMatchObject({
      status: 'open',
      dueOn: '2026-03-09',
      waitsFor: [],
      waiting: ['balances', 'options'],
      due: {
        dueOn: '2026-03-09',
        base: { date: '2026-03-02' },
        rule: { vi: 'chậm nhất 5 ngày làm việc kể từ ngày mở bước này' },
        clause: { cites: 'practice' },
        forecast: false,
      },
    });
    const { days, explanation } = body.due.count;
    expect(days.map(({ date, counted }: { date: string; counted: boolean }) => `${date} ${counted}`)).toEqual([
      '2026-03-02 false',
      '2026-03-03 true',
      '2026-03-04 true',
      '2026-03-05 true',
      '2026-03-06 true',
      '2026-03-07 false',
      '2026-03-08 false',
      '2026-03-09 true',
    ]);
    expect(explanation.en).toContain('Not counted: 07/03/2026–08/03/2026 Weekend');
  });

  test('says who moved its date, and the reason given', async () => {
    await act('extend', { step: 'forecasts', newDue: '2026-03-16' }, { why: 'Chờ số liệu thống kê.' }).expect(201);
    await act('pause', { step: 'forecasts' }, { why: 'Chờ bộ.' }).expect(201);
    const { body } = await planner.get(`/api/cases/${CYCLE}/steps/forecasts`).expect(200);
    expect(body.extensions).toEqual([
      expect.objectContaining({
        oldDue: '2026-03-09',
        newDue: '2026-03-16',
        revoked: false,
        why: 'Chờ số liệu thống kê.',
        by: expect.objectContaining({ id: PLANNING }),
      }),
    ]);
    expect(body.stops).toEqual([expect.objectContaining({ from: '2026-03-02', to: null, why: 'Chờ bộ.' })]);
    expect(body.moves).toHaveLength(2);
    expect(body.due.dueOn).toBeNull();
    expect(body.due.count.explanation.vi).toContain('Chờ bộ.');
    await act('resume', { step: 'forecasts' }).expect(201);
  });

  test('of a consultation is one body’s answer', async () => {
    const id = await openConsultation(api, 'row', { consultees: ['22.so-y-te'], dueOn: '2026-03-20' });
    const { body } = await planner.get(`/api/cases/${id}/steps/22.so-y-te`).expect(200);
    expect(body).toMatchObject({ kind: 'reply', status: 'open', dueOn: '2026-03-20', due: null, moves: [] });
    await planner.get(`/api/cases/${id}/timetable`).expect(404);
  });

  test('that the procedure doesn’t have', async () => {
    expect((await planner.get(`/api/cases/${CYCLE}/steps/none`).expect(404)).body.code).toBe('no-such-step');
  });
});

test('a running timetable has each step’s date as planned, as due now, and as done', async () => {
  const { body } = await planner.get(`/api/cases/${CYCLE}/timetable`).expect(200);
  const row = (id: string) => body.rows.find(({ step }: { step: string }) => step === id);
  expect(row('assess-situation')).toMatchObject({
    planned: '2026-05-15',
    dueOn: '2026-05-15',
    openedOn: '2026-03-02',
    doneOn: '2026-03-02',
    late: false,
  });
  expect(row('forecasts')).toMatchObject({ dueOn: '2026-03-16', doneOn: null, late: false });
  expect(row('balances')).toMatchObject({ forecast: true, doneOn: null });
});

describe('the record', () => {
  test('has every entry with its texts and hashes, page by page', async () => {
    const all = (await planner.get(`/api/cases/${CYCLE}/record`, { limit: 200 }).expect(200)).body;
    expect(all.next).toBeNull();
    expect(all.items.map(({ seq }: { seq: number }) => seq)).toEqual(
      all.items.map((_: unknown, index: number) => index + 1),
    );
    for (const [index, entry] of all.items.entries())
      expect(entry.prevHash).toBe(index === 0 ? '' : all.items[index - 1].hash);
    const first = (await planner.get(`/api/cases/${CYCLE}/record`, { limit: 3 })).body;
    const second = (await planner.get(`/api/cases/${CYCLE}/record`, { limit: 3, cursor: first.next })).body;
    expect(second.items.map(({ seq }: { seq: number }) => seq)).toEqual([4, 5, 6]);
  });

  test('is sought by name, body and time', async () => {
    const { body } = await planner.get(`/api/cases/${CYCLE}/record`, { name: 'extend', body: PLANNING }).expect(200);
    expect(body.items).toEqual([
      expect.objectContaining({
        kind: 'act',
        name: 'extend',
        texts: { why: 'Chờ số liệu thống kê.' },
        data: { step: 'forecasts', newDue: '2026-03-16' },
        by: expect.objectContaining({
          body: expect.objectContaining({ id: PLANNING }),
          officer: { id: expect.any(String), name: 'planner' },
        }),
      }),
    ]);
    const later = await planner.get(`/api/cases/${CYCLE}/record`, { since: '2026-03-03T00:00:00+07:00' }).expect(200);
    expect(later.body.items).toEqual([]);
    for (const wrong of [{ since: 'yesterday' }, { cursor: 'WzBd' }, { body: 'x y' }])
      await planner.get(`/api/cases/${CYCLE}/record`, wrong).expect(400);
  });
});

test('the steps as of an instant are those of then', async () => {
  api.clock.set('2026-03-10T03:00:00.000Z');
  await act('submit', { step: 'forecasts', documents: [await uploaded(planner, PLANNING, 'forecast')] }).expect(201);
  const status = async (at: string) => {
    const { body } = await planner.get(`/api/cases/${CYCLE}/as-of`, { at }).expect(200);
    return body.steps.find(({ step }: { step: string }) => step === 'forecasts').status;
  };
  expect([await status('2026-03-09T00:00:00Z'), await status('2026-03-10T10:00:00+07:00')]).toEqual(['open', 'done']);
  await planner.get(`/api/cases/${CYCLE}/as-of`, { at: '2026-01-01T00:00:00Z' }).expect(404);
  await planner.get(`/api/cases/${CYCLE}/as-of`, { at: '2026-03-09' }).expect(400);
});

describe('procedures', () => {
  test('are listed with their plan years and hashes; what is published says since when', async () => {
    const { body } = await planner.get('/api/procedures').expect(200);
    const versions = body.items.filter(({ id }: { id: string }) => id === 'annual-plan-province');
    expect(
      versions.map(({ version, publishedAt }: { version: string; publishedAt: string | null }) => [
        version,
        publishedAt !== null,
      ]),
    ).toEqual([
      ['2015-law-83', false],
      ['2021-decree-163', false],
      ['2025-three-tiers', false],
      ['2025-decree-163', false],
      ['2026-two-tiers', false],
      ['2026-decree-163', false],
      ['2026-two-tiers-july', false],
      ['2026-decree-163-july', false],
      ['2027-decree-73', false],
      ['2027-law-89', false],
      ['2027-redrawn', true],
      ['2028-community', false],
      ['2028-joint-schedule', false],
      ['2028-redrawn', false],
    ]);
  });

  test('are shown whole', async () => {
    const { body, headers } = await planner
      .get('/api/procedures/annual-plan-province/versions/2027-redrawn')
      .expect(200);
    expect(headers.etag).toBe(`"${body.hash}"`);
    expect(body.procedure.steps.find(({ id }: { id: string }) => id === 'pm-directive')).toMatchObject({
      kind: 'decide',
      due: [expect.anything()],
      cites: expect.anything(),
    });
    await planner.get('/api/procedures/annual-plan-province/versions/none').expect(404);
  });
});
