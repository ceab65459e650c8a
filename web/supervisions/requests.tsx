import type { SupervisionView } from '../data/api';
import { Basis } from '../parts/basis';
import { DocumentLinks } from '../parts/documents';
import { DueMark } from '../parts/due';
import { Icon } from '../parts/icon';
import { useLanguage } from '../words';
import { dmy, dmyOf } from '../words/dates';

/** Who was asked for information, what, by when, and what came. */
export function Requests({ view }: { view: SupervisionView }) {
  const {
    words: { supervisions: words, due },
    say,
  } = useLanguage();
  return (
    <section className="card scroll-x stack" tabIndex={0}>
      <h2>{words.requests}</h2>
      <p className="tiny quiet">
        {words.requestClause}: <Basis clause={view.informationClause} />
      </p>
      {view.requests.length === 0 ? (
        <p className="quiet small">{words.noRequests}</p>
      ) : (
        <table className="list stacked">
          <thead>
            <tr>
              {[words.asked, words.what, due.on, words.answered].map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {view.requests.map((one) => (
              <tr key={one.id}>
                <td className="strong">{say(one.asked.name)}</td>
                <td>
                  {one.about && (
                    <>
                      <span className="strong">{one.about}</span>
                      <br />
                    </>
                  )}
                  {one.what}{' '}
                  <span className="tiny quiet">
                    {say(one.by.short)}, {dmyOf(one.askedAt)}
                  </span>
                </td>
                <td>
                  {one.answeredAt ? (
                    <span className="small num">{dmy(one.dueOn)}</span>
                  ) : (
                    <DueMark dueOn={one.dueOn} overdue={one.overdue} />
                  )}
                </td>
                <td>
                  {one.answeredAt ? (
                    <>
                      <span className={`mark ${one.late ? 'late' : 'done'}`}>
                        <Icon name={one.late ? 'late' : 'done'} />
                        {dmyOf(one.answeredAt)}
                        {one.late && `, ${words.late}`}
                      </span>{' '}
                      <span className="small">
                        <DocumentLinks documents={one.documents} />
                      </span>
                    </>
                  ) : (
                    <span className="quiet">{words.waiting}</span>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
