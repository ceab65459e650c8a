import type { Data } from '../case/entry';
import { ENGINE, headOf } from '../case/fixture';
import { actsOf, itIs } from '../case/specification';
import { aProcedure, aStep, DUE } from '../law/fixture';
import { act, allHeldBy, begun, heldBy, OFFICE } from './fixture';

/** The draft, and the Council's vote on it. */
const PROCEDURE = aProcedure([
  aStep('draft', [], [DUE.fiveWorkingDays], { kind: 'draft' }),
  aStep('adopt', ['draft'], [DUE.tenDaysBeforeSession], { inSession: true, returnsTo: 'draft' }),
]);
const waiting = begun(PROCEDURE, { bodies: { draft: heldBy(OFFICE.body), adopt: heldBy('22.hdnd') } }).given(
  act('submit', { step: 'draft' }, '2025-05-06'),
);
const put = (session: string, when = '2025-05-09') =>
  act('on-agenda', { step: 'adopt', session, item: 'i' }, when, ENGINE);
const cancel = (data: object = {}) => actsOf(headOf('22.ubnd'))('cancel', { ...data }, '2025-05-12');
const decided = (session: string, outcome: string) =>
  act('council-decision', { step: 'adopt', session, item: 'i', outcome, decidedBy: 12 }, '2025-05-10', ENGINE);
const BY_PAPER = { number: '12/QĐ-UBND', signedOn: '2025-05-09' };

describe('a cycle that is cancelled while it stands on an agenda', () => {
  test('tells every session that has it: by whom, when, by which document, and where it says why', () => {
    const seq = waiting.entries.length;
    const told = waiting
      .given(put('s'), put('t'))
      .when(cancel(BY_PAPER))
      .then({ events: ['cancelled', 'told-session', 'told-session'], outcome: 'cancelled' });
    const letters = told.consequences.flatMap((one) => one.letters);
    expect(letters.map(({ toCase, name, key }) => [toCase, name, key])).toEqual([
      ['s', 'end-item', 'c/off-agenda/s/i'],
      ['t', 'end-item', 'c/off-agenda/t/i'],
    ]);
    const { why, ...said } = letters[0]!.data as { why: { case: string; seq: number } };
    expect(said).toEqual({
      item: 'i',
      case: 'c',
      cause: 'cancelled',
      by: '22.ubnd',
      on: '2025-05-12',
      number: '12/QĐ-UBND',
      signedOn: '2025-05-09',
      byDocument: null,
    });
    expect(why.case).toBe('c');
    expect(told.entries.find((one) => one.seq === why.seq)).toMatchObject({ kind: 'act', name: 'cancel' });
    expect(why.seq).toBeGreaterThan(seq);
    told.when(itIs('2025-05-13')).then({ events: [] });
  });

  test('a document that is named by its day has its number, and none is of a day to come', () => {
    waiting.when(cancel({ signedOn: '2025-05-09' })).thenRefused('number-missing');
    waiting.when(cancel({ ...BY_PAPER, signedOn: '2025-05-20' })).thenRefused('bad-date');
  });

  test('tells one whose word that it has the item comes only afterwards, and one that puts it off nothing twice', () => {
    waiting
      .given(cancel())
      .when(put('s', '2025-05-12'))
      .then({ events: ['told-session'], letters: [{ toCase: 's', name: 'end-item', data: { on: '2025-05-12' } }] });
    waiting
      .given(put('s'), decided('s', 'postponed'), put('t', '2025-05-11'))
      .when(cancel())
      .then({ letters: [{ toCase: 't' }] });
  });

  test('that was adopted, or has an item nowhere, tells none', () => {
    waiting.when(cancel()).then({ events: ['cancelled'], letters: [] });
    waiting
      .given(put('s'), decided('s', 'rejected'))
      .when(cancel())
      .then({ events: ['cancelled'], letters: [] });
  });
});

test('a cycle that goes over to a version without the step, and closes with it, tells the session so', () => {
  const draftAlone = aProcedure([aStep('draft', [], [DUE.fiveWorkingDays], { kind: 'draft' })], { version: 'new' });
  const move = actsOf(headOf('22.ubnd'))(
    'move-version',
    {
      procedure: 'new',
      version: 'new',
      cites: [{ instrument: 'law-x', article: '58', clause: '2', verified: 'read', checkedOn: '2024-11-24' }],
      bodies: allHeldBy(OFFICE.body, draftAlone) as unknown as Data,
      anchorsBy: {},
      anchors: {},
      settings: {},
    },
    '2025-05-12',
  );
  const ended = { item: 'i', case: 'c', cause: 'version-moved', by: null, on: '2025-05-12', number: null };
  const before = begun(PROCEDURE, { procedure: 'old' }, { new: draftAlone }).given(
    act('submit', { step: 'draft' }, '2025-05-06'),
  );
  before
    .given(put('s'))
    .when(move)
    .then({ outcome: 'completed', letters: [{ toCase: 's', name: 'end-item', data: ended }] })
    .when(itIs('2025-05-13'))
    .then({ events: [] });
});
