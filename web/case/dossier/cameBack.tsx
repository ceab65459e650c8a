import type { ActDossier } from '../../data/api';
import { useApi } from '../../data/queries';
import { Icon } from '../../parts/icon';
import { useLanguage, useWords, type Words } from '../../words';
import { dmyOf } from '../../words/dates';
import { later } from '../../parts/later';

// Reading Word files takes a library that nobody else needs.
const Difference = later(() => import('../documents/difference'), 'Difference');

type CameBackView = ActDossier['cameBack'][number];
type Change = CameBackView['changes'][number];

/** What came back to a step: by whom, why, and what has changed since; nothing while nothing did. */
export function CameBack({ caseId, step }: { caseId: string; step: string }) {
  const { data } = useApi('/cases/{id}/dossier/{step}', { path: { id: caseId, step } });
  return data?.cameBack
    .filter((one) => one.step === step)
    .map((one) => <CameBackNote key={`${one.how} ${one.at}`} one={one} />);
}

export function CameBackNote({ one: { how, by, at, reason, changes } }: { one: CameBackView }) {
  const { words, say } = useLanguage();
  const { dossier } = words;
  return (
    <div className="came-back stack tight small" role="note">
      <p className="strong">
        <Icon name="soon" /> {dossier[how](say(by.name), dmyOf(at))}
      </p>
      {reason ? <blockquote className="said">{reason}</blockquote> : <p className="quiet">{dossier.noReason}</p>}
      {changes.length > 0 && (
        <div>
          <p className="quiet">{dossier.changed}:</p>
          <ul className="says">
            {changes.map((change, index) => (
              <OneChange key={index} change={change} />
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

function OneChange({ change }: { change: Change }) {
  const { dossier: words } = useWords();
  const { before, after, lodged } = change;
  const compared = before && after && before.sha256 !== after.sha256 ? [after, before] : null;
  return (
    <li>
      {inWords(change, words)}
      {after && !lodged && ` (${words.uploaded})`}
      {compared && (
        <details>
          <summary>{words.compare}</summary>
          <Difference versions={compared} />
        </details>
      )}
    </li>
  );
}

function inWords({ before, after, type }: Change, words: Words['dossier']): string {
  const title = (before ?? after)?.title ?? type;
  if (!after) return words.gone(title);
  if (before && before.sha256 === after.sha256) return words.same(title);
  return before && before.series === after.series
    ? words.newer(title, before.version, after.version)
    : words.other(title);
}
