import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { InstrumentList } from '../../api/contract';
import type { Verified } from '../../domain/law/procedure';
import { useApi } from '../data/queries';
import { WhyField } from '../parts/fields';
import { useLanguage } from '../words';

export interface Provision {
  instrument: string;
  article: string;
  clause: string;
  point?: string;
  verified: Verified;
  why: string;
}

/** The transitional provision by which cases are moved; without one nothing is moved. */
export function ProvisionForm({ count, pending, onSend }: { count: number; pending: boolean; onSend(provision: Provision): void }) {
  const { words: { publishing: words }, say } = useLanguage();
  const instruments = useApi<InstrumentList>('/instruments');
  const [filled, setFilled] = useState<Provision>({ instrument: '', article: '', clause: '', point: '', verified: 'unverified', why: '' });
  const change = (part: Partial<Provision>) => setFilled((before) => ({ ...before, ...part }));
  const { instrument, article, clause, point = '', verified, why } = filled;
  const ready = count > 0 && [instrument, article, clause, why].every((text) => text.trim() !== '');
  const field = (name: 'article' | 'clause' | 'point', value: string, required: boolean) =>
    <TextInput label={words[name]} withAsterisk={required} w={90} value={value} onChange={({ currentTarget }) => change({ [name]: currentTarget.value })} />;
  const send = () => onSend({ instrument, article: article.trim(), clause: clause.trim(), ...(point.trim() && { point: point.trim() }), verified, why: why.trim() });
  return (
    <fieldset className="card stack provision">
      <legend className="strong">{words.provision}</legend>
      <div className="row top">
        <NativeSelect label={words.instrument} withAsterisk w={300} value={instrument} onChange={({ currentTarget }) => change({ instrument: currentTarget.value })}
          data={[{ value: '', label: '–' }, ...(instruments.data?.items ?? []).map((one) => ({ value: one.id, label: say(one.short) }))]} />
        {field('article', article, true)}{field('clause', clause, true)}{field('point', point, false)}
        <NativeSelect label={words.verified} w={240} value={verified} onChange={({ currentTarget }) => change({ verified: currentTarget.value as Verified })} data={(['read', 'second-hand', 'unverified'] as const).map((one) => ({ value: one, label: words.verifiedAs[one] }))} />
      </div>
      <WhyField value={why} onChange={(text) => change({ why: text })} />
      <div><Button disabled={!ready} loading={pending} onClick={send}>{words.move(count)}</Button></div>
    </fieldset>
  );
}
