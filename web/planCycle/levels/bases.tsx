import type { TargetsView } from '../../data/api';
import { Card } from '../../parts/card';
import { CaseLink } from '../../parts/caseLink';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';

/** What a plan stands on beside the plans above it: strategies, master plans, resolutions (S5). */
export function Bases({ bases }: { bases: TargetsView['bases'] }) {
  const { levels: words } = useWords();
  return (
    <Card title={words.bases} landmark>
      {bases.length === 0 ? (
        <p className="quiet small">{words.noBases}</p>
      ) : (
        <ul className="says">
          {bases.map(({ kind, title, number, signedOn, issuedBy, case: id }) => (
            <li key={`${number} ${title}`}>
              {words.basisKinds[kind]}: {id ? <CaseLink id={id}>{title}</CaseLink> : title}{' '}
              <span className="small quiet">{words.basisIs(number, dmy(signedOn), issuedBy)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
