import type { ReactNode } from 'react';
import type { Verified } from '../../domain/law/procedure';
import { useApi } from '../data/queries';
import { useLanguage } from '../words';
import { boundTo } from './bound';
import { piece } from './form/description';
import { ClosedSelect } from './closed';
import { ChoiceField, LineField } from './fields';

/** A clause as somebody names it, still being typed. */
interface Provision {
  instrument: string;
  article: string;
  clause: string;
  point: string;
  verified: Verified;
}

const NO_PROVISION: Provision = { instrument: '', article: '', clause: '', point: '', verified: 'unverified' };

/** Whether it names a clause. */
const isWhole = ({ instrument, article, clause }: Provision): boolean =>
  [instrument, article, clause].every((text) => text.trim() !== '');

/** As the API takes it. */
const trimmed = ({ instrument, article, clause, point, verified }: Provision) => ({
  instrument,
  article: article.trim(),
  clause: clause.trim(),
  ...(point.trim() && { point: point.trim() }),
  verified,
});

/** The clause by which something is done, as part of a form. */
export const provisionPiece = ({ required, within }: { required: boolean; within?(fields: ReactNode): ReactNode }) =>
  piece<Provision>({
    name: 'provision',
    begins: NO_PROVISION,
    show: (value, change) => {
      const fields = (
        <ProvisionFields required={required} value={value} onChange={(part) => change({ ...value, ...part })} />
      );
      return within ? within(fields) : fields;
    },
    sent: (value) => (isWhole(value) ? { provision: trimmed(value) } : required ? null : {}),
  });

/** The clause by which something is done, and whether whoever names it has read it there. */
function ProvisionFields({
  value,
  onChange,
  required = false,
}: {
  value: Provision;
  onChange(part: Partial<Provision>): void;
  required?: boolean;
}) {
  const { words, say } = useLanguage('provision');
  const instruments = useApi('/instruments');
  const bind = boundTo(value, onChange);
  const field = (name: 'article' | 'clause' | 'point', must: boolean) => (
    <LineField label={words[name]} withAsterisk={must} w={90} {...bind(name)} />
  );
  return (
    <div className="row top">
      <ChoiceField
        label={words.instrument}
        withAsterisk={required}
        w={300}
        {...bind('instrument')}
        any={'–'}
        among={(instruments.data?.items ?? []).map((one) => ({ value: one.id, label: say(one.short) }))}
      />
      {field('article', required)}
      {field('clause', required)}
      {field('point', false)}
      <ClosedSelect
        label={words.verified}
        w={240}
        among={['read', 'second-hand', 'unverified']}
        called={(one) => words.verifiedAs[one]}
        {...bind('verified')}
      />
    </div>
  );
}
