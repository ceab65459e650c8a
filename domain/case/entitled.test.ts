import { type CaseKind, KINDS } from '../kinds';
import { OPENING as CARRYING_OPENING } from '../carryingOut/fixture';
import { OPENING as CONSULTATION_OPENING } from '../consultation/fixture';
import { OPENING as SESSION_OPENING } from '../councilSession/fixture';
import { OPENING as GATHERING_OPENING } from '../gathering/fixture';
import { heldBy, OPENING as CYCLE_OPENING } from '../planCycle/fixture';
import { OPENING as SUPPORT_OPENING } from '../support/fixture';
import type { Data } from './entry';

const saying = (opening: object) => opening as Data;

const CYCLE = saying({
  ...CYCLE_OPENING,
  bodies: {
    directive: heldBy('VN.thu-tuong', { enteredBy: '22.so-tai-chinh' }),
    draft: heldBy('22.so-tai-chinh'),
    assign: heldBy('22.ubnd', { to: ['22.so-y-te', '06652.ubnd'] }),
  },
  anchorsBy: { session: '22.thuong-truc-hdnd' },
  managers: ['22.so-tai-chinh', '22.ubnd', '22.thuong-truc-hdnd'],
});
const CONSULTATION = saying({ ...CONSULTATION_OPENING, consultees: ['22.so-y-te', '22.so-xay-dung'] });
const GATHERING = saying({
  ...GATHERING_OPENING,
  bodies: [],
  duties: [{ id: 'a', body: '22.dof', dueOn: null, tell: ['31.dof'] }],
});
const SESSION = saying(SESSION_OPENING);
const CARRYING = saying(CARRYING_OPENING);
const SUPPORT = saying(SUPPORT_OPENING);

const by = (body: string) => ({ body, role: 'officer' as const });

test.each<[CaseKind, Data, string, Data, string, string | null]>([
  ['gathering', GATHERING, 'contribute', {}, '22.dof', null],
  ['gathering', GATHERING, 'contribute', {}, '31.dof', 'not-consulted'],
  ['gathering', GATHERING, 'confirm-receipt', {}, '31.dof', null],
  ['gathering', GATHERING, 'decide-finding', {}, 'R.council', null],
  ['gathering', GATHERING, 'decide-finding', {}, '22.dof', 'not-your-step'],
  ['gathering', { ...GATHERING, duties: null, bodies: ['22.dof'] }, 'contribute', {}, '22.dof', null],
  ['plan-cycle', { ...CYCLE, parties: ['31.dof'] }, 'acknowledge', { step: 'draft' }, '31.dof', null],
  ['plan-cycle', CYCLE, 'submit', { step: 'draft' }, '22.so-tai-chinh', null],
  ['plan-cycle', CYCLE, 'submit', { step: 'draft' }, '22.so-y-te', 'not-your-step'],
  ['plan-cycle', CYCLE, 'sign', { step: 'directive' }, '22.so-tai-chinh', null],
  ['plan-cycle', CYCLE, 'sign', { step: 'directive' }, 'VN.thu-tuong', null],
  ['plan-cycle', CYCLE, 'return', { step: 'directive' }, '22.ubnd', 'not-your-step'],
  ['plan-cycle', CYCLE, 'acknowledge', { step: 'assign' }, '06652.ubnd', null],
  ['plan-cycle', CYCLE, 'acknowledge', { step: 'assign' }, '22.ubnd', 'not-consulted'],
  ['plan-cycle', CYCLE, 'extend', { step: 'draft' }, '22.ubnd', null],
  ['plan-cycle', CYCLE, 'extend', { step: 'draft' }, '22.so-y-te', 'not-your-step'],
  ['plan-cycle', CYCLE, 'cancel', {}, '22.so-y-te', 'not-your-step'],
  ['plan-cycle', CYCLE, 'set-anchor', { anchor: 'session' }, '22.thuong-truc-hdnd', null],
  ['plan-cycle', CYCLE, 'set-anchor', { anchor: 'session' }, '22.ubnd', 'not-your-step'],
  ['consultation', CONSULTATION, 'reply', {}, '22.so-y-te', null],
  ['consultation', CONSULTATION, 'reply', {}, '22.so-tai-chinh', 'not-consulted'],
  ['consultation', CONSULTATION, 'seen', {}, '22.ubnd', 'not-consulted'],
  ['consultation', CONSULTATION, 'handle', {}, '22.so-tai-chinh', null],
  ['consultation', CONSULTATION, 'handle', {}, '22.so-y-te', 'not-your-step'],
  ['council-session', SESSION, 'vote', { item: 'plan' }, '22.thuong-truc-hdnd', null],
  ['council-session', SESSION, 'vote', { item: 'plan' }, '22.ban-phap-che', 'not-your-step'],
  ['council-session', SESSION, 'file-report', { item: 'plan' }, '22.ban-phap-che', null],
  ['council-session', SESSION, 'file-report', { item: 'plan' }, '22.ban-bien-gioi', null],
  ['council-session', SESSION, 'file-report', { item: 'plan' }, '22.ban-quan-ly-khu-kinh-te', 'not-your-step'],
  ['carrying-out', CARRYING, 'report-figures', { period: '2027-Q1' }, '22.so-tai-chinh', null],
  ['carrying-out', CARRYING, 'report-figures', { period: '2027-Q1' }, '22.ubnd', 'not-your-step'],
  ['carrying-out', CARRYING, 'close-carrying-out', {}, '22.ubnd', null],
  ['support', SUPPORT, 'offer-support', {}, '31.ubnd', null],
  ['support', SUPPORT, 'offer-support', {}, '22.ubnd', 'not-consulted'],
  ['support', SUPPORT, 'answer-offer', {}, '22.so-tai-chinh', null],
  ['support', SUPPORT, 'answer-offer', {}, '31.ubnd', 'not-your-step'],
])('%s %#: %s', (kind, opening, name, data, body, code) => {
  expect(KINDS[kind].refusedAtOpening(opening, { name, data }, by(body))?.code ?? null).toBe(code);
});

test.each(['none', '__proto__', 'constructor'])('a step called %s is none of the procedure', (step) => {
  const refusal = (name: string, data: Data) =>
    KINDS['plan-cycle'].refusedAtOpening(CYCLE, { name, data }, by('22.ubnd'))?.code;
  expect([refusal('submit', { step }), refusal('set-anchor', { anchor: step })]).toEqual([
    'no-such-step',
    'unknown-anchor',
  ]);
});

test('the refusal says whose step it is', () => {
  const act = { name: 'submit', data: { step: 'draft' } };
  expect(KINDS['plan-cycle'].refusedAtOpening(CYCLE, act, by('22.ubnd'))?.facts).toEqual({
    step: 'draft',
    holder: '22.so-tai-chinh',
    body: '22.ubnd',
  });
});
