import { useState } from 'react';
import { newOverlay } from '../../../api/forms';
import type { Body, OverlayList, OverlayOutcome } from '../../data/api';
import { send } from '../../data/client';
import { useAskAgain } from '../../data/queries';
import { piece } from '../../parts/form/description';
import { RequestForm } from '../../parts/form/requestForm';
import { useLanguage } from '../../words';
import { InstrumentFields, instrumentIn, type InstrumentWish, NO_INSTRUMENT } from './instrumentFields';
import { Outcome } from './outcome';
import { boundTo } from '../../parts/bound';
import { ClosedSelect } from '../../parts/closed';
import { LineField } from '../../parts/fields';
import { PeriodField } from '../../parts/periodField';

type Wish = Body<'/overlays'>;

/** Looked at dry first: what becomes another, what is wrong, and which open cases it would reach. */
const handIn = (body: Wish, dryRun: boolean) => send('post', '/overlays', { body: { ...body, dryRun } });

/** A unit's own instrument lays down other lengths from a day on: one more version beside those that there are. */
export function PublishLengths({
  unit,
  item: { procedure, title, lengths },
  onClose,
}: {
  unit: string;
  item: OverlayList['items'][number];
  onClose(): void;
}) {
  const {
    words: { own: words, provision },
    say,
  } = useLanguage();
  const askAgain = useAskAgain();
  const [published, setPublished] = useState<OverlayOutcome | null>(null);
  if (published) return <Outcome outcome={published} />;
  return (
    <RequestForm<Wish, OverlayOutcome, OverlayOutcome>
      label={words.changeOf(say(title))}
      submit={words.preview}
      className="card flat stack"
      schema={newOverlay}
      beside={{ unit, procedure }}
      takesFocus
      send={(body) => handIn(body, false)}
      parts={() => [
        [
          { name: 'begun.from', label: words.fromDay },
          { name: 'begun.to', label: words.toDay },
        ],
        piece<InstrumentWish>({
          name: 'instrument',
          begins: NO_INSTRUMENT,
          show: (wish, change) => <InstrumentFields wish={wish} onChange={(part) => change({ ...wish, ...part })} />,
          sent: instrumentIn,
        }),
        { name: 'verified', label: provision.verified, as: 'choice', width: 240, called: provision.verifiedAs },
        piece<Record<string, LengthWish>>({
          name: 'settings',
          begins: {},
          show: (wishes, change) => (
            <fieldset className="stack">
              <legend>{words.lengths}</legend>
              {lengths.map((one) => (
                <LengthFields
                  key={one.setting}
                  length={one}
                  wish={wishes[one.setting] ?? KEPT}
                  onChange={(wish) => change({ ...wishes, [one.setting]: wish })}
                />
              ))}
            </fieldset>
          ),
          sent: lengthsIn,
        }),
        { name: 'why', label: words.why, as: 'words' },
      ]}
      preview={{
        look: (body) => handIn(body, true),
        confirm: words.publish,
        show: (outcome, confirm) => (
          <>
            <Outcome outcome={outcome} />
            {!outcome.holds && !outcome.findings.some(({ fault }) => fault) && confirm}
          </>
        ),
      }}
      onSent={(done) => {
        setPublished(done);
        return askAgain('/overlays', '/instruments');
      }}
      onClose={onClose}
    />
  );
}

/** What becomes of one length, as it is typed. */
interface LengthWish {
  does: 'keep' | 'set' | 'drop';
  /** As `15d`; without a figure as long as none is typed. */
  value: string;
  article: string;
  clause: string;
  point: string;
}
const KEPT: LengthWish = { does: 'keep', value: 'd', article: '', clause: '', point: '' };

/** As the API takes them; nothing while none becomes another, or one is not whole. */
function lengthsIn(wishes: Record<string, LengthWish>) {
  const changed = Object.entries(wishes).filter(([, { does }]) => does !== 'keep');
  const whole = changed.every(
    ([, { does, value, article }]) => does === 'drop' || (/^\d/.test(value) && article.trim()),
  );
  if (changed.length === 0 || !whole) return null;
  return {
    settings: Object.fromEntries(
      changed.map(([id, { does, value, article, clause, point }]) => [
        id,
        does === 'drop'
          ? null
          : {
              value,
              article: article.trim(),
              ...(clause.trim() && { clause: clause.trim() }),
              ...(point.trim() && { point: point.trim() }),
            },
      ]),
    ),
  };
}

/** One length: kept, laid down anew with its clause, or given up. */
function LengthFields({
  length,
  wish,
  onChange,
}: {
  length: OverlayList['items'][number]['lengths'][number];
  wish: LengthWish;
  onChange(wish: LengthWish): void;
}) {
  const {
    words: { own: words, provision },
    say,
  } = useLanguage();
  const bind = boundTo(wish, (part) => onChange({ ...wish, ...part }));
  const place = (name: 'article' | 'clause' | 'point') => (
    <LineField label={provision[name]} withAsterisk={name === 'article'} w={80} maxLength={20} {...bind(name)} />
  );
  return (
    <div className="row top" role="group" aria-label={say(length.title)}>
      <ClosedSelect
        label={say(length.title)}
        description={words.keptAs(say(length.words))}
        w={300}
        among={length.own ? ['keep', 'set', 'drop'] : ['keep', 'set']}
        called={(one) => words.does[one]}
        {...bind('does')}
      />
      {wish.does === 'set' && (
        <>
          <PeriodField label={words.count} required {...bind('value')} />
          {place('article')}
          {place('clause')}
          {place('point')}
        </>
      )}
    </div>
  );
}
