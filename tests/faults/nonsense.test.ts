import { addDays, startOfVnDay } from '../../domain/calendar/dates';
import { SYSTEM, type Actor, type Data, type DataValue } from '../../domain/case/entry';
import type { CycleOpening } from '../../domain/planCycle/state';
import { type CaseKind, CASE_KINDS, KINDS } from '../../domain/kinds';
import { REFUSALS } from '../../domain/refusals';
import {
  arrivalOpening,
  ASKING,
  bodies,
  bookOpening,
  carryingOpening,
  consultationOpening,
  cycleOpening,
  documentOpening,
  exchangeOpening,
  gatheringOpening,
  officer,
  type Opening,
  projectOpening,
  sessionOpening,
  supervisionOpening,
  supportOpening,
} from '../support/cases';
import { openedRegister } from '../support/openedRegister';
import { Seeded } from '../support/seeded';

const DAY = '2026-05-04';
const cycle = cycleOpening(DAY);
const steps = Object.entries((cycle.act.data as unknown as CycleOpening).bodies);
/** Names that every object has are the ones that a look-up finds by mistake. */
const INHERITED = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

interface Field {
  opening: Opening;
  by: Actor[];
  words: DataValue[];
}

const anyRole = (body: string): Actor[] => (['head', 'officer'] as const).map((role) => officer(body, role));

const FIELDS: Record<CaseKind, Field> = {
  supervision: {
    opening: supervisionOpening('v', DAY),
    by: [
      ...anyRole('22.ban-phap-che'),
      ...anyRole('22.thuong-truc-hdnd'),
      ...anyRole('22.hdnd'),
      officer('22.so-tai-chinh'),
      SYSTEM,
    ],
    words: [
      'plan',
      'outline',
      'decide',
      'conclude',
      't1',
      'done',
      'partly-done',
      'by-decision',
      '2026-05-11',
      '3',
      '7',
    ],
  },
  'plan-cycle': {
    opening: cycle,
    by: [...steps.flatMap(([, { holder, enteredBy }]) => anyRole(enteredBy ?? holder)), ...anyRole('22.ubnd'), SYSTEM],
    words: [
      ...steps.map(([id]) => id),
      'session',
      '2026-07-01',
      '2026-02-30',
      '2031-12-31',
      '9999-12-31',
      `${cycle.act.caseId}.${steps[0]?.[0]}`,
    ],
  },
  consultation: {
    opening: consultationOpening('k', bodies(5), { dueOn: '2026-05-20', reminders: ['3wd'] }),
    by: [...bodies(6), ASKING, ...INHERITED].map((body) => officer(body)).concat(SYSTEM),
    words: [
      'agree',
      'object',
      'nothing-to-say',
      'accepted',
      'explained',
      '1',
      '2.1',
      '3.1',
      '2026-05-25',
      '9999-12-31',
    ],
  },
  gathering: {
    opening: gatheringOpening('g', bodies(4), { dueOn: '2026-05-20' }),
    by: [...bodies(5), ASKING, ...INHERITED].map((body) => officer(body)).concat(SYSTEM),
    words: [...bodies(4), 'growth', 'in-none:road:1', 'drop', 'share', '2026-05-25', '9999-12-31'],
  },
  'council-session': {
    opening: sessionOpening('s', '2026-05-12'),
    by: [...anyRole('22.thuong-truc-hdnd'), officer('22.hdnd'), officer('22.ban-phap-che'), SYSTEM],
    words: ['a', 'b', 'resolution', 'question', 'for', 'against', '2026-05-12', '9999-12-31', 'session'],
  },
  'carrying-out': {
    opening: carryingOpening(DAY, 2026, { '2026-M04': '8', '2026-M05': '8', '2026-Q1': '8' }),
    by: [...anyRole('22.so-tai-chinh'), officer('22.ubnd'), officer('31.ubnd'), SYSTEM],
    words: [
      '2026-M04',
      '2026-M05',
      '2026-Q1',
      'grdp-growth',
      '8',
      '7.9',
      '-1',
      '22.carrying-out.2026.support.grdp-growth.1',
    ],
  },
  exchange: {
    opening: exchangeOpening('x'),
    by: ['22.ubnd', '31.ubnd', 'VN.bo-xay-dung', ...INHERITED].flatMap(anyRole).concat(SYSTEM),
    words: ['attend', 'decline', 'agree', 'p', '31.ubnd', '08:30', '11:00', '2026-05-08', '2026-05-12', '9999-12-31'],
  },
  project: {
    opening: projectOpening('p', DAY, ['06673', '06685']),
    by: [
      ...anyRole('22.so-xay-dung'),
      ...anyRole('22.ubnd'),
      ...['06673', '06685'].flatMap((unit) => [...anyRole(`${unit}.thuong-truc-hdnd`), ...anyRole(`${unit}.mttq`)]),
      SYSTEM,
    ],
    words: [
      '1.06673',
      '1.06685',
      '1.06673.ack',
      '06673',
      '22.so-y-te',
      'A',
      'C',
      '2026-07-01',
      '2026-06-30',
      '9999-12-31',
      2027,
      7,
      'board-2',
    ],
  },
  support: {
    opening: supportOpening('u', DAY, 2026),
    by: [
      ...anyRole('22.ubnd'),
      officer('22.so-tai-chinh'),
      officer('31.ubnd'),
      officer('VN.bo-cong-thuong'),
      ...INHERITED.map((body) => officer(body)),
      SYSTEM,
    ],
    words: [
      '9999-12-31',
      'staff',
      'people',
      '3',
      '2.5',
      '2026-05-04',
      '2026-06-30',
      'accept',
      'decline',
      'delivered',
      'partly',
      'resolved',
      '2',
      '7',
      '13',
      '31',
      '2026-Q1',
    ],
  },
  'official-document': {
    opening: documentOpening('o', DAY),
    by: [...anyRole(ASKING), officer(ASKING, 'clerk'), officer('31.ubnd'), officer('01.ubnd'), SYSTEM],
    words: [
      'o',
      'r1',
      'r2',
      'TL.',
      'post',
      '01',
      '02',
      'khan',
      'recalls',
      '1',
      '2026-05-04',
      '9999-12-31',
      `${ASKING}.outgoing.2026`,
    ],
  },
  'document-book': {
    opening: bookOpening('w', DAY),
    by: [...anyRole(ASKING), officer(ASKING, 'clerk'), SYSTEM],
    words: ['letter', 'decision', 'paper', '01/BTC', '2026-05-04', '2026-05-03', '9999-12-31', 'VN.bo-tai-chinh'],
  },
  arrival: {
    opening: arrivalOpening('w.1', DAY),
    by: [...anyRole(ASKING), officer(ASKING, 'clerk'), officer('22.so-y-te'), SYSTEM],
    words: ['w', ASKING, '22.so-y-te', '2026-05-11', '9999-12-31', 'recalls', 'replaces'],
  },
};
const KEYS = [
  'step',
  'documents',
  'answer',
  'comments',
  'comment',
  'handling',
  'replaces',
  'newDue',
  'extension',
  'anchor',
  'date',
  'calendar',
  'outcome',
  'consultation',
  'item',
  'items',
  'id',
  'title',
  'kind',
  'case',
  'for',
  'against',
  'abstained',
  'ballots',
  'present',
  'deputies',
  'document',
  'to',
  'opensOn',
  'why',
  'on',
  'where',
  'number',
  'textSha256',
  'conclusion',
  'key',
  'asOf',
  'bodies',
  'late',
  '__proto__',
  'duty',
  'figures',
  'projects',
  'words',
  'finding',
  'decision',
  'schedules',
  'assignments',
  'overObjections',
  'ask',
  'value',
  'order',
  'capital',
  'tell',
  'period',
  'figures',
  'indicator',
  'actual',
  'support',
  'unheard',
  'shortfall',
  'amount',
  'measure',
  'neededBy',
  'from',
  'offer',
  'result',
  'notices',
  'places',
  'resolved',
  'spans',
  'laws',
  'owner',
  'group',
  'startYear',
  'endYear',
  'plan',
  'programme',
  'members',
  'startsOn',
  'board',
  'satisfied',
  'subject',
  'recipients',
  'powers',
  'version',
  'recipient',
  'receivedOn',
  'proof',
  'types',
  'type',
  'notation',
  'issuer',
  'arrivedOn',
  'way',
  'lead',
  'with',
  'by',
];

class Mess {
  constructor(
    readonly seeded: Seeded,
    readonly field: Field,
  ) {}

  value(depth = 0): DataValue {
    const simple: DataValue[] = [
      null,
      true,
      false,
      0,
      -1,
      1.5,
      1e308,
      '',
      ' ',
      'x'.repeat(300),
      ...INHERITED,
      '\u0000',
      ...this.field.words,
      ...this.field.words,
    ];
    const roll = this.seeded.next();
    if (depth > 3 || roll < 0.7) return this.seeded.pick(simple);
    if (roll < 0.8) return Array.from({ length: this.seeded.below(4) }, () => this.value(depth + 1));
    return roll < 0.95 ? this.likely(depth) : { toString: 1, valueOf: 1 };
  }

  /** Fields of the shape that acts have, filled with whatever comes. */
  likely(depth = 0): Data {
    const document = { id: 'd', type: 'draft', sha256: 'ff' };
    const keys = Array.from({ length: 1 + this.seeded.below(5) }, () => this.seeded.pick(KEYS));
    const data: Data = Object.fromEntries(keys.map((key) => [key, this.value(depth + 1)]));
    return this.seeded.next() < 0.3 ? { documents: [document], document, ...data } : data;
  }

  act(): { name: string; by: Actor; data: Data } {
    const { opening, by } = this.field;
    const names = Object.keys(KINDS[opening.toOpen.kind].acts);
    const name =
      this.seeded.next() < 0.05 ? this.seeded.pick(['open', 'no-such-act', ...INHERITED]) : this.seeded.pick(names);
    return { name, by: this.seeded.pick(by), data: this.likely() };
  }
}

describe.each(CASE_KINDS)('%s: acts of any form', (kind) => {
  const field = FIELDS[kind];

  test.each(Array.from({ length: 6 }, (_, seed) => seed + 1))(
    'seed %i: each is ruled on, none stops the case, and the register gives the same case again',
    (seed) => {
      const mess = new Mess(new Seeded(seed * 7919), field);
      const play = openedRegister(field.opening, startOfVnDay(DAY));
      for (let day = 0; day < 25; day += 1) {
        const now = startOfVnDay(addDays(DAY, day));
        const acts = Array.from({ length: 20 }, () => mess.act());
        for (const { name, by, data } of acts) play.lodge(name, data, now, by);
        const { rulings } = play.settle(now);
        expect(rulings).toHaveLength(acts.length);
        expect(rulings.filter((ruling) => ruling !== 'accepted' && !(ruling in REFUSALS))).toEqual([]);
        expect(play.view(now)).toBe(play.view(now, play.reread()));
      }
    },
  );

  test.each(['open', 'no-such-act', ...INHERITED])('the act %s does not exist', (name) => {
    const play = openedRegister(field.opening, startOfVnDay(DAY));
    const before = play.view(startOfVnDay(DAY));
    play.lodge(name, field.opening.act.data, startOfVnDay(DAY), SYSTEM);
    expect(play.settle(startOfVnDay(DAY)).rulings).toEqual(['wrong-act']);
    expect(play.view(startOfVnDay(DAY), play.reread())).toBe(before);
  });
});
