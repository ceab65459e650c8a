import { Suspense, type ComponentType } from 'react';
import { AcknowledgeForm } from './acknowledge';
import { HandleForm } from './handle';
import type { FormProps } from './props';
import { ReplyForm } from './reply';
import { ReturnForm } from './return';
import { SubmitForm } from './submit';

/** The acts that the page has a form for. */
export const FORMS: Record<string, ComponentType<FormProps>> = {
  submit: SubmitForm, sign: SubmitForm, return: ReturnForm, acknowledge: AcknowledgeForm, reply: ReplyForm, handle: HandleForm,
};

export function ActForm(props: FormProps) {
  const Form = FORMS[props.name];
  return Form ? <Suspense fallback={null}><Form {...props} /></Suspense> : null;
}
