import { exampleCalendar } from './exampleCalendar';
import { explain } from './explain';
import { fixedDue } from './fixedDate';
import { duePeriod, parsePeriod } from './period';
import { applyStops } from './stops';

const calendar = exampleCalendar();
const text = (from: string, period: string) => explain(duePeriod(calendar, from, parsePeriod(period)));

test('working days over Tết, in both languages', () => {
  expect(text('2026-02-13', '5wd')).toEqual({
    vi:
      'Đến hạn ngày 27/02/2026. Đếm tới 5 ngày làm việc từ ngày 13/02/2026, không tính ngày này (Bộ luật Dân ' +
      'sự, Điều 147). Không tính: 14/02/2026–15/02/2026 Ngày nghỉ hằng tuần; 16/02/2026–20/02/2026 Tết Nguyên ' +
      'đán; 21/02/2026–22/02/2026 Ngày nghỉ hằng tuần.',
    en:
      'Due on 27/02/2026. 5 working days counted on from 13/02/2026, which itself is excluded (Civil Code art. ' +
      '147). Not counted: 14/02/2026–15/02/2026 Weekend; 16/02/2026–20/02/2026 Lunar New Year; ' +
      '21/02/2026–22/02/2026 Weekend.',
  });
});

test('a last day on Sunday', () => {
  expect(text('2026-03-05', '10d').en).toBe(
    'Due on 16/03/2026. 10 calendar days counted on from 05/03/2026, which itself is excluded (Civil Code ' +
      'art. 147). Before the move: 15/03/2026. The last day is a rest day: ends on the next working day (Civil ' +
      'Code art. 148(5)).',
  );
});

test('backward over Tết lists the days passed over in their order', () => {
  expect(text('2026-02-24', '-2wd').en).toContain(
    'Not counted: 14/02/2026–15/02/2026 Weekend; 16/02/2026–20/02/2026 Lunar New Year; 21/02/2026–22/02/2026 Weekend.',
  );
});

test('a date of the law', () => {
  const due = fixedDue(calendar, { year: 2026, month: 12, day: 10, mode: 'before' });
  expect(explain(due).vi).toBe(
    'Đến hạn ngày 09/12/2026. Luật định ngày 10/12/2026. Ngày chưa chuyển: 10/12/2026. Ngày làm việc liền trước, để giữ đủ thời hạn tối thiểu hoặc không quá ngày luật định.',
  );
});

test('a year not announced, and a clock that stands', () => {
  expect(text('2026-12-31', '1wd').en).toContain('Provisional: the State has not yet announced');
  const standing = applyStops(calendar, duePeriod(calendar, '2026-03-02', parsePeriod('1wd')), [
    { from: '2026-03-02', to: null, why: 'chờ bổ sung', by: 'x' },
  ]);
  expect(explain(standing).vi).toContain('Chưa xác định được ngày đến hạn: tạm dừng từ 02/03/2026 (chờ bổ sung).');
});
