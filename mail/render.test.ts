import { outcomeOf } from './smtpOutcome';
import { CASE, CITE, CONTEXT, order, STEP } from './templates/fixture';
import { orderProblems, render } from './render';
import { TEMPLATES } from './templates';

const vi = { locale: 'vi', onBehalfOf: null } as const;
const en = { locale: 'en', onBehalfOf: null } as const;

describe('every mail', () => {
  test('in a rehearsal says so in subject and text', () => {
    const { subject, text } = render({ ...CASE, rehearsal: true }, order('overdue', STEP), CONTEXT, vi);
    expect(subject).toBe('[MẪU / SAMPLE] Quá hạn: Gửi dự toán (Dự toán ngân sách năm 2027, tỉnh Quảng Ninh)');
    expect(text).toMatch(/^DỮ LIỆU MẪU: thư này không phát sinh nghĩa vụ hay thời hạn nào\.\n\nKính gửi/);
  });

  test('says openly when no law sets its date', () => {
    const written = order('overdue', STEP, { cites: 'practice' });
    expect(render(CASE, written, CONTEXT, vi).text).toContain('Căn cứ: gợi ý (chưa thấy quy định)\n');
    expect(render(CASE, written, CONTEXT, en).text).toContain('Basis: suggestion (no rule was found)\n');
  });

  test('says of each citation whether the text itself was read', () => {
    const cites = [CITE, { ...CITE, point: undefined, verified: 'second-hand' as const }];
    const { text } = render(CASE, order('overdue', STEP, { cites }), CONTEXT, vi);
    expect(text).toContain(
      'Căn cứ: điểm b khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP; khoản 2 Điều 15 Nghị định 73/2026/NĐ-CP (chưa đối chiếu văn bản gốc)\n',
    );
  });

  test('says when no due date is set, and that a basis is missing', () => {
    const { text } = render(CASE, order('overdue', STEP, { dueOn: null, cites: [] }), CONTEXT, en);
    expect(text).toContain('Due: no date set\nBasis: no basis on record\n');
  });

  test('to a delegate names who gave the powers', () => {
    const { text } = render(CASE, order('overdue', STEP), CONTEXT, { locale: 'vi', onBehalfOf: 'Nguyễn Văn A' });
    expect(text).toContain(
      'Kính gửi: Ủy ban nhân dân tỉnh Quảng Ninh\nAnh/chị nhận thư này theo ủy quyền của Nguyễn Văn A.\n',
    );
  });

  test('keeps the matter in the subject and cuts a long title', () => {
    const title = { vi: 'x'.repeat(300), en: '' };
    const { subject } = render({ ...CASE, title }, order('overdue', STEP), CONTEXT, vi);
    expect(subject).toMatch(/^Quá hạn: Gửi dự toán \(x+…\)$/);
    expect(subject.length).toBeLessThan(120);
  });

  test('has an HTML version with the same words, escaped, and nothing to fetch but the link', () => {
    const { html } = render(
      CASE,
      order('overdue', { ...STEP, stepVi: '<img src="http://x/y.png"> & co' }),
      CONTEXT,
      vi,
    );
    expect(html).toContain('“&lt;img src=&quot;');
    expect(html).not.toMatch(/<img|<script|src="|url\(/);
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('<a href="https://phoihop.example.vn/cases/22.budget-2027?step=send-estimates">');
  });

  test('goes out in plain words when its facts do not fit, so that the register never stops for it', () => {
    const broken = order('overdue', { holder: 3 });
    expect(orderProblems(broken)).toContainEqual(expect.stringContaining('overdue: stepVi'));
    expect(render(CASE, broken, CONTEXT, en).subject).toBe(
      'News of a case (Budget estimates 2027, Quảng Ninh province)',
    );
    expect(render(CASE, order('no-such', {}), CONTEXT, vi).text).toContain('Hạn: 10/07/2026');
    expect(render(CASE, order('no-such', { dayBy: 'suggestion' }), CONTEXT, vi).text).toContain(
      'Ngày gợi ý: 10/07/2026',
    );
    expect(orderProblems(order('no-such', {}))).toEqual(['there is no mail template no-such']);
  });

  test('has its template', () => {
    expect(Object.keys(TEMPLATES).sort()).toEqual(
      [
        'commitments',
        'consultation-closed',
        'consulted',
        'contribution-asked',
        'contribution-received',
        'contributions-overdue',
        'cycle-cancelled',
        'delivered',
        'deputy-question',
        'dossier-returned',
        'due-moved',
        'escalated',
        'invitation',
        'item-ended',
        'late-answer',
        'letter-refused',
        'meeting-off',
        'official-document',
        'overdue',
        'project-duty',
        'project-notice',
        'project-notices-due',
        'question-proposed',
        'question-returned',
        'reminder',
        'round-ended',
        'session-overdue',
        'session-reminder',
        'shortfall',
        'silence-deemed',
        'silence-escalated',
        'silence-warning',
        'step-done',
        'step-opened',
        'succeeded',
        'support-news',
        'version-moved',
        'withdrawn',
        'exchange-news',
        'explanation-demanded',
        'information-requested',
        'information-supplied',
        'rung-proposed',
        'rung-taken',
        'supervision-closed',
        'task-assigned',
        'task-done',
        'undelivered',
      ].sort(),
    );
  });
});

describe('what a failed send means', () => {
  const failure = (facts: object) => Object.assign(new Error('no'), facts);

  test.each([
    ['connection refused', { code: 'ESOCKET', command: 'CONN' }, false, 'unreachable'],
    ['wrong password', { code: 'EAUTH', command: 'AUTH PLAIN', responseCode: 535 }, false, 'unreachable'],
    [
      'our sender refused: every mail would be',
      { code: 'EENVELOPE', command: 'MAIL FROM', responseCode: 550 },
      false,
      'unreachable',
    ],
    [
      'server shutting down before the text',
      { code: 'ECONNECTION', command: 'CONN', responseCode: 421 },
      false,
      'unreachable',
    ],
    ['line lost within the text', { code: 'ECONNECTION', command: 'CONN' }, true, 'unknown'],
    ['no answer after the text', { code: 'ETIMEDOUT', command: 'CONN' }, true, 'unknown'],
    ['421 after the text', { code: 'ECONNECTION', command: 'CONN', responseCode: 421 }, true, 'unknown'],
  ])('%s', (_, facts, begun, kind) => {
    expect(outcomeOf(failure(facts), begun).kind).toBe(kind);
  });

  test.each([
    ['recipient unknown', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 550 }, true],
    ['recipient’s mailbox full', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 452 }, false],
    ['bad sequence of commands', { code: 'EENVELOPE', command: 'RCPT TO', responseCode: 503 }, false],
    ['text refused', { code: 'EMESSAGE', command: 'DATA', responseCode: 554 }, true],
    ['text refused for now', { code: 'EMESSAGE', command: 'DATA', responseCode: 451 }, false],
    ['malformed address', { code: 'EENVELOPE', command: 'API' }, true],
  ])('%s: this mail alone is refused', (_, facts, permanent) => {
    expect(outcomeOf(failure(facts), true)).toEqual({ kind: 'refused', permanent, error: 'no' });
  });
});
