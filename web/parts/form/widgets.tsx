import { NumberInput, PasswordInput, Radio, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { NamedBody } from '../../data/api';
import { type Locale, useWords } from '../../words';
import { readDmy } from '../../words/dates';
import { readFigure } from '../../words/figures';
import { BodiesField } from '../bodiesField';
import { BodyPicker } from '../bodyPicker';
import { DateField } from '../dateField';
import { ChoiceField, LineField, TickField, WhyField, WordsField } from '../fields';
import { FigureField } from '../figureField';
import { type Place, PlacePicker } from '../placePicker';
import type { Choice } from '../choosable';
import type { Field, WidgetName } from './description';
import { complete, named, type Papers, PaperSlots } from './papers';

/** What a widget is given: its description, settled with what the schema says. */
interface WidgetProps {
  field: Field;
  label: string;
  required: boolean;
  choices: Choice[];
  value: unknown;
  error: ReactNode;
  change(value: unknown): void;
}

interface Widget {
  Show(props: WidgetProps): ReactNode;
  /** What is in it before anybody typed. */
  empty: unknown;
  /**
   * What was typed as it is sent; `undefined` is left out. What can't be read is sent as typed, for the schema to
   * refuse.
   */
  read(value: unknown, locale: Locale, field: Field): unknown;
}

type TypedProps<V> = Omit<WidgetProps, 'value'> & { value: V };
/** Its value is what it held itself before: typed, begun by a form that knows it, or kept from then. */
const widget = <V,>(of: {
  Show(props: TypedProps<V>): ReactNode;
  empty: V;
  read(value: V, locale: Locale, field: Field): unknown;
}): Widget => of as Widget;

const filled = (text: string): string | undefined => text.trim() || undefined;

const Line = ({ field, label, required, value, error, change }: TypedProps<string>) => (
  <LineField
    className={field.className}
    label={label}
    description={field.hint}
    placeholder={field.placeholder}
    withAsterisk={required}
    required={required}
    maxLength={field.maxLength}
    w={field.width}
    maw="100%"
    error={error}
    value={value}
    onChange={change}
    {...field.attributes}
  />
);

const Words = ({ field, label, required, value, error, change }: TypedProps<string>) => (
  <WordsField
    className={field.className}
    label={label}
    description={field.hint}
    withAsterisk={required}
    required={required}
    maxLength={field.maxLength}
    autosize
    minRows={required ? 3 : 1}
    error={error}
    value={value}
    onChange={change}
    {...field.attributes}
  />
);

const Count = ({ field, label, required, value, error, change }: TypedProps<number | ''>) => (
  <NumberInput
    label={label}
    description={field.hint}
    withAsterisk={required}
    w={field.width ?? 220}
    allowDecimal={false}
    error={error}
    value={value}
    onChange={(typed) => change(typed === '' ? '' : Number(typed))}
    {...field.attributes}
  />
);

const Listed = ({ field, label, required, choices, value, error, change }: TypedProps<string>) => {
  const { form } = useWords();
  const chosen = choices.some((one) => one.value === value);
  const none = field.none ?? (chosen ? undefined : form.choosePlease);
  return (
    <ChoiceField
      className={field.className}
      label={label}
      description={field.hint}
      withAsterisk={required}
      w={field.width}
      maw="100%"
      error={error}
      value={chosen ? value : ''}
      any={none}
      among={choices}
      onChange={change}
    />
  );
};

const Options = ({ field, label, required, choices, value, error, change }: TypedProps<string>) => (
  <Radio.Group
    label={label}
    description={field.hint}
    withAsterisk={required}
    error={error}
    value={value}
    onChange={change}
  >
    <Stack gap={6} mt={4}>
      {choices.map((one) => (
        <Radio key={one.value} value={one.value} label={one.label} description={field.hints?.[one.value]} />
      ))}
    </Stack>
  </Radio.Group>
);

const Flag = ({ field, label, required, value, error, change }: TypedProps<boolean>) => (
  <TickField
    label={
      <>
        {label}
        {required && (
          <span aria-hidden className="is-late">
            {' '}
            *
          </span>
        )}
      </>
    }
    description={field.hint}
    error={error}
    value={value}
    onChange={change}
  />
);

/** Every way in which a field of a form may look, and how what is typed is read. */
export const WIDGETS: Record<WidgetName, Widget> = {
  line: widget({ Show: Line, empty: '', read: filled }),
  // A password is what was typed, spaces and all.
  password: widget({
    Show: ({ field, label, value, error, change }) => (
      <PasswordInput
        label={label}
        description={field.hint}
        required
        withAsterisk={false}
        error={error}
        value={value}
        onChange={({ currentTarget }) => change(currentTarget.value)}
        {...field.attributes}
      />
    ),
    empty: '',
    read: (typed) => typed || undefined,
  }),
  words: widget({ Show: Words, empty: '', read: filled }),
  reason: widget({
    Show: ({ field, value, error, change }) => (
      <WhyField label={field.label} value={value} error={error} onChange={change} />
    ),
    empty: '',
    read: filled,
  }),
  day: widget({
    Show: ({ field, label, required, value, error, change }) => (
      <DateField label={label} hint={field.hint} required={required} value={value} error={error} onChange={change} />
    ),
    empty: '',
    read: (typed) => (filled(typed) ? (readDmy(typed) ?? typed) : undefined),
  }),
  figure: widget({
    Show: ({ field, label, required, value, error, change }) => (
      <FigureField
        label={label}
        hint={field.hint}
        required={required}
        value={value}
        error={error}
        onChange={change}
        {...field.attributes}
      />
    ),
    empty: '',
    read: (typed, locale) => (filled(typed) ? (readFigure(typed, locale).value ?? typed) : undefined),
  }),
  count: widget<number | ''>({ Show: Count, empty: '', read: (typed) => (typed === '' ? undefined : typed) }),
  choice: widget({ Show: Listed, empty: '', read: filled }),
  options: widget({ Show: Options, empty: '', read: filled }),
  // Both answers are answers: neither is taken for granted.
  yesNo: widget({ Show: Options, empty: '', read: (typed) => (typed === '' ? undefined : typed === 'yes') }),
  // A box that isn't ticked says nothing.
  flag: widget({ Show: Flag, empty: false, read: (typed) => typed || undefined }),
  // Ticked, it means all there are.
  all: widget({ Show: Flag, empty: false, read: (typed) => (typed ? 'all' : undefined) }),
  body: widget({
    Show: ({ field, label, required, value, error, change }) => (
      <BodyPicker
        label={label}
        required={required}
        value={value}
        error={error}
        onChange={change}
        home={field.home ?? 'VN'}
        owners={field.owners}
      />
    ),
    empty: '',
    read: filled,
  }),
  bodies: widget<NamedBody[]>({
    Show: ({ field: { home = 'VN', likely = { known: [], another: '' } }, label, value, change }) => (
      <BodiesField label={label} chosen={value} onChange={change} home={home} {...likely} />
    ),
    empty: [],
    read: (bodies) => bodies.map(({ id }) => id),
  }),
  places: widget<Place[]>({
    Show: ({ field: { span = { level: 'province', within: 'VN' } }, label, value, error, change }) => (
      <PlacePicker label={label} places={value} error={error} onChange={change} {...span} />
    ),
    empty: [],
    read: (places) => places.map(({ code }) => code),
  }),
  papers: widget<Papers>({
    Show: ({ field: { brought }, value, change }) =>
      brought && <PaperSlots papers={value} onChange={change} {...brought} />,
    empty: {},
    // Documents of a choice that was changed since stay behind.
    read: (all, _locale, { brought: { products } = { products: [] } }) => {
      const papers = Object.fromEntries(
        Object.entries(all).filter(([type]) => products.some((one) => one.type === type)),
      );
      return Object.keys(papers).length > 0 && complete(products, papers) ? named(papers) : undefined;
    },
  }),
};
