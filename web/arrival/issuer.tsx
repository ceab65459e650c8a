import { Radio } from '@mantine/core';
import { boundTo } from '../parts/bound';
import { BodyPicker } from '../parts/bodyPicker';
import { LineField } from '../parts/fields';
import { useWords } from '../words';

/** Who issued what came: a body of the directory, or another by its name. */
export interface Issuer {
  listed: boolean;
  body: string;
  name: string;
}

export const NO_ISSUER: Issuer = { listed: true, body: '', name: '' };

export function issuerSent({ listed, body, name }: Issuer): object | null {
  if (listed) return body ? { issuer: { body } } : null;
  return name.trim() ? { issuer: { name: name.trim() } } : null;
}

interface Props {
  home: string;
  issuer: Issuer;
  onChange(issuer: Issuer): void;
}

export function IssuerFields({ home, issuer, onChange }: Props) {
  const { arrivals: words, records } = useWords();
  const bind = boundTo(issuer, (part) => onChange({ ...issuer, ...part }));
  return (
    <fieldset className="stack tight">
      <legend className="hidden-visually">{records.issuer}</legend>
      <Radio.Group
        label={records.issuer}
        value={issuer.listed ? 'listed' : 'named'}
        onChange={(value) => onChange({ ...issuer, listed: value === 'listed' })}
      >
        <div className="row">
          <Radio value="listed" label={words.issuerListed} />
          <Radio value="named" label={words.issuerNamed} />
        </div>
      </Radio.Group>
      {issuer.listed ? (
        <BodyPicker label={words.issuerBody} home={home} required {...bind('body')} />
      ) : (
        <LineField label={words.issuerName} withAsterisk maxLength={200} {...bind('name')} />
      )}
    </fieldset>
  );
}
