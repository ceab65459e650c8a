import { NativeSelect } from '@mantine/core';
import { Lines } from '../../parts/form/lines';
import { oneOf } from '../../parts/oneOf';
import { useWords } from '../../words';
import { LineField, TextField } from './fields';
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
      {(piece, change) => (
        <div className="stack tight whole">
          <NativeSelect
            label={words.kind}
            value={piece.kind}
            data={KINDS.map((value) => ({ value, label: words.kinds[value] }))}
            onChange={({ currentTarget }) => change({ kind: oneOf(KINDS, currentTarget.value) ?? piece.kind })}
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
