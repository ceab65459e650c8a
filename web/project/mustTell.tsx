import type { ReactNode } from 'react';
import type { ProjectPreview } from '../data/api';
import { useUnitNames } from '../data/bodies';
import { Basis } from '../parts/basis';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';

/** Whom a project must be told to: by which line of the matrix, by which day, and what sets that day. */
export function MustTell({ preview, children }: { preview: ProjectPreview; children: ReactNode }) {
  const {
    words: { newProject: words, project },
    say,
  } = useLanguage();
  const { law, receivers, posters, dueOn, within, later, contents } = preview;
  const nameOf = useUnitNames(receivers.flatMap(({ places }) => places));
  const posted = receivers.every(({ council }) => council === null);
  return (
    <section className="card stack" aria-label={project.law}>
      <h2>{posted ? words.mustPost(dmy(dueOn)) : words.mustTell(receivers.length, dmy(dueOn))}</h2>
      <p>
        {say(law.rule)} –{' '}
        <span className="small">
          <Basis clause={law.clause} />
        </span>
      </p>
      <p className="small quiet">
        {project.lawIs} {say(law.title)}. {words.daySetBy}: <Basis clause={within} />
      </p>
      <ul className="says">
        {receivers.map(({ unit, council, places: of }) => (
          <li key={unit.code}>
            <span className="strong">{council ? say(council.name) : `${project.toCommunity}: ${say(unit.name)}`}</span>{' '}
            <span className="small quiet">({of.map(nameOf).join(', ')})</span>
          </li>
        ))}
      </ul>
      {posters.length > 0 && (
        <p className="small">
          {words.postedIn}: {posters.map(({ name }) => say(name)).join(', ')}
        </p>
      )}
      {later.map((one) => (
        <p key={one.from} className="mark-note">
          {words.later(dmy(one.from))}: {one.receivers.map(({ name }) => say(name)).join(', ')}
        </p>
      ))}
      <details className="small">
        <summary>{project.contents}</summary>
        <ul className="says">
          {contents.map((one) => (
            <li key={one.id}>
              {say(one.title)}{' '}
              <span className="tiny quiet">
                – <Basis clause={one.clause} />
              </span>
            </li>
          ))}
        </ul>
      </details>
      {children}
    </section>
  );
}
