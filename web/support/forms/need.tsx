import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { WHY } from '../../parts/form/usual';
import { useWords } from '../../words';

/** What the party in need asks for in particular; everyone is told anew. */
export function RequestForm(act: ActFormProps) {
  const { supports: words } = useWords();
  return (
    <ActForm
      act={act}
      begin={{ 'data.kind': 'technical', 'data.measure': 'million-vnd' }}
      parts={(said) => [
        [
          { name: 'data.kind', label: words.kind, as: 'choice', called: words.kinds },
          { name: 'data.amount', label: words.amount },
          ...(said('data.amount')
            ? [{ name: 'data.measure', label: words.measure, as: 'choice' as const, called: words.measures }]
            : []),
          { name: 'data.neededBy', label: words.by },
        ],
        { name: 'texts.what', label: words.what, hint: words.whatHint },
      ]}
    />
  );
}

/** What the support came to; with the reason it ends the case. */
export function CloseSupportForm(act: ActFormProps) {
  const { supports: words } = useWords();
  return <ActForm act={act} parts={() => [{ name: 'data.result', label: words.result, called: words.results }, WHY]} />;
}
