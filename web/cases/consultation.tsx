import type { CommentView, ConsultationView, ConsulteeView, TaskRow } from '../../api/contract';
import { useApi, useList } from '../data/queries';
import { Basis } from '../parts/basis';
import { DocumentLinks } from '../parts/documents';
import { Icon } from '../parts/icon';
import { Loaded, More } from '../parts/loaded';
import { useLanguage } from '../words';
import { dmy, dmyOf, stamp } from '../words/dates';
import { MyTasks } from '../work/myTasks';

/** Who was asked, what each said or by silence is held to say, and what became of every comment. */
export function Consultation({ id, tasks = [] }: { id: string; tasks?: TaskRow[] }) {
  const asked = useApi<ConsultationView>(`/consultations/${encodeURIComponent(id)}`, { limit: 200 });
  return (
    <Loaded of={asked}>
      {() => asked.data && (
        <div className="stack">
          <MyTasks tasks={tasks} />
          <Summary view={asked.data} />
          <Consultees consultees={asked.data.consultees.items} />
          <Comments id={id} />
        </div>
      )}
    </Loaded>
  );
}

function Summary({ view: { askedBy, due, tally, silence, documents } }: { view: ConsultationView }) {
  const { words, say } = useLanguage();
  const counts: [string, number][] = [
    [words.consultation.asked, tally.asked], [words.form.answers.agree, tally.agree], [words.form.answers['agree-with-comments'], tally['agree-with-comments']],
    [words.form.answers.object, tally.object], [words.form.answers['nothing-to-say'], tally['nothing-to-say']], [words.consultation.deemedCount, tally.deemed], [words.consultation.waiting, tally.silent],
  ];
  return (
    <div className="card stack">
      <ul className="plain row counts" aria-label={words.consultation.summary}>{counts.map(([label, count]) => <li key={label}><span className="big num">{count}</span><span className="tiny quiet">{label}</span></li>)}</ul>
      <dl className="facts">
        <dt>{words.consultation.by}</dt><dd>{say(askedBy.name)}</dd>
        <dt>{words.due.on}</dt><dd><span className="num">{due.on ? dmy(due.on) : words.due.none}</span> – <Basis clause={due.clause} /></dd>
        {silence && <><dt>{words.consultation.silence}</dt><dd>{words.consultation.silenceMeans[silence.means]} – <Basis clause={silence.clause} /></dd></>}
        {documents.length > 0 && <><dt>{words.form.readFirst}</dt><dd><DocumentLinks documents={documents} /></dd></>}
      </dl>
    </div>
  );
}

function Consultees({ consultees }: { consultees: ConsulteeView[] }) {
  const { words, say } = useLanguage();
  const at = (instant: string | null, proof: number | null) => (instant ? <span className="num" title={proof === null ? undefined : words.consultation.entry(proof)}>{dmyOf(instant)}</span> : <span className="quiet">{words.consultation.notYet}</span>);
  return (
    <div className="card scroll-x" tabIndex={0}>
      <table className="list">
        <thead><tr>{[words.consultation.who, words.consultation.sent, words.consultation.seen, words.consultation.answered, words.consultation.answer].map((label) => <th key={label} scope="col">{label}</th>)}</tr></thead>
        <tbody>
          {consultees.map((one) => (
            <tr key={one.body.id}>
              <td>{say(one.body.name)}</td><td>{at(one.sentAt, one.proof.sent)}</td><td>{at(one.seenAt, one.proof.seen)}</td><td>{at(one.answeredAt, one.proof.answer)}</td><td><Said one={one} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Said({ one: { answer, deemed, silentSince, late, documents } }: { one: ConsulteeView }) {
  const { words } = useLanguage();
  const look = { 'agree': ['done', 'done'], 'agree-with-comments': ['mine', 'open'], 'object': ['late', 'late'], 'nothing-to-say': ['rest', 'none'] } as const;
  return (
    <span className="row">
      {answer && <span className={`mark ${look[answer][0]}`}><Icon name={look[answer][1]} />{words.form.answers[answer]}</span>}
      {deemed && <span className="mark soon"><Icon name="soon" />{words.consultation.deemed}</span>}
      {!answer && !deemed && <span className="quiet">{silentSince ? words.consultation.silentSince(dmyOf(silentSince)) : words.consultation.waiting}</span>}
      {late && <span className="mark late">{words.consultation.late}</span>}
      {documents.length > 0 && <DocumentLinks documents={documents} />}
    </span>
  );
}

/** The table that goes with the dossier: tiếp thu, giải trình. */
function Comments({ id }: { id: string }) {
  const { words, say } = useLanguage();
  const comments = useList<CommentView>(`/consultations/${encodeURIComponent(id)}/comments`);
  return (
    <div className="card">
      <h3>{words.consultation.table}</h3>
      <Loaded of={comments}>
        {() => (comments.items.length === 0 ? <p className="quiet small">{words.consultation.noComments}</p> : (
          <div className="scroll-x" tabIndex={0}>
            <table className="list">
              <thead><tr><th scope="col">{words.consultation.who}</th><th scope="col">{words.consultation.comment}</th><th scope="col">{words.consultation.handling}</th></tr></thead>
              <tbody>
                {comments.items.map((one) => (
                  <tr key={one.id}>
                    <td>{say(one.from.short)}<br /><span className="tiny quiet num">{one.at && stamp(one.at)}</span></td><td className="break">{one.text}</td>
                    <td className="break">{one.handling ? <><span className="mark done"><Icon name="done" />{words.form.handlings[one.handling]}</span> {one.handled?.text}</> : <span className="mark soon"><Icon name="soon" />{words.consultation.open}</span>}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <More of={comments} />
          </div>
        ))}
      </Loaded>
    </div>
  );
}
