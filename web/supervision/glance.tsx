import type { SupervisionView } from '../data/api';
import { PARTS } from '../../domain/supervision/law';
import { Basis } from '../parts/basis';
import { CaseByTitle } from '../parts/caseByTitle';
import { Icon } from '../parts/icon';
import { useLanguage } from '../words';
import { dmy, dmyOf } from '../words/dates';

const PHASES = ['preparing', 'under-way', 'following-up', 'closed'] as const;

/** Where a supervision stands: its phase, its law, who does what, the days that were set. */
export function Glance({ view }: { view: SupervisionView }) {
  const {
    words: { supervisions: words, supports },
    say,
  } = useLanguage();
  const { groupTitle, subject, clause, parts, programme, source, days, outcome, phase, closedAt } = view;
  return (
    <section className="card stack">
      <h2>{supports.glance}</h2>
      <ol className="plain stages">
        {PHASES.map((one, at) => (
          <li key={one} data-reached={at <= PHASES.indexOf(phase)} aria-current={one === phase ? 'step' : undefined}>
            <span className={one === phase ? 'strong' : 'small'}>
              {at < PHASES.indexOf(phase) && <Icon name="done" />} {words.phases[one]}
            </span>
          </li>
        ))}
      </ol>
      <dl className="facts">
        <dt>{words.group}</dt>
        <dd>
          {say(groupTitle)}{' '}
          <span className="tiny quiet">
            (<Basis clause={clause} />)
          </span>
        </dd>
        <dt>{words.subject}</dt>
        <dd>{words.subjects[subject]}</dd>
        {PARTS.filter((part) => parts[part]?.length).map((part) => (
          <Pair
            key={part}
            name={words.partNames[part]}
            value={(parts[part] ?? []).map(({ name }) => say(name)).join(', ')}
          />
        ))}
        {programme && (
          <>
            <dt>{words.programme}</dt>
            <dd>
              <CaseByTitle id={programme} otherwise="–" />
            </dd>
          </>
        )}
        {source && (
          <>
            <dt>{words.source}</dt>
            <dd>
              <CaseByTitle id={source.case} otherwise="–" /> · {words.task(source.task)}
            </dd>
          </>
        )}
        {days.map(({ id, title, date }) => (
          <Pair key={id} name={say(title)} value={date ? dmy(date) : words.notSet} />
        ))}
        {outcome && (
          <Pair
            name={supports.closedWith}
            value={`${words.outcomes[outcome] ?? ''}${closedAt ? `, ${dmyOf(closedAt)}` : ''}`}
          />
        )}
      </dl>
    </section>
  );
}

const Pair = ({ name, value }: { name: string; value: string }) => (
  <>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </>
);
