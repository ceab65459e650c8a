import type { ComponentType } from 'react';
import type { SessionView, TaskRow } from '../../data/api';
import { knowing } from '../../case/ofCase';
import { AmendForm } from './amend';
import { AddItemForm } from './addItem';
import { DossierForm, ReportForm, ResolutionForm, WithdrawReportForm } from './papers';
import { MoveDateForm, OutcomeForm, PlainForm, PublicationForm } from './plain';
import type { SessionFormProps } from './sessionForm';
import { ReceiveQuestionForm, TakeQuestionForm } from './question';
import { AttendanceForm, RollCallForm } from './roll';
import { CorrectionForm, VoteForm } from './vote';

const FORMS: Record<string, ComponentType<SessionFormProps>> = {
  'add-item': AddItemForm,
  'add-dossier': DossierForm,
  'file-report': ReportForm,
  'withdraw-report': WithdrawReportForm,
  'move-date': MoveDateForm,
  'open-session': PlainForm,
  'close-session': PlainForm,
  'note-item': PlainForm,
  'note-ending': PlainForm,
  'roll-call': RollCallForm,
  attendance: AttendanceForm,
  'amend-targets': AmendForm,
  vote: VoteForm,
  'correct-vote': CorrectionForm,
  'take-question': TakeQuestionForm,
  'receive-question': ReceiveQuestionForm,
  'return-dossier': OutcomeForm,
  postpone: OutcomeForm,
  'withdraw-item': OutcomeForm,
  'number-resolution': ResolutionForm,
  'publish-item': PublicationForm,
};

/**
 * The form of an act in a session, on its page and from My work alike: it looks up the session and the item that the
 * task is about.
 */
export const SessionActForm = knowing('/sessions/{id}')(({ act, view: session }) => {
  const Form = FORMS[act.name];
  return Form && <Form {...act} session={session} item={itemOf(session, act.task)} />;
});

function itemOf({ items }: SessionView, task: TaskRow) {
  return items.find(({ id }) => id === task.facts.item) ?? null;
}
