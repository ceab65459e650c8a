import { Button } from '@mantine/core';
import { useState } from 'react';
import { UnitPicker } from '../../parts/unitPicker';
import type { OverlayList } from '../../data/api';
import { useApi } from '../../data/queries';
import { useMe } from '../../data/session';
import { Basis } from '../../parts/basis';
import { Loaded } from '../../parts/loaded';
import { Tag } from '../../parts/mark';
import { Table } from '../../parts/table';
import { useLanguage, useWords } from '../../words';
import { dmy } from '../../words/dates';
import { OwnMoves } from './outcome';
import { PublishLengths } from './publishLengths';

type Item = OverlayList['items'][number];
type Length = Item['lengths'][number];
type Version = Item['versions'][number];

/** What a unit lays down beside the procedures: what holds, what held before, and for who may, another version. */
export function OwnLengths() {
  const { own: words } = useWords();
  const { seats } = useMe();
  const [unit, setUnit] = useState(seats[0]?.body.split('.')[0] ?? '22');
  const list = useApi('/overlays', unit ? { query: { unit } } : null);
  return (
    <section className="stack">
      <div className="card stack">
        <h2>{words.title}</h2>
        <p className="small quiet">{words.hint}</p>
        <UnitPicker value={unit} onChange={setUnit} />
      </div>
      {unit && (
        <Loaded of={list}>
          {({ items, mayPublish }) =>
            items.length === 0 ? (
              <p className="card quiet">{words.none}</p>
            ) : (
              items.map((item) => (
                <Beside key={`${unit} ${item.procedure}`} unit={unit} item={item} mayPublish={mayPublish} />
              ))
            )
          }
        </Loaded>
      )}
    </section>
  );
}

function Beside({ unit, item, mayPublish }: { unit: string; item: Item; mayPublish: boolean }) {
  const {
    words: { own: words },
    say,
  } = useLanguage();
  const [changing, setChanging] = useState(false);
  const [moving, setMoving] = useState(false);
  return (
    <section className="card stack tight" aria-label={say(item.title)}>
      <h3>{say(item.title)}</h3>
      <Lengths lengths={item.lengths} />
      {item.versions.length > 0 && (
        <details className="small">
          <summary>{words.versions(item.versions.length)}</summary>
          <ul className="plain stack tight">
            {item.versions.map((one, at) => (
              <li key={at}>
                <OneVersion one={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {mayPublish &&
        (changing ? (
          <PublishLengths unit={unit} item={item} onClose={() => setChanging(false)} />
        ) : (
          <div className="row">
            <Button size="xs" variant="default" onClick={() => setChanging(true)}>
              {words.change}
            </Button>
            <Button size="xs" variant="default" aria-expanded={moving} onClick={() => setMoving(!moving)}>
              {words.moveOpen}
            </Button>
          </div>
        ))}
      {mayPublish && moving && <OwnMoves unit={unit} procedure={item.procedure} />}
    </section>
  );
}

function Lengths({ lengths }: { lengths: Length[] }) {
  const {
    words: { own: words },
    say,
  } = useLanguage();
  return (
    <Table
      rows={lengths}
      keyOf={(one) => one.setting}
      columns={[
        { head: words.setting, look: 'strong', cell: (one) => say(one.title) },
        { head: words.value, look: 'num strong', cell: (one) => say(one.words) },
        {
          head: words.from,
          look: 'small',
          cell: (one) =>
            one.own ? (
              <>
                {words.ownValue}
                {one.value !== one.usual && <span className="quiet"> ({words.usually(say(one.usualWords))})</span>}
              </>
            ) : (
              words.usualValue
            ),
        },
        { head: words.basis, look: 'small', cell: (one) => <Basis clause={one.clause} /> },
      ]}
    />
  );
}

/** For which cases it holds, what it says, and where it comes from. */
function OneVersion({ one: { from, to, holds, published, lengths } }: { one: Version }) {
  const {
    words: { own: words },
    say,
  } = useLanguage();
  return (
    <div className="stack tight">
      <span className="row">
        <span className="strong num">{from ? words.since(dmy(from)) : words.always}</span>
        {to && <span className="num">{words.until(dmy(to))}</span>}
        {holds && <Tag look="done">{words.holds}</Tag>}
        <span className="quiet">
          {published ? words.byPage(published.by ?? '–', dmy(published.at.slice(0, 10)), published.why) : words.byFile}
        </span>
      </span>
      <ul className="says">
        {lengths.map(({ setting, title, words: value, clause }) => (
          <li key={setting}>
            {say(title)}: <b className="num">{say(value)}</b> – <Basis clause={clause} />
          </li>
        ))}
      </ul>
    </div>
  );
}
