import { Button, Radio } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { NewSuccession } from '../../data/api';
import { BodyPicker } from '../../parts/bodyPicker';
import { WhyField } from '../../parts/fields';
import { isWhole, NO_PROVISION, ProvisionFields, trimmed } from '../../parts/provisionFields';
import { useLanguage } from '../../words';
import type { Waiting } from './gather';

interface Props {
  candidates: Waiting['candidates'];
  /** The unit whose bodies are offered where none of the candidates is meant. */
  home: string;
  count: number;
  pending: boolean;
  onName(named: Omit<NewSuccession, 'old' | 'cases'>): void;
  onClose(): void;
}

/** One of those that the area went to, or another body; the reason goes on record. */
export function NameForm({ candidates, home, count, pending, onName, onClose }: Props) {
  const {
    words: { successions: words, cancel },
    say,
  } = useLanguage();
  const [chosen, choose] = useState(candidates.length > 0 ? '' : OTHER);
  const [other, setOther] = useState('');
  const [why, setWhy] = useState('');
  const [provision, setProvision] = useState(NO_PROVISION);
  const successor = chosen === OTHER ? other : chosen;
  const ready = successor !== '' && why.trim() !== '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (ready) onName({ successor, why: why.trim(), ...(isWhole(provision) && { provision: trimmed(provision) }) });
  };
  return (
    <form className="stack" aria-label={words.open} onSubmit={send}>
      <Radio.Group label={words.successor} withAsterisk value={chosen} onChange={choose}>
        <div className="candidates">
          {candidates.map(({ id, name }) => (
            <Radio key={id} value={id} label={say(name)} />
          ))}
          <Radio value={OTHER} label={words.other} />
        </div>
      </Radio.Group>
      {chosen === OTHER && (
        <BodyPicker label={words.successor} home={home} value={other} onChange={setOther} required />
      )}
      <WhyField value={why} onChange={setWhy} />
      <details className="small">
        <summary>{words.provision}</summary>
        <p className="quiet">{words.noProvision}</p>
        <ProvisionFields value={provision} onChange={(part) => setProvision((before) => ({ ...before, ...part }))} />
      </details>
      <div className="row">
        <Button type="submit" disabled={!ready} loading={pending}>
          {words.name(count)}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {cancel}
        </Button>
      </div>
    </form>
  );
}

const OTHER = 'other';
