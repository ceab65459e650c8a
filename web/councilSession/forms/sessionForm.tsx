import type { ReactNode } from 'react';
import type { AgendaItemView, SessionView } from '../../data/api';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import type { Part } from '../../parts/form/description';
import type { Said, Typed } from '../../parts/form/useFields';
import { useLanguage } from '../../words';
import { inWords } from '../inWords';

/** What every form of a session's act is given: the session, and the item where the act is about one. */
export interface SessionFormProps extends ActFormProps {
  session: SessionView;
  item: AgendaItemView | null;
}

interface Props {
  of: SessionFormProps;
  parts(said: Said): Part[];
  data?: object;
  begin?: Typed;
  label?: string;
  about?: string;
  schemaOf?: string;
  unready?(data: Record<string, unknown>): string | false | undefined;
  sends?(data: Record<string, unknown>): Record<string, unknown>;
  children?: ReactNode;
}

/** The form of a session's act: an item's id goes with it by itself, and a refusal names items by their titles. */
export function SessionForm({ of, data, about, ...props }: Props) {
  const language = useLanguage();
  const { session, item } = of;
  return (
    <ActForm
      {...props}
      act={of}
      about={about ?? item?.id ?? 'session'}
      data={{ ...(item && { item: item.id }), ...data }}
      refusal={(error) => inWords(session, error, language)}
    />
  );
}
