import { useWords } from '../words';
import { dmy, dmyOf, stamp } from '../words/dates';
import { Tag } from './mark';

interface Props {
  at: string;
  countsOn: string | null;
  /** To the minute, where the stamp's day counts. */
  precise?: true;
}

/** When something was done; where another day than its stamp's counts, that one, marked with the day of its entry. */
export function OnDay({ at, countsOn, precise }: Props) {
  const { enteredOn } = useWords().case;
  if (!countsOn) return <span className="num">{precise ? stamp(at) : dmyOf(at)}</span>;
  return (
    <>
      <span className="num">{dmy(countsOn)}</span> <Tag look="soon">{enteredOn(dmyOf(at))}</Tag>
    </>
  );
}
