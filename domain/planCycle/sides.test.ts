import { SYSTEM } from '../case/entry';
import { headOf, officerOf } from '../case/fixture';
import { aProcedure, aStep, DUE } from '../law/fixture';
import { act, begun, START } from './fixture';
import { sidesAfter, silentBodies } from './sides';

const PROCEDURE = aProcedure([
  aStep('post', [], [DUE.maySix], { kind: 'publish' }),
  aStep('opinions', ['post'], [DUE.maySix], {
    kind: 'draft',
    notBefore: { after: { period: '1d' }, of: { step: 'post', event: 'done' }, cites: 'practice' },
  }),
]);
const HASH = 'a'.repeat(64);
const FRONT = officerOf('22.mttq');
const LATER = '2025-05-08';
const invite = (...sides: { id: string; body?: string; name?: string }[]) =>
  act('invite-to-comment', { posting: 'post', sides }, START);
const say = (side: string, by = FRONT) => act('comment-as-invited', { side, textSha256: HASH }, '2025-05-06', by);
const posted = () => begun(PROCEDURE).given(act('submit', { step: 'post' }, START));
const invited = () => posted().given(invite({ id: 'f', body: '22.mttq' }, { id: 'x', name: 'Hội Du lịch' }));

test('who was invited, who said something and who kept silent stands on record; silence is no consent', () => {
  const { state } = invited().given(say('f'));
  expect(state.sides).toMatchObject({
    f: { commentedOn: '2025-05-06' },
    x: { name: 'Hội Du lịch', commentedOn: null },
  });
  expect(state.community).toEqual({ f: { posting: 'post', step: 'opinions', handled: false } });
});

test('what an invited side said gets its answer before the opinions are gathered; whoever says nothing holds nothing up', () => {
  const gather = act('submit', { step: 'opinions' }, LATER);
  invited().given(say('f')).when(gather).thenRefused('comments-open', { count: 1 });
  invited().when(gather).then();
});

test('an organisation beside the directory speaks by the word in its mail, a body by its own officers', () => {
  invited().when(say('x', SYSTEM)).then();
  invited().when(say('x', FRONT)).thenRefused('not-consulted');
  invited().when(say('f', SYSTEM)).thenRefused('not-consulted');
  invited()
    .when(say('f', officerOf('22.hdnd')))
    .thenRefused('not-consulted');
  invited().given(say('f')).when(say('f')).thenRefused('already-answered', { body: '22.mttq', on: '2025-05-06' });
});

test('only the office invites, each once while its answer is awaited, and while opinions are gathered', () => {
  posted()
    .when({ ...invite({ id: 'a', body: '22.mttq' }), by: headOf('22.ubnd') })
    .thenRefused('not-your-step');
  invited()
    .when(invite({ id: 'b', body: '22.mttq' }))
    .thenRefused('invalid-input');
  begun(PROCEDURE)
    .when(invite({ id: 'a', body: '22.mttq' }))
    .thenRefused('comments-closed');
});

test('what a body was asked and has not said is its successor’s to say', () => {
  const { state } = invited();
  expect(silentBodies(state)).toEqual(['22.mttq']);
  expect(sidesAfter(state, { old: '22.mttq', new: '24.mttq' }).f).toMatchObject({ body: '24.mttq' });
  const said = invited().given(say('f')).state;
  expect(silentBodies(said)).toEqual([]);
  expect(sidesAfter(said, { old: '22.mttq', new: '24.mttq' }).f).toMatchObject({ body: '22.mttq' });
});
