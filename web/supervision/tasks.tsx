import type { CaseViewBody, SupervisionView } from '../data/api';
import { useMe } from '../data/session';
import { Basis } from '../parts/basis';
import { Card } from '../parts/card';
import { DocumentLinks } from '../parts/documents';
import { DueMark, LateTag } from '../parts/due';
import { Mark, type Marking } from '../parts/mark';
import { OnDay } from '../parts/onDay';
import { Fact, Facts } from '../parts/facts';
import { useLanguage, useWords } from '../words';
import { dmy, dmyOf } from '../words/dates';
import { OwnActs } from '../work/ownActs';
import { Ladder } from './ladder';
import { taskActs } from './otherActs';

type Task = SupervisionView['tasks'][number];

/** The conclusion's tasks: who leads, what must come of it, by when, what came, and what followed where nothing did. */
export function Tasks({ view, about }: { view: SupervisionView; about: CaseViewBody }) {
  const { supervisions: words } = useWords();
  const concluded = view.steps.some(({ kind, doneAt }) => kind === 'conclude' && doneAt);
  return (
    <Card title={words.tasks}>
      {view.tasks.length === 0 ? (
        <p className="quiet small">{concluded ? words.noTasks : words.afterConclusion}</p>
      ) : (
        <div className="pieces">
          {view.tasks.map((task) => (
            <One key={task.id} task={task} view={view} about={about} />
          ))}
        </div>
      )}
    </Card>
  );
}

const LOOKS: Record<Task['standing'], Marking> = {
  done: { look: 'done' },
  'partly-done': { look: 'soon' },
  'not-done': { look: 'rest', icon: 'open' },
  overdue: { look: 'late' },
  'not-carried-out': { look: 'late', icon: 'against' },
  unsatisfactory: { look: 'late', icon: 'against' },
};

function One({ task, view, about }: { task: Task; view: SupervisionView; about: CaseViewBody }) {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const { look } = LOOKS[task.standing];
  const name = words.task(task.id);
  return (
    <article className={`piece ${look === 'rest' ? '' : look}`} aria-label={name}>
      <div className="row between">
        <h3>{name}</h3>
        <Mark {...LOOKS[task.standing]}>{words.standings[task.standing]}</Mark>
      </div>
      {task.says && <p>{task.says}</p>}
      <Facts>
        <Fact name={words.lead}>{say(task.lead.name)}</Fact>
        {task.with.length > 0 && <Fact name={words.with}>{task.with.map((body) => say(body.name)).join(', ')}</Fact>}
        <Fact name={words.product}>{words.products[task.product] ?? task.product}</Fact>
        <Fact name={words.taskDue}>
          {task.standing === 'done' || view.closedAt ? (
            <span className="num">{dmy(task.dueOn)}</span>
          ) : (
            <DueMark dueOn={task.dueOn} overdue={task.standing === 'overdue'} />
          )}
        </Fact>
        <Fact name={words.proof}>
          <Proofs task={task} />
        </Fact>
      </Facts>
      {task.explanation && <Explanation of={task.explanation} lead={say(task.lead.short)} />}
      {(task.explanation ?? task.proposed) && <Ladder task={task} view={view} />}
      {!view.closedAt && <OwnActs caseId={view.id} acts={taskActs(task, view, about)} />}
    </article>
  );
}

function Proofs({ task: { proofs, assessedAt } }: { task: Task }) {
  const { supervisions: words } = useWords();
  return (
    <>
      {proofs.length === 0 ? (
        <span className="quiet">{words.noProof}</span>
      ) : (
        <ul className="says">
          {proofs.map((proof) => (
            <li key={proof.at}>
              <OnDay at={proof.at} countsOn={proof.countsOn} />, {words.claims[proof.claims]}
              {proof.late && (
                <>
                  {' '}
                  <LateTag />
                </>
              )}{' '}
              – <DocumentLinks documents={proof.documents} />
            </li>
          ))}
        </ul>
      )}
      {assessedAt && <span className="tiny quiet">{words.assessedOn(dmyOf(assessedAt))}</span>}
    </>
  );
}

/** Why an explanation was demanded, by when it is due, and what was said. */
function Explanation({
  of: { demandedAt, why, complex, dueOn, answeredAt, countsOn, late, says, documents, clause },
  lead,
}: {
  of: NonNullable<Task['explanation']>;
  lead: string;
}) {
  const { supervisions: words, due } = useWords();
  const { today } = useMe();
  return (
    <div className="stack tight">
      <h4>{words.explanation}</h4>
      <p className="small">
        {words.demandedOn} {dmyOf(demandedAt)}
        {why && <>: “{why}”</>}
      </p>
      <p className="small">
        {words.explainBy} <span className="num strong">{dmy(dueOn)}</span> ({complex ? words.complex : words.ordinary};{' '}
        <Basis clause={clause} />)
      </p>
      {answeredAt ? (
        <blockquote className="said">
          {says && <p>{says}</p>}
          <footer className="tiny quiet">
            {lead}, <OnDay at={answeredAt} countsOn={countsOn} />
            {late && `, ${due.late}`}
            {documents.length > 0 && (
              <>
                {' '}
                · <DocumentLinks documents={documents} />
              </>
            )}
          </footer>
        </blockquote>
      ) : (
        <DueMark dueOn={dueOn} overdue={dueOn < today} />
      )}
    </div>
  );
}
