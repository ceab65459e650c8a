import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vnDateOf } from '../../domain/calendar/dates';
import type { Data } from '../../domain/case/entry';
import { VERDICTS, type SupervisionState } from '../../domain/supervision/state';
import { loadCalendar } from '../../procedures/calendars/load';
import { supervisionLawFor } from '../../procedures/supervision/opening';
import { publishCalendar, publishProcedure } from '../../register/law';
import { verifyRegister } from '../../register/verify';
import { answerText, type Engine } from '../../rehearsal/engine';
import type { SkippedTime } from '../../rehearsal/skippedTime';
import { onStage } from '../../rehearsal/stage';
import { officer, supervisionOpening } from '../support/cases';
import { freshDatabase } from '../support/database';

const CASE = '22.supervision.2026.rehearsal';
const [COMMITTEE, OFFICE, FINANCE, STANDING] = [
  '22.ban-phap-che',
  '22.van-phong-doan-dbqh-hdnd',
  '22.so-tai-chinh',
  '22.thuong-truc-hdnd',
];
const BEGINS = '2026-03-09';

/** Plays on real PostgreSQL and Temporal under skipped time: what nobody does, the law's own dates bring about. */
async function played<T>(play: (engine: Engine, time: SkippedTime) => Promise<T>): Promise<T> {
  const database = await freshDatabase();
  const dataDir = mkdtempSync(join(tmpdir(), 'phoihop-supervision-'));
  try {
    return await onStage(database.url, `${BEGINS}T01:00:00.000Z`, dataDir, play);
  } finally {
    await database.drop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

test('S27, S29 a supervision under skipped time: an inspectorate keeps silent, a task is late and climbs the ladder by the calendar, then all is carried out', async () => {
  const { events, state, faults } = await played(async (engine, time) => {
    await publishCalendar(engine.db, loadCalendar());
    await publishProcedure(engine.db, supervisionLawFor('thematic', BEGINS));
    const { toOpen, act: opening } = supervisionOpening(CASE, BEGINS);
    await engine.lodger.open({ ...toOpen, rehearsal: true }, opening);
    const does = async (body: string, name: string, data: Data) => {
      const answer = await engine.act({
        id: `${name}/${JSON.stringify(data)}`,
        caseId: CASE,
        name,
        by: officer(body),
        data,
      });
      if (!answer?.accepted) throw new Error(`${name}: ${answerText(answer)}`);
    };
    const until = async (day: string) => {
      await time.skipTo(`${day}T03:00:00.000Z`);
      await engine.settle(CASE);
    };
    const documents = (...types: string[]): Data[] => types.map((type) => ({ id: type, type, sha256: 'ff' }));
    await does(OFFICE, 'carry-out', { step: 'plan-draft', documents: documents('plan') });
    await does(COMMITTEE, 'carry-out', { step: 'plan', documents: documents('decision', 'plan') });
    await does(COMMITTEE, 'request-information', { from: '22.thanh-tra', dueOn: '2026-03-20' });
    await does(COMMITTEE, 'carry-out', { step: 'notice', documents: documents('outline') });
    await does(FINANCE, 'report-in', { step: 'reports', documents: documents('report') });
    await does(COMMITTEE, 'carry-out', { step: 'programme', documents: documents('programme') });
    await does(COMMITTEE, 'carry-out', { step: 'working-sessions', documents: documents('minutes') });
    await does(COMMITTEE, 'carry-out', { step: 'result-report', documents: documents('result-report') });
    await does(COMMITTEE, 'conclude', {
      step: 'conclude',
      documents: documents('conclusion'),
      tasks: [{ id: 't1', lead: FINANCE, product: 'report', dueOn: '2026-05-29' }],
    });
    await does(OFFICE, 'carry-out', { step: 'publish' });
    await until('2026-06-01');
    await does(COMMITTEE, 'demand-explanation', { task: 't1' });
    await until('2026-06-17');
    await does(COMMITTEE, 'take-rung', { task: 't1', rung: 'first-reminder', documents: documents('letter') });
    await until('2026-07-02');
    await does(COMMITTEE, 'take-rung', { task: 't1', rung: 'further-reminder', documents: documents('letter') });
    await until('2026-07-17');
    await does(STANDING, 'take-rung', { task: 't1', rung: 'propose-handling', documents: documents('letter') });
    await does(FINANCE, 'file-proof', { task: 't1', claims: 'done', documents: documents('proof') });
    await does(COMMITTEE, 'assess-task', { task: 't1', verdict: VERDICTS[0] });
    await does(STANDING, 'close-supervision', { outcome: 'carried-out' });
    const rows = await engine.db.entry.findMany({
      where: { caseId: CASE, kind: 'event' },
      orderBy: { seq: 'asc' },
      select: { name: true, body: true },
    });
    const told = rows.map(({ name, body }) => ({ name, data: (JSON.parse(body) as { data: Data }).data }));
    const view = await engine.reader.read<SupervisionState>(CASE);
    return {
      events: told,
      state: view?.file.state as SupervisionState,
      faults: (await verifyRegister(engine.db)).faults,
    };
  });
  const days = (name: string, of: string) =>
    events
      .filter((one) => one.name === name && String(one.data.key).includes(of))
      .map(({ data }) => vnDateOf(String(data.asOf)));
  // The inspectorate: late at the end of Friday 20 March, before the Chairperson three working days later.
  expect([days('overdue', 'information/'), days('escalated', 'information/')]).toEqual([
    ['2026-03-21'],
    ['2026-03-25'],
  ]);
  // The task: 15, 7 and 3 working days before 29 May, each on its day; late the day after.
  expect([days('reminded', 'task/t1'), days('overdue', 'task/t1/overdue')]).toEqual([
    ['2026-05-08', '2026-05-20', '2026-05-26'],
    ['2026-05-30'],
  ]);
  // The explanation was due on Tuesday 16 June; then ten working days from each rung to the next.
  expect(days('rung-proposed', 'task/t1')).toEqual(['2026-06-17', '2026-07-02', '2026-07-17']);
  expect([state.outcome, state.tasks[0]?.ladder.map(({ rung }) => rung)]).toEqual([
    'carried-out',
    ['first-reminder', 'further-reminder', 'propose-handling'],
  ]);
  expect(faults).toEqual([]);
}, 120_000);
