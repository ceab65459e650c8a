import { BASIS_KINDS } from '../../../domain/planCycle/levels/state';
import type { TargetsView } from '../../data/api';
import { useApi, useList } from '../../data/queries';
import { DateField } from '../../parts/dateField';
import { ChoiceField, LineField } from '../../parts/fields';
import { ActForm, type ActFormProps } from '../../parts/form/actForm';
import { piece } from '../../parts/form/description';
import { Lines } from '../../parts/form/lines';
import { NOTE } from '../../parts/form/usual';
import { Loaded } from '../../parts/loaded';
import { useWords } from '../../words';
import { dmy, readDmy } from '../../words/dates';

interface Line {
  kind: string;
  title: string;
  number: string;
  signedOn: string;
  issuedBy: string;
  case: string;
}

const BLANK: Line = { kind: 'strategy', title: '', number: '', signedOn: '', issuedBy: '', case: '' };

/** What the plan stands on, all at once; the form begins with what was named last. */
export function BasesForm(act: ActFormProps) {
  const targets = useApi('/cases/{id}/targets', { path: { id: act.task.caseId } });
  return <Loaded of={targets}>{(data) => <Bases act={act} before={data.bases} />}</Loaded>;
}

function Bases({ act, before }: { act: ActFormProps; before: TargetsView['bases'] }) {
  const { levels: words, manage } = useWords();
  const plans = useList('/cases', { query: { kind: 'plan-cycle', limit: 100 } });
  const cases = plans.items.filter(({ id }) => id !== act.task.caseId);
  return (
    <ActForm
      act={act}
      parts={() => [
        piece<Line[]>({
          name: 'bases',
          begins: before.map((one) => ({ ...one, signedOn: dmy(one.signedOn), case: one.case ?? '' })),
          show: (lines, change) => (
            <Lines label={words.bases} lines={lines} blank={BLANK} onChange={change}>
              {(_line, bind) => (
                <>
                  <ChoiceField
                    label={words.basisKind}
                    among={BASIS_KINDS}
                    called={words.basisKinds}
                    {...bind('kind')}
                  />
                  <LineField className="grow" label={words.basisTitle} withAsterisk {...bind('title')} />
                  <LineField label={words.basisNumber} withAsterisk {...bind('number')} />
                  <DateField label={words.basisSigned} required {...bind('signedOn')} />
                  <LineField label={words.basisBy} withAsterisk {...bind('issuedBy')} />
                  <ChoiceField label={words.basisCase} any={words.basisBeside} among={cases} {...bind('case')} />
                </>
              )}
            </Lines>
          ),
          sent: basesIn,
        }),
        NOTE,
      ]}
    >
      <p className="small">{manage.means[act.name]}</p>
    </ActForm>
  );
}

/** The lines as the act carries them; nothing while one is incomplete. */
function basesIn(lines: Line[]) {
  const bases = lines.map(({ case: id, ...line }) => ({
    kind: line.kind,
    title: line.title.trim(),
    number: line.number.trim(),
    signedOn: readDmy(line.signedOn) ?? '',
    issuedBy: line.issuedBy.trim(),
    ...(id && { case: id }),
  }));
  return bases.some((one) => Object.values(one).includes('')) ? null : { data: { bases } };
}
