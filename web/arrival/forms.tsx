import { unitOf } from '../data/bodies';
import { ActForm, type ActFormProps } from '../parts/form/actForm';
import { useLanguage, useWords } from '../words';
import { useApi } from '../data/queries';
import { DocumentPicker, type PickedDocument } from '../officialDocument/pickers';
import { CasePicker, type PickedCase } from '../parts/casePicker';
import { piece } from '../parts/form/description';
import { NOTE } from '../parts/form/usual';
import { ChoiceField } from '../parts/fields';

/** Who is to deal with the document, with whom, by when, and how (Decree 30/2020 art. 23(2)). */
export function DirectForm(act: ActFormProps) {
  const { arrivals: words } = useWords();
  const home = unitOf(act.task.body.id);
  return (
    <ActForm
      act={act}
      begin={{ 'data.lead': act.task.body.id }}
      parts={() => [
        { name: 'data.lead', label: words.lead, home },
        {
          name: 'data.with',
          label: words.with,
          as: 'bodies',
          required: false,
          home,
          likely: { known: [], another: words.anotherBody },
        },
        { name: 'data.dueOn', label: words.dueOn },
        { name: 'texts.direction', label: words.direction },
      ]}
    />
  );
}

/** Gives the document to the case that it is an answer or act in, found by title. */
export function GiveForm(act: ActFormProps) {
  const { arrivals: words } = useWords();
  return (
    <ActForm
      act={act}
      parts={(said) => [
        piece<PickedCase | null>({
          name: 'case',
          begins: null,
          show: (chosen, change) => <CasePicker label={words.toCase} required chosen={chosen} onChange={change} />,
          sent: (chosen) => (chosen ? { data: { case: chosen.id } } : null),
          alsoChanges: () => ({ step: '' }),
        }),
        piece<string>({
          name: 'step',
          begins: '',
          show: (step, change) => (
            <StepChoice of={said<PickedCase | ''>('case') || null} step={step} onChange={change} />
          ),
          sent: (step) => (step ? { data: { step } } : {}),
        }),
        NOTE,
      ]}
    />
  );
}

interface StepProps {
  of: PickedCase | null;
  step: string;
  onChange(step: string): void;
}

/** Which step of the chosen case, where that is known. */
function StepChoice({ of, step, onChange }: StepProps) {
  const {
    words: { arrivals: words },
    say,
  } = useLanguage();
  const about = useApi('/cases/{id}', of ? { path: { id: of.id } } : null);
  if (!of || !about.data) return null;
  return (
    <ChoiceField
      label={words.toStep}
      w={480}
      maw="100%"
      value={step}
      onChange={onChange}
      any={words.anyStep}
      among={about.data.steps.map((one) => ({
        value: one.step,
        label: one.facts.title ? say(one.facts.title) : one.step,
      }))}
    />
  );
}

/** The document is dealt with, by which of ours where it was answered. */
export function FinishForm(act: ActFormProps) {
  const { arrivals: words } = useWords();
  return (
    <ActForm
      act={act}
      parts={() => [
        piece<PickedDocument | null>({
          name: 'answeredBy',
          begins: null,
          show: (chosen, change) => (
            <DocumentPicker
              label={words.answeredBy}
              hint={words.answeredByHint}
              issuer={act.task.body.id}
              chosen={chosen}
              onChange={change}
            />
          ),
          sent: (chosen) => ({ data: { answeredBy: chosen?.id ?? null } }),
        }),
        NOTE,
      ]}
    />
  );
}
