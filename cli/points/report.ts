import { KINDS } from '../../domain/kinds';
import type { Procedure, Text } from '../../domain/law/procedure';
import { pointsIn } from '../../procedures/points';
import type { TestRun, TestRuns } from './results';
import type { NamedTest, TestNames } from './tests';

/** A step that covers a point: of a procedure, with the versions that say so, or of a kind of case. */
export interface CoveringStep {
  of: string;
  step: string;
  versions: string[];
}

/** A test that quotes a point. `missing`: its file names it, and the results don't have it. */
export interface CoveringTest {
  file: string;
  name: string;
  status: string;
}

export interface PointCoverage {
  title: Text;
  /** Some test quotes it, and all that do have passed. */
  covered: boolean;
  steps: CoveringStep[];
  tests: CoveringTest[];
}

/** What covers each point: by the law as data, by the machines, and by tests that have run. */
export function coverage(
  points: { id: string; title: Text }[],
  procedures: Procedure[],
  names: TestNames,
  { runs }: TestRuns,
): Record<string, PointCoverage> {
  const steps = [...stepsOfProcedures(procedures), ...stepsOfKinds()];
  const tests = [...runs.map((run) => ({ ...run, points: pointsIn(run.name) })), ...missing(names.tests, runs)];
  return Object.fromEntries(
    points.map(({ id, title }) => {
      const own = tests
        .filter((test) => test.points.includes(id))
        .map(({ file, name, status }) => ({ file, name, status }));
      const covered = own.length > 0 && own.every(({ status }) => status === 'passed');
      return [
        id,
        {
          title,
          covered,
          steps: steps.filter((step) => step.points.includes(id)).map(({ points: _points, ...step }) => step),
          tests: own,
        },
      ];
    }),
  );
}

type Pointing = CoveringStep & { points: readonly string[] };

/** Versions of a procedure whose step covers the same points make one row. */
function stepsOfProcedures(procedures: Procedure[]): Pointing[] {
  const rows = new Map<string, Pointing>();
  for (const { id: of, version, steps } of procedures) {
    for (const { id: step, covers } of steps) {
      const key = [of, step, ...covers].join(' ');
      const row = rows.get(key) ?? { of, step, versions: [], points: covers };
      rows.set(key, { ...row, versions: [...row.versions, version] });
    }
  }
  return [...rows.values()];
}

function stepsOfKinds(): Pointing[] {
  return Object.entries(KINDS).flatMap(([of, { covers }]) =>
    Object.entries(covers).map(([step, points]) => ({ of, step, versions: [], points })),
  );
}

/** Tests that a file names and that nobody has seen run. */
function missing(named: NamedTest[], runs: TestRun[]): (TestRun & { points: string[] })[] {
  const ran = new Map<string, string[]>();
  for (const { file, name } of runs) ran.set(file, [...(ran.get(file) ?? []), name]);
  const unseen = named.filter(({ file, pattern }) => !(ran.get(file) ?? []).some((name) => pattern.test(name)));
  return unseen.map(({ file, name, points }) => ({ file, name, points, status: 'missing' }));
}
