import { nameOn } from './registered';

const text = (name: string) => ({ vi: name, en: name });
const owner = {
  id: 'CDT.1',
  name: text('first'),
  corrected: [
    { from: '2026-05-02', name: text('second') },
    { from: '2026-06-01', name: text('third') },
  ],
};

test.each([
  ['2026-05-01', 'first'],
  ['2026-05-02', 'second'],
  ['2026-05-31', 'second'],
  ['2026-06-01', 'third'],
])('on %s a corrected owner is called %s', (on, name) => expect(nameOn(owner, on)).toEqual(text(name)));
