import type { Data } from '../case/entry';
import { headOf, MemoryRegister } from '../case/fixture';
import type { LawLibrary } from '../case/logic';
import { WEEKS } from '../law/fixture';
import { supervision } from './index';
import type { SupervisionLaw, SupervisionStep } from './law';
import type { SupervisionState } from './state';

const text = (word: string) => ({ vi: word, en: word });

function step(
  id: string,
  kind: SupervisionStep['kind'],
  by: SupervisionStep['by'],
  needs: string[],
  more: Partial<SupervisionStep> = {},
): SupervisionStep {
  return {
    id,
    kind,
    by,
    needs,
    title: text(id),
    covers: [],
    role: 'officer',
    produces: [],
    due: [{ within: { period: '10d' }, of: { event: 'opened' }, cites: 'practice' }],
    reminders: ['3wd'],
    cites: 'practice',
    ...more,
  };
}

const rung = (id: string, by: 'conducts' | 'closes', more: object = {}) => ({
  id,
  title: text(id),
  by,
  after: '10wd',
  repeats: false,
  cites: 'practice' as const,
  ...more,
});

/** For tests: a law of five steps; a committee's notice comes a day sooner than its Council's. */
export const LAW: SupervisionLaw = {
  id: 'supervision-thematic',
  version: 'v',
  group: 'thematic',
  title: text('thematic'),
  inForce: { from: '2026-01-01' },
  covers: ['S27'],
  subjects: ['council', 'committee'],
  confidential: false,
  settings: [],
  anchors: [{ id: 'meeting-day', title: text('meeting'), cites: 'practice' }],
  steps: [
    step('plan', 'decide', 'decides', [], {
      role: 'head',
      produces: [{ type: 'plan', title: text('plan'), required: true }],
    }),
    step('notice', 'notice', 'office', ['plan'], {
      due: [
        { within: { period: '5d' }, of: { step: 'plan', event: 'done' }, for: ['council'], cites: 'practice' },
        { within: { period: '4d' }, of: { step: 'plan', event: 'done' }, for: ['committee'], cites: 'practice' },
        { atLeast: { period: '10d' }, before: { anchor: 'meeting-day' }, cites: 'practice' },
      ],
    }),
    step('reports', 'report', 'supervised', ['notice']),
    step('check', 'verify', 'verifies', ['reports']),
    step('conclude', 'conclude', 'decides', ['check'], {
      role: 'head',
      produces: [{ type: 'conclusion', title: text('c'), required: true }],
    }),
  ],
  information: { reminders: ['3wd'], escalateAfter: '3wd', cites: 'practice' },
  followUp: {
    reminders: ['15wd', '7wd', '3wd'],
    explanation: { ordinary: '15d', complex: '30d', cites: 'practice' },
    cites: 'practice',
    ladder: [
      rung('first-reminder', 'conducts', { after: '1wd' }),
      rung('further-reminder', 'conducts', { repeats: true }),
      rung('propose-handling', 'closes'),
      rung('report-to-council', 'closes'),
    ],
  },
  cites: 'practice',
};

const LIBRARY: LawLibrary = { procedure: () => LAW as never, calendar: () => WEEKS };

export const COUNCIL = '22.hdnd';
export const STANDING = '22.thuong-truc-hdnd';
export const COMMITTEE = '22.ban-kinh-te-ngan-sach';
export const OFFICE = '22.van-phong-doan-dbqh-hdnd';
export const FINANCE = '22.so-tai-chinh';
export const HEALTH = '22.so-y-te';
export const INSPECTORATE = '22.thanh-tra';
/** Monday, 8 o'clock in Vietnam. */
export const OPENED = '2026-06-01T01:00:00.000Z';
export const PAPER = (type: string): Data => ({ id: `d-${type}`, type, sha256: 'aa' });
export const at = (day: string): string => `${day}T03:00:00.000Z`;

/** A register of one supervision of finance and health by a committee, whose file the Standing Body closes. */
export class Supervised extends MemoryRegister<SupervisionState> {
  constructor(more: Data = {}) {
    super(
      supervision,
      LIBRARY,
      {
        caseId: '22.supervision.1',
        procedure: 'law',
        calendar: 'weeks',
        unit: '22',
        year: 2026,
        title: text('s'),
        group: 'thematic',
        subject: 'committee',
        level: 'province',
        parts: {
          office: [OFFICE],
          conducts: [COMMITTEE],
          verifies: [COMMITTEE],
          decides: [COMMITTEE],
          closes: [STANDING],
          supervised: [FINANCE, HEALTH],
        },
        steps: { plan: 'decides', notice: 'office', reports: 'supervised', check: 'verifies', conclude: 'decides' },
        ladder: {
          'first-reminder': 'conducts',
          'further-reminder': 'conducts',
          'propose-handling': 'closes',
          'report-to-council': 'closes',
        },
        anchors: {},
        programme: null,
        source: null,
        ...more,
      },
      OPENED,
    );
    this.settle(OPENED);
  }

  /** Lodges an act of that body's head and says what was ruled: `accepted` or the refusal's code. */
  does(body: string, name: string, data: Data, when: string): string {
    this.lodge(name, data, when, headOf(body));
    return this.settle(when).rulings[0] as string;
  }

  /** The same, where anything but acceptance is a fault of the test. */
  must(body: string, name: string, data: Data, when: string): this {
    const ruling = this.does(body, name, data, when);
    if (ruling !== 'accepted') throw new Error(`${name}: ${ruling} ${JSON.stringify(this.entries.at(-1)?.data)}`);
    return this;
  }

  /** Up to the collecting of reports. */
  noticed(): this {
    return this.must(COMMITTEE, 'carry-out', { step: 'plan', documents: [PAPER('plan')] }, at('2026-06-02')).must(
      OFFICE,
      'carry-out',
      { step: 'notice' },
      at('2026-06-03'),
    );
  }

  /** Up to a conclusion with two tasks, due on 31 July and 31 August. */
  concluded(): this {
    return this.noticed()
      .must(FINANCE, 'report-in', { step: 'reports' }, at('2026-06-08'))
      .must(HEALTH, 'report-in', { step: 'reports' }, at('2026-06-09'))
      .must(COMMITTEE, 'carry-out', { step: 'check' }, at('2026-06-12'))
      .must(
        COMMITTEE,
        'conclude',
        {
          step: 'conclude',
          documents: [PAPER('conclusion')],
          number: '12/KL',
          tasks: [
            { id: 't1', lead: FINANCE, product: 'report', dueOn: '2026-07-31' },
            { id: 't2', lead: HEALTH, product: 'decision', dueOn: '2026-08-31', with: [FINANCE] },
          ],
        },
        at('2026-06-15'),
      );
  }
}
