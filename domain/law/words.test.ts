import { aProcedure, aStep, someFacts } from './fixture';
import type { Citation, DeadlineRule } from './procedure';
import { dueOf } from './due';
import { basisText, ruleText } from './words';

const CITE: Citation = {
  instrument: 'decree-73-2026',
  name: { vi: 'Nghị định 73/2026/NĐ-CP', en: 'Decree 73/2026/NĐ-CP' },
  article: '15',
  clause: '3',
  point: 'b',
  verified: 'read',
  checkedOn: '2026-11-26',
};

test('a clause says what it deals with, where that was noted', () => {
  expect(basisText([{ ...CITE, times: 'estimates' }])).toEqual({
    vi: 'điểm b khoản 3 Điều 15 Nghị định 73/2026/NĐ-CP, về dự toán',
    en: 'Decree 73/2026/NĐ-CP art. 15(3)(b), on the estimates',
  });
  expect(basisText([CITE]).en).toBe('Decree 73/2026/NĐ-CP art. 15(3)(b)');
});

test('what nobody laid down is called a suggestion', () => {
  expect(basisText('practice')).toEqual({ vi: 'gợi ý, chưa thấy quy định', en: 'suggestion; no rule was found' });
});

test('a limit that takes a unit’s own length rests on what that length does', () => {
  const rule: DeadlineRule = { atLeast: { setting: 'days-papers' }, before: { anchor: 'session' }, cites: 'practice' };
  const procedure = aProcedure([aStep('a', [], [rule])]);
  const facts = someFacts({
    settings: { 'days-papers': '15d' },
    settingCites: { 'days-papers': [CITE] },
    anchors: { session: '2025-06-24' },
  });
  expect(dueOf(procedure, 'a', facts)).toMatchObject({ dueOn: '2025-06-09', rule: { cites: [CITE] } });
  expect(dueOf(procedure, 'a', { ...facts, settingCites: {} })?.rule.cites).toBe('practice');
});

test('a limit that holds only sometimes says when', () => {
  const when = { notPassed: 'b', late: 'a' };
  const rule: DeadlineRule = { fixed: { day: 18, month: 12, mode: 'before', year: -1 }, when, cites: 'practice' };
  expect(ruleText(aProcedure([aStep('a', [], [rule])]), rule)).toEqual({
    vi: 'lập lại nội dung chưa được HĐND thông qua, bước “a” chậm hạn, trước ngày 18/12 năm trước năm kế hoạch',
    en: 'drawn up again where the Council did not pass it, “a” being late, before 18/12 of the year before the plan year',
  });
});
