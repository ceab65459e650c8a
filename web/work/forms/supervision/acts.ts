import { parsePeriod } from '../../../../domain/calendar/period';
import type { Product } from '../../../../domain/law/procedure';
import { periodText } from '../../../../domain/law/words';
import { VERDICTS } from '../../../../domain/supervision/state';
import { RUNG, SESSION, SKIPS } from './rungs';
import type { ActSpec, Context, FieldSpec } from './spec';
import { stepOf, taskOf } from './spec';

const timeOf = (period: string) => periodText(parsePeriod(period));
const paper = (type: string, title: string, required: boolean): Product => ({
  type,
  title: { vi: title, en: title },
  required,
});
const optional = (label: string, { words }: Context): string => `${label} (${words.form.optional})`;

const NUMBER: FieldSpec = {
  name: 'number',
  kind: 'line',
  label: (context) => optional(context.words.supervisions.numberOpt, context),
};
const HELD_ON: FieldSpec = {
  name: 'heldOn',
  kind: 'day',
  label: (context) => optional(context.words.supervisions.heldOn, context),
};
const NOTE = () => ({ name: 'note', required: false }) as const;
const WHY = () => ({ name: 'why', required: true }) as const;

const byDecision = ({ values }: Context): boolean => values.outcome === 'by-decision';
const verdicts: FieldSpec['among'] = (context) =>
  VERDICTS.filter((one) => one !== 'done' || taskOf(context)?.proofs.length).map((value) => ({
    value,
    label: context.words.supervisions.standings[value] ?? value,
  }));

/**
 * What the acts of a supervision ask, bring and say; only the conclusion, with its lines of tasks, has a form of its
 * own.
 */
export const ACT_SPECS: Record<string, ActSpec> = {
  'carry-out': {
    about: 'step',
    fields: [
      { ...NUMBER, shown: (context) => stepOf(context)?.kind !== 'report' },
      { ...HELD_ON, shown: (context) => stepOf(context)?.kind === 'meeting' },
    ],
    papers: (context) => (stepOf(context)?.kind === 'report' ? [] : (stepOf(context)?.produces ?? [])),
    said: NOTE,
  },
  'report-in': { about: 'step', fields: [], papers: (context) => stepOf(context)?.produces ?? [], said: NOTE },
  'set-day': {
    about: null,
    said: NOTE,
    fields: [
      {
        name: 'anchor',
        kind: 'choice',
        required: true,
        label: ({ words }) => words.supervisions.theDay,
        among: ({ view, say }) => view.days.map(({ id, title }) => ({ value: id, label: say(title) })),
      },
      { name: 'date', kind: 'day', required: true, label: ({ words }) => words.supervisions.newDay },
    ],
  },
  'request-information': {
    about: null,
    said: () => ({ name: 'what', required: true }),
    fields: [
      { name: 'from', kind: 'body', required: true, label: ({ words }) => words.supervisions.askWhom },
      { name: 'dueOn', kind: 'day', required: true, label: ({ words }) => words.supervisions.answerBy },
      { name: 'about', kind: 'line', required: true, label: ({ words }) => words.supervisions.askAbout },
    ],
  },
  'supply-information': {
    about: 'request',
    fields: [],
    papers: ({ words }) => [paper('information', words.supervisions.information, true)],
    said: NOTE,
  },
  'file-proof': {
    about: 'task',
    said: NOTE,
    fields: [
      {
        name: 'claims',
        kind: 'options',
        required: true,
        label: ({ words }) => words.supervisions.claim,
        among: ({ words: { supervisions: words } }) => [
          { value: 'done', label: words.claimDone },
          { value: 'partly-done', label: words.claimPartly },
        ],
      },
    ],
    papers: (context) => {
      const type = taskOf(context)?.product ?? 'result';
      return [paper(type, context.words.supervisions.products[type] ?? context.words.supervisions.proof, true)];
    },
  },
  'assess-task': {
    about: 'task',
    said: NOTE,
    fields: [
      {
        name: 'verdict',
        kind: 'options',
        required: true,
        label: ({ words }) => words.supervisions.verdict,
        among: verdicts,
        hint: (context) => (taskOf(context)?.proofs.length ? undefined : context.words.supervisions.nothingDone),
      },
    ],
  },
  'demand-explanation': {
    about: 'task',
    said: WHY,
    papers: ({ words }) => [paper('letter', words.supervisions.letter, false)],
    fields: [
      {
        name: 'complex',
        kind: 'flag',
        label: ({ words, view, say }) => words.supervisions.complexCase(say(timeOf(view.explanationTime.complex))),
        hint: ({ words, view, say }) => words.supervisions.ordinaryTime(say(timeOf(view.explanationTime.ordinary))),
      },
    ],
  },
  'explain-delay': {
    about: 'task',
    fields: [],
    papers: ({ words }) => [paper('explanation', words.supervisions.explanationPaper, false)],
    said: () => ({ name: 'explanation', required: true }),
  },
  'grant-time': {
    about: 'task',
    said: WHY,
    fields: [{ name: 'newDue', kind: 'day', required: true, label: ({ words }) => words.form.newDue }],
  },
  'take-rung': {
    about: 'task',
    said: WHY,
    fields: [RUNG, SKIPS, SESSION, NUMBER],
    papers: ({ words }) => [paper('letter', words.supervisions.letter, true)],
  },
  'close-supervision': {
    about: null,
    said: (context) => ({ name: 'why', required: byDecision(context) }),
    fields: [
      {
        name: 'outcome',
        kind: 'options',
        required: true,
        label: ({ words }) => words.supervisions.outcome,
        among: ({ view, words }) =>
          (['carried-out', 'by-decision'] as const)
            .filter((one) => one === 'by-decision' || isCarriedOut(view))
            .map((value) => ({ value, label: words.supervisions.outcomes[value] ?? value })),
        hint: ({ view, words }) => (isCarriedOut(view) ? undefined : words.supervisions.unfinished),
      },
      { ...NUMBER, shown: byDecision },
    ],
    papers: (context) =>
      byDecision(context) ? [paper('decision', context.words.supervisions.decisionPaper, true)] : [],
  },
  'cancel-supervision': { about: null, fields: [], said: WHY },
};

const isCarriedOut = ({ steps, tasks }: Context['view']): boolean =>
  steps.every(({ doneAt }) => doneAt) && tasks.every(({ standing }) => standing === 'done');
