import { Checkbox, NativeSelect, TextInput } from '@mantine/core';
import type { NamedBody, SessionView } from '../../data/api';
import { mayLodge } from '../../../domain/councilSession/opening';
import type { Threshold } from '../../../domain/councilSession/state';
import { useUnit } from '../../data/bodies';
import { useLanguage } from '../../words';

const KINDS = ['resolution', 'report', 'question', 'other'] as const;

/** What the agenda says of an item, as it is being entered. */
export interface ItemDraft {
  title: string;
  titleEn: string;
  kind: string;
  needsReport: boolean;
  reportBy: string;
  threshold: Threshold;
}

interface ItemFieldsProps {
  session: SessionView;
  draft: ItemDraft;
  /** A case waits for it: then it is voted on, whatever it is called. */
  linked: boolean;
  onChange(part: Partial<ItemDraft>): void;
}

/** The fields of an agenda item. */
export function ItemFields({ session, draft, linked, onChange }: ItemFieldsProps) {
  const { words, say } = useLanguage();
  const { form, kinds, thresholds } = words.session;
  const committees = useCommittees(session);
  const voted = linked || draft.kind === 'resolution';
  return (
    <>
      <TextInput
        label={form.title}
        withAsterisk
        required
        value={draft.title}
        onChange={({ currentTarget }) => onChange({ title: currentTarget.value })}
      />
      <TextInput
        label={form.titleEn}
        value={draft.titleEn}
        onChange={({ currentTarget }) => onChange({ titleEn: currentTarget.value })}
      />
      <div className="row top">
        {!linked && (
          <NativeSelect
            label={form.kind}
            value={draft.kind}
            data={KINDS.map((one) => ({ value: one, label: kinds[one] ?? one }))}
            onChange={({ currentTarget: { value } }) => onChange({ kind: value, needsReport: value === 'resolution' })}
          />
        )}
        {voted && (
          <NativeSelect
            label={form.threshold}
            value={draft.threshold}
            data={(['majority', 'two-thirds'] as const).map((one) => ({ value: one, label: thresholds[one] }))}
            onChange={({ currentTarget }) => onChange({ threshold: currentTarget.value as Threshold })}
          />
        )}
      </div>
      <Checkbox
        label={form.needsReport}
        checked={draft.needsReport}
        onChange={({ currentTarget }) => onChange({ needsReport: currentTarget.checked })}
      />
      {draft.needsReport && (
        <NativeSelect
          label={form.reportBy}
          value={draft.reportBy || defaultOf(session, committees)}
          data={committees.map(({ id, name }) => ({ value: id, label: say(name) }))}
          onChange={({ currentTarget }) => onChange({ reportBy: currentTarget.value })}
        />
      )}
    </>
  );
}

/** The Council's committees: those from which a report is taken. */
export function useCommittees({ unit, council, standingBody }: SessionView): NamedBody[] {
  const home = useUnit(unit);
  const councils = { unit, council: council.id, standingBody: standingBody.id };
  return (home.data?.bodies ?? []).filter(
    ({ id }) =>
      id !== council.id && id !== standingBody.id && mayLodge(councils, 'file-report', { body: id, role: 'officer' }),
  );
}

/** Plans are matters of economy and budget; a Council without that committee has another first. */
export function defaultOf({ unit }: SessionView, committees: NamedBody[]): string {
  return (committees.find(({ id }) => id === `${unit}.ban-kinh-te-ngan-sach`) ?? committees[0])?.id ?? '';
}

/** The fields as an act names them. */
export function itemData(draft: ItemDraft, session: SessionView, committees: NamedBody[], linked: boolean) {
  const vi = draft.title.trim();
  const reportBy = draft.reportBy || defaultOf(session, committees);
  return {
    title: { vi, en: draft.titleEn.trim() || vi },
    kind: linked ? 'resolution' : draft.kind,
    needsReport: draft.needsReport,
    ...(draft.needsReport && reportBy && { reportBy }),
    threshold: draft.threshold,
  };
}
