import { AGREE, asking, OBJECT, reply } from '../consultation/fixture';
import { consultation } from '../consultation';
import type { Data, Entry } from './entry';
import { at, officerOf, WEEKS_ALONE } from './fixture';
import { emptyFile, fold } from './machine';
import { prospect } from './prospect';

/** What would come of an answer by that body, after what stands on record. */
function answering(entries: readonly Entry[], body: string, data: Data = AGREE) {
  const file = emptyFile<never>();
  fold(consultation as never, WEEKS_ALONE, file, [...entries]);
  const act = { name: 'reply', by: officerOf(body), data };
  return prospect(consultation as never, file, act, at('2026-05-20'));
}

test('given two answers of three, when the third would come, then it ends the consultation and tells who asked', () => {
  const story = asking().given(reply('22.a', '2026-05-19'), reply('22.b', '2026-05-19'));
  const would = answering(story.entries, '22.c');
  expect(would).toMatchObject({ accepted: true, closes: true });
  expect(would.mails.map(({ template, toBody }) => [template, toBody])).toEqual([
    ['consultation-closed', '22.so-tai-chinh'],
  ]);
  expect(would.done.map(({ holder }) => holder)).toEqual(['22.c']);
  // The register is as it was.
  expect(story.entries.filter(({ name }) => name === 'reply')).toHaveLength(4);
});

test('given nobody answered, when one would object, then nothing ends', () => {
  expect(answering(asking().entries, '22.a', OBJECT)).toMatchObject({ accepted: true, closes: false, mails: [] });
});

test('given an answer on record, when the same body would answer again, then it says why that is refused', () => {
  const story = asking().given(reply('22.a', '2026-05-19'));
  expect(answering(story.entries, '22.a')).toMatchObject({ accepted: false, code: 'already-answered', mails: [] });
});
