import type { Step } from '../../domain/law/procedure';
import type { Contents, Part } from '../../domain/planContent/parts';
import { loadDirectory } from '../../procedures/load';
import { publishProcedure } from '../../register/law';
import { verifyRegister } from '../../register/verify';
import { Browser } from './support/browser';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { uploaded } from './support/cases';
import { act, openPlan, trial, until } from './support/plan';

const [FIRST, SECOND] = loadDirectory().children('22', 'commune', '2026-05-04') as [string, string];
const LOWER = (unit: string) => `${unit}.trial-lower.2027`;

const ofUnit = { at: 'unit' } as const;
const [draft] = trial('draft').steps as [Step];
const produces = (type: string): Step['produces'] => [{ type, title: { vi: type, en: type }, required: false }];
const drafts: Step = { ...draft, by: { body: 'planning-office', ...ofUnit }, produces: produces('orientation') };

/** A commune's plan of one step; a province's that opens them, drafts, and assigns. */
const lower = {
  ...trial('draft'),
  id: 'trial-lower',
  level: 'commune' as const,
  steps: [{ ...drafts, produces: [...produces('assessment'), ...produces('orientation')] }],
};
const upper = {
  ...trial('draft'),
  id: 'trial-upper',
  steps: [
    drafts,
    { ...drafts, id: 'look-back', produces: produces('assessment') },
    { ...drafts, id: 'assign', kind: 'assign' as const, to: [{ body: 'ubnd', at: 'children' as const }], produces: [] },
    {
      ...drafts,
      id: 'cascade',
      kind: 'cascade' as const,
      produces: [],
      to: [{ body: 'ubnd', at: 'children' as const }],
      cascade: { procedure: 'trial-lower', until: 'draft', batch: 25, everyMinutes: 5 },
    },
  ],
};

let api: TestEngine;
let province: Browser;
let first: Browser;
let plan: string;

beforeAll(async () => {
  api = await startApiWithEngine();
  api.clock.set('2026-05-04T02:00:00.000Z');
  await publishProcedure(api.services.db, lower);
  province = await signedIn(api, 'province', [{ body: '22.so-tai-chinh' }]);
  first = await signedIn(api, 'first', [{ body: `${FIRST}.phong-kinh-te` }]);
  plan = await openPlan(api, upper, { lower: [FIRST, SECOND] });
  for (const unit of [FIRST, SECOND])
    await until(() => api.services.db.case.findFirst({ where: { id: LOWER(unit), settledAt: { not: null } } }));
});
afterAll(() => api.close());

const keep = (browser: Browser, id: string, part: Part, step: string, content: object) =>
  browser.post(`/api/cases/${id}/plan/${part}`, { step, version: 1, content }).expect(201);
const submit = (browser: Browser, id: string, step: string, body: string) =>
  browser.post(`/api/cases/${id}/acts`, { name: 'submit', body, data: { step } }).expect(201);
const levels = async (browser: Browser, id: string) =>
  (await browser.get(`/api/cases/${id}/plan/levels`).expect(200)).body;
const targets = (value: string): NonNullable<Contents['targets']> => ({
  rows: [{ indicator: 'grdp', figures: { '2027': value }, lead: '22.so-cong-thuong' }],
});
const INDICATORS: Contents['indicators'] = { indicators: [{ id: 'grdp' }] };
const ASSESSED = { rows: [{ indicator: 'grdp', figures: { '2026': '90' } }] };

test('S2 given a commune that has submitted and one that hasn’t, then the province sees what is there and who is missing', async () => {
  await keep(province, plan, 'indicators', 'look-back', INDICATORS);
  await keep(province, plan, 'assessment', 'look-back', ASSESSED);
  await keep(province, plan, 'targets', 'draft', targets('100'));
  await keep(first, LOWER(FIRST), 'indicators', 'draft', INDICATORS);
  await keep(first, LOWER(FIRST), 'assessment', 'draft', ASSESSED);
  await keep(first, LOWER(FIRST), 'targets', 'draft', targets('60'));
  const before = await levels(province, plan);
  expect(before.below).toMatchObject({ units: 2 });
  expect(before.below.missing).toHaveLength(2);
  await submit(first, LOWER(FIRST), 'draft', `${FIRST}.phong-kinh-te`);
  const { below, rows } = await levels(province, plan);
  expect(below.missing).toHaveLength(1);
  expect(rows).toEqual([
    expect.objectContaining({ indicator: 'grdp', own: '100', below: { units: 2, given: 1, sum: '60', off: null } }),
  ]);
});

test('S2 S11 given an assignment that doesn’t add up, then it needs its reason; submitted, it stands above each commune’s own figure', async () => {
  const units = [
    { unit: FIRST, figures: { grdp: '62' } },
    { unit: SECOND, figures: { grdp: '36' } },
  ];
  const { faults } = (await keep(province, plan, 'allocation', 'assign', { units })).body;
  expect(faults.map(({ says }: { says: { en: string } }) => says.en)).toEqual([
    'GRDP at current prices: 98 is assigned in all, the target is 100 (off by -2); explain it',
  ]);
  expect((await levels(first, LOWER(FIRST))).above).toEqual([]);
  const explained = { units, why: [{ indicator: 'grdp', says: 'Dự phòng của tỉnh' }] };
  await province
    .post(`/api/cases/${plan}/plan/allocation`, { step: 'assign', version: 2, content: explained })
    .expect(201);
  await submit(province, plan, 'assign', '22.so-tai-chinh');
  const { rows } = await levels(first, LOWER(FIRST));
  expect(rows[0]).toMatchObject({ own: '60', above: [{ case: plan, value: '62', off: '-2' }], differs: true });
  expect((await levels(province, plan)).rows[0]).toMatchObject({ why: 'Dự phòng của tỉnh' });
});

test('S2 S3 given a figure, then it is told what it stands on and what stands on it, down to the plans below', async () => {
  const { links } = (await province.get(`/api/cases/${plan}/plan/dependence/grdp`).expect(200)).body;
  const said = links.map(({ way, part, value }: { way: string; part: string; value: string | null }) => [
    way,
    part,
    value,
  ]);
  expect(said).toEqual([
    ['on', 'assessment', '90'],
    ['for', 'allocation', '62'],
    ['for', 'allocation', '36'],
    ['for', 'below', '60'],
    ['for', 'effect', null],
  ]);
});

/** Who read which part of a plan, as its office is told. */
const readersOf = async (browser: Browser, id: string): Promise<string[]> => {
  const { items } = (await browser.get(`/api/cases/${id}/reads`).expect(200)).body;
  return items.map(({ officer, part }: { officer: { name: string }; part: Part }) => `${officer.name} ${part}`);
};

test('given a part of another plan that is read beside one’s own, then that is on record in the plan that was read', async () => {
  expect(await readersOf(first, LOWER(FIRST))).toContain('province targets');
  expect(await readersOf(province, plan)).toContain('first allocation');
});

test('given another province, then nothing of it is there', async () => {
  const stranger = await signedIn(api, 'stranger', [{ body: '79.so-tai-chinh' }]);
  await stranger.get(`/api/cases/${plan}/plan/levels`).expect(404);
  await stranger.get('/api/plans/compared?region=R-DBSH&year=2027').expect(403);
});

describe('S4 S24 S26 a plan’s year, from its assessment to the next one’s', () => {
  /** A province's plan: everything is drawn up in one step, the Committee signs it, the Council adopts it. */
  const [, ...decided] = trial('draft', 'check', 'adopt').steps;
  const whole = {
    ...trial('draft'),
    id: 'trial-whole',
    steps: [
      { ...drafts, produces: produces('plan') },
      ...decided,
      {
        ...drafts,
        id: 'post',
        kind: 'publish' as const,
        by: { body: 'thuong-truc-hdnd', ...ofUnit },
        needs: ['adopt'],
        produces: [],
      },
    ],
  };
  const STANDING = '22.thuong-truc-hdnd';
  const SESSION = '22.session.2026-12-08';
  const ITEM = { id: 'plan', title: { vi: 'Kế hoạch', en: 'Plan' }, kind: 'resolution', needsReport: false };
  const PARTS: [Part, object][] = [
    [
      'indicators',
      {
        indicators: [
          { id: 'industrial-production' },
          { id: 'craft', own: { name: 'Làng nghề', unit: 'piece', direction: 'higher' } },
        ],
      },
    ],
    [
      'assessment',
      { rows: ['industrial-production', 'craft'].map((id) => ({ indicator: id, figures: { '2026': '8' } })) },
    ],
    [
      'viewpoints',
      {
        dimensions: ['economy', 'society', 'environment'].map((dimension) => ({
          dimension,
          achieved: 'Đạt',
          limits: 'Còn',
          viewpoint: 'Bền vững',
        })),
      },
    ],
    [
      'forecasts',
      { variants: [{ id: 'base', name: 'Cơ sở', method: 'trend', assumptions: 'Giữ nhịp', rows: rows('9') }] },
    ],
    [
      'balances',
      {
        balances: [
          {
            id: 'investment',
            name: 'Vốn đầu tư',
            unit: 'vnd-million',
            lines: [
              { id: 'in', name: 'Ngân sách', side: 'in', figures: { '2027': '500' } },
              { id: 'out', name: 'Đầu tư', side: 'out', figures: { '2027': '500' } },
            ],
          },
        ],
      },
    ],
    [
      'options',
      {
        options: [
          { id: 'one', name: 'Một', says: 'Giữ nhịp', rows: rows('9') },
          { id: 'two', name: 'Hai', says: 'Bứt phá', rows: rows('12') },
        ],
        chosen: 'one',
        why: 'Vừa sức',
      },
    ],
    ['targets', { rows: rows('9') }],
    [
      'solutions',
      {
        solutions: [
          {
            id: 's',
            says: 'Nối cảng',
            lead: '22.so-xay-dung',
            with: ['31.ubnd'],
            by: '2027-06-30',
            indicators: ['industrial-production'],
          },
        ],
      },
    ],
  ];
  function rows(value: string) {
    return ['industrial-production', 'craft'].map((indicator) => ({ indicator, figures: { '2027': value } }));
  }
  const CARRYING = '22.carrying-out.2027';
  const carry = (industry: string) =>
    province.post('/api/carrying-out', {
      carrier: '22',
      year: 2027,
      body: '22.so-tai-chinh',
      basis: { cycle },
      indicators: [
        { id: 'industrial-production', targets: { '2027-Y': industry } },
        { id: 'craft', targets: { '2027-Y': '10' } },
      ],
    });
  const figuresOf = async (browser: Browser) => (await browser.get(`/api/carrying-out/${CARRYING}`).expect(200)).body;

  let cycle: string;
  let chair: Browser;
  const sits = (name: string, data: object = {}, texts?: object) =>
    chair.post(`/api/cases/${SESSION}/acts`, { name, body: STANDING, data, ...(texts && { texts }) });
  /** As anybody reads them, without an account. */
  const openTargets = async (query = {}) =>
    (await new Browser(api.server).get('/api/public/data/targets.json', query).expect(200)).body.items;
  const targetsOf = async () => (await province.get(`/api/cases/${cycle}/targets`).expect(200)).body;
  const submitted = async () =>
    (await chair.get(`/api/cases/${cycle}/dossier/adopt`).expect(200)).body.plan.parts as {
      part: Part;
      version: number;
      sha256: string;
    }[];

  test('S6 S9 S10 S12 given a plan drawn up as data, when every part keeps its rules, then it can be submitted', async () => {
    cycle = await openPlan(api, whole);
    for (const [part, content] of PARTS) await keep(province, cycle, part, 'draft', content);
    expect((await province.get(`/api/cases/${cycle}/plan`)).body.faults).toEqual([]);
    await submit(province, cycle, 'draft', '22.so-tai-chinh');
  });

  test('S4 given a plan that is data, then its targets are its own part’s: nobody sets them a second time', async () => {
    const { own, adopted } = await targetsOf();
    expect([own.version, own.from, adopted]).toEqual([1, 1, null]);
    expect(own.targets).toContainEqual({ indicator: 'craft', unit: 'piece', value: '9' });
    const data = { targets: [{ indicator: 'craft', unit: 'piece', value: '12' }] };
    const act = { name: 'set-targets', body: '22.so-tai-chinh', data };
    const refused = await province.post(`/api/cases/${cycle}/acts`, act);
    expect([refused.status, refused.body.code]).toEqual([409, 'targets-from-plan']);
  });

  test('S4 given whoever signs, then it is the data that they looked at that they sign, else they are refused', async () => {
    const committee = await signedIn(api, 'committee', [{ body: '22.ubnd' }]);
    chair = await signedIn(api, 'chair', [{ body: STANDING }]);
    const { parts } = (await committee.get(`/api/cases/${cycle}/dossier/check`).expect(200)).body.plan;
    expect(parts).toContainEqual(expect.objectContaining({ part: 'targets', version: 1 }));
    const sign = (plan: object) =>
      committee.post(`/api/cases/${cycle}/acts`, { name: 'sign', body: '22.ubnd', data: { step: 'check', plan } });
    const refused = await sign({ targets: { version: 1, sha256: 'a'.repeat(64) } });
    expect([refused.status, refused.body.code]).toEqual([409, 'plan-data-changed']);
    await sign(
      Object.fromEntries(
        parts.map(({ part, ...version }: { part: Part; version: number; sha256: string }) => [part, version]),
      ),
    ).expect(201);
    const { result } = (await province.get(`/api/cases/${cycle}/steps/check`).expect(200)).body;
    expect(result.footing.plan.targets).toMatchObject({ version: 1 });
  });

  test('S4 S32 given papers older than the data, then no vote is taken on them; new papers bring the data', async () => {
    const { id: session } = (
      await chair
        .post('/api/sessions', {
          unit: '22',
          title: { vi: 'Kỳ họp', en: 'Session' },
          type: 'regular',
          opensOn: '2026-12-08',
          deputies: 50,
          body: STANDING,
        })
        .expect(201)
    ).body;
    expect(session).toBe(SESSION);
    // As sessions were that knew nothing of a plan's data.
    await act(api, SESSION, { name: 'add-item', body: STANDING, data: { ...ITEM, case: cycle, step: 'adopt' } });
    api.clock.set('2026-12-08T02:00:00.000Z');
    await sits('open-session').expect(201);
    await sits('attendance', { item: 'plan', present: 50 }).expect(201);
    const refused = await sits('vote', { item: 'plan', for: 40, against: 5, abstained: 5 });
    expect([refused.status, refused.body.code]).toEqual([409, 'plan-data-changed']);
    const { id, sha256 } = await uploaded(chair, STANDING, 'draft-resolution', SESSION);
    await sits('add-dossier', { item: 'plan', documents: [{ id, sha256 }] }).expect(201);
    const { plan } = (await chair.get(`/api/cases/${SESSION}/dossier/plan`).expect(200)).body;
    expect(plan).toEqual({ case: cycle, changed: false, parts: await submitted() });
  });

  test('S4 given a figure that the Council amends, when it adopts the plan, then that is the plan’s version, with who and why', async () => {
    const amend = (indicator: string, value: string) =>
      sits('amend-targets', { item: 'plan', figures: [{ indicator, value }] }, { why: 'Thêm làng nghề miền núi' });
    expect((await amend('grdp', '1')).body.code).toBe('unknown-indicator');
    expect((await amend('craft', '9.0')).body.code).toBe('invalid-input');
    await amend('craft', '10').expect(201);
    await sits('vote', { item: 'plan', for: 40, against: 5, abstained: 5 }).expect(201);
    const { id, sha256 } = await uploaded(chair, STANDING, 'resolution', SESSION);
    const numbered = { item: 'plan', number: '9/NQ-HĐND', textSha256: sha256, document: { id, sha256 } };
    await sits('number-resolution', numbered).expect(201);
    expect(await openTargets()).toEqual([]);
    await sits('publish-item', { item: 'plan', on: '2026-12-08', where: 'Công báo' }).expect(201);
    await until(() => api.services.db.case.findFirst({ where: { id: cycle, closedAt: { not: null } } }));
    const { own, adopted, ballots } = await targetsOf();
    expect([own.version, own.from, adopted]).toEqual([2, 2, 2]);
    expect(own.targets).toContainEqual({ indicator: 'craft', unit: 'piece', value: '10' });
    expect(ballots[0].plan).toContainEqual(expect.objectContaining({ part: 'targets', version: 1 }));
    const { items } = (await province.get(`/api/cases/${cycle}/plan/targets/versions`).expect(200)).body;
    expect(items[0]).toMatchObject({ version: 2, by: { id: '22.hdnd' }, why: 'Thêm làng nghề miền núi' });
    expect(await openTargets()).toEqual([
      expect.objectContaining({ indicator: 'industrial-production', value: '9' }),
      expect.objectContaining({
        case: cycle,
        indicator: 'craft',
        name: { vi: 'Làng nghề', en: 'Làng nghề' },
        measure: 'piece',
        value: '10',
        resolution: '9/NQ-HĐND',
        decidedOn: '2026-12-08',
      }),
    ]);
    expect(await openTargets({ unit: '79' })).toEqual([]);
    const { content } = (await province.get(`/api/cases/${cycle}/plan/targets`).expect(200)).body;
    expect(content.rows[1]).toMatchObject({ indicator: 'craft', figures: { '2027': '10' } });
  });

  test('given what was voted altered in the database, then the check of the register finds it at the resolution', async () => {
    const { db } = api.services;
    for (const id of [SESSION, cycle]) expect((await verifyRegister(db, id)).faults).toEqual([]);
    const { sha256 } = (await submitted()).find(({ part }) => part === 'targets')!;
    const { body } = await db.planContent.findUniqueOrThrow({ where: { sha256 } });
    await db.planContent.update({ where: { sha256 }, data: { body: body.replace('9', '8') } });
    const found = (await verifyRegister(db, SESSION)).faults;
    const named = await db.entry.findMany({ where: { caseId: SESSION, seq: { in: found.map(({ seq }) => seq) } } });
    expect(found.every(({ says }) => says === 'wrong-content')).toBe(true);
    expect(named.map(({ name }) => name)).toEqual(expect.arrayContaining(['vote', 'number-resolution']));
    await db.planContent.update({ where: { sha256 }, data: { body } });
  });

  test('S24 given its targets, when it is carried out, then other targets are refused, and whom the plan names is told', async () => {
    api.clock.set('2026-12-20T02:00:00.000Z');
    const refused = await carry('10');
    expect([refused.status, refused.body.code, refused.body.facts.field]).toEqual([
      400,
      'invalid-input',
      'indicators.industrial-production.targets.2027-Y',
    ]);
    await carry('9').expect(201);
    const { indicators, parties } = await figuresOf(province);
    expect(indicators.map(({ name }: { name: { vi: string } }) => name.vi)).toContain('Làng nghề');
    expect(indicators[0].because).toContainEqual({ party: '31', why: 'plan', name: 'Nối cảng' });
    const provinces = parties.filter(({ kind }: { kind: string }) => kind === 'province');
    expect(provinces.map(({ id }: { id: string }) => id)).toEqual(['31']);
  });

  test('S6 given what was reported, when the next plan is assessed, then no figure is typed again', async () => {
    api.clock.set('2028-01-05T02:00:00.000Z');
    await province
      .post(`/api/cases/${CARRYING}/acts`, {
        name: 'report-figures',
        body: '22.so-tai-chinh',
        data: {
          period: '2027-Y',
          figures: [
            { indicator: 'industrial-production', actual: '8.75' },
            { indicator: 'craft', actual: '9' },
          ],
        },
      })
      .expect(201);
    const next = await openPlan(api, whole, { year: 2028 });
    const { rows: known } = (await province.get(`/api/cases/${next}/plan/before`).expect(200)).body;
    const said = known.map(
      ({
        indicator,
        year,
        value,
        from,
      }: {
        indicator: string;
        year: number;
        value: string;
        from: { kind: string };
      }) => [indicator, year, value, from.kind],
    );
    expect(said).toEqual([
      ['industrial-production', 2026, '8', 'plan'],
      ['craft', 2026, '8', 'plan'],
      ['industrial-production', 2027, '8.75', 'report'],
      ['craft', 2027, '9', 'report'],
    ]);
    // Whoever reads of the year behind, or lays plans side by side, leaves a line in each plan that was read.
    const signer = await signedIn(api, 'looks-back', [{ body: '22.ubnd' }]);
    await signer.get(`/api/cases/${next}/plan/before`).expect(200);
    const neighbour = await signedIn(api, 'looks-aside', [{ body: '31.so-tai-chinh' }]);
    const region = { region: 'R-DBSH', procedure: whole.id, year: 2027 };
    await neighbour.get('/api/plans/compared', region).expect(200);
    await neighbour.get('/api/plans/investments', region).expect(200);
    expect(await readersOf(province, cycle)).toEqual(
      expect.arrayContaining(['looks-back assessment', 'looks-aside targets', 'looks-aside balances']),
    );
  });
});
