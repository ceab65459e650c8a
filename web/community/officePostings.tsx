import { Link } from 'wouter';
import { useList } from '../data/queries';
import type { OfficePosting } from '../data/api';
import { Loaded } from '../parts/loaded';
import { useLanguage, useWords } from '../words';
import { dmy } from '../words/dates';
import { OpenMark, postingHref } from './board';
import { Tally } from './said';
import { InviteForm, Sides } from './sides';
import { Cards } from './cards';

/** The postings whose comments one's office gathers, and what is said of each so far; nothing where it has none. */
export function OfficePostings() {
  const { office: words } = useWords();
  const list = useList('/community-postings');
  return (
    <Loaded of={list}>
      {() =>
        list.items.length > 0 && (
          <section className="stack tight" aria-label={words.postings}>
            <h2>{words.postings}</h2>
            <Cards of={list} keyOf={(one) => `${one.case} ${one.step}`}>
              {(one) => <Posted one={one} />}
            </Cards>
          </section>
        )
      }
    </Loaded>
  );
}

function Posted({ one }: { one: OfficePosting }) {
  const {
    words: { office: words, open },
    say,
  } = useLanguage();
  return (
    <article className="stack tight" aria-label={say(one.title)}>
      <p className="row">
        <Link href={postingHref(one)}>{say(one.title)}</Link>
        <OpenMark open={one.open} />
      </p>
      <p className="small quiet">
        {say(one.stepTitle)} · <span className="num">{open.publishedOn(dmy(one.publishedOn))}</span>
      </p>
      <Tally tally={one.tally} title={words.tally} />
      <Sides sides={one.sides} />
      {one.open && <InviteForm of={one} />}
    </article>
  );
}
