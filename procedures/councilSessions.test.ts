import { noticeRule } from './councilSessions';
import { noticeFor } from '../domain/councilSession/notice';

describe('a session’s notice', () => {
  test('the last day in time is that many days before the opening; thematic sessions take fewer', () => {
    const rule = noticeRule('22', '2026-11-01');
    expect(noticeFor(rule, 'regular', '2026-12-08', '2026-11-18')).toEqual({
      convenedBy: '2026-11-18',
      announcedBy: '2026-11-28',
      days: 20,
      short: false,
    });
    expect(noticeFor(rule, 'regular', '2026-12-08', '2026-11-19').short).toBe(true);
    expect(noticeFor(rule, 'thematic', '2026-12-08', '2026-12-01').short).toBe(false);
  });

  test('is law only where a Council’s own regulation was read, from its first day; else a suggestion', () => {
    expect(noticeRule('22', '2026-11-01').cites).toBe('practice');
    expect(noticeRule('46', '2026-04-09').cites).toBe('practice');
    expect(noticeRule('46', '2026-04-10').cites).toMatchObject([{ article: '7', clause: '1', verified: 'read' }, {}]);
  });
});
