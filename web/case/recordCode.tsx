import encodeQR from 'qr';
import { useApi } from '../data/queries';
import { useWords } from '../words';
import { dmy } from '../words/dates';

/** On a printed record: where whoever has the paper sees whether it is what stands in the register. */
export function RecordCode({ caseId }: { caseId: string }) {
  const { record } = useWords();
  const mark = useApi('/cases/{id}/mark', { path: { id: caseId } });
  if (!mark.data) return null;
  const { seq, hash, digest } = mark.data;
  const asked = new URLSearchParams({ case: caseId, seq: `${seq}`, hash, ...(digest && { day: digest }) });
  const address = `${window.location.origin}/public/record?${asked.toString()}`;
  return (
    <figure className="record-code row">
      <Code text={address} label={record.codeLabel} />
      <figcaption className="tiny quiet break">
        {record.code(seq, digest ? dmy(digest) : null)}
        <br />
        {record.head}: {hash}
      </figcaption>
    </figure>
  );
}

/** Its squares as one path: nothing is loaded, and no style of its own. */
function Code({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { ecc: 'medium', border: 2 });
  const path = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${rows.length} ${rows.length}`} width={132} height={132}>
      <rect width={rows.length} height={rows.length} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}
