import { Link } from 'wouter';
import type { CaseRow } from '../data/api';
import { useList } from '../data/queries';
import { useMe } from '../data/session';
import { CaseState } from '../case/caseState';
import { Card } from '../parts/card';
import { CaseLink } from '../parts/caseLink';
import { CaseTitle } from '../parts/caseTitle';
import { Icon } from '../parts/icon';
import { useWords } from '../words';

/**
 * What stands beside the single supervisions: the yearly programmes, and the community's supervision of each project.
 */
export function Beside() {
  const { supervisions: words } = useWords();
  const { seats } = useMe();
  const programmes = useProgrammes();
  return (
    <div className="project-columns">
      <Card
        title={words.programmes}
        beside={
          seats.length > 0 && (
            <Link href="/start" className="go small">
              <Icon name="start" />
              {words.startProgramme}
            </Link>
          )
        }
      >
        <p className="tiny quiet">{words.programmesHint}</p>
        {programmes.length === 0 ? (
          <p className="quiet small">{words.noProgrammes}</p>
        ) : (
          <ul className="says">
            {programmes.map((one) => (
              <li key={one.id}>
                <CaseLink id={one.id}>
                  <CaseTitle of={one.title} />
                </CaseLink>{' '}
                <CaseState one={one} />
              </li>
            ))}
          </ul>
        )}
      </Card>
      <Card title={words.community}>
        <p className="tiny quiet">{words.communityHint}</p>
        <div>
          <Link href="/projects" className="go small">
            <Icon name="project" />
            {words.toProjects}
          </Link>
        </div>
      </Card>
    </div>
  );
}

/** The yearly programmes that one may see, the highest level first, newest first in each. */
export function useProgrammes(): CaseRow[] {
  const nation = useProgrammesOf('nation');
  const province = useProgrammesOf('province');
  const district = useProgrammesOf('district');
  const commune = useProgrammesOf('commune');
  return [...nation, ...province, ...district, ...commune];
}

const useProgrammesOf = (level: 'nation' | 'province' | 'district' | 'commune'): CaseRow[] =>
  useList('/cases', { query: { kind: 'plan-cycle', procedure: `supervision-programme-${level}`, limit: 20 } }).items;
