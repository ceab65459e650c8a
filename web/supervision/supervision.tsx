import type { CaseViewBody, SupervisionView } from '../data/api';
import { pageOf } from '../case/ofCase';
import { useMe } from '../data/session';
import { useLanguage } from '../words';
import { MyTasks } from '../work/myTasks';
import { OwnActs } from '../work/ownActs';
import { Attention } from './attention';
import { Checks } from './checks';
import { Organisers, Requests } from './requests';
import { wholeActs } from './otherActs';
import { Steps } from './steps';
import { Tasks } from './tasks';
import { PARTS } from '../../domain/supervision/law';
import { Basis } from '../parts/basis';
import { Card } from '../parts/card';
import { CaseByTitle } from '../parts/caseByTitle';
import { Icon } from '../parts/icon';
import { Fact, Facts } from '../parts/facts';
import { dmy, dmyOf } from '../words/dates';

/**
 * A supervision: what is mine to do, where it stands, what to look at first, its steps, requests, tasks with their
 * measures.
 */
export const Supervision = pageOf('/supervisions/{id}')(({ view, about }) => (
  <>
    <MyTasks tasks={about.tasks} />
    <Glance view={view} />
    <Attention view={view} />
    <Tasks view={view} about={about} />
    <Steps view={view} />
    <Checks view={view} />
    <Organisers view={view} />
    <Requests view={view} />
    <Whole view={view} about={about} />
  </>
));

/** What may be done about the whole though nobody asks for it. */
function Whole({ view, about }: { view: SupervisionView; about: CaseViewBody }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const { today } = useMe();
  return (
    <OwnActs
      caseId={view.id}
      head={{ title: words.otherActs }}
      acts={view.closedAt ? [] : wholeActs(view, about, today, say)}
    />
  );
}

const PHASES = ['preparing', 'under-way', 'following-up', 'closed'] as const;

/** Where a supervision stands: its phase, its law, who does what, the days that were set. */
function Glance({ view }: { view: SupervisionView }) {
  const {
    words: { supervisions: words, supports },
    say,
  } = useLanguage();
  const { groupTitle, subject, clause, parts, programme, source, days, outcome, phase, closedAt } = view;
  return (
    <Card title={supports.glance}>
      <ol className="plain stages">
        {PHASES.map((one, at) => (
          <li key={one} data-reached={at <= PHASES.indexOf(phase)} aria-current={one === phase ? 'step' : undefined}>
            <span className={one === phase ? 'strong' : 'small'}>
              {at < PHASES.indexOf(phase) && <Icon name="done" />} {words.phases[one]}
            </span>
          </li>
        ))}
      </ol>
      <Facts>
        <Fact name={words.group}>
          {say(groupTitle)}{' '}
          <span className="tiny quiet">
            (<Basis clause={clause} />)
          </span>
        </Fact>
        <Fact name={words.subject}>{words.subjects[subject]}</Fact>
        {PARTS.filter((part) => parts[part]?.length).map((part) => (
          <Fact key={part} name={words.partNames[part]}>
            {(parts[part] ?? []).map(({ name }) => say(name)).join(', ')}
          </Fact>
        ))}
        {programme && (
          <Fact name={words.programme}>
            <CaseByTitle id={programme} otherwise="–" />
          </Fact>
        )}
        {source && (
          <Fact name={words.source}>
            <CaseByTitle id={source.case} otherwise="–" /> · {words.task(source.task)}
          </Fact>
        )}
        {days.map(({ id, title, date }) => (
          <Fact key={id} name={say(title)}>
            {date ? dmy(date) : words.notSet}
          </Fact>
        ))}
        {outcome && (
          <Fact
            name={supports.closedWith}
          >{`${words.outcomes[outcome] ?? ''}${closedAt ? `, ${dmyOf(closedAt)}` : ''}`}</Fact>
        )}
      </Facts>
    </Card>
  );
}
