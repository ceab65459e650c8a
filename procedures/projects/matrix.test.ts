import { addDays } from '../../domain/calendar/dates';
import { projectLevel, projectPlan, type Receiver } from '../../domain/project/plan';
import type { Basis } from '../../domain/law/procedure';
import { holds } from '../../domain/units/model';
import { loadInstruments } from '../instruments';
import { loadDirectory } from '../load';
import { loadProjectExamples, loadProjectLaws } from './load';

const directory = loadDirectory();
const all = loadProjectLaws();
const laws = all.filter(({ correctedBy }) => !correctedBy);
const told = ({ unit, council }: Receiver) => ({ unit, council });

describe('S31 the matrix of notices, by worked examples', () => {
  const examples = loadProjectExamples().flatMap(({ version, examples: all }) =>
    all.map((example) => ({ version, name: example.title.en, ...example })),
  );

  test.each(examples)('$version: $name', ({ version, unit, owner, places, on, tells, posts, later }) => {
    const { spans } = projectPlan(
      directory,
      all,
      { unit, level: projectLevel(directory, unit, on), owner, places },
      on,
    );
    expect(spans[0]).toMatchObject({ law: version });
    expect(spans[0]?.receivers.map(told)).toEqual(
      tells.map(told as (one: { unit: string; council: string | null }) => object),
    );
    if (posts) expect(spans[0]?.posters ?? []).toEqual(posts);
    for (const expected of later) {
      const span = spans.find(({ from }) => from === expected.from);
      expect({ tells: span?.receivers.map((one) => one.unit), ended: span?.ended }).toEqual({
        tells: expected.tells,
        ended: expected.ended,
      });
    }
  });

  test('every version has examples', () => {
    expect(new Set(examples.map(({ version }) => version))).toEqual(new Set(laws.map(({ version }) => version)));
  });

  test.each([
    ['a province for a provincial project, since there are no districts', '22', ['22'], '2026-03-02', 'commune'],
    ['a province for a provincial project, while there were districts', '22', ['22'], '2025-03-03', 'district'],
    ['the nation for a central project', 'VN', ['VN'], '2026-03-02', 'province'],
    ['a district for a district’s project', '193', ['193'], '2025-03-03', 'commune'],
  ])('%s says too little of where it lies', (_case, unit, places, on, wanted) => {
    const plan = () =>
      projectPlan(
        directory,
        laws,
        { unit, level: projectLevel(directory, unit, on), owner: `${unit}.ubnd`, places },
        on,
      );
    expect(plan).toThrow(
      expect.objectContaining({ code: 'place-too-wide', facts: expect.objectContaining({ wanted }) }),
    );
  });

  test.each([
    ['a region decides on no project', () => projectLevel(directory, 'R-DBSH', '2026-03-02'), 'wrong-level'],
    [
      'a day before the register’s law',
      () =>
        projectPlan(
          directory,
          laws,
          { unit: '22', level: 'province', owner: '22.ubnd', places: ['193'] },
          '2019-12-31',
        ),
      'no-procedure',
    ],
    [
      'a place that is not there on that day',
      () =>
        projectPlan(
          directory,
          laws,
          { unit: '22', level: 'province', owner: '22.ubnd', places: ['193'] },
          '2026-03-02',
        ),
      'no-such-unit',
    ],
  ])('%s', (_case, work, code) => {
    expect(work).toThrow(expect.objectContaining({ code }));
  });
});

describe('the versions', () => {
  test('follow each other without gap or overlap', () => {
    laws.forEach((law, index) => {
      const next = laws[index + 1];
      expect(law.to && addDays(law.to, 1)).toBe(next?.from);
    });
    expect(laws.map(({ from, to }) => [from, to])).toEqual([
      ['2020-01-01', '2024-12-31'],
      ['2025-01-01', '2025-06-30'],
      ['2025-07-01', undefined],
    ]);
  });

  test('what misstates the law holds for no new project, and what took its place holds on its days', () => {
    const corrected = all.filter(({ correctedBy }) => correctedBy);
    expect(corrected.map(({ version }) => version)).toEqual(['2025-two-tiers-area', '2025-two-tiers']);
    for (const { correctedBy, from, to } of corrected)
      expect(laws.find(({ version }) => version === correctedBy)).toMatchObject({ from, ...(to && { to }) });
  });

  test('cite instruments that are registered and in force on their first day', () => {
    const registry = loadInstruments();
    for (const law of laws) {
      const bases: Basis[] = [
        law.posting.cites,
        law.board.cites,
        ...law.notices.map(({ cites }) => cites),
        ...law.contents.map(({ cites }) => cites),
        ...[...Object.values(law.duties), ...(law.areaPosting ? [law.areaPosting] : [])].flatMap(
          ({ cites, within }) => [cites, within.cites],
        ),
      ];
      for (const citation of bases.flatMap((one) => (one === 'practice' ? [] : one))) {
        const instrument = registry.get(citation.instrument);
        expect({
          version: law.version,
          inForce: instrument && holds({ from: instrument.inForceFrom, to: instrument.inForceTo }, law.from),
        }).toEqual({ version: law.version, inForce: true });
      }
    }
  });
});
