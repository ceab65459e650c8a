import { useState } from 'react';
import type { ActDossier } from '../../data/api';
import { useApi } from '../../data/queries';
import { CaseLink } from '../../parts/caseLink';
import { Icon } from '../../parts/icon';
import { Loaded } from '../../parts/loaded';
import { Mark, Tag } from '../../parts/mark';
import { useLanguage, useWords } from '../../words';
import { dmy, stamp } from '../../words/dates';
import { DecidedOn } from '../../plan/decidedOn';
import { Undertaken } from '../../planCycle/commitments';
import { CameBackNote } from './cameBack';
import { Reading } from './reading';

type Group = ActDossier['groups'][number];
type Paper = Group['papers'][number];

interface Props {
  caseId: string;
  /** The step, item or duty that the act is about. */
  step: string;
}

/** What an act is about, before one does it: the documents it rests on, read in the page, and what is missing. */
export function Dossier({ caseId, step }: Props) {
  const words = useWords();
  const dossier = useApi('/cases/{id}/dossier/{step}', { path: { id: caseId, step } });
  return (
    <section className="card flat stack dossier" aria-label={words.dossier.title}>
      <h4>{words.dossier.title}</h4>
      <Loaded of={dossier}>{(data) => <Papers of={data} caseId={caseId} step={step} />}</Loaded>
    </section>
  );
}

function Papers({ of: { groups, missing, complete, cameBack, plan, cycle }, ...at }: Props & { of: ActDossier }) {
  const { dossier: words } = useWords();
  const others = groups.filter(({ basis }) => !basis);
  const empty = groups.every(({ papers }) => papers.length === 0);
  const count = others.reduce((sum, { papers, apart }) => sum + papers.length + (apart ? 1 : 0), 0);
  return (
    <>
      {cameBack.map((one) => (
        <CameBackNote key={`${one.how} ${one.at}`} one={one} />
      ))}
      {complete && empty ? (
        <p className="small quiet">{words.notNeeded}</p>
      ) : (
        <Completeness missing={missing} complete={complete} />
      )}
      {empty && !complete && <p className="small quiet">{words.none}</p>}
      {groups
        .filter(({ basis }) => basis)
        .map((group, index) => (
          <OneGroup key={index} group={group} {...at} />
        ))}
      {plan && <DecidedOn of={plan} />}
      {cycle && <Undertaken caseId={cycle} />}
      {count > 0 && (
        <details>
          <summary className="small">{words.others(count)}</summary>
          {others.map((group, index) => (
            <OneGroup key={index} group={group} {...at} />
          ))}
        </details>
      )}
    </>
  );
}

/** Complete only where all is there that the procedure asks for; else what is missing, and who owes it. */
function Completeness({ missing, complete }: Pick<ActDossier, 'missing' | 'complete'>) {
  const { words, say } = useLanguage();
  const { dossier } = words;
  if (complete === null) return <p className="small quiet">{dossier.unknown}</p>;
  if (complete)
    return (
      <p>
        <Mark look="done">{dossier.complete}</Mark>
      </p>
    );
  return (
    <div>
      <Mark look="late">{dossier.missing}</Mark>
      <ul className="says small">
        {missing.map(({ type, title, stepTitle, owes }) => (
          <li key={`${type} ${owes.id}`}>{dossier.owes(say(title), say(stepTitle), say(owes.name))}</li>
        ))}
      </ul>
    </div>
  );
}

function OneGroup({ group: { title, papers, apart }, ...at }: Props & { group: Group }) {
  const { words, say } = useLanguage();
  if (papers.length === 0 && !apart) return null;
  return (
    <div className="stack tight">
      <p className="small quiet">{say(title)}</p>
      <ul className="plain stack tight">
        {papers.map((paper) => (
          <OnePaper key={paper.id} paper={paper} {...at} />
        ))}
      </ul>
      {apart && (
        <p className="small">
          <CaseLink id={apart}>{words.dossier.apart}</CaseLink>
        </p>
      )}
    </div>
  );
}

function OnePaper({ paper, caseId, step }: Props & { paper: Paper }) {
  const { words, say } = useLanguage();
  const [open, setOpen] = useState(false);
  const { type, title, number, issuedOn, issuer, lodgedBy, officer, lodgedAt, version, replacedBy } = paper;
  const { dossier } = words;
  const about = [
    type && say(type) !== title ? say(type) : null,
    number && dossier.numbered(number),
    issuedOn && dossier.dated(dmy(issuedOn)),
    dossier.issuer(say(issuer.name)),
  ].filter(Boolean);
  return (
    <li className="paper">
      <button type="button" className="paper-title" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name="file" /> {title}
      </button>
      <span className="small"> {about.join(', ')}</span>
      <p className="tiny quiet">
        {dossier.lodged(officer ? `${officer}, ${say(lodgedBy.short)}` : say(lodgedBy.short), stamp(lodgedAt))}
        {version > 1 && ` · ${words.documents.version(version)}`}
        {replacedBy !== null && <Tag look="soon">{dossier.replaced(replacedBy)}</Tag>}
      </p>
      {open && <Reading paper={paper} caseId={caseId} step={step} onClose={() => setOpen(false)} />}
    </li>
  );
}
