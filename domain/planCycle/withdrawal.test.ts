import { ENGINE, headOf, officerOf } from '../case/fixture';
import type { Story } from '../case/specification';
import { aProcedure, aStep, DUE } from '../law/fixture';
import { dossierOf } from './dossier';
import { stepDue } from './due';
import { act, begun, HEAD, heldBy, OFFICE } from './fixture';
import { planCycle } from './index';
import type { CycleOpening, CycleState } from './state';
import { withdrawableBy } from './withdrawal';

const paper = (type: string, required = true) => ({ type, title: { vi: type, en: type }, required });

/** A directive, the draft, the Committee's submission, verification, what the deputies are sent, the Council's vote. */
const PROCEDURE = aProcedure([
  aStep('directive', [], [DUE.fiveWorkingDays], { produces: [paper('directive', false)] }),
  aStep('draft', ['directive'], [DUE.fiveWorkingDays], {
    kind: 'draft',
    produces: [paper('plan'), paper('draft-resolution')],
    notices: [],
  }),
  aStep('submission', ['draft'], [DUE.fiveWorkingDays], {
    role: 'head',
    returnsTo: 'draft',
    produces: [paper('submission')],
  }),
  aStep('verification', ['submission'], [DUE.fiveWorkingDays], {
    kind: 'verify',
    produces: [paper('verification-report')],
  }),
  aStep('deputies', ['submission'], [DUE.fiveWorkingDays], { kind: 'notify', produces: [] }),
  aStep('adopt', ['verification', 'deputies'], [DUE.tenDaysBeforeSession], { inSession: true, returnsTo: 'draft' }),
  aStep('ask', ['directive'], [DUE.fiveWorkingDays], { kind: 'consult' }),
  aStep('publish', ['adopt'], [DUE.fiveWorkingDays], { kind: 'publish' }),
]);
const BAN = officerOf('22.ban');
const STANDING = officerOf('22.tt');

const begin = (more: Partial<CycleOpening> = {}) =>
  begun(PROCEDURE, {
    ...more,
    bodies: {
      directive: heldBy('VN.pm', { enteredBy: OFFICE.body }),
      draft: heldBy(OFFICE.body, { notices: { opened: [], done: ['22.so'], overdue: [] } }),
      submission: heldBy('22.ubnd'),
      verification: heldBy('22.ban'),
      deputies: heldBy('22.tt', { to: ['22.dbqh'] }),
      adopt: heldBy('22.hdnd'),
      ask: heldBy(OFFICE.body),
      publish: heldBy('22.tt'),
    },
  });
const doc = (id: string, type: string) => ({ id, type, sha256: `${id}-${type}` });
const directive = act('sign', { step: 'directive' }, '2025-05-05');
const draft = (day = '2025-05-06', id = 'a') =>
  act('submit', { step: 'draft', documents: [doc(id, 'plan'), doc(id, 'draft-resolution')] }, day);
const submission = (day = '2025-05-07') =>
  act(
    'sign',
    { step: 'submission', documents: [doc('s', 'submission')], number: '9/TTr-UBND', signedOn: day },
    day,
    HEAD,
  );
const verified = act(
  'submit',
  { step: 'verification', conclusion: 'for', documents: [doc('v', 'verification-report')] },
  '2025-05-08',
  BAN,
);
const withdraw = (step: string, day: string, by = OFFICE) => act('withdraw', { step }, day, by);

const drafted = () => begin().given(directive, draft());
const submitted = () => drafted().given(submission());
const due = ({ state }: Story<CycleState>, step: string) => stepDue(state, step).dueOn;
const statuses = ({ state }: Story<CycleState>) =>
  Object.fromEntries(planCycle.steps(state).map(({ step, status }) => [step, status]));
const step = ({ state }: Story<CycleState>, id: string) => state.steps[id];

describe('withdrawing what was lodged', () => {
  test('the step is open again with its day; what it had opened waits again; whoever was told is told not to use it', () => {
    const before = begin().given(directive);
    const back = drafted()
      .when(withdraw('draft', '2025-05-07'))
      .then({
        events: ['step-withdrawn', 'step-opened'],
        mails: [
          { template: 'withdrawn', toBody: '22.ubnd', facts: { by: OFFICE.body }, why: { case: 'c' } },
          { template: 'withdrawn', toBody: '22.so' },
        ],
      });
    expect(statuses(back)).toMatchObject({ draft: 'open', submission: 'waiting' });
    expect(due(back, 'draft')).toBe(due(before, 'draft'));
    expect(step(back, 'draft')).toMatchObject({
      documents: [],
      withdrawn: { before: [{ documents: [{ id: 'a' }, {}] }] },
    });
  });

  test('another document takes its place, is told anew, and its own day counts', () => {
    const again = drafted()
      .given(withdraw('draft', '2025-05-07'))
      .when(act('submit', { ...draft('2025-05-09', 'b').data, number: '7/BC', signedOn: '2025-05-08' }, '2025-05-09'))
      .then({ mails: ['step-done 22.so', 'step-opened 22.ubnd'] });
    expect(step(again, 'draft')).toMatchObject({ countsOn: '2025-05-08', documents: [{ id: 'b' }, { id: 'b' }] });
    expect(step(again, 'submission')).toMatchObject({ opensOn: '2025-05-08', round: 2 });
  });

  test('both versions stay on record', () => {
    const again = drafted().given(withdraw('draft', '2025-05-07'), draft('2025-05-09', 'b'));
    const lodged = again.entries.filter(({ kind, name }) => kind === 'act' && name === 'submit');
    expect(lodged.map(({ data }) => (data.documents as { id: string }[])[0]?.id)).toEqual(['a', 'b']);
  });

  test('not once the next body has acted: the refusal says who, and since when', () => {
    submitted()
      .when(withdraw('draft', '2025-05-08'))
      .thenRefused('acted-on', { body: '22.ubnd', step: 'submission', on: '2025-05-07' });
  });

  test('a signature is withdrawn from the seat that signs', () => {
    submitted()
      .when(withdraw('submission', '2025-05-08', officerOf('22.ubnd')))
      .thenRefused('role-required')
      .when(withdraw('submission', '2025-05-08', HEAD))
      .then({ mails: ['withdrawn 22.ban', 'withdrawn 22.tt'] });
  });

  test('not by another body, nor where nothing was lodged', () => {
    drafted()
      .when(withdraw('draft', '2025-05-07', headOf('22.ubnd')))
      .thenRefused('not-your-step')
      .when(withdraw('submission', '2025-05-07', HEAD))
      .thenRefused('nothing-to-withdraw');
  });

  test('not once opinions were asked on it: that went out to many', () => {
    begin()
      .given(directive)
      .when(withdraw('directive', '2025-05-06'))
      .thenRefused('acted-on', { body: OFFICE.body, step: 'ask', on: '2025-05-05' });
  });

  test('what was delivered stands once a receiver has confirmed it', () => {
    const told = submitted().given(act('submit', { step: 'deputies' }, '2025-05-08', STANDING));
    told.when(withdraw('deputies', '2025-05-08', STANDING)).then({ mails: ['withdrawn 22.dbqh'] });
    told
      .given(act('acknowledge', { step: 'deputies' }, '2025-05-09', officerOf('22.dbqh')))
      .when(withdraw('deputies', '2025-05-09', STANDING))
      .thenRefused('acted-on', { body: '22.dbqh', step: 'deputies', on: '2025-05-09' });
  });

  const onAgenda = () =>
    submitted().given(
      verified,
      act('submit', { step: 'deputies' }, '2025-05-08', STANDING),
      act('on-agenda', { step: 'adopt', session: 's', item: 'i' }, '2025-05-09', ENGINE),
    );
  const decided = (outcome: string, day: string) =>
    act('council-decision', { step: 'adopt', session: 's', item: 'i', outcome, decidedBy: 12 }, day, ENGINE);

  test('a verification report stands while the item is on an agenda, and may be withdrawn once it was taken off', () => {
    onAgenda()
      .when(withdraw('verification', '2025-05-12', BAN))
      .thenRefused('acted-on', { body: '22.hdnd', step: 'adopt', on: '2025-05-09' })
      .given(decided('withdrawn', '2025-05-12'))
      .when(withdraw('verification', '2025-05-13', BAN))
      .then();
  });

  test('what was made public is not withdrawn', () => {
    const published = onAgenda().given(decided('adopted', '2025-12-08'));
    published
      .when(act('submit', { step: 'publish' }, '2025-12-09', STANDING))
      .then()
      .when(withdraw('publish', '2025-12-10', STANDING))
      .thenRefused('made-public', { step: 'publish', on: '2025-12-09' });
  });

  test('pages offer it to whoever lodged it, as long as the rule would take it', () => {
    const law = (id: string) => PROCEDURE.steps.find((one) => one.id === id)!;
    expect(withdrawableBy(drafted().state, law('draft'))).toEqual({
      body: OFFICE.body,
      head: false,
      told: ['22.ubnd', '22.so'],
    });
    expect(withdrawableBy(submitted().state, law('draft'))).toBeNull();
    expect(withdrawableBy(submitted().state, law('submission'))).toMatchObject({ body: '22.ubnd', head: true });
  });
});

describe('a dossier that came back', () => {
  test('remembers who returned it, by which entry, and what had been lodged', () => {
    const returned = drafted().given(act('return', { step: 'submission' }, '2025-05-07', HEAD));
    const seq = returned.entries.find(({ name, kind }) => name === 'return' && kind === 'act')!.seq;
    expect(dossierOf(returned.state, 'draft').cameBack).toEqual([
      {
        how: 'returned',
        step: 'draft',
        by: '22.ubnd',
        at: '2025-05-07T02:00:00.000Z',
        why: { case: 'c', seq },
        before: [{ step: 'draft', documents: [doc('a', 'plan'), doc('a', 'draft-resolution')] }],
      },
    ]);
    expect(planCycle.tasks(returned.state)).toContainEqual(
      expect.objectContaining({ step: 'draft', facts: expect.objectContaining({ cameBack: 'returned' }) }),
    );
  });

  test('its mail names the entry with the reason; of a session’s decision that is the session’s', () => {
    drafted()
      .when(act('return', { step: 'submission' }, '2025-05-07', HEAD))
      .then({ mails: [{ template: 'dossier-returned', why: { case: 'c' } }] });
    submitted()
      .given(
        verified,
        act('submit', { step: 'deputies' }, '2025-05-08', STANDING),
        act('on-agenda', { step: 'adopt', session: 's', item: 'i' }, '2025-05-09', ENGINE),
      )
      .when(
        act(
          'council-decision',
          { step: 'adopt', session: 's', outcome: 'returned', decidedBy: 12 },
          '2025-05-09',
          ENGINE,
        ),
      )
      .then({ mails: [{ template: 'dossier-returned', why: { case: 's', seq: 12 } }] });
  });

  test('shows whoever returned it what had been lodged before, once it comes again', () => {
    const again = drafted().given(act('return', { step: 'submission' }, '2025-05-07', HEAD), draft('2025-05-08', 'b'));
    expect(dossierOf(again.state, 'submission')).toMatchObject({
      papers: [{ step: 'draft', documents: [{ id: 'b' }, { id: 'b' }] }],
      cameBack: [{ step: 'draft', before: [{ documents: [{ id: 'a' }, { id: 'a' }] }] }],
    });
  });
});

describe('what an act is about', () => {
  const basis = (story: Story<CycleState>, id: string) =>
    dossierOf(story.state, id)
      .papers.filter((one) => one.basis)
      .map((one) => one.step);

  test('verification: the submission, and the draft that it would go back to', () => {
    expect(basis(submitted(), 'verification')).toEqual(['draft', 'submission']);
    expect(dossierOf(submitted().state, 'verification').papers[1]).toMatchObject({
      documents: [{ id: 's', type: 'submission' }],
      number: '9/TTr-UBND',
      issuedOn: '2025-05-07',
      issuer: '22.ubnd',
      lodgedBy: { body: '22.ubnd', officer: 'h-22.ubnd' },
      missing: [],
    });
  });

  test('the Council’s vote: submission, draft resolution, verification report', () => {
    expect(basis(submitted().given(verified), 'adopt')).toEqual(['draft', 'submission', 'verification', 'deputies']);
  });

  test('what the procedure asks for and nobody lodged is named, with who owes it', () => {
    const missing = dossierOf(submitted().state, 'adopt').papers.filter((one) => one.missing.length > 0);
    expect(missing).toMatchObject([
      { step: 'verification', owes: '22.ban', missing: [{ type: 'verification-report' }] },
    ]);
  });

  test('what was done on paper without its documents is missing, though the step is done', () => {
    const history = ['directive', 'draft', 'submission'].map((step) => ({ step, on: '2025-05-05', number: '1' }));
    const taken = begin({ begunOn: '2025-05-05', history });
    expect(dossierOf(taken.state, 'verification').papers).toMatchObject([
      { step: 'draft', missing: [{ type: 'plan' }, { type: 'draft-resolution' }] },
      { step: 'submission', missing: [{ type: 'submission' }], owes: '22.ubnd' },
    ]);
  });

  test('a receipt is about what the step itself delivered', () => {
    const own = dossierOf(submitted().state, 'submission').papers.find((one) => one.step === 'submission');
    expect(own).toMatchObject({ basis: true, documents: [{ id: 's' }] });
  });

  test('another paper of the case comes after, where it has a document', () => {
    const entered = begin().given(
      act('sign', { step: 'directive', documents: [doc('d', 'directive')] }, '2025-05-05'),
      draft(),
      submission(),
    );
    expect(dossierOf(entered.state, 'verification').papers.at(-1)).toMatchObject({ step: 'directive', basis: false });
  });
});
