import { unitOf } from '../../data/bodies';
import { piece } from '../../parts/form/description';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { NOTE, paper, papers } from '../../parts/form/usual';
import { useWords } from '../../words';
import { dmy } from '../../words/dates';
import { useDraftParts } from '../draftParts';
import { PowersFields } from '../signature';
import { type SigningPowers, signingOf } from '../../../domain/officialDocument/signing';
import { ofDocument } from './ofDocument';

/** A new version of a draft, which begins as the newest one stands. */
export const ReviseForm = ofDocument(({ act, view }) => {
  const draftParts = useDraftParts();
  const newest = view.versions.at(-1);
  if (!newest) return null;
  const { subject, urgency, answerBy, recipients, documents, content } = newest;
  return (
    <ActForm
      act={act}
      // Another's version meanwhile is what is revised then.
      about={`${act.task.key}/${newest.seq}`}
      data={{ of: newest.seq }}
      begin={{
        'data.subject': subject,
        'data.urgency': urgency ?? undefined,
        'data.answerBy': answerBy ? dmy(answerBy) : undefined,
      }}
      parts={() => [
        ...draftParts({
          within: 'data.',
          place: { caseId: act.task.caseId, body: act.task.body },
          home: unitOf(view.issuer.id),
          likely: [],
          begins: {
            recipients,
            content,
            files: documents.map(({ filename, ...one }) => ({ ...one, filename: filename ?? one.type })),
          },
        }),
        NOTE,
      ]}
    />
  );
});

/** Asks other bodies what they think of the draft. */
export function AskRemarksForm(act: ActFormProps) {
  const { drafting: words } = useWords();
  return (
    <ActForm
      act={act}
      parts={() => [
        {
          name: 'data.bodies',
          label: words.askWhom,
          as: 'bodies',
          home: unitOf(act.task.body.id),
          likely: { known: [], another: words.body },
        },
        NOTE,
      ]}
    />
  );
}

/** A comment on the newest version. */
export function RemarkForm(act: ActFormProps) {
  const { drafting: words } = useWords();
  return (
    <ActForm
      act={act}
      parts={() => [
        { name: 'texts.remark', label: words.remark },
        papers([paper('remark', words.remarkPaper, false)], act.task),
      ]}
    />
  );
}

/** To whom it is put forward for signature, and by which powers that person signs. */
export function ForwardForm(act: ActFormProps) {
  const { signing: words } = useWords();
  const issuer = act.task.body.id;
  const [usual = { powers: [], position: null }] = signingOf(issuer);
  return (
    <ActForm
      act={act}
      begin={{ 'data.to': issuer }}
      parts={() => [
        { name: 'data.to', label: words.to, home: unitOf(issuer) },
        piece<SigningPowers>({
          name: 'powers',
          begins: usual,
          show: (said, change) => <PowersFields issuer={issuer} said={said} onChange={change} />,
          sent: ({ powers, position }) =>
            powers.every(({ of }) => of.trim()) ? { data: { powers, position: position?.trim() || null } } : null,
        }),
        NOTE,
      ]}
    />
  );
}
