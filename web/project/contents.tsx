import type { ProjectView } from '../data/api';
import { Basis } from '../parts/basis';
import { useLanguage } from '../words';

/** What a notice must say, each with the clause that asks for it. */
export function Contents({ of }: { of: ProjectView['contents'] }) {
  const { words, say } = useLanguage();
  return (
    <details className="small">
      <summary>{words.project.contents}</summary>
      <ul className="says">
        {of.map((one) => (
          <li key={one.id}>
            {say(one.title)}{' '}
            <span className="tiny quiet">
              – <Basis clause={one.clause} />
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
