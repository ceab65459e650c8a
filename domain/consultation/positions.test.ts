import type { Data } from '../case/entry';
import { headOf, officerOf } from '../case/fixture';
import { actsOf, itIs } from '../case/specification';
import { asking, handle } from './fixture';
import { consultation } from './index';

const ARTICLE = { id: 'a', title: 'Điều 1', text: 'Cùng làm.' };
const putOut = () => asking({ articles: [ARTICLE], silence: null });
const says = (body: string, position: string, by = headOf(body)) => {
  const agrees = position === 'agree';
  const answer = { agree: 'agree', change: 'agree-with-comments', object: 'object' }[position] ?? '';
  const data: Data = { answer, positions: [{ article: 'a', position }], comments: agrees ? [] : ['a'] };
  return actsOf(by)('reply', data, '2026-05-20');
};

test('S17 S34 a position on each article is asked of whoever signs for the body, and nothing else will do', () => {
  const asked = putOut();
  expect(consultation.tasks(asked.state)[0]?.facts).toMatchObject({ toSign: ['reply'] });
  asked
    .when(says('22.a', 'agree', officerOf('22.a')))
    .thenRefused('role-required', { role: 'head' })
    .when(actsOf(headOf('22.a'))('reply', { answer: 'agree', comments: [] }, '2026-05-20'))
    .thenRefused('invalid-input');
});

test('a text is agreed only as it stands: who wants other words is named with who objects, each with the article', () => {
  const answered = putOut().given(says('22.a', 'agree'), says('22.b', 'change'), says('22.c', 'object'));
  answered.when(...Object.keys(answered.state.comments).map((id) => handle(id, 'explained', '2026-05-21'))).then({
    outcome: 'answered',
    events: [
      {
        name: 'closed',
        data: {
          objectors: ['22.b', '22.c'],
          objections: [
            { body: '22.b', article: 'a', position: 'change' },
            { body: '22.c', article: 'a', position: 'object' },
          ],
        },
      },
    ],
  });
});

test('silence is no consent to a text: its last day gone by, the position is still awaited', () => {
  putOut()
    .given(says('22.a', 'agree'), says('22.b', 'agree'))
    .when(itIs('2026-06-02'))
    .then({ closed: false, state: { awaiting: 1 } });
});
