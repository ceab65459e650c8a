import { useItsDocument } from '../../parts/form/itsDocument';
import { NOTE, WHY } from '../../parts/form/usual';
import { useWords } from '../../words';
import { document } from './document';
import { SessionForm, type SessionFormProps } from './sessionForm';

const PRODUCT = {
  type: 'verification-report',
  title: { vi: 'Báo cáo thẩm tra', en: 'Verification report' },
  required: true,
};

/** A committee's verification report, with what it comes to. */
export function ReportForm(of: SessionFormProps) {
  const { form } = useWords();
  const itsDocument = useItsDocument('issue', of.task, of.task.body.id);
  return (
    <SessionForm
      of={of}
      parts={() => [
        document(PRODUCT, of.task),
        ...itsDocument,
        { name: 'data.conclusion', label: form.conclusion, called: form.conclusions },
        { ...NOTE, as: 'line' },
      ]}
    />
  );
}

/** Takes the report back before the vote, with the reason. */
export function WithdrawReportForm(of: SessionFormProps) {
  const { dossier } = useWords();
  return (
    <SessionForm of={of} parts={() => [WHY]}>
      <p className="small">{dossier.withdrawReport}</p>
    </SessionForm>
  );
}
