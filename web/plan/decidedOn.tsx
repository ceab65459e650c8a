import { Link } from 'wouter';
import { DESCRIBED } from '../../domain/planContent/described';
import type { Contents } from '../../domain/planContent/parts';
import type { ActDossier } from '../data/api';
import { useApi } from '../data/queries';
import { Loaded } from '../parts/loaded';
import { Mark } from '../parts/mark';
import { Table } from '../parts/table';
import { Unfolded } from '../parts/unfolded';
import { useLanguage } from '../words';
import { figure } from '../words/figures';
import { addressOfPart } from './address';
import { useIndicatorsOf } from './setting';

type Decided = NonNullable<ActDossier['plan']>;

/** So much of a hash is enough to tell two apart. */
const SHORT = 12;

/** The versions of a plan's data that are decided on: each part with the way to it, and the targets to read. */
export function DecidedOn({ of: { case: caseId, parts, changed } }: { of: Decided }) {
  const { words, say } = useLanguage('planData');
  const targets = parts.find(({ part }) => part === 'targets');
  return (
    <div className="stack tight">
      <p className="small quiet">{words.decidedOn}</p>
      {changed && <Mark look="late">{words.changedSince}</Mark>}
      <ul className="plain row small">
        {parts.map(({ part, version, sha256 }) => (
          <li key={part}>
            <Link href={addressOfPart(caseId, part)}>{say(DESCRIBED[part].name)}</Link>{' '}
            <span className="quiet num" title={sha256}>
              {words.theirs(version)} · {sha256.slice(0, SHORT)}
            </span>
          </li>
        ))}
      </ul>
      {targets && (
        <Unfolded look="small" title={words.showTargets}>
          <TargetTable caseId={caseId} version={targets.version} />
        </Unfolded>
      )}
    </div>
  );
}

function TargetTable({ caseId, version }: { caseId: string; version: number }) {
  const {
    words: { planData: words, levels },
    locale,
  } = useLanguage();
  const targets = useApi('/cases/{id}/plan/{part}', { path: { id: caseId, part: 'targets' }, query: { version } });
  const indicatorOf = useIndicatorsOf(caseId);
  return (
    <Loaded of={targets}>
      {({ content }) => {
        const rows = (content as Contents['targets'] | null)?.rows ?? [];
        const years = [...new Set(rows.flatMap(({ figures }) => Object.keys(figures)))].sort();
        return (
          <Table
            scrolls
            rows={rows}
            keyOf={({ indicator }) => indicator}
            columns={[
              { head: words.indicator, look: 'strong', names: true, cell: (row) => indicatorOf(row.indicator).name },
              ...years.map((year) => ({
                head: year,
                look: 'num right',
                cell: ({ figures }: (typeof rows)[number]) => (figures[year] ? figure(figures[year], locale) : '–'),
              })),
              { head: words.measure, cell: (row) => levels.measures[indicatorOf(row.indicator).unit] ?? '–' },
            ]}
          />
        );
      }}
    </Loaded>
  );
}
