import { addDays, type IsoDate, vnDateOf } from '../../domain/calendar/dates';
import type { Text } from '../../domain/law/procedure';
import type { Directory } from '../../domain/units/directory';
import { type CycleToOpen, rehearsalStart } from '../run';
import { projectMoments } from './projects';
import { sessionMoments } from './session';
import type { Moment } from './scene';
import { supervisionMoments } from './supervision';

/** What the sample shows, and from which day on it is played. */
export interface Scenario {
  begins: IsoDate;
  /** The year whose plan is being carried out. */
  carrying: number;
  cycles: CycleToOpen[];
  moments: Moment[];
  /** Offices that do nothing in time: somebody has to be late. */
  slow: string[];
  /** Bodies that read what they are asked and don't answer. */
  silent: string[];
}

const POLICY: Text = {
  vi: 'Hỗ trợ hợp tác xã chuyển đổi số',
  en: 'Support for the digital transformation of cooperatives',
};
/** The plan of the sample's own province is data. */
export const PROVINCE_PLAN = 'annual-plan-province';
/** The plan that is being carried out came here as it was completed for the Council, which then voted on it. */
const ADOPTED_FROM = { step: 'final-draft', day: '11-17' };
/** So many days before the last day: by then its draft is posted and bodies are asked, and most have answered. */
const POLICY_BEGUN = 23;

/**
 * A province in the middle of its year, as of today: a plan that its Council adopted carried out by its region, next
 * year's drawn up from the nation down, a policy of its own under consultation, a session convened, projects, a
 * supervision. Dates come from the law where it has some, else from today, so that whatever the season something is
 * under way.
 */
export function scenarioFor(unit: string, today: IsoDate, directory: Directory): Scenario {
  const year = Number(today.slice(0, 4));
  const annual = planYearOn(today);
  const carrying = today >= `${year}-08-01` ? year : year - 1;
  const neighbours = directory.regionOthers(unit, today);
  const neighbour = neighbours.find((code) => code !== '01') as string;
  const communes = directory.children(unit, 'commune', today).sort().slice(0, 2);
  const region = directory.regionOf(unit, today);
  const starting = (procedure: string, of: number): IsoDate => vnDateOf(rehearsalStart({ procedure, year: of }));
  const cycles: CycleToOpen[] = [
    {
      procedure: PROVINCE_PLAN,
      unit,
      year: carrying,
      on: `${carrying - 1}-${ADOPTED_FROM.day}`,
      from: ADOPTED_FROM.step,
    },
    { procedure: 'regional-coordination', unit: region, year: annual, on: starting('regional-coordination', annual) },
    {
      procedure: 'annual-plan-nation',
      unit: 'VN',
      year: annual,
      on: starting('annual-plan-nation', annual),
      lower: ['VN', unit, neighbour, ...communes],
    },
    { procedure: 'local-policy-resolution', unit, year, on: addDays(today, -POLICY_BEGUN), title: POLICY },
  ];
  const begins = cycles.map(({ on }) => on).sort()[0] as IsoDate;
  return {
    begins,
    carrying,
    cycles: cycles.filter(({ on }) => on <= today),
    moments: [...projectMoments(unit, today), ...supervisionMoments(unit, today), ...sessionMoments(unit, today)],
    slow: [`${neighbour}.so-tai-chinh`],
    silent: [`${unit}.so-y-te`, `${unit}.so-dan-toc-ton-giao`],
  };
}

/** The plan that is being drawn up: next year's from May on, when its directive is due; before, this year's. */
const planYearOn = (today: IsoDate): number => Number(today.slice(0, 4)) + (today.slice(5) >= '05-15' ? 1 : 0);
