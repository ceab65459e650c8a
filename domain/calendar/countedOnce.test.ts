import type { Calendar } from './calendar';
import { countedOnce } from './countedOnce';
import { exampleCalendar } from './exampleCalendar';

test('the same is counted once for each calendar; another calendar is counted for itself', () => {
  const asked: [Calendar, number][] = [];
  const count = countedOnce(String, (calendar: Calendar, days: number) => {
    asked.push([calendar, days]);
    return { days };
  });
  const [one, other] = [exampleCalendar(), exampleCalendar()];
  expect(count(one, 3)).toBe(count(one, 3));
  expect(count(one, 4)).toEqual({ days: 4 });
  expect(count(other, 3)).toEqual({ days: 3 });
  expect(asked).toEqual([
    [one, 3],
    [one, 4],
    [other, 3],
  ]);
});

test('a count that cannot be made is refused each time', () => {
  const count = countedOnce(String, (): object => {
    throw new Error('outside');
  });
  const calendar = exampleCalendar();
  expect(() => count(calendar)).toThrow('outside');
  expect(() => count(calendar)).toThrow('outside');
});
