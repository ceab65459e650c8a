import { Lines } from '../../parts/form/lines';
import { oneOf } from '../../parts/oneOf';
import { ChoiceField, LineField, WordsField } from '../../parts/fields';
import { useWords } from '../../words';
import { BLANK, hasText, hasTitle, KINDS, type Piece } from './pieces';

interface Props {
  label: string;
  pieces: Piece[];
  onChange(pieces: Piece[]): void;
}

/** The content piece by piece: each of a kind that can be changed, moved and taken out; numbers follow the order. */
export function Content({ label, pieces, onChange }: Props) {
  const { writing: words } = useWords();
  const hints: Partial<Record<Piece['kind'], string>> = { list: words.aLineEach, table: words.tableHint };
  return (
    <Lines label={label} lines={pieces} blank={BLANK} onChange={onChange} ordered hint={words.contentHint}>
      {(piece, _bind, change) => (
        <div className="stack tight whole">
          <ChoiceField
            label={words.kind}
            value={piece.kind}
            among={KINDS}
            called={words.kinds}
            onChange={(value) => change({ kind: oneOf(KINDS, value) ?? piece.kind })}
          />
          {hasTitle(piece) && (
            <LineField label={words.heading} value={piece.title} onChange={(title) => change({ title })} />
          )}
          {hasText(piece) && (
            <TextField
              label={words.text}
              hint={hints[piece.kind]}
              value={piece.text}
              onChange={(text) => change({ text })}
            />
          )}
        </div>
      )}
    </Lines>
  );
}

interface Field {
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: string;
}

/** Several lines of words. */
export const TextField = ({ label, value, onChange, hint }: Field) => (
  <WordsField label={label} description={hint} value={value} autosize minRows={2} maxRows={20} onChange={onChange} />
);

/** Of a list an entry a line. */
export function EachLineField(props: Field) {
  const { writing: words } = useWords();
  return <TextField hint={words.aLineEach} {...props} />;
}
