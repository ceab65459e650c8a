import { Button } from '@mantine/core';
import { useState } from 'react';
import { WhyField } from '../parts/fields';
import { isWhole, NO_PROVISION, ProvisionFields, trimmed } from '../parts/provisionFields';
import { useWords } from '../words';

/** The transitional provision by which cases are moved; without one nothing is moved. */
export function ProvisionForm({
  count,
  pending,
  onSend,
}: {
  count: number;
  pending: boolean;
  onSend(provision: ReturnType<typeof trimmed>, why: string): void;
}) {
  const { publishing: words } = useWords();
  const [filled, setFilled] = useState(NO_PROVISION);
  const [why, setWhy] = useState('');
  const ready = count > 0 && isWhole(filled) && why.trim() !== '';
  return (
    <fieldset className="card stack provision">
      <legend className="strong">{words.provision}</legend>
      <ProvisionFields required value={filled} onChange={(part) => setFilled((before) => ({ ...before, ...part }))} />
      <WhyField value={why} onChange={setWhy} />
      <div>
        <Button disabled={!ready} loading={pending} onClick={() => onSend(trimmed(filled), why.trim())}>
          {words.move(count)}
        </Button>
      </div>
    </fieldset>
  );
}
