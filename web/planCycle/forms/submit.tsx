import { Link } from 'wouter';
import { madePublic, postingOf, postingsOf } from '../../../domain/law/posting';
import type { Step } from '../../../domain/law/procedure';
import { traitsOf } from '../../../domain/law/stepKinds';
import type { ArticleView } from '../../data/api';
import { useApi } from '../../data/queries';
import { useLaw } from '../../data/stepLaw';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { useItsDocument } from '../../parts/form/itsDocument';
import { NOTE, papers, WHY } from '../../parts/form/usual';
import { Loaded } from '../../parts/loaded';
import { PublicNote } from '../../parts/publicNote';
import { useLanguage, useWords } from '../../words';
import { useConsultations } from '../region/family';
import { postingAsks } from './postingAsks';
import { StepData, usePartNames, usePlanAnnex, usePlanSeen } from '../../plan/stepData';
import { useStepExtras } from './stepExtras';

/** Submits a step's documents, or signs a decision. Which documents, the procedure says. */
export function SubmitForm(act: ActFormProps) {
  const { law, steps } = useLaw(act.task.caseId);
  return (
    <Loaded of={law}>
      {() => {
        const own = steps?.find(({ id }) => id === act.task.step);
        const those = { act, law: own, steps: steps ?? [] };
        return own?.carries === 'articles' ? <NextDraft {...those} /> : <Submission {...those} draft={[]} />;
      }}
    </Loaded>
  );
}

interface SubmissionProps {
  act: ActFormProps;
  law: Step | undefined;
  steps: Step[];
}

/** The next draft of a text begins from the one on which positions were stated last. */
function NextDraft(those: SubmissionProps) {
  const { act, law, steps } = those;
  const rounds = useConsultations(act.task.caseId);
  const asking = steps.find(({ kind, needs }) => kind === 'consult' && needs.includes(law?.id ?? ''));
  return (
    <Loaded of={rounds.list}>
      {() => {
        const last = asking && rounds.of(asking.id).at(-1);
        return last ? <FromDraft {...those} asked={last.id} /> : <Submission {...those} draft={[]} />;
      }}
    </Loaded>
  );
}

function FromDraft({ asked, ...those }: SubmissionProps & { asked: string }) {
  const earlier = useApi('/consultations/{id}', { path: { id: asked }, query: { limit: 1 } });
  return <Loaded of={earlier}>{({ articles }) => <Submission {...those} draft={articles} />}</Loaded>;
}

function Submission({ act, law, steps, draft }: SubmissionProps & { draft: ArticleView[] }) {
  const { form } = useWords();
  const { task, name } = act;
  const itsDocument = useItsDocument(law && traitsOf(law).countedBy, task);
  const extras = useStepExtras(name === 'submit' ? law : undefined, steps, task, draft);
  const annex = usePlanAnnex(task, law);
  const offered = usePartNames(name === 'submit' && gathers(law, steps) ? task.caseId : null);
  const seen = usePlanSeen(name === 'sign' ? task : null);
  const { kind = '' } = task.facts;
  return (
    <ActForm
      act={act}
      data={{ step: task.step, ...(name === 'sign' && seen) }}
      parts={(said, refused) => [
        law && <StepData key="plan" caseId={task.caseId} law={law} />,
        papers(law?.produces ?? [], task, annex),
        ...extras,
        name === 'submit' &&
          ['verify', 'appraise'].includes(kind) && {
            name: 'data.conclusion',
            label: form.conclusion,
            called: form.conclusions,
            required: kind === 'verify',
          },
        name === 'submit' && gathers(law, steps) && postingAsks(offered),
        name === 'submit' && answersPeople(law, steps) && <ToComments key="comments" />,
        name === 'submit' && law && <BecomesPublic key="public" law={law} steps={steps} />,
        ...itsDocument,
        // Whether any body objects is the case's to know: the choice appears once it has said so.
        name === 'sign' &&
          (refused === 'objections-open' || said<boolean>('data.overObjections') === true) && {
            name: 'data.overObjections',
            label: form.overObjections,
          },
        name === 'sign' && said<boolean>('data.overObjections') === true && WHY,
        { ...NOTE, as: 'line' },
      ]}
    />
  );
}

const gathers = (law: Step | undefined, steps: Step[]): boolean => !!postingOf({ steps }, law?.id)?.gathers;

const answersPeople = (law: Step | undefined, steps: Step[]): boolean =>
  postingsOf({ steps }).some(({ gathers }) => gathers !== null && gathers.id === law?.id);

/** Where what people say is let through and answered, and others are invited to say something. */
function ToComments() {
  const { postingAsks: words } = useWords();
  return (
    <p className="small">
      <Link href="/community">{words.toComments}</Link>
    </p>
  );
}

/** A step that publishes makes public its own documents and those that it stands on; some may be commented on. */
function BecomesPublic({ law, steps }: { law: Step; steps: Step[] }) {
  const { words, say } = useLanguage('form');
  const posting = postingOf({ steps }, law?.id);
  if (!posting) return null;
  return (
    <PublicNote days={posting.gathers ? words.publicComments(say(posting.gathers.title)) : words.publicForGood}>
      {words.publicWhat(madePublic(posting).map(say).join('; '))}
    </PublicNote>
  );
}
