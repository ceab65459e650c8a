import { useState } from 'react';
import type { FindingView, ReconciliationView } from '../data/api';
import { useApi } from '../data/queries';
import { Icon } from '../parts/icon';
import { Loaded } from '../parts/loaded';
import { useLanguage, useWords } from '../words';
import { dmyOf } from '../words/dates';
import { figure } from '../words/figures';
import { TableFrame } from '../parts/table';
import { Mark } from '../parts/mark';
import { TickField } from '../parts/fields';

type Project = ReconciliationView['projects'][number];

/**
 * The parties' lists against the programme: in two lists, in none, against the order; each with the decision that
 * resolved it.
 */
export function Reconciliation({ gathering }: { gathering: string }) {
  const lists = useApi('/gatherings/{id}/projects', { path: { id: gathering } });
  return <Loaded of={lists}>{(data) => <Table view={data} />}</Loaded>;
}

function Table({ view: { projects, complete, undecided } }: { view: ReconciliationView }) {
  const { works: words } = useWords();
  const [only, setOnly] = useState(false);
  const findings = projects.flatMap((one) => one.findings).length;
  const shown = only ? projects.filter((one) => one.findings.length > 0) : projects;
  return (
    <div className="card stack">
      <div className="row between">
        {!complete ? (
          <Mark look="rest" icon="soon">
            {words.waiting}
          </Mark>
        ) : undecided > 0 ? (
          <Mark look="late">{words.undecided(undecided)}</Mark>
        ) : (
          <Mark look="done">{findings > 0 ? words.allDecided : words.noFindings}</Mark>
        )}
        {findings > 0 && <TickField label={words.mismatchOnly} value={only} onChange={setOnly} />}
      </div>
      {projects.length === 0 ? (
        <p className="quiet small">{words.none}</p>
      ) : (
        <TableFrame
          scrolls
          heads={[{ head: words.project }, { head: words.programme }, { head: words.lists }, { head: words.findings }]}
        >
          {shown.map((one) => (
            <ProjectRow key={one.id} project={one} complete={complete} />
          ))}
        </TableFrame>
      )}
    </div>
  );
}

function ProjectRow({
  project: { id, name, programme, lists, findings },
  complete,
}: {
  project: Project;
  complete: boolean;
}) {
  const {
    words: { works: words },
    say,
    locale,
  } = useLanguage();
  const capital = (amount: number) => words.capital(figure(amount, locale));
  return (
    <tr>
      <td className="strong">{name ?? id}</td>
      <td>
        {programme ? (
          <>
            {words.order(programme.order)}
            <br />
            <span className="small quiet num">{capital(programme.capital)}</span>
          </>
        ) : (
          <span className="quiet small">{words.notRegional}</span>
        )}
      </td>
      <td>
        {lists.length === 0 ? (
          <span className="quiet small">{words.inNoList}</span>
        ) : (
          <ul className="plain small">
            {lists.map((one) => (
              <li key={one.body.id}>
                {say(one.body.short)}: {words.order(one.order)}, <span className="num">{capital(one.capital)}</span>
              </li>
            ))}
          </ul>
        )}
      </td>
      <td>
        {findings.length > 0 ? (
          <ul className="plain stack tight">
            {findings.map((one) => (
              <Finding key={one.key} finding={one} />
            ))}
          </ul>
        ) : (
          complete && programme && <Mark look="done">{words.fits}</Mark>
        )}
      </td>
    </tr>
  );
}

function Finding({ finding: { kind, reason, decision } }: { finding: FindingView }) {
  const {
    words: { works: words },
    say,
  } = useLanguage();
  return (
    <li className="finding">
      <Mark look={decision ? 'soon' : 'late'}>{words.kinds[kind]}</Mark>
      <p className="small">{say(reason)}</p>
      {decision && (
        <p className="small decision">
          <Icon name="done" />{' '}
          <span className="strong">
            {words.decisions[decision.decision] ?? decision.decision}
            {decision.body && ` ${say(decision.body.short)}`}
          </span>
          . {words.decidedBy(say(decision.by.short), dmyOf(decision.at))}
          {decision.why && <>: “{decision.why}”</>}
        </p>
      )}
    </li>
  );
}
