import { Begun, type BegunProps } from '../begun';
import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { useOnce } from '../../data/act';
import { useKept } from '../../data/drafts';
import type { ActProspect } from '../../data/api';
import { ProblemNote } from '../problem';
import type { Part } from './description';
import { FieldList } from './fieldList';
import { Form } from './form';
import { type Said, type Typed, useFields } from './useFields';
import { useWhatComes } from './whatComes';

/** What can't be undone is looked at first: what would come of it, from the API, and only then the button. */
interface Preview<B, P> {
  look(body: B): Promise<P>;
  confirm: string;
  show(preview: P, confirm: ReactNode): ReactNode;
}

interface Props<B, D, P> {
  label: string;
  submit?: string;
  schema: z.ZodType;
  /** `once`: a second click or a broken connection sends the wish once only. */
  send(body: B, once: ReturnType<typeof useOnce>): Promise<D>;
  parts(said: Said, refused: string | undefined): Part[];
  beside?: object;
  begin?: Typed;
  /** Under what name the draft is kept; without one a reload forgets it. */
  kept?: string;
  preview?: Preview<B, P>;
  /** What would come of it, for who asks before sending; of what has no preview. */
  comes?(body: B): Promise<ActProspect>;
  unready?(body: B): string | false | undefined;
  refusal?(error: unknown): unknown;
  onSent?(data: D, body: B): void | Promise<void>;
  /** What stands in the form's place once something was begun with it. */
  begun?(data: D): BegunProps;
  /** What was typed is another now. */
  onEdit?(): void;
  onClose?: () => void;
  takesFocus?: boolean;
  className?: string;
  children?: ReactNode;
}

/**
 * The form of whatever isn't an act in a case: a start, an account, a posting. Its fields go by the request's own
 * schema.
 */
export function RequestForm<B extends object, D, P = never>(props: Props<B, D, P>) {
  const { label, submit, schema, preview, onSent, onClose } = props;
  const draft = useKept(props.kept);
  const [initial] = useState(draft.typed);
  const once = useOnce();
  const send = useMutation({
    mutationFn: (body: B) => props.send(body, once),
    onSuccess: (data, body) => {
      draft.forget();
      return onSent?.(data, body);
    },
  });
  const comes = useWhatComes((body: B) => props.comes?.(body) ?? Promise.reject(new Error('no look ahead')));
  const look = useMutation({ mutationFn: (body: B) => preview?.look(body) ?? Promise.reject(new Error('no preview')) });
  const fields = useFields<B>({
    schema,
    parts: props.parts,
    beside: props.beside,
    begin: props.begin,
    kept: { typed: initial, keep: draft.keep },
    error: send.error ?? look.error,
    // What was shown holds only for what was asked then.
    onEdit: () => {
      props.onEdit?.();
      look.reset();
      comes.forget();
      if (!send.isPending) send.reset();
    },
  });
  const { body } = fields;
  const why = props.unready?.(body) || undefined;
  const refused = props.refusal ? props.refusal(send.error) : send.error;
  const confirm = preview && (
    <>
      <ProblemNote error={refused} />
      <div>
        <Button loading={send.isPending} onClick={() => send.mutate(body)}>
          {preview.confirm}
        </Button>
      </div>
    </>
  );
  if (props.begun && send.data !== undefined) return <Begun {...props.begun(send.data)} />;
  return (
    <>
      <Form
        label={label}
        submit={submit}
        ready={fields.ready && !why}
        unready={why}
        pending={preview ? look.isPending : send.isPending}
        error={preview ? look.error : refused}
        onSend={() => (preview ? look.mutate(body) : send.mutate(body))}
        onClose={onClose}
        takesFocus={props.takesFocus}
        looked={look.data !== undefined}
        className={props.className}
        also={props.comes && comes.button(body, fields.ready && !why)}
      >
        {props.children}
        <FieldList of={fields} />
        {comes.shown}
      </Form>
      {preview && look.data !== undefined && preview.show(look.data, confirm)}
    </>
  );
}
