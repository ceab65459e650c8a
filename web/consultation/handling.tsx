import { Alert, Button } from '@mantine/core';
import { useState } from 'react';
import type { CommentView, NamedBody } from '../data/api';
import type { Done } from '../data/act';
import { useKept } from '../data/drafts';
import { Refused } from '../data/client';
import { useList } from '../data/queries';
import { Icon } from '../parts/icon';
import { ActForm } from '../parts/form/actForm';
import { piece } from '../parts/form/description';
import { Mark } from '../parts/mark';
import { useLanguage, useWords } from '../words';
import { stamp } from '../words/dates';

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
  const words = useWords();
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
    gone ? { path: { id: caseId }, query: { from: comment.from.id } } : null,
  );
  return found.items.find(({ id }) => id === comment.id) ?? comment;
}

function Handled({ comment: { handling, handled } }: { comment: CommentView }) {
  const { consultation, form } = useWords();
  if (!handling) return <Mark look="soon">{consultation.open}</Mark>;
  return (
    <>
      <span>
        <Mark look="done">{form.handlings[handling]}</Mark> {handled?.text}
      </span>
      {handled && (
        <span className="tiny quiet num">
          {handled.officer.name ?? consultation.colleague}, {stamp(handled.at)}
        </span>
      )}
    </>
  );
}

interface EditorProps {
  caseId: string;
  body: string;
  comment: CommentView;
  onDone(done: Done): void;
  onClose(): void;
}

/** Acceptance or explanation of one comment. What another writes meanwhile is shown, and never written over unseen. */
function Editor({ caseId, body, comment, onDone, onClose }: EditorProps) {
  const {
    words: { form, act: acts },
    say,
  } = useLanguage();
  // The handling that was there when one began, by its number; 0: none. It is what one's own text was written over.
  const now = comment.handled?.seq ?? 0;
  const title = `${say(comment.from.short)}: ${comment.text ?? ''}`.slice(0, 80);
  const task = { caseId, key: comment.id, body: { id: body } };
  const draft = useKept(`${caseId}/${comment.id}/handle`);
  return (
    <ActForm
      act={{ kind: 'consultation', name: 'handle', task, title, onDone, onClose }}
      label={form.save}
      data={{ comment: comment.id }}
      begin={{
        'data.handling': comment.handling ?? 'accepted',
        'texts.answer': comment.handled?.text ?? '',
        'data.over': now,
      }}
      refusal={(error) => (error instanceof Refused && error.problem.code === 'stale-version' ? null : error)}
      parts={(said) => {
        // What was typed was typed over what stood then, all of it.
        const all = Object.fromEntries(TYPED.map((field) => [field, said(field)]));
        const noted = said('data.handling') === 'noted';
        return [
          {
            name: 'data.handling',
            label: form.handling,
            as: 'choice',
            called: form.handlings,
            alsoChanges: (value) => ({ ...all, 'data.handling': value }),
          },
          {
            name: 'texts.answer',
            label: form.handlingAnswer,
            as: 'words',
            required: !noted,
            unmarked: true,
            attributes: { 'aria-label': `${acts.handle}: ${comment.text ?? ''}` },
            alsoChanges: (value) => ({ ...all, 'texts.answer': value }),
          },
          piece<number>({
            name: 'data.over',
            begins: now,
            show: (before, change) =>
              before !== now && (
                <Overtaken
                  comment={comment}
                  onMine={() => change(now)}
                  onTheirs={() => {
                    draft.forget();
                    onClose();
                  }}
                />
              ),
            sent: (before) => (before === now ? { data: { over: before } } : null),
          }),
        ];
      }}
    />
  );
}

const TYPED = ['data.handling', 'texts.answer', 'data.over'];

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
