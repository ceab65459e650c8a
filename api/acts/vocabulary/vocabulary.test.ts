import { ACTS as OF_CARRYING } from '../../../domain/carryingOut/acts';
import { ACTS as OF_CONSULTATION } from '../../../domain/consultation/acts';
import { ACTS as OF_CYCLE } from '../../../domain/planCycle/acts';
import { ACTS as OF_GATHERING } from '../../../domain/gathering/acts';
import { ACTS as OF_PROJECT } from '../../../domain/project/acts';
import { ACTS as OF_SESSION } from '../../../domain/councilSession/acts';
import { ACTS as OF_SUPPORT } from '../../../domain/support/acts';
import { ACTS as OF_SUPERVISION } from '../../../domain/supervision/acts';
import { ACT_NAMES } from './index';

/** What only the engine lodges: letters of other cases, and a corrected calendar. */
const ENGINES_OWN = [
  'upper-targets',
  'on-agenda',
  'lower-forecast',
  'consultation-closed',
  'council-decision',
  'resolution-numbered',
  'resolution-published',
  'gathering-closed',
  'recalendar',
  'due-moved',
  'cancelled',
  'units-below',
  'not-opened',
  'lower-reached',
  'lower-withdrawn',
  'upper-plan',
  'support-closed',
  'shortfall-told',
  'shortfall-healed',
  'rung-opened',
];

/** They carry what only the server can say: who does what under a version, which confirmed comment it is. */
const HAVE_THEIR_OWN_ROUTES = ['move-version', 'community-comment', 'answer-community'];

test.each([
  ['plan-cycle', Object.keys(OF_CYCLE)],
  ['consultation', Object.keys(OF_CONSULTATION)],
  ['council-session', [...OF_SESSION.keys()]],
  ['gathering', Object.keys(OF_GATHERING)],
  ['project', Object.keys(OF_PROJECT)],
  ['carrying-out', Object.keys(OF_CARRYING)],
  ['support', Object.keys(OF_SUPPORT)],
  ['supervision', [...OF_SUPERVISION.keys()]],
] as const)('the acts of a %s are those its machine knows, without the engine’s own', (kind, known) => {
  expect([...ACT_NAMES[kind]].sort()).toEqual(
    known.filter((name) => !ENGINES_OWN.includes(name) && !HAVE_THEIR_OWN_ROUTES.includes(name)).sort(),
  );
});

test('no act has the name of another kind’s', () => {
  const names = Object.values(ACT_NAMES).flat();
  expect(new Set(names).size).toBe(names.length);
});
