import type { PageProps } from '../../case/kindPages';
import type { TargetsView } from '../../data/api';
import { useApi } from '../../data/queries';
import { Card } from '../../parts/card';
import { Loaded } from '../../parts/loaded';
import { useIndicatorsOf } from '../../plan/setting';
import { useLanguage, useWords } from '../../words';
import { figure } from '../../words/figures';
import { stamp, dmy } from '../../words/dates';
import { BetweenLevels } from './between';
import { Cascade } from './cascade';
import { Differences } from './differences';
import { CaseLink } from '../../parts/caseLink';
import { Table } from '../../parts/table';
import { Tag } from '../../parts/mark';

/**
 * How a plan hangs together with those above and below it: the lower plans it waits for, and the targets beside theirs.
 */
export function Levels({ about }: PageProps) {
  const words = useWords();
  const { id: caseId } = about;
  const cascades = useApi('/cases/{id}/cascades', { path: { id: caseId } });
  const targets = useApi('/cases/{id}/targets', { path: { id: caseId } });
  return (
    <>
      <BetweenLevels about={about} />
      <Loaded of={targets}>
        {(data) => (
          <>
            <Bases bases={data.bases} />
            <Targets caseId={caseId} view={data} />
          </>
        )}
      </Loaded>
      <Loaded of={cascades}>
        {({ items }) => (
          <section className="stack">
            <h2>{words.levels.lower}</h2>
            {items.length === 0 && <p className="card quiet">{words.levels.noLower}</p>}
            {items.map((one) => (
              <Cascade key={one.step} caseId={caseId} cascade={one} />
            ))}
          </section>
        )}
      </Loaded>
    </>
  );
}

/** What a plan stands on beside the plans above it: strategies, master plans, resolutions (S5). */
function Bases({ bases }: { bases: TargetsView['bases'] }) {
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

interface TargetsProps {
  caseId: string;
  view: TargetsView;
}

function Targets({ caseId, view: { own, adopted, uppers, siblings, ballots } }: TargetsProps) {
  const { words: levels, say, locale } = useLanguage('levels');
  const indicatorOf = useIndicatorsOf(caseId);
  return (
    <>
      <Card
        title={levels.targets}
        beside={
          own && (
            <span className="small quiet">
              {levels.version(own.version)}, {stamp(own.at)}
              {own.from !== undefined && ` · ${levels.fromData}`}
              {own.version === adopted && ` · ${levels.adopted}`}
            </span>
          )
        }
      >
        {own ? (
          <Table
            scrolls
            rows={own.targets}
            keyOf={(one) => one.indicator}
            columns={[
              { head: levels.indicator, look: 'strong', cell: (one) => indicatorOf(one.indicator).name },
              { head: levels.value, look: 'num right', cell: (one) => figure(one.value, locale) },
              { head: levels.measure, cell: (one) => levels.measures[one.unit] ?? one.unit },
            ]}
          />
        ) : (
          <p className="quiet small">{levels.noTargets}</p>
        )}
      </Card>
      {uppers.map((upper) => (
        <Upper key={upper.case} upper={upper} />
      ))}
      {siblings.length > 0 && (
        <Card title={levels.siblings}>
          {siblings.map((one) => (
            <div key={one.case} className="stack tight">
              <h3>{say(one.title)}</h3>
              <Differences rows={one.differences} other={say(one.unit.name)} />
            </div>
          ))}
        </Card>
      )}
      {ballots.length > 0 && (
        <section className="card">
          <h2>{levels.ballots}</h2>
          <ul className="says small">
            {ballots.map((one) => (
              <li key={one.step}>
                <CaseLink id={one.session}>{levels.session}</CaseLink>: {levels.ballotOn(one.own)}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** A plan above: where it stands, where its targets differ from one's own, and what it decided. */
function Upper({ upper }: { upper: TargetsView['uppers'][number] }) {
  const { levels } = useWords();
  const { say } = useLanguage();
  return (
    <Card
      title={
        <>
          {levels.upper}: <CaseLink id={upper.case}>{say(upper.title)}</CaseLink>
        </>
      }
    >
      <p className="small">
        {upper.newest ? levels.standsOn(upper.newest.version, upper.standsOn) : levels.upperSilent}
        {upper.toReconcile !== null && (
          <>
            {' '}
            <Tag look="soon">{levels.toReconcile(upper.toReconcile)}</Tag>
          </>
        )}
      </p>
      <Differences rows={upper.differences} other={say(upper.unit.name)} />
      {upper.decisions.length > 0 && (
        <ul className="says small">
          {upper.decisions.map((one) => (
            <li key={one.version}>
              {levels.version(one.version)}: {levels.decisions[one.decision]} – {say(one.by.name)},{' '}
              <span className="num">{stamp(one.at)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
