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
  return (
    <SessionForm
      of={of}
      parts={() => [
        document(PRODUCT, of.task),
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
