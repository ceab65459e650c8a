import { Link, useSearchParams } from 'wouter';
import { useUnitNames } from '../../data/bodies';
import { useTitle } from '../../parts/title';
import { useWords } from '../../words';
import { addressOfRegion, type RegionYear } from './address';
import { Investments } from './investments';
import { ComparedPlans } from './plans';

const PARTS = { plans: ComparedPlans, investments: Investments };

/** A region's provinces for one year, for the officers of each of them. */
export function RegionPlans({ part, ...asked }: Omit<RegionYear, 'rehearsal'> & { part: string }) {
  const { regionPlans: words, regions } = useWords();
  const [query] = useSearchParams();
  const of = { ...asked, rehearsal: query.get('rehearsal') === 'true' };
  const title = words.title(useUnitNames([of.region])(of.region), of.year);
  useTitle(title);
  const shown = part === 'investments' ? part : 'plans';
  const Part = PARTS[shown];
  return (
    <div className="stack wide">
      <h1>{title}</h1>
      <nav className="parts" aria-label={words.pages}>
        {(['plans', 'investments'] as const).map((one) => (
          <Link key={one} href={addressOfRegion(of, one)} aria-current={one === shown ? 'page' : undefined}>
            {regions[one]}
          </Link>
        ))}
      </nav>
      <Part {...of} />
    </div>
  );
}
