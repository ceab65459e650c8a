import { officerOf } from '../case/fixture';
import { actsOf, itIs } from '../case/specification';
import { clerkOf, ISSUER } from '../officialDocument/fixture';
import { apart, arrives, book, number } from './fixture';

describe('a book of outgoing documents', () => {
  test('gives numbers in order from 1, once to each document, and writes them home', () => {
    book()
      .when(number('d1', '2026-01-06'), number('d2', '2026-01-06'), number('d3', '2026-01-06'))
      .then({
        letters: [
          { toCase: 'd1', name: 'numbered', data: { number: 1, date: '2026-01-06' } },
          { toCase: 'd2', data: { number: 2 } },
          { toCase: 'd3', data: { number: 3 } },
        ],
      })
      .when(number('d2', '2026-01-07'))
      .thenRefused('number-given', { number: 2 })
      .when(number('d4', '2026-01-07'))
      .then({ facts: { number: 4 } });
  });

  test.each([
    ['a day to come', '2026-01-09'],
    ['a day before the number before it', '2026-01-05'],
    ['a day of another year', '2025-12-31'],
  ])('%s is refused, and leaves no gap', (_case, day) => {
    book()
      .given(number('d1', '2026-01-06'))
      .when(number('d2', day, '2026-01-08'))
      .thenRefused('bad-date')
      .when(number('d2', '2026-01-08'))
      .then({ facts: { number: 2 } });
  });

  test('a type that the head gave numbers of its own is not numbered here; nor is one that is begun set apart', () => {
    book()
      .given(apart('decision'))
      .when(number('d1', '2026-01-06', '2026-01-06', 'decision'))
      .thenRefused('wrong-book')
      .when(apart('decision'))
      .thenRefused('series-begun');
    book()
      .given(number('d1', '2026-01-06'))
      .when({ ...apart('letter'), at: '2026-01-07T02:00:00.000Z' })
      .thenRefused('series-begun', { type: 'letter' });
    book({ series: 'decision' }).when(number('d1', '2026-01-06')).thenRefused('wrong-book');
  });

  test('is the records clerk’s', () => {
    book()
      .when(actsOf(officerOf(ISSUER))('give-number', { ...number('d', '2026-01-06').data }, '2026-01-06'))
      .thenRefused('clerk-required');
  });

  test('the document hears who numbered it and keeps the copy; in whose stead, while nobody held the clerk’s seat', () => {
    const { data } = number('d1', '2026-01-06');
    book()
      .when(actsOf(clerkOf(ISSUER))('give-number', { ...data, keptBy: 'Phòng Ngân sách' }, '2026-01-06'))
      .then({ letters: [{ data: { keptBy: 'Phòng Ngân sách', clerk: { officer: `c-${ISSUER}` } } }] })
      .when(
        actsOf({ ...clerkOf(ISSUER), standingIn: 'head' })('give-number', { ...data, document: 'd2' }, '2026-01-06'),
      )
      .then({ letters: [{ data: { clerk: { officer: `c-${ISSUER}`, standingIn: 'head' } } }] });
  });

  test('ends with the year, in Vietnam', () => {
    book()
      .when({ at: '2026-12-31T16:59:59.000Z' })
      .then({ closed: false })
      .when({ at: '2026-12-31T17:00:00.000Z' })
      .then({ events: ['book-closed'], closed: true })
      .when(number('d1', '2026-12-31', '2027-01-02'))
      .thenRefused('case-closed');
  });
});

describe('a book of arrivals', () => {
  const arrivals = () => book({ direction: 'incoming' });

  test('numbers each arrival and opens its case', () => {
    arrivals()
      .when(arrives())
      .then({
        facts: { arrival: 1 },
        letters: [
          { toCase: 'b.1', name: 'open', data: { arrival: 1, number: '9051/BTC-NSNN', registeredBy: `c-${ISSUER}` } },
        ],
      });
  });

  test('a document that was issued here learns that it is registered', () => {
    arrivals()
      .when(arrives({ issuedHere: 'd', way: 'here' }))
      .then({
        letters: [
          { name: 'open' },
          { toCase: 'd', name: 'registered', data: { body: ISSUER, on: '2026-05-12', arrival: 'b.1' } },
        ],
      });
  });

  test('the same number, day and issuer is said to be there, however it is spaced; another one may be entered', () => {
    arrivals()
      .given(arrives())
      .when(arrives({ number: ' 9051 / btc-nsnn' }))
      .thenRefused('arrival-known', { number: 1 })
      .when(arrives({ again: true }))
      .then({ facts: { arrival: 2 } })
      .when(arrives({ date: '2026-05-09' }))
      .then({ facts: { arrival: 3 } });
  });

  test.each([
    ['a day to come', { arrivedOn: '2026-05-14' }, 'bad-date'],
    ['a document of after its arrival', { date: '2026-05-13' }, 'bad-date'],
    ['nobody who issued it', { issuer: { body: null, name: null } }, 'invalid-input'],
    ['two who issued it', { issuer: { body: 'VN.bo-tai-chinh', name: 'Bộ' } }, 'invalid-input'],
  ])('%s is refused', (_case, more, code) => {
    arrivals().when(arrives(more)).thenRefused(code);
  });

  test('an outgoing book takes none', () => {
    book().when(arrives()).thenRefused('wrong-book');
    arrivals().when(itIs('2026-06-01')).then({ events: [] });
  });
});
