import { DOCUMENT_TYPES, type DocumentType } from '../../../domain/officialDocument/types';
import { knowing } from '../../case/ofCase';
import { ActForm } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { NOTE } from '../../parts/form/usual';
import { keysOf } from '../../parts/keysOf';
import { Ticks } from '../../parts/ticks';
import { typeName } from '../../officialDocument/types';
import { useLanguage } from '../../words';

/** Which types have numbers of their own, from 1, as the head decides (Decree 30/2020 art. 15(1)(c)). */
export const SeriesForm = knowing('/document-books/{id}')(({ act, view: { apart } }) => (
  <ActForm
    act={act}
    parts={() => [
      piece<DocumentType[]>({
        name: 'types',
        begins: [],
        show: (chosen, change) => <Types without={apart} chosen={chosen} onChange={change} />,
        sent: (types) => (types.length > 0 ? { data: { types } } : null),
      }),
      NOTE,
    ]}
  />
));

interface TypesProps {
  without: DocumentType[];
  chosen: DocumentType[];
  onChange(chosen: DocumentType[]): void;
}

function Types({ without, chosen, onChange }: TypesProps) {
  const {
    words: { books: words },
    say,
  } = useLanguage();
  return (
    <fieldset>
      <legend>{words.seriesTypes}</legend>
      <div className="field-grid">
        <Ticks
          all={keysOf(DOCUMENT_TYPES).filter((type) => !without.includes(type))}
          chosen={chosen}
          onChange={onChange}
          keyOf={(type) => type}
          called={(type) => typeName(type, say)}
        />
      </div>
    </fieldset>
  );
}
