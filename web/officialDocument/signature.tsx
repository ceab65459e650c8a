import { Button } from '@mantine/core';
import { LENGTHS } from '../../domain/officialDocument/forms';
import { signatureLines } from '../../domain/officialDocument/paper';
import { CAPACITIES } from '../../domain/officialDocument/types';
import { oneOf } from '../parts/oneOf';
import { ChoiceField, LineField } from '../parts/fields';
import { useWords } from '../words';
import { signingOf, type SigningPowers } from '../../domain/officialDocument/signing';
import { Icon } from '../parts/icon';

const MOST_POWERS = 3;

interface Props {
  issuer: string;
  said: SigningPowers;
  onChange(said: SigningPowers): void;
}

/** By which powers it is to be signed: what is usual for the body, and each line to be changed. */
export function PowersFields({ issuer, said, onChange }: Props) {
  const { signing: words, form } = useWords();
  const { powers, position } = said;
  const line = (index: number, part: Partial<SigningPowers['powers'][number]>) =>
    onChange({ ...said, powers: powers.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <fieldset className="stack tight">
      <legend>{words.as}</legend>
      <div className="row" role="group" aria-label={words.usual}>
        <span className="small quiet">{words.usual}:</span>
        {signingOf(issuer).map((one) => (
          <Button key={one.position} size="compact-xs" variant="default" onClick={() => onChange(one)}>
            {[...one.powers.map(({ capacity, of }) => `${capacity} ${of}`), one.position].join(' / ')}
          </Button>
        ))}
      </div>
      {powers.map(({ capacity, of }, index) => (
        <div key={index} className="row top">
          <ChoiceField
            label={words.capacity}
            value={capacity}
            among={CAPACITIES.map((value) => ({ value, label: `${value} ${words.capacities[value]}` }))}
            onChange={(value) => line(index, { capacity: oneOf(CAPACITIES, value) ?? capacity })}
          />
          <LineField
            className="grow"
            label={words.of}
            maxLength={LENGTHS.recipient}
            value={of}
            onChange={(of) => line(index, { of })}
          />
          <Button
            variant="subtle"
            mt={24}
            aria-label={words.removePower(index + 1)}
            onClick={() => onChange({ ...said, powers: powers.filter((_, at) => at !== index) })}
          >
            {form.remove}
          </Button>
        </div>
      ))}
      {powers.length < MOST_POWERS && (
        <div>
          <Button
            size="compact-xs"
            variant="default"
            onClick={() => onChange({ ...said, powers: [...powers, { capacity: 'TL.', of: '' }] })}
          >
            {words.addPower}
          </Button>
        </div>
      )}
      <LineField
        label={words.position}
        description={words.positionHint}
        maxLength={LENGTHS.position}
        w={320}
        maw="100%"
        value={position ?? ''}
        onChange={(typed) => onChange({ ...said, position: typed || null })}
      />
      <p className="small quiet">{words.printed}</p>
      <Printed of={said} name={null} />
    </fieldset>
  );
}

interface PrintedProps {
  of: SigningPowers;
  /** Null while nobody has signed. */
  name: string | null;
}

/** Powers, position and name as they stand under the document. */
export function Printed({ of, name }: PrintedProps) {
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
