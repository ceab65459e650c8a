import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { WRITTEN } from '../../../domain/officialDocument/paper';
import { useOnce } from '../../data/act';
import type { DraftPaper, OfficialDocumentView } from '../../data/api';
import { useKept } from '../../data/drafts';
import { refresh, useApi } from '../../data/queries';
import { Loaded } from '../../parts/loaded';
import { ProblemNote } from '../../parts/problem';
import { useWords } from '../../words';
import { paperOf, type Writing, writingOf } from './draft';
import { Written } from './editor';

/** A draft that was written here, opened in the editor again as it was written. */
export function Reopened({ id }: { id: string }) {
  const view = useApi('/official-documents/{id}', { path: { id } });
  const paper = useApi('/official-documents/{id}/paper', { path: { id } });
  return (
    <Loaded of={view}>
      {(data) => <Loaded of={paper}>{(newest) => <Rewritten view={data} newest={newest} />}</Loaded>}
    </Loaded>
  );
}

/** What is typed, of which version it was made, as this machine keeps it. */
interface Begun {
  version: number;
  writing: Writing;
}

interface Props {
  view: OfficialDocumentView;
  newest: DraftPaper;
}

function Rewritten({ view, newest }: Props) {
  const kept = useKept(`writing/${view.id}`);
  const fresh = (): Begun => ({ version: newest.version, writing: writingOf(newest.paper) });
  const [begun, setBegun] = useState<Begun>(() => (kept.typed.begun as Begun | undefined) ?? fresh());
  const keep = (next: Begun) => {
    setBegun(next);
    kept.keep({ begun: next });
  };
  const anew = () => {
    kept.forget();
    setBegun(fresh());
  };
  return (
    <Written
      head={<Of view={view} older={begun.version !== newest.version} onAnew={anew} />}
      writing={begun.writing}
      onChange={(writing) => keep({ ...begun, writing })}
      body={view.issuer.id}
    >
      <SaveVersion view={view} begun={begun} onSaved={kept.forget} />
    </Written>
  );
}

const pageOf = ({ id }: OfficialDocumentView): string => `/official-documents/${encodeURIComponent(id)}`;

/** Which draft it is; that another saved a newer version meanwhile. */
function Of({ view, older, onAnew }: { view: OfficialDocumentView; older: boolean; onAnew(): void }) {
  const { writing: words } = useWords();
  return (
    <div className="stack tight">
      <div className="row">
        <span className="small">
          {words.ofDraft}: <Link href={pageOf(view)}>{view.versions.at(-1)?.subject}</Link>
        </span>
        <Button size="compact-xs" variant="default" onClick={onAnew}>
          {words.asNewest}
        </Button>
      </div>
      {older && <p className="mark soon">{words.newerVersion}</p>}
    </div>
  );
}

/** Keeps the files as new versions of the draft's, with what is attached to it and whom it goes to as they were. */
function SaveVersion({ view, begun, onSaved }: { view: OfficialDocumentView; begun: Begun; onSaved(): void }) {
  const { writing: words } = useWords();
  const [, go] = useLocation();
  const client = useQueryClient();
  const [store, act] = [useOnce(), useOnce()];
  const { id, issuer, versions } = view;
  const paper = paperOf(begun.writing);
  const save = useMutation({
    mutationFn: async () => {
      const { documents } = await store('/papers', { body: { paper, body: issuer.id, revises: id } });
      const { answerBy = null, recipients = [], documents: before = [] } = versions.at(-1) ?? {};
      const attached = before
        .filter(({ type }) => type !== WRITTEN.docx && type !== WRITTEN.pdf)
        .map(({ id: document, type, sha256 }) => ({ id: document, type, sha256 }));
      const { subject, urgency } = paper;
      const data = {
        of: begun.version,
        subject,
        urgency,
        answerBy,
        recipients: recipients.map(({ key, body, name }) => ({ key, body: body?.id ?? null, name })),
        documents: [...documents, ...attached],
      };
      return act('/cases/{id}/acts', { path: { id }, body: { name: 'revise-draft', body: issuer.id, data } });
    },
    onSuccess: async () => {
      onSaved();
      await refresh(client, { caseId: id });
      go(pageOf(view));
    },
  });
  return (
    <section className="card stack" aria-label={words.saveVersion}>
      <p className="small quiet">{words.saveVersionHint}</p>
      <ProblemNote error={save.error} />
      <div>
        <Button loading={save.isPending} disabled={!paper.subject} onClick={() => save.mutate()}>
          {words.saveVersion}
        </Button>
      </div>
    </section>
  );
}
