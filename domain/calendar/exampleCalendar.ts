import type { Calendar, CalendarDay, CalendarYear } from './calendar';
import type { IsoDate } from './dates';

const off = (vi: string, en: string): CalendarDay => ({ kind: 'off', name: { vi, en } });
const tet = off('Tết Nguyên đán', 'Lunar New Year');
const year = (status: CalendarYear['status']): CalendarYear => ({ status, notice: 'example', source: 'example' });

/** For tests: the beginning and the summer of 2026 as the State set them, with an unannounced 2027. */
export function exampleCalendar(days: Record<IsoDate, CalendarDay> = {}): Calendar {
  const tetDays = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'];
  return {
    id: 'example',
    version: '1',
    from: '2025-01-01',
    to: '2027-12-31',
    years: { 2025: year('noticed'), 2026: year('noticed'), 2027: year('provisional') },
    days: {
      '2026-01-01': off('Tết Dương lịch', "New Year's Day"),
      '2026-01-02': off('Nghỉ hoán đổi', 'Swapped day off'),
      '2026-01-10': { kind: 'make-up', name: { vi: 'Làm bù', en: 'Make-up day' } },
      ...Object.fromEntries(tetDays.map((date) => [date, tet])),
      '2026-04-26': off('Giỗ Tổ Hùng Vương', "Hùng Kings' Day"),
      '2026-04-27': { kind: 'substitute', name: { vi: 'Nghỉ bù', en: 'Substitute day' } },
      '2026-04-30': off('Ngày Chiến thắng', 'Reunification Day'),
      '2026-05-01': off('Ngày Quốc tế Lao động', 'Labour Day'),
      ...days,
    },
  };
}
