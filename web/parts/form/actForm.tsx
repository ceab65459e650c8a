import { type ReactNode, useRef, useState } from 'react';
import type { CaseKind } from '../../../domain/kinds';
import { shapesOf, type Shapes } from '../../data/actShapes';
import type { TaskRow } from '../../data/api';
import { type Doing, type Done, useAct } from '../../data/act';
import { useKept } from '../../data/drafts';
import { useWords } from '../../words';
import type { Part } from './description';
import { useArrived } from '../arrived';
import { type DrawnUp, useDrawing } from './drawnUp';
import { FieldList } from './fieldList';
import { Form } from './form';
import { type Said, type Typed, useFields } from './useFields';
import { useWhatComesOf } from './whatComes';

/** What every act's form is given. */
export interface ActFormProps {
  /** The kind of case that has the act. */
  kind: CaseKind;
  name: string;
  task: TaskRow;
  title: string;
  /** `more`: the form has more of the same to do, and stays. */
  onDone(done: Done, more?: boolean): void;
  onClose(): void;
}

interface Props {
  act: Pick<ActFormProps, 'kind' | 'name' | 'title' | 'onDone' | 'onClose'> & {
    task: Pick<TaskRow, 'caseId' | 'key'> & { body: { id: string } };
  };
  parts(said: Said, refused: string | undefined): Part[];
  /** What goes with the act's data beside what is typed, such as the step. */
  data?: object;
  begin?: Typed | undefined;
  label?: string;
  /** Why it can't be sent, where that is something else than an empty field. */
  unready?(data: Record<string, unknown>): string | false | undefined;
  /** The act by whose schema the fields go, where another is sent. */
  schemaOf?: string | undefined;
  /** What goes on record as the data, where that isn't what was typed. */
  sends?(data: Record<string, unknown>): Record<string, unknown>;
  /** What the draft is of, where a task has several. */
  about?: string;
  /** Another way to word what was refused. */
  refusal?(error: unknown): unknown;
  children?: ReactNode;
}

/**
 * The form of an act: its fields, drawn from the act's own schema; a draft survives a reload, one wish is sent once.
 */
export function ActForm(props: Props) {
  const { task, name } = props.act;
  const about = props.about ?? task.key;
  const key = `${task.caseId}/${about}/${name}`;
  const shapes = useArrived(shapesOf(props.act.kind));
  if (!shapes) return null;
  // The same form may go over to another act.
  return <Filling key={key} kept={key} {...props} shapes={shapes} about={about} />;
}

function Filling(props: Props & { kept: string; about: string; shapes: Shapes }) {
  const { shapes, act, parts, data = {}, begin, label, unready, sends, kept, about, refusal, children } = props;
  const words = useWords();
  const { kind, name, task, title, onDone, onClose } = act;
  const draft = useKept(kept);
  const lodge = useAct(task.caseId, title, (done) => {
    draft.forget();
    onDone(done);
  });
  const comes = useWhatComesOf(task.caseId);
  const shape = props.schemaOf ?? name;
  const schema = shapes.get(shape);
  if (!schema) throw new Error(`Cases of the kind ${kind} have no act ${shape}`);
  const drawing = useDrawing();
  const [initial] = useState(() => begunWith(draft.typed, { act: name, about }, drawing?.drawnUp ?? null));
  const typed = useRef(initial);
  const keep = (next: Typed) => {
    typed.current = next;
    draft.keep(next);
  };
  const fields = useFields<Doing & { data: Record<string, unknown> }>({
    schema,
    parts,
    beside: { name: shape, body: task.body.id, data },
    begin,
    kept: { typed: initial, keep },
    error: lodge.error,
    // What was shown holds only for what was typed then.
    onEdit: comes.forget,
  });
  const sent = fields.body;
  const isOthers = drawing?.toSign.includes(name) ?? false;
  const why = (isOthers ? words.inside.othersSeat : unready?.(sent.data)) || undefined;
  const ready = fields.ready && !why;
  const doing = { ...sent, name, data: sends ? sends(sent.data) : sent.data };
  // What a colleague has now is kept with the task, not on this machine.
  const handed = () => {
    draft.forget();
    onClose();
  };
  return (
    <>
      <Form
        label={label ?? words.act[name] ?? name}
        ready={ready}
        unready={why}
        pending={lodge.isPending}
        error={refusal ? refusal(lodge.error) : lodge.error}
        onSend={() => lodge.mutate(doing)}
        also={comes.button(doing, ready)}
        onClose={onClose}
        keeps
        takesFocus
      >
        {children}
        <FieldList of={fields} />
        {comes.shown}
      </Form>
      {drawing?.hand(() => ({ act: name, about, typed: typed.current }), handed)}
    </>
  );
}

/** What stands in a form at first: what one typed oneself, else what a colleague drew up. */
function begunWith(own: Typed, form: Omit<DrawnUp, 'typed'>, drawnUp: DrawnUp | null): Typed {
  const isSame = drawnUp?.act === form.act && drawnUp.about === form.about;
  return Object.keys(own).length === 0 && isSame ? drawnUp.typed : own;
}
