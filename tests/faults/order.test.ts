import { endOfVnDay, startOfVnDay } from '../../domain/calendar/dates';
import type { Actor, Data } from '../../domain/case/entry';
import { ASKING, bodies, consultationOpening, officer } from '../support/cases';
import { openedRegister } from '../support/openedRegister';

const DUE = '2026-05-20';
const END = endOfVnDay(DUE);
const before = (milliseconds: number): string => new Date(Date.parse(END) - milliseconds).toISOString();
const [inTime, late, silent] = bodies(3) as [string, string, string];

interface Act {
  name: string;
  by: Actor;
  at: string;
  data: Data;
}

const act = (name: string, body: string, at: string, data: Data): Act => ({ name, at, by: officer(body), data });

/** The acts in the register's order; the last thing that happens is that somebody looks, an hour after the end. */
const ACTS = [
  act('reply', inTime, before(1), { answer: 'agree-with-comments', comments: ['1'] }),
  act('reply', late, END, { answer: 'object', comments: ['1'] }),
  act('handle', ASKING, before(-1_000), { handling: 'accepted' }),
  act('reply', inTime, before(-2_000), { answer: 'object', comments: [], replaces: true }),
];
const AN_HOUR_LATER = before(-3_600_000);

/** Every way of handing four acts to the clerk in turns, with and without a look when the timer rings. */
const WAYS = Array.from({ length: 2 ** (ACTS.length + 1) }, (_, bits) => bits);

function play(means: 'consent' | 'escalate', way: number) {
  const register = openedRegister(
    consultationOpening('k', bodies(3), { dueOn: DUE, reminders: ['3wd', '1wd'], means }),
    startOfVnDay('2026-05-04'),
  );
  if (way & 1) register.settle(before(60_000));
  const seqs: number[] = [];
  ACTS.forEach((one, index) => {
    const data: Data = one.name === 'handle' ? { ...one.data, comment: `${seqs[0]}.1` } : one.data;
    seqs.push(register.lodge(one.name, data, one.at, one.by).entries.length);
    if (way & (2 << index)) register.settle(one.at);
  });
  register.settle(AN_HOUR_LATER);
  const told = register.entries
    .filter(({ kind }) => kind !== 'act')
    .map(({ kind, name, of, data }) => {
      // Numbers differ from way to way, and the instant of a look is not what decides.
      const { asOf: _asOf, key: _key, closedOn: _closedOn, ...facts } = data;
      return { kind, name, ...(of !== undefined && { about: seqs.indexOf(of) }), facts };
    });
  expect(register.view(AN_HOUR_LATER, register.reread())).toBe(register.view(AN_HOUR_LATER));
  return {
    told: told.filter(({ name }) => name !== 'reminder' && name !== 'silence-warning'),
    view: register.view(AN_HOUR_LATER).replaceAll(/\d+\.1/g, 'n.1'),
  };
}

describe.each(['consent', 'escalate'] as const)('silence means %s', (means) => {
  const first = play(means, 0);

  test.each(WAYS)('way %i of handing over the same acts gives the same rulings, events and rows', (way) => {
    expect(play(means, way)).toEqual(first);
  });
});

test('the stamp one millisecond before the end is in time; the one at the end is late, and the consent it came too late for stands', () => {
  const told = play('consent', 0).told.filter(({ kind, name }) => kind === 'ruling' || name === 'silence');
  expect(told).toMatchObject([
    { name: 'reply', about: 0, facts: { accepted: true, facts: { late: false } } },
    { name: 'silence', facts: { bodies: [late, silent], means: 'consent' } },
    { name: 'reply', about: 1, facts: { accepted: true, facts: { late: true } } },
    { name: 'handle', about: 2, facts: { accepted: true } },
    { name: 'reply', about: 3, facts: { accepted: false, code: 'already-answered' } },
  ]);
});
