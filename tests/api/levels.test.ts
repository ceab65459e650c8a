import type { Data } from '../../domain/case/entry';
import { loadDirectory } from '../../procedures/load';
import { openingOf } from '../../procedures/opening';
import { lawFor } from '../../register/cycleLaw';
import { readAll } from '../../register/read';
import type { Browser } from './support/browser';
import { PLANNING, startCycle } from './support/cases';
import { startApiWithEngine, type TestEngine } from './support/engine';
import { signedIn } from './support/people';
import { until } from './support/plan';

const NATION = 'VN.annual-plan-nation.2027';
const PROVINCE = '22.annual-plan-province.2027';
const OTHER = '31.annual-plan-province.2027';
const [COMMUNE, NEXT] = loadDirectory().children('22', 'commune', '2026-05-04') as [string, string];
const MINISTRY = 'VN.bo-tai-chinh';
const START = '2026-05-04T02:00:00.000Z';

let api: TestEngine;
let ministry: Browser;
let province: Browser;
let outsider: Browser;

beforeAll(async () => {
  api = await startApiWithEngine();
  api.clock.set(START);
  ministry = await signedIn(api, 'ministry', [{ body: MINISTRY }]);
  province = await signedIn(api, 'province', [{ body: PLANNING }, { body: '22.ubnd' }]);
  outsider = await signedIn(api, 'outsider', [{ body: '79.so-tai-chinh' }]);
});
afterAll(() => api.close());

const startNation = (more: object = {}) =>
  ministry.post('/api/cycles', { procedure: 'annual-plan-nation', unit: 'VN', year: 2027, body: MINISTRY, ...more });
const cascades = async (browser: Browser, id: string) =>
  (await browser.get(`/api/cases/${id}/cascades`).expect(200)).body.items;
const exists = (id: string) => () => api.services.db.case.findFirst({ where: { id, settledAt: { not: null } } });

describe('S1 S2: the national plan opens the lower ones', () => {
  test('a plan that its own office had started before is linked, not doubled; the others are opened, down to the communes', async () => {
    const haiPhong = await signedIn(api, 'haiphong', [{ body: '31.so-tai-chinh' }]);
    await startCycle(haiPhong, { unit: '31', body: '31.so-tai-chinh' }).expect(201);
    await startNation({ lower: ['22', '31', COMMUNE, NEXT] }).expect(201);
    await until(exists(`${COMMUNE}.annual-plan-commune.2027`));
    await until(exists(`${NEXT}.annual-plan-commune.2027`));
    const [first] = await until(async () => {
      const items = await cascades(ministry, NATION);
      return items[0].opened === 2 && items;
    });
    expect(first).toMatchObject({
      step: 'cascade-provinces',
      procedure: 'annual-plan-province',
      until: 'send-up',
      status: 'open',
      dueOn: '2026-07-09',
      units: 2,
      reached: 0,
      missing: 2,
    });
    const kept = await readAll(api.services.db, OTHER);
    expect(kept.filter(({ kind }) => kind === 'act').map(({ name, by }) => [name, by.body])).toEqual([
      ['open', '31.so-tai-chinh'],
      ['upper-plan', 'system'],
    ]);
    expect(await api.services.db.case.count({ where: { kind: 'plan-cycle' } })).toBe(5);
    await startCycle(province).expect(409);
  });

  test('a letter opens a plan as a start by hand does: the law of that year, the bodies and anchors of that day, the unit’s own lengths', async () => {
    const [entry] = await readAll(api.services.db, PROVINCE);
    const law = await lawFor(api.services.db, 'annual-plan-province', 2027, '2026-05-04');
    const byHand = openingOf({
      directory: loadDirectory(),
      ...law,
      unit: '22',
      year: 2027,
      on: '2026-05-04',
      lower: ['22', COMMUNE, NEXT],
    });
    expect(entry).toMatchObject({ name: 'open', by: { body: 'system' }, data: byHand as unknown as Data });
    expect((await province.get(`/api/cases/${PROVINCE}`).expect(200)).body).toMatchObject({
      procedure: 'annual-plan-province',
      version: '2027-redrawn',
      unit: '22',
      year: 2027,
    });
    expect((await cascades(province, PROVINCE))[0]).toMatchObject({ step: 'cascade-communes', units: 2, opened: 2 });
    // One that its own office started without saying so opens none.
    expect(
      (
        await api.services.db.step.findUniqueOrThrow({
          where: { caseId_step: { caseId: OTHER, step: 'cascade-communes' } },
        })
      ).outcome,
    ).toBe('nothing-opened');
  });

  test('who is missing is listed page by page; nobody else may look', async () => {
    const plans = `/api/cases/${NATION}/cascades/cascade-provinces/plans`;
    const { body } = await ministry.get(plans, { limit: 1, missing: 'true' }).expect(200);
    expect(body.items).toMatchObject([
      {
        unit: { code: '22', name: { en: 'Quang Ninh Province' } },
        case: PROVINCE,
        opened: true,
        outcome: null,
        reachedAt: null,
      },
    ]);
    expect((await ministry.get(plans, { cursor: body.next }).expect(200)).body).toMatchObject({
      items: [{ unit: { code: '31' } }],
      next: null,
    });
    await ministry.get(`/api/cases/${NATION}/cascades/pm-directive/plans`).expect(404);
    await outsider.get(plans).expect(404);
    await outsider.get(`/api/cases/${PROVINCE}/cascades`).expect(404);
  });

  describe('S2 S4: its targets', () => {
    const growth = (value: string | number) => ({ indicator: 'grdp-growth', value, unit: 'percent' });
    const act = (browser: Browser, id: string, name: string, body: string, data: object, texts?: object) =>
      browser.post(`/api/cases/${id}/acts`, { name, body, data, texts });
    const targetsOf = async (browser: Browser, id: string) =>
      (await browser.get(`/api/cases/${id}/targets`).expect(200)).body;
    const pending = (version: number) =>
      until(async () => {
        const view = await targetsOf(province, PROVINCE);
        return view.uppers[0]?.toReconcile === version && view;
      });

    test('reach the plans below as a version to reconcile, with the differences; a task stands until it is answered', async () => {
      const planner = await signedIn(api, 'commune', [{ body: `${COMMUNE}.phong-kinh-te` }]);
      await act(province, PROVINCE, 'set-targets', PLANNING, { targets: [growth('8')] }).expect(201);
      await act(ministry, NATION, 'set-targets', MINISTRY, {
        targets: [growth(10), { indicator: 'poverty', value: '0.9', unit: 'percent' }],
      }).expect(201);
      const view = await pending(1);
      expect(view).toMatchObject({
        own: { version: 1 },
        uppers: [{ case: NATION, unit: { code: 'VN' }, newest: { version: 1 }, standsOn: 0 }],
      });
      expect(view.uppers[0].differences).toMatchObject([
        { indicator: 'grdp-growth', difference: '2' },
        { indicator: 'poverty', own: null },
      ]);
      expect((await province.get('/api/inbox', { limit: 200 })).body.items).toContainEqual(
        expect.objectContaining({ caseId: PROVINCE, step: 'targets', acts: ['reconcile'] }),
      );
      // The province's own went one level down, and no further.
      await until(
        async () => (await targetsOf(planner, `${COMMUNE}.annual-plan-commune.2027`)).uppers[0]?.toReconcile === 1,
      );
      const answer = { upper: NATION, version: 1, decision: 'keep' };
      expect((await act(ministry, PROVINCE, 'reconcile', MINISTRY, answer)).body).toMatchObject({
        code: expect.stringMatching(/not-found|not-your-step/),
      });
      expect((await act(province, PROVINCE, 'reconcile', PLANNING, answer)).body).toMatchObject({
        code: 'invalid-input',
      });
      await act(province, PROVINCE, 'reconcile', PLANNING, answer, { why: 'Không đủ nguồn thu.' }).expect(201);
      await act(ministry, NATION, 'set-targets', MINISTRY, { targets: [growth('9.5')] }).expect(201);
      await pending(2);
      expect(
        (await act(province, PROVINCE, 'reconcile', PLANNING, { ...answer, decision: 'adopt' })).body,
      ).toMatchObject({ code: 'stale-version' });
      await act(province, PROVINCE, 'reconcile', PLANNING, { upper: NATION, version: 2, decision: 'adopt' }).expect(
        201,
      );
      expect((await targetsOf(province, PROVINCE)).uppers[0]).toMatchObject({
        standsOn: 2,
        toReconcile: null,
        decisions: [{ version: 1, decision: 'keep', by: { id: PLANNING } }, { version: 2 }],
      });
      // The reason stays beside the act; its hash is in it.
      const row = await api.services.db.entry.findFirstOrThrow({
        where: { caseId: PROVINCE, name: 'reconcile', kind: 'act' },
        orderBy: { seq: 'desc' },
        skip: 2,
      });
      expect([row.body.includes('nguồn thu'), row.body.includes('"why"')]).toEqual([false, true]);
      await outsider.get(`/api/cases/${PROVINCE}/targets`).expect(404);
    });
  });

  test('a commune’s lateness shows in the province’s forecast, the province’s in the nation’s, each with who holds which step', async () => {
    api.clock.set('2026-06-22T03:00:00.000Z');
    const commune = await signedIn(api, 'communehead', [{ body: `${COMMUNE}.ubnd` }]);
    // Whatever comes in makes the clerk look at the day.
    const plan = `${COMMUNE}.annual-plan-commune.2027`;
    await commune
      .post(`/api/cases/${plan}/acts`, { name: 'remind', body: `${COMMUNE}.ubnd`, data: { step: 'assess-situation' } })
      .expect(201);
    const lateRow = (browser: Browser, id: string, step: string, depth: number) =>
      until(async () => {
        const { rows } = (await browser.get(`/api/cases/${id}/forecast`).expect(200)).body;
        const row = rows.find((one: { step: string }) => one.step === step);
        return row?.because.length >= depth && row;
      });
    const communes = await lateRow(province, PROVINCE, 'cascade-communes', 2);
    // Nobody laid that day down: it is only suggested.
    expect(communes).toMatchObject({
      late: false,
      afterSuggested: true,
      dueOn: '2026-07-08',
      because: [
        { case: PROVINCE, step: 'cascade-communes' },
        {
          case: plan,
          unit: { code: COMMUNE },
          dueOn: expect.any(String),
          holder: { id: expect.stringContaining(COMMUNE) },
        },
      ],
    });
    expect(communes.expectedOn > communes.dueOn).toBe(true);
    const provinces = await lateRow(ministry, NATION, 'cascade-provinces', 2);
    expect(provinces).toMatchObject({
      late: true,
      because: [
        { case: NATION },
        { unit: { code: '22', name: { en: 'Quang Ninh Province' } }, holder: { id: expect.stringMatching(/^22\./) } },
      ],
    });
    const framework = await lateRow(ministry, NATION, 'framework', 1);
    expect(framework.because[0]).toMatchObject({ case: NATION });
    await outsider.get(`/api/cases/${NATION}/forecast`).expect(404);
  });

  test('a lower plan that is cancelled is waited for no longer, and the step closes when nobody is missing', async () => {
    for (const [browser, id, body] of [
      [province, PROVINCE, '22.ubnd'],
      [await signedIn(api, 'hp', [{ body: '31.ubnd' }]), OTHER, '31.ubnd'],
    ] as const) {
      await browser
        .post(`/api/cases/${id}/acts`, { name: 'cancel', body, data: {}, texts: { why: 'Thử' } })
        .expect(201);
    }
    const [first] = await until(async () => {
      const items = await cascades(ministry, NATION);
      return items[0].status === 'done' && items;
    });
    expect(first).toMatchObject({ outcome: 'gathered', cancelled: 2, missing: 0 });
  });

  test('a cancelled cycle does not keep its year: the unit begins it anew, and the plan above is led to the new one', async () => {
    const TWICE = `${PROVINCE}.2`;
    const wish = { procedure: 'annual-plan-province', unit: '22', year: 2027, body: PLANNING };
    expect((await province.post('/api/cycles/preview', wish).expect(200)).body).toMatchObject({
      case: TWICE,
      exists: false,
      inPlaceOf: PROVINCE,
    });
    const once = await Promise.all([startCycle(province), startCycle(province), startCycle(province)]);
    expect(once.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(once.find(({ status }) => status === 201)?.body).toMatchObject({ id: TWICE });
    const plan = await until(async () => {
      const { body } = await ministry.get(`/api/cases/${NATION}/cascades/cascade-provinces/plans`).expect(200);
      return body.items.find((one: { case: string }) => one.case === TWICE);
    });
    expect(plan).toMatchObject({ unit: { code: '22' }, outcome: null, opened: true });
    expect((await province.get(`/api/cases/${PROVINCE}`).expect(200)).body).toMatchObject({
      outcome: 'cancelled',
      begunAnew: TWICE,
      inPlaceOf: null,
    });
    await until(async () => (await readAll(api.services.db, TWICE)).some(({ name }) => name === 'upper-plan'));
    const told = { caseId: PROVINCE, occasion: 'cancelled' };
    expect(
      await api.services.db.mail.findMany({ where: told, distinct: ['toBody'], select: { subject: true } }),
    ).toEqual(expect.arrayContaining([{ subject: expect.stringContaining('Hồ sơ đã hủy (KH 2027 · Quảng Ninh)') }]));
    // Nobody takes its mails for those of the cancelled one.
    expect((await province.get(`/api/cases/${TWICE}`).expect(200)).body).toMatchObject({
      title: { vi: expect.stringContaining(' 2027 (lần 2) – '), en: expect.stringContaining(' 2027 (turn 2) – ') },
      closedAt: null,
      inPlaceOf: PROVINCE,
      begunAnew: null,
    });
    // Only the living one counts; while it does, nobody begins another.
    expect((await startCycle(province).expect(409)).body).toMatchObject({ facts: { case: TWICE } });
  });

  test('S1 S3: sectors, their corporations and those’ establishments plan beside the territory; their targets are laid side by side, both ways', async () => {
    const year = { year: 2028 };
    await startNation({ ...year, lower: ['24', '22', 'N-CT', 'C-TKV', 'E-TKV-HALAM'] }).expect(201);
    await until(exists('E-TKV-HALAM.annual-plan-establishment.2028'));
    await until(exists('22.annual-plan-province.2028'));
    const [sector, corporation] = ['N-CT.annual-plan-sector.2028', 'C-TKV.annual-plan-corporation.2028'];
    const trade = await signedIn(api, 'trade', [{ body: 'VN.bo-cong-thuong' }]);
    const coal = await signedIn(api, 'coal', [{ body: 'C-TKV.ban-ke-hoach' }]);
    expect((await cascades(trade, sector))[0]).toMatchObject({ step: 'cascade-corporations', units: 1, opened: 1 });
    expect((await cascades(coal, corporation))[0]).toMatchObject({
      step: 'cascade-establishments',
      units: 1,
      opened: 1,
    });
    const power = (value: string) => ({ targets: [{ indicator: 'power-demand', value, unit: 'million-kwh' }] });
    const set = (browser: Browser, id: string, body: string, value: string) =>
      browser.post(`/api/cases/${id}/acts`, { name: 'set-targets', body, data: power(value) });
    await set(trade, sector, 'VN.bo-cong-thuong', '7200.5').expect(201);
    await set(province, '22.annual-plan-province.2028', PLANNING, '6900').expect(201);
    const own = (await province.get('/api/cases/22.annual-plan-province.2028/targets').expect(200)).body;
    expect(own.siblings).toMatchObject([
      { case: sector, unit: { code: 'N-CT' }, differences: [{ indicator: 'power-demand', difference: '300.5' }] },
    ]);
    const other = (await trade.get(`/api/cases/${sector}/targets`).expect(200)).body;
    expect(
      other.siblings.map((one: { case: string; differences: { difference: string }[] }) => [
        one.case,
        one.differences[0]?.difference,
      ]),
    ).toEqual([
      ['22.annual-plan-province.2028', '-300.5'],
      ['24.annual-plan-province.2028', undefined],
    ]);
    await coal.get('/api/cases/22.annual-plan-province.2028/targets').expect(404);
    // A sector’s figures are added up beside the provinces’, not among them.
    const { below, sectors } = (await ministry.get('/api/cases/VN.annual-plan-nation.2028/plan/levels').expect(200))
      .body;
    expect([below.units, sectors.units, sectors.missing.length]).toEqual([2, 1, 1]);
  });

  test('only whoever manages the national plan starts it', async () => {
    expect(
      (await province.post('/api/cycles', { procedure: 'annual-plan-nation', unit: 'VN', year: 2028, body: PLANNING }))
        .body,
    ).toMatchObject({ code: 'not-permitted' });
    expect((await startNation({ lower: 'some', year: 2028 })).body).toMatchObject({ code: 'invalid-input' });
  });
});
