import { useSearchParams } from 'wouter';
import { useApi } from '../data/queries';
import { Fact, Facts } from '../parts/facts';
import { Loaded } from '../parts/loaded';
import { Mark } from '../parts/mark';
import { useTitle } from '../parts/title';
import type { EntryProof } from '../data/api';
import { useWords } from '../words';
import { dmy, stamp } from '../words/dates';

/** Behind the code on a printed record: whether the register has it as it is printed. */
export function PrintedRecord() {
  const { open: words } = useWords();
  useTitle(words.printedRecord);
  const [search] = useSearchParams();
  const [id, seq, hash] = [search.get('case') ?? '', Number(search.get('seq')), search.get('hash') ?? ''];
  const whole = id !== '' && seq > 0 && /^[0-9a-f]{64}$/.test(hash);
  return (
    <section className="card stack">
      <h1>{words.printedRecord}</h1>
      <p>{words.printedHint}</p>
      {whole ? (
        <Checked id={id} seq={seq} hash={hash} />
      ) : (
        <p role="alert" className="mark soon">
          {words.printedBad}
        </p>
      )}
    </section>
  );
}

function Checked({ id, seq, hash }: { id: string; seq: number; hash: string }) {
  const { open: words } = useWords();
  const proof = useApi('/public/records/{id}/{seq}/{hash}', { path: { id, seq, hash } });
  return (
    <Loaded of={proof}>
      {(data) => (
        <>
          <p role="status">
            <Mark look={data.holds ? 'done' : 'late'}>{data.holds ? words.printedHolds : words.printedNot}</Mark>
          </p>
          <Facts>
            <Fact name={words.printedCase}>{id}</Fact>
            <Fact name={words.printedSeq} look="num">
              {seq}
            </Fact>
            <Fact name={words.printedHash}>
              <span className="break">{hash}</span>
            </Fact>
            {data.at && (
              <Fact name={words.printedAt} look="num">
                {stamp(data.at)}
              </Fact>
            )}
          </Facts>
          {data.holds && <Proved digest={data.digest} />}
        </>
      )}
    </Loaded>
  );
}

function Proved({ digest }: Pick<EntryProof, 'digest'>) {
  const { open: words } = useWords();
  if (!digest) return <p className="small">{words.printedNoDigest}</p>;
  return (
    <p className="small break">
      {words.printedDigest(digest.number, dmy(digest.day), digest.hash)}
      {digest.timestamp !== null && ` ${words.printedStamped}`}
    </p>
  );
}
