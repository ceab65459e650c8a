import { nextWake } from './dates';
import { consultation } from '../consultation';
import { asking, handle, reply } from '../consultation/fixture';
import { type ConsultationState, tally } from '../consultation/state';
import { planCycle } from '../planCycle';
import { begun, heldBy } from '../planCycle/fixture';
import { gathering } from '../gathering';
import { contribute, gatheringFrom } from '../gathering/fixture';
import { aProcedure, aStep, DUE } from '../law/fixture';
import { councilSession } from '../councilSession';
import { BUDGET, convened } from '../councilSession/fixture';
import { ADMINISTRATION } from './entry';
import { at, ENGINE, headOf, officerOf, passes } from './fixture';
import { actsOf, itIs, type Story } from './specification';

/** From midnight of Thursday 22 May 2025 in Vietnam the bodies `22.old…` are no more. */
const ON = '2025-05-22';
const BEFORE = at('2025-05-12');
const LAST_MOMENT = '2025-05-21T16:59:59.999Z';
const MIDNIGHT = '2025-05-21T17:00:00.000Z';
const AFTER = at('2025-05-23');

const succeed = (when: string, ...pairs: [string, string][]) => actsOf(ENGINE)('succeed', passes(ON, ...pairs), when);
const told = { dueOn: '2025-05-30', nominal: null, reminders: [], askedBy: '22.dof' };
const asked = (...consultees: string[]) => asking({ ...told, consultees }, BEFORE);
const inbox = ({ state }: Story<ConsultationState>) => consultation.tasks(state).map(({ body }) => body);

describe('a consultation whose consultee ends (S1, S13, S17)', () => {
  test('told ahead: the case wakes at the first moment of that day; until then the old body answers, from then on the successor', () => {
    const ahead = asked('22.old', '22.other')
      .when(succeed(BEFORE, ['22.old', '22.new']))
      .then({ events: [] });
    expect(consultation.dates(ahead.state, BEFORE)[0]).toEqual({ step: '22.old', purpose: 'succession', at: MIDNIGHT });
    expect(nextWake(consultation, ahead.state, BEFORE)).toBe(MIDNIGHT);
    const over = ahead.when(itIs(MIDNIGHT)).then({
      events: [
        { name: 'succeeded', data: { old: '22.old', new: '22.new', on: ON, cites: 'practice', asOf: MIDNIGHT } },
      ],
      mails: ['succeeded 22.new', 'succeeded 22.dof'],
    });
    expect(inbox(over)).toEqual(['22.other', '22.new']);
    const answered = over
      .when(reply('22.old', AFTER))
      .thenRefused('body-succeeded', { body: '22.old', new: '22.new', on: ON })
      .when(reply('22.new', AFTER))
      .then();
    expect(tally(answered.state)).toMatchObject({ asked: 2, agree: 1, silent: 1 });
  });

  test.each([
    [LAST_MOMENT, 'accepted'],
    [MIDNIGHT, 'body-succeeded'],
  ])('the register’s stamp decides, whenever the clerk wakes: an answer stamped %s is %s', (stamp, ruling) => {
    asked('22.old', '22.other')
      .when(succeed(BEFORE, ['22.old', '22.new']), reply('22.old', stamp), itIs(AFTER))
      .then({ rulings: ['accepted', ruling] });
  });

  test('told late: what the old body did until then stands; the open question passes on when the case is told, with the day by law on record', () => {
    const passed = asked('22.old', '22.old-2')
      .given(reply('22.old', AFTER))
      .when(succeed(AFTER, ['22.old', '22.new'], ['22.old-2', '22.new']))
      .then({ events: ['succeeded', 'succeeded'] });
    expect(tally(passed.state)).toMatchObject({ asked: 2, agree: 1, silent: 1 });
    expect(inbox(passed)).toEqual(['22.new']);
    expect(consultation.steps(passed.state).map(({ step, status, outcome }) => [step, status, outcome])).toEqual([
      ['22.old', 'done', 'agree'],
      ['22.old-2', 'cancelled', 'passed-on'],
      ['22.new', 'open', null],
    ]);
  });

  test.each([
    ['neither answered', ['22.old', '22.old-2'], { asked: 1, silent: 1 }],
    ['the successor is asked for itself as well', ['22.old', '22.old-2', '22.new'], { asked: 1, silent: 1 }],
  ])('two that have one successor are asked once: %s', (_what, consultees, expected) => {
    const passed = asked(...consultees)
      .when(succeed(BEFORE, ['22.old', '22.new'], ['22.old-2', '22.new']), itIs(AFTER))
      .then();
    expect(inbox(passed)).toEqual(['22.new']);
    expect(tally(passed.state)).toMatchObject(expected);
    passed.when(reply('22.new', AFTER)).then({ events: [{ name: 'closed', data: { asked: 1, agree: 1 } }] });
  });

  test('a successor that has answered has answered: nothing is awaited twice', () => {
    const passed = asked('22.old', '22.new')
      .when(reply('22.new', BEFORE), succeed(BEFORE, ['22.old', '22.new']), itIs(AFTER))
      .then({ events: ['succeeded', 'closed'] });
    expect(tally(passed.state)).toMatchObject({ asked: 1, agree: 1, silent: 0 });
  });

  test('silence that was complete before the end is the old body’s; a warning after it goes to the successor', () => {
    const bodies = ({ consequences }: Story<ConsultationState>, name: string) =>
      consequences.find(({ event }) => event.name === name)?.event.data.bodies;
    const silent = asking({ ...told, consultees: ['22.old'], dueOn: '2025-05-21' }, BEFORE)
      .when(succeed(BEFORE, ['22.old', '22.new']), itIs(AFTER))
      .then();
    expect(bodies(silent, 'silence')).toEqual(['22.old']);
    expect(tally(silent.state)).toMatchObject({ asked: 1, deemed: 1 });
    const warned = asked('22.old')
      .when(succeed(BEFORE, ['22.old', '22.new']), itIs('2025-05-28'))
      .then();
    expect(bodies(warned, 'silence-warning')).toEqual(['22.new']);
  });

  test('the asking body ends: its successor accepts and explains the comments', () => {
    const passed = asked('22.other', '22.third')
      .when(
        reply('22.other', BEFORE, { answer: 'agree-with-comments', comments: ['1'] }),
        succeed(BEFORE, ['22.dof', '22.new']),
        itIs(AFTER),
      )
      .then();
    const [comment] = Object.keys(passed.state.comments);
    passed
      .when(handle(comment, 'noted', AFTER, officerOf('22.dof')))
      .thenRefused('body-succeeded')
      .when(handle(comment, 'noted', AFTER, officerOf('22.new')))
      .then();
  });

  test('told twice it changes nothing; nobody but the administration and the engine tells it; a body not concerned leaves no trace', () => {
    const passed = asked('22.old', '22.other')
      .when(succeed(BEFORE, ['22.old', '22.new'], ['22.stranger', '22.new']), itIs(AFTER))
      .then();
    const again = passed.when(succeed(AFTER, ['22.old', '22.third'])).then({ events: [] });
    expect(again.state.consultees).toEqual(passed.state.consultees);
    const { entries } = again
      .when({ ...succeed(AFTER, ['22.other', '22.x']), by: headOf('22.dof') })
      .thenRefused('not-permitted')
      .when({ ...succeed(AFTER), data: { passes: [{}] }, by: headOf(ADMINISTRATION) })
      .thenRefused('invalid-input');
    expect(entries.filter(({ name }) => name === 'succeeded')).toHaveLength(1);
  });
});

describe('a plan cycle whose planning office ends (S1, S6)', () => {
  const act = actsOf(officerOf('22.old'), BEFORE);
  const notices = { opened: ['22.old'], done: [], overdue: ['22.old', '22.new'] };
  const passed = begun(
    aProcedure([
      aStep('draft', [], [DUE.maySix], { kind: 'draft' }),
      aStep('send', ['draft'], [DUE.maySix], { kind: 'notify' }),
      aStep('decide', ['send'], [DUE.maySix], { role: 'head' }),
    ]),
    {
      anchors: {},
      bodies: {
        draft: heldBy('22.old', { notices }),
        send: heldBy('22.old', { to: ['22.old-2', '22.third'], notices }),
        decide: heldBy('22.new', { notices }),
      },
      anchorsBy: { session: '22.old' },
      managers: ['22.old', '22.new'],
    },
  ).given(act('submit', { step: 'draft' }), succeed(BEFORE, ['22.old', '22.new'], ['22.old-2', '22.new']), itIs(AFTER));

  test('steps, notices, days to set and managing pass on, each body named once; what is done was done by whom it was done', () => {
    const { opening } = passed.state;
    expect(opening).toMatchObject({ managers: ['22.new'], anchorsBy: { session: '22.new' } });
    expect(opening.bodies.send).toEqual({
      holder: '22.new',
      to: ['22.new', '22.third'],
      notices: { opened: ['22.new'], done: [], overdue: ['22.new'] },
    });
    expect(planCycle.steps(passed.state).map(({ step, holder }) => [step, holder])).toEqual([
      ['draft', '22.old'],
      ['send', '22.new'],
      ['decide', '22.new'],
    ]);
    expect(planCycle.tasks(passed.state).map(({ body }) => body)).toEqual(['22.new']);
  });

  test('the old body is refused with the successor named; the successor goes on, and confirms receipt for the other that ended', () => {
    passed
      .when(act('submit', { step: 'send' }, AFTER))
      .thenRefused('body-succeeded', expect.objectContaining({ new: '22.new' }))
      .when(act('submit', { step: 'send' }, AFTER, officerOf('22.new')))
      .then()
      .when(act('acknowledge', { step: 'send' }, AFTER, officerOf('22.new')))
      .then();
  });

  test('no date moves', () => {
    expect(passed.state.moves).toEqual([]);
  });
});

test('S27 a Council’s session whose verifying committee and Standing Body end: the report and the sitting are the successors’', () => {
  const act = actsOf(officerOf('22.thuong-truc-hdnd'), AFTER);
  const passed = convened({ opensOn: '2025-06-08' }, BEFORE)
    .given(act('set-agenda', { items: [{ ...BUDGET, needsReport: true, reportBy: '22.ban-x' }] }, BEFORE))
    .when(
      succeed(BEFORE, ['22.ban-x', '24.ban-x'], ['22.thuong-truc-hdnd', '24.thuong-truc-hdnd'], ['22.hdnd', '24.hdnd']),
      itIs(AFTER),
    )
    .then();
  expect([...new Set(councilSession.tasks(passed.state).map(({ body }) => body))].sort()).toEqual([
    '24.ban-x',
    '24.thuong-truc-hdnd',
  ]);
  passed
    .when(act('move-date', { opensOn: '2025-06-09', why: 'w' }))
    .thenRefused('body-succeeded')
    .when(act('move-date', { opensOn: '2025-06-09', why: 'w' }, AFTER, officerOf('24.thuong-truc-hdnd')))
    .then();
});

test('S18, S34 a gathering: each duty stays one of its own, both owed by the one successor; what was brought in stays its giver’s', () => {
  const bodies = ['22.old', '22.old-2', '31.dof'];
  const asks = { dueOn: '2025-05-30', reminders: [], escalate: null, produces: [], asks: [], bodies };
  const passed = gatheringFrom(asks, BEFORE)
    .given(contribute(BEFORE, {}, '22.old'))
    .when(succeed(BEFORE, ['22.old', '22.new'], ['22.old-2', '22.new'], ['31.dof', '22.new']), itIs(AFTER))
    .then();
  expect(gathering.tasks(passed.state).map(({ key, body }) => [key, body])).toEqual([
    ['22.old-2', '22.new'],
    ['31.dof', '22.new'],
  ]);
  const brought = passed
    .when(contribute(AFTER, { duty: '22.old-2' }, '22.new'))
    .then()
    .when(contribute(AFTER, {}, '31.dof'))
    .thenRefused('body-succeeded');
  expect(gathering.steps(brought.state).map(({ holder, status }) => [holder, status])).toEqual([
    ['22.old', 'done'],
    ['22.new', 'done'],
    ['22.new', 'open'],
  ]);
});
