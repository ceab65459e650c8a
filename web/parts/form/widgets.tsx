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
import { complete, named, type Papers, PaperSlots } from './documentSlot';

/** What a widget is given: its description, settled with what the schema says. */
interface WidgetProps<V> {
  field: Field;
  label: string;
  required: boolean;
  choices: Choice[];
  value: V;
  error: ReactNode;
  change(value: unknown): void;
}

interface Widget<V> {
  Show(props: WidgetProps<V>): ReactNode;
  /** What is in it before anybody typed. */
  empty: V;
  /**
   * What was typed as it is sent; `undefined` is left out. What can't be read is sent as typed, for the schema to
   * refuse.
   */
  read(value: V, locale: Locale, field: Field): unknown;
}

/** Its value is what it held itself before: typed, begun by a form that knows it, or kept from then. */
const widget = <V,>(of: Widget<V>) => of as Widget<unknown>;

const filled = (text: string): string | undefined => text.trim() || undefined;

/** What every widget tells the library's field that it is made of. */
const told = <V,>({ field, label, required, value, error, change }: WidgetProps<V>) => ({
  label,
  description: field.hint,
  withAsterisk: required,
  error,
  value,
  onChange: change,
});

const Line = (props: WidgetProps<string>) => (
  <LineField
    {...told(props)}
    className={props.field.className}
    placeholder={props.field.placeholder}
    required={props.required}
    maxLength={props.field.maxLength}
    w={props.field.width}
    maw="100%"
    {...props.field.attributes}
  />
);

const Words = (props: WidgetProps<string>) => (
  <WordsField
    {...told(props)}
    className={props.field.className}
    required={props.required}
    maxLength={props.field.maxLength}
    autosize
    minRows={props.required ? 3 : 1}
    {...props.field.attributes}
  />
);

const Count = (props: WidgetProps<number | ''>) => (
  <NumberInput
    {...told(props)}
    w={props.field.width ?? 220}
    allowDecimal={false}
    onChange={(typed) => props.change(typed === '' ? '' : Number(typed))}
    {...props.field.attributes}
  />
);

const Listed = (props: WidgetProps<string>) => {
  const { form } = useWords();
  const { field, choices, value } = props;
  const chosen = choices.some((one) => one.value === value);
  return (
    <ChoiceField
      {...told(props)}
      className={field.className}
      w={field.width}
      maw="100%"
      value={chosen ? value : ''}
      any={field.none ?? (chosen ? undefined : form.choosePlease)}
      among={choices}
    />
  );
};

const Options = (props: WidgetProps<string>) => (
  <Radio.Group {...told(props)}>
    <Stack gap={6} mt={4}>
      {props.choices.map((one) => (
        <Radio key={one.value} value={one.value} label={one.label} description={props.field.hints?.[one.value]} />
      ))}
    </Stack>
  </Radio.Group>
);

const Flag = ({ field, label, required, value, error, change }: WidgetProps<boolean>) => (
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
export const WIDGETS: Record<WidgetName, Widget<unknown>> = {
  line: widget({ Show: Line, empty: '', read: filled }),
  // A password is what was typed, spaces and all.
  password: widget({
    Show: (props) => (
      <PasswordInput
        {...told(props)}
        required
        withAsterisk={false}
        onChange={({ currentTarget }) => props.change(currentTarget.value)}
        {...props.field.attributes}
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
