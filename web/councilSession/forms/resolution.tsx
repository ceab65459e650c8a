import { useWords } from '../../words';
import { document } from './document';
import { SessionForm, type SessionFormProps } from './sessionForm';

const PRODUCT = {
  type: 'resolution',
  title: { vi: 'Văn bản nghị quyết đã ký', en: 'Signed text of the resolution' },
  required: true,
};

/** The number of an adopted resolution and its signed text; the text's hash goes on record with the number. */
export function ResolutionForm(of: SessionFormProps) {
  const {
    session: { form },
    form: { signedOn, signedOnHint },
  } = useWords();
  return (
    <SessionForm
      of={of}
      parts={() => [
        [
          { name: 'data.number', label: form.number, width: 280, placeholder: '45/NQ-HĐND' },
          { name: 'data.signedOn', label: signedOn, hint: signedOnHint },
        ],
        document(PRODUCT, of.task, {
          data: ({ sha256 }) => ({ textSha256: sha256 }),
          show: ({ sha256 }) => (
            <p className="tiny quiet break">
              {form.textHash}: <span className="num">{sha256}</span>
            </p>
          ),
        }),
      ]}
    />
  );
}
