import { useState } from 'react';
import { newOverlay } from '../../../api/forms';
import type { Body, OverlayList, OverlayOutcome } from '../../data/api';
import { send } from '../../data/client';
import { useAskAgain } from '../../data/queries';
import { piece } from '../../parts/form/description';
import { RequestForm } from '../../parts/form/requestForm';
import { useLanguage } from '../../words';
import { InstrumentFields, instrumentIn, NO_INSTRUMENT, type InstrumentWish } from './instrumentFields';
import { KEPT, LengthFields, lengthsIn, type LengthWish } from './lengthFields';
import { Outcome } from './outcome';

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
