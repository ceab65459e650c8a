import { useState } from 'react';
import { Link } from 'wouter';
import { newVersion } from '../../api/forms';
import type { Body, PublishedVersion } from '../data/api';
import { send } from '../data/client';
import { useAskAgain } from '../data/queries';
import { effectText } from '../parts/effect';
import { piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { useVersionNames } from '../parts/versionName';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import { DifferenceList } from './differences';
import { ProcedureEditor, type Texts } from './edit/editor';
import { useLawText } from './lawOf';
import { versionHref } from './procedures';

/** Hands in a version; dry, it only says what it would change and touch. */
const handIn = (body: Body<'/procedures'>, dryRun: boolean) =>
  send('post', '/procedures', { body: { ...body, dryRun } });

/** An administrator hands in a version, sees what it changes and touches, and only then publishes it. */
export function Publish() {
  const { publishing: words } = useWords();
  const askAgain = useAskAgain();
  const [published, setPublished] = useState<PublishedVersion | null>(null);
  return (
    <section className="stack">
      <h2>{words.title}</h2>
      <p className="small quiet">{words.intro}</p>
      <RequestForm<Body<'/procedures'>, PublishedVersion, PublishedVersion>
        label={words.title}
        submit={words.preview}
        className="card stack"
        schema={newVersion}
        kept="publish-version"
        send={(body) => handIn(body, false)}
        parts={() => [
          piece<Texts>({
            name: 'text',
            begins: { text: '', instruments: null },
            show: (texts, change) => <ProcedureEditor {...texts} onChange={(part) => change({ ...texts, ...part })} />,
            sent: ({ text, instruments }) => (text.trim() ? { text, ...(instruments && { instruments }) } : null),
          }),
          { name: 'why', label: words.why, as: 'words' },
        ]}
        preview={{
          look: (body) => handIn(body, true),
          confirm: words.publish,
          show: (preview, confirm) => (
            <>
              <Outcome outcome={published ?? preview} />
              {!published && confirm}
            </>
          ),
        }}
        onSent={(done) => {
          setPublished(done);
          return askAgain('/procedures');
        }}
        onEdit={() => setPublished(null)}
      />
    </section>
  );
}

function Outcome({ outcome }: { outcome: PublishedVersion }) {
  const {
    words: { publishing, law },
    say,
  } = useLanguage();
  const { id, version, title, hash, published, effect, before, difference, running } = outcome;
  const nameOf = useVersionNames(id);
  const beforeLaw = useLawText(id, before?.version);
  const newLaw = useLawText(id, published ? version : undefined);
  const laws = [beforeLaw.law, newLaw.law].filter((one) => one !== undefined);
  return (
    <section className="stack" role="status" aria-label={publishing.preview}>
      <div className="card stack tight">
        <p className="row strong">
          {published && <Mark look="done">{publishing.done}</Mark>}
          {publishing.willBe(say(title), version)}
        </p>
        <p className="small">
          {law.effect}: {effectText(effect, law)}
        </p>
        {before ? (
          before.ends && (
            <p className="small">{publishing.ends(nameOf(before.version), effectText(before.ends, law))}</p>
          )
        ) : (
          <p className="small">{publishing.isNew}</p>
        )}
        <p className="small">{publishing.running(running)}</p>
        <p className="tiny quiet break">
          {law.hash}: {hash}
        </p>
        {published && (
          <p>
            <Link href={versionHref(id, version, 'moves')}>{publishing.toMoves}</Link>
          </p>
        )}
      </div>
      {difference && <DifferenceList difference={difference} laws={laws} />}
    </section>
  );
}
