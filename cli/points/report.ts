import { KINDS } from '../../domain/kinds';
import type { Procedure, Text } from '../../domain/law/procedure';
import type { Point } from '../../procedures/points';
import type { TestRun, TestRuns } from './results';

/** A step that names a point, of a procedure's versions or a kind of case: a signpost, no proof. */
export interface NamingStep {
  of: string;
  step: string;
  versions: string[];
}

/** A test that shows a point. `missing`: the results don't have it. */
export interface ShowingTest {
  file: string;
  name: string;
  status: string;
}

export interface PointCoverage {
  asks: Text;
  /** Some test shows it as a user would see it, and all that do have passed. */
  covered: boolean;
  /** What is still weak about it, where something is. */
  weak: Text | null;
  tests: ShowingTest[];
  steps: NamingStep[];
}

/** What shows each point, by tests through a page or the API that have run. What only names it counts for nothing. */
export function coverage(points: Point[], procedures: Procedure[], { runs }: TestRuns): Record<string, PointCoverage> {
  const steps = [...stepsOfProcedures(procedures), ...stepsOfKinds()];
  return Object.fromEntries(
    points.map(({ id, asks, shownBy, weak = null }) => {
      const tests = shownBy.map(({ file, test: name }) => ({ file, name, status: statusOf(runs, file, name) }));
      const covered = tests.length > 0 && tests.every(({ status }) => status === 'passed');
      const naming = steps.filter((step) => step.points.includes(id)).map(({ points: _points, ...step }) => step);
      return [id, { asks, covered, weak, tests, steps: naming }];
    }),
  );
}

/** Of a test over a table of cases, whose name has holes: passed where each case did. */
function statusOf(runs: TestRun[], file: string, name: string): string {
  const [start = '', ...rest] = name.split('%s');
  const fits = (ran: string) =>
    rest.length === 0 ? ran === name : ran.startsWith(start) && ran.endsWith(rest.at(-1) ?? '');
  const found = runs.filter((run) => run.file === file && fits(run.name));
  return found.find(({ status }) => status !== 'passed')?.status ?? (found.length > 0 ? 'passed' : 'missing');
}

type Pointing = NamingStep & { points: readonly string[] };

/** Versions of a procedure whose step names the same points make one row. */
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
