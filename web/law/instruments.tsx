import { useState } from 'react';
import type { InstrumentView } from '../data/api';
import { useApi } from '../data/queries';
import { useMe } from '../data/session';
import { Loaded } from '../parts/loaded';
import { Tag } from '../parts/mark';
import { LineField, TickField } from '../parts/fields';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { SureMark } from './sources';

/** The registry of instruments: what is cited, since when it is in force and until when. */
export function Instruments() {
  const { words, say } = useLanguage();
  const list = useApi('/instruments');
  const { today } = useMe();
  const [find, setFind] = useState('');
  const [ended, setEnded] = useState(true);
  const wanted = find.trim().toLocaleLowerCase();
  const fits = ({ number, name, short, inForceTo }: InstrumentView) =>
    (ended || inForceTo === null || inForceTo >= today) &&
    [number, say(name), say(short)].some((text) => text.toLocaleLowerCase().includes(wanted));
  const items = (list.data?.items ?? []).filter(fits);
  const shortOf = (id: string) => {
    const one = list.data?.items.find((other) => other.id === id);
    return one ? say(one.short) : id;
  };
  return (
    <div className="stack">
      <p className="quiet small">{words.law.instrumentsIntro}</p>
      <div className="row">
        <LineField aria-label={words.law.find} placeholder={words.law.find} value={find} onChange={setFind} w={300} />
        <TickField label={words.law.showAll} value={ended} onChange={setEnded} />
      </div>
      <Loaded of={list}>
        {() =>
          items.length === 0 ? (
            <p className="card quiet">{words.law.noInstrument}</p>
          ) : (
            <ul className="plain stack tight">
              {items.map((one) => (
                <li key={one.id} className="card">
                  <Instrument one={one} today={today} shortOf={shortOf} />
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function Instrument({ one, today, shortOf }: { one: InstrumentView; today: string; shortOf(id: string): string }) {
  const {
    words: { law },
    say,
  } = useLanguage();
  const { number, kind, name, issued, inForceFrom, inForceTo, replacedBy, source, note, verified, checkedOn } = one;
  const over = inForceTo !== null && inForceTo < today;
  return (
    <div className="stack tight">
      <span className="tiny quiet">
        {law.instrumentKinds[kind]} <span className="num">{number}</span>
      </span>
      <span className="row between">
        <span className="strong">{say(name)}</span>
        <SureMark sure={verified} />
      </span>
      <span className="small row">
        {issued && (
          <span className="num">
            {law.issued} {dmy(issued)} ·
          </span>
        )}
        <span className="num">
          {law.inForce} {dmy(inForceFrom)}
        </span>
        {over ? (
          <span className="mark rest num">
            {law.ended} {dmy(inForceTo)}
          </span>
        ) : inForceFrom > today ? (
          <Tag look="soon">{law.notYet}</Tag>
        ) : (
          <Tag look="mine">
            {law.stillInForce}
            {inForceTo && ` – ${dmy(inForceTo)}`}
          </Tag>
        )}
        {replacedBy.length > 0 && (
          <span>
            · {law.replacedBy} {replacedBy.map(shortOf).join('; ')}
          </span>
        )}
      </span>
      <details className="tiny quiet">
        <summary>{law.details}</summary>
        <p className="break">
          {law.source}: {source} ({law.checkedOn(dmy(checkedOn))})
        </p>
        {note && <p className="break">{note}</p>}
      </details>
    </div>
  );
}
