import { Alert, Button, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { CommentView, NamedBody } from '../data/api';
import { HANDLINGS, type Handling as Kind } from '../../domain/consultation/state';
import { type Done, useAct } from '../data/act';
import { Refused } from '../data/client';
import { useDraft } from '../data/drafts';
import { useList } from '../data/queries';
import { Icon } from '../parts/icon';
import { ProblemNote } from '../parts/problem';
import { useLanguage, useWords } from '../words';
import { stamp } from '../words/dates';
import { Frame } from '../work/forms/frame';

interface HandlingProps {
  caseId: string;
  comment: CommentView;
  /** The list that it stood in doesn't have it any more: someone else has handled it. */
  gone: boolean;
  fills: NamedBody | null;
  onHold(open: boolean): void;
}

/** What became of a comment; and, for whoever asked, the place to say it. */
export function Handling({ caseId, comment, gone, fills, onHold }: HandlingProps) {
  const { words } = useLanguage();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<Done | null>(null);
  const current = useCurrent(caseId, comment, gone);
  const show = (next: boolean) => {
    setOpen(next);
    onHold(next);
  };
  return (
    <div className="stack tight">
      <Handled comment={current} />
      {done && (
        <p role="status" className="tiny row is-done">
          <Icon name="done" />
          {words.receipt.done}: {words.receipt.at(stamp(done.act.at), done.act.seq)}
        </p>
      )}
      {fills && !open && (
        <div className="no-print">
          <Button size="compact-sm" variant="default" onClick={() => show(true)}>
            {current.handling ? words.consultation.revise : words.act.handle}
          </Button>
        </div>
      )}
      {fills && open && (
        <Editor
          caseId={caseId}
          body={fills.id}
          comment={current}
          onClose={() => show(false)}
          onDone={(one) => {
            show(false);
            setDone(one);
          }}
        />
      )}
    </div>
  );
}

/** The comment as it is now, sought by its sender where a list without handled ones has dropped it. */
function useCurrent(caseId: string, comment: CommentView, gone: boolean): CommentView {
  const found = useList(
    '/consultations/{id}/comments',
    gone
      ? {
          path: { id: caseId },
          query: {
            from: comment.from.id,
          },
        }
      : null,
  );
  return found.items.find(({ id }) => id === comment.id) ?? comment;
}

function Handled({ comment: { handling, handled } }: { comment: CommentView }) {
  const { consultation, form } = useWords();
  if (!handling)
    return (
      <span className="mark soon">
        <Icon name="soon" />
        {consultation.open}
      </span>
    );
  return (
    <>
      <span>
        <span className="mark done">
          <Icon name="done" />
          {form.handlings[handling]}
        </span>{' '}
        {handled?.text}
      </span>
      {handled && (
        <span className="tiny quiet num">
          {handled.officer.name ?? consultation.colleague}, {stamp(handled.at)}
        </span>
      )}
    </>
  );
}

interface Draft {
  handling: Kind;
  answer: string;
  /** Number of the handling that was there when one began; 0: none. */
  over: number;
}

interface EditorProps {
  caseId: string;
  body: string;
  comment: CommentView;
  onDone(done: Done): void;
  onClose(): void;
}

/** Acceptance or explanation of one comment. What another writes meanwhile is shown, and never written over unseen. */
export function Editor({ caseId, body, comment, onDone, onClose }: EditorProps) {
  const {
    words: { form, act: acts },
    say,
  } = useLanguage();
  const now = comment.handled?.seq ?? 0;
  const { draft, change, forget } = useDraft<Draft>(`${caseId}/${comment.id}/handle`, {
    handling: comment.handling ?? 'accepted',
    answer: comment.handled?.text ?? '',
    over: now,
  });
  const act = useAct(caseId, `${say(comment.from.short)}: ${comment.text ?? ''}`.slice(0, 80), (done) => {
    forget();
    onDone(done);
  });
  // What was typed was typed over what stood then, all of it.
  const type = (part: Partial<Draft>) => change({ ...draft, ...part });
  const answer = draft.answer.trim();
  const overtaken = draft.over !== now;
  const stale = act.error instanceof Refused && act.error.problem.code === 'stale-version';
  const send = () =>
    act.mutate({
      name: 'handle',
      body,
      data: { comment: comment.id, handling: draft.handling, over: draft.over },
      ...(answer && { texts: { answer } }),
    });
  return (
    <Frame
      label={form.save}
      ready={!overtaken && (draft.handling === 'noted' || answer !== '')}
      pending={act.isPending}
      error={stale ? null : act.error}
      onSend={send}
      onClose={onClose}
    >
      <NativeSelect
        label={form.handling}
        value={draft.handling}
        onChange={({ currentTarget }) => type({ handling: currentTarget.value as Kind })}
        data={HANDLINGS.map((one) => ({ value: one, label: form.handlings[one] }))}
      />
      <Textarea
        label={form.handlingAnswer}
        aria-label={`${acts.handle}: ${comment.text ?? ''}`}
        withAsterisk={draft.handling !== 'noted'}
        autosize
        minRows={2}
        value={draft.answer}
        onChange={({ currentTarget }) => type({ answer: currentTarget.value })}
      />
      {overtaken && (
        <Overtaken
          comment={comment}
          onMine={() => type({ over: now })}
          onTheirs={() => {
            forget();
            onClose();
          }}
        />
      )}
      {stale && !overtaken && <ProblemNote error={act.error} />}
    </Frame>
  );
}

/** Two people wrote about one comment: both texts are there, and one chooses. */
function Overtaken({
  comment: { handled, handling },
  onMine,
  onTheirs,
}: {
  comment: CommentView;
  onMine(): void;
  onTheirs(): void;
}) {
  const { consultation, form } = useWords();
  if (!handled || !handling) return null;
  return (
    <Alert
      color="yellow"
      role="alert"
      title={consultation.overtaken(handled.officer.name ?? consultation.colleague, stamp(handled.at))}
    >
      <blockquote className="said">
        {form.handlings[handling]}. {handled.text}
      </blockquote>
      <p className="small">{consultation.overtakenHint}</p>
      <div className="row">
        <Button size="xs" variant="default" onClick={onMine}>
          {consultation.keepMine}
        </Button>
        <Button size="xs" variant="subtle" onClick={onTheirs}>
          {consultation.takeTheirs}
        </Button>
      </div>
    </Alert>
  );
}
