import { signatureLines } from '../../domain/officialDocument/paper';
import { Icon } from '../parts/icon';
import { useWords } from '../words';
import type { SigningPowers } from '../../domain/officialDocument/signing';

interface Props {
  of: SigningPowers;
  /** Null while nobody has signed. */
  name: string | null;
}

/** Powers, position and name as they stand under the document. */
export function Printed({ of, name }: Props) {
  const { signing: words } = useWords();
  return (
    <div className="signature">
      {signatureLines({ ...of, alsoAs: null, name }).map((line) => (
        <p key={line} className="strong">
          {line}
        </p>
      ))}
      {name && (
        <>
          <p className="mark done">
            <Icon name="done" />
            {words.signed}
          </p>
          <p className="strong">{name}</p>
        </>
      )}
    </div>
  );
}
