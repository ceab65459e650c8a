import { useApi } from '../../data/queries';
import { boundTo } from '../../parts/bound';
import { ClosedSelect } from '../../parts/closed';
import { DateField } from '../../parts/dateField';
import { ChoiceField, LineField } from '../../parts/fields';
import { useLanguage } from '../../words';
import { readDmy } from '../../words/dates';

/** The instrument that lays lengths down: one of the registry, or, with no `known`, what is typed of another. */
export interface InstrumentWish {
  known: string;
  number: string;
  kind: 'resolution' | 'decision';
  name: string;
  issued: string;
  inForceFrom: string;
  source: string;
}
const ANOTHER = 'another';
export const NO_INSTRUMENT: InstrumentWish = {
  known: '',
  number: '',
  kind: 'resolution',
  name: '',
  issued: '',
  inForceFrom: '',
  source: '',
};

/** As the API takes it; nothing while a part is missing. */
export function instrumentIn({ known, kind, issued, ...typed }: InstrumentWish) {
  if (known !== ANOTHER) return known ? { instrument: known } : null;
  const [number, name, source] = [typed.number, typed.name, typed.source].map((text) => text.trim());
  const [inForceFrom, on] = [readDmy(typed.inForceFrom), readDmy(issued)];
  if (!number || !name || !source || inForceFrom === null || (issued.trim() && on === null)) return null;
  return { instrument: { number, kind, name, source, inForceFrom, ...(on && { issued: on }) } };
}

export function InstrumentFields({
  wish,
  onChange,
}: {
  wish: InstrumentWish;
  onChange(part: Partial<InstrumentWish>): void;
}) {
  const {
    words: { own: words, law, form },
    say,
  } = useLanguage();
  const registry = useApi('/instruments');
  // A unit's own lengths stand in its Council's resolutions and its Committee's decisions.
  const known = (registry.data?.items ?? []).filter(({ kind }) => kind === 'resolution' || kind === 'decision');
  const bind = boundTo(wish, onChange);
  const line = (name: 'number' | 'name' | 'source', className?: string) => (
    <LineField className={className} label={words[name]} required {...bind(name)} />
  );
  const day = (name: 'issued' | 'inForceFrom', required: boolean) => (
    <DateField
      label={required ? words[name] : `${words[name]} (${form.optional})`}
      required={required}
      {...bind(name)}
    />
  );
  return (
    <div className="stack tight">
      <ChoiceField
        label={words.whichInstrument}
        withAsterisk
        w={420}
        maw="100%"
        {...bind('known')}
        any={form.choosePlease}
        among={[
          { value: ANOTHER, label: words.newInstrument },
          ...known.map((one) => ({ value: one.id, label: say(one.short) })),
        ]}
      />
      {wish.known === ANOTHER && (
        <>
          <div className="row top">
            <ClosedSelect
              label={words.kind}
              among={['resolution', 'decision']}
              called={(one) => law.instrumentKinds[one]}
              {...bind('kind')}
            />
            {line('number')}
            {line('name', 'grow')}
          </div>
          <div className="row top">
            {day('issued', false)}
            {day('inForceFrom', true)}
            {line('source', 'grow')}
          </div>
        </>
      )}
    </div>
  );
}
