import { parsePeriod } from '../../../domain/calendar/period';
import { periodText } from '../../../domain/law/words';
import type { Field, Part } from '../../parts/form/description';
import { NOTE, paper, papers, WHY } from '../../parts/form/usual';
import { type ActSpec, type Context, stepOf, taskOf } from './spec';

const timeOf = (period: string) => periodText(parsePeriod(period));
const arrival = () => 'arrival' as const;
const number = ({ words }: Context): Field => ({
  name: 'data.number',
  label: words.supervisions.numberOpt,
  width: 360,
});

/**
 * What the acts of a supervision ask, bring and say; only the conclusion, with its lines of tasks, has a form of its
 * own.
 */
export const ACT_SPECS: Record<string, ActSpec> = {
  'carry-out': {
    about: 'step',
    counted: (of) => (['report', 'meeting'].includes(stepOf(of)?.kind ?? 'report') ? null : 'issue'),
    parts: (context) => {
      const { kind, produces = [] } = stepOf(context) ?? {};
      const reports = kind === 'report';
      return [
        kind === 'meeting' && number(context),
        ...context.itsDocument,
        kind === 'meeting' && { name: 'data.heldOn', label: context.words.supervisions.heldOn },
        !reports && produces.length > 0 && papers(produces, context.task),
        NOTE,
      ];
    },
  },
  'report-in': {
    about: 'step',
    counted: arrival,
    parts: (context) => {
      const { produces = [] } = stepOf(context) ?? {};
      return [produces.length > 0 && papers(produces, context.task), ...context.itsDocument, NOTE];
    },
  },
  'set-day': {
    about: null,
    parts: ({ words, view }) => [
      {
        name: 'data.anchor',
        label: words.supervisions.theDay,
        among: view.days,
      },
      { name: 'data.date', label: words.supervisions.newDay },
      NOTE,
    ],
  },
  'request-information': {
    about: null,
    parts: ({ words: { supervisions: words }, view }) => [
      { name: 'data.from', label: words.askWhom, home: view.unit },
      { name: 'data.dueOn', label: words.answerBy },
      { name: 'data.about', label: words.askAbout, required: true, width: 360 },
      { name: 'texts.what', label: words.askWhat },
    ],
  },
  'supply-information': {
    about: 'request',
    counted: arrival,
    parts: ({ words, task, itsDocument }) => [
      papers([paper('information', words.supervisions.information, true)], task),
      ...itsDocument,
      NOTE,
    ],
  },
  'ask-to-organise': {
    about: null,
    parts: ({ words: { supervisions: words }, view }) => [
      { name: 'data.with', label: words.askToOrganise, home: view.level === 'nation' ? view.unit : 'VN' },
      { name: 'data.about', label: words.organiserShare, width: 360 },
      [
        { name: 'data.answerBy', label: words.organiserAnswerBy },
        { name: 'data.dueOn', label: words.organiserDue },
      ],
      { name: 'texts.what', label: words.organiserWhat },
    ],
  },
  'answer-organising': {
    about: 'request',
    parts: ({ words: { supervisions: words } }) => [
      {
        name: 'data.agrees',
        label: words.organiserAnswer,
        as: 'yesNo',
        among: [
          { value: 'yes', label: words.organiserAgrees },
          { value: 'no', label: words.organiserDeclines },
        ],
      },
      NOTE,
    ],
  },
  'hand-in-share': {
    about: 'request',
    counted: arrival,
    parts: ({ words, task, itsDocument }) => [
      papers([paper('report', words.supervisions.organiserReport, true)], task),
      ...itsDocument,
      NOTE,
    ],
  },
  'file-proof': {
    about: 'task',
    counted: arrival,
    parts: (context) => {
      const { supervisions: words } = context.words;
      const type = taskOf(context)?.product ?? 'result';
      return [
        {
          name: 'data.claims',
          label: words.claim,
          called: { done: words.claimDone, 'partly-done': words.claimPartly },
        },
        papers([paper(type, words.products[type] ?? words.proof, true)], context.task),
        ...context.itsDocument,
        NOTE,
      ];
    },
  },
  'assess-task': { about: 'task', parts: (context) => [verdict(context), NOTE] },
  'demand-explanation': {
    about: 'task',
    parts: ({ words: { supervisions: words }, view, say, task }) => [
      {
        name: 'data.complex',
        label: words.complexCase(say(timeOf(view.explanationTime.complex))),
        hint: words.ordinaryTime(say(timeOf(view.explanationTime.ordinary))),
      },
      papers([paper('letter', words.letter, false)], task),
      WHY,
    ],
  },
  'explain-delay': {
    about: 'task',
    counted: arrival,
    parts: ({ words: { supervisions: words }, task, itsDocument }) => [
      papers([paper('explanation', words.explanationPaper, false)], task),
      ...itsDocument,
      { name: 'texts.explanation', label: words.explainText },
    ],
  },
  'grant-time': { about: 'task', parts: ({ words }) => [{ name: 'data.newDue', label: words.form.newDue }, WHY] },
  'take-rung': {
    about: 'task',
    counted: () => 'issue',
    parts: (context) => [
      ...rungParts(context),
      ...context.itsDocument,
      papers([paper('letter', context.words.supervisions.letter, true)], context.task),
      WHY,
    ],
  },
  'close-supervision': { about: null, parts: closing },
  'cancel-supervision': { about: null, parts: () => [WHY] },
};

/** A task of which nothing was shown is not found done. */
function verdict(context: Context): Field {
  const { supervisions: words } = context.words;
  const shown = taskOf(context)?.proofs.length;
  return {
    name: 'data.verdict',
    label: words.verdict,
    as: 'options',
    called: words.standings,
    ...(!shown && { hint: words.nothingDone, without: ['done'] }),
  };
}

function closing(context: Context) {
  const {
    view,
    task,
    said,
    words: { supervisions: words, form },
  } = context;
  const byDecision = said('data.outcome') === 'by-decision';
  const finished = isCarriedOut(view);
  return [
    {
      name: 'data.outcome',
      label: words.outcome,
      called: words.outcomes,
      ...(!finished && { hint: words.unfinished, without: ['carried-out'] }),
    },
    byDecision && number(context),
    byDecision && papers([paper('decision', words.decisionPaper, true)], task),
    byDecision ? WHY : { name: 'texts.why', label: form.why },
  ];
}

const isCarriedOut = ({ steps, tasks }: Context['view']): boolean =>
  steps.every(({ doneAt }) => doneAt) && tasks.every(({ standing }) => standing === 'done');

const indexOf = ({ view }: Context, rung: string | undefined): number => view.rungs.findIndex(({ id }) => id === rung);

/** Where a task stands on the ladder, counted from 0; -1 before its first rung. */
const lastOf = (context: Context): number => indexOf(context, taskOf(context)?.ladder.at(-1)?.rung);

/** The rungs that the body is competent for and may still take: never down again. */
const open = (context: Context) =>
  context.view.rungs
    .filter(
      (rung, at) =>
        context.view.parts[rung.by]?.some(({ id }) => id === context.task.body.id) &&
        (at > lastOf(context) || (at === lastOf(context) && rung.repeats)),
    )
    .map(({ id, title }) => ({ value: id, label: context.say(title) }));

/** The measure, on purpose where others are passed over, and the session where it is a matter for one. */
function rungParts(context: Context): Part[] {
  const {
    view,
    said,
    sessions,
    words: { supervisions: words },
  } = context;
  const chosen = view.rungs.find(({ id }) => id === said('data.rung'));
  const forSession = chosen && chosen.by !== 'conducts' && chosen.opens === null && sessions.length > 0;
  return [
    { name: 'data.rung', label: words.rung, among: open(context), width: 480 },
    chosen &&
      indexOf(context, chosen.id) > lastOf(context) + 1 && { name: 'data.skips', label: words.skip, required: true },
    forSession && {
      name: 'data.session',
      label: words.session,
      none: words.noSession,
      among: sessions,
      width: 480,
    },
  ];
}
