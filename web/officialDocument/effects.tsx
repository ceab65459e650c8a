import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { EFFECTS } from '../../domain/officialDocument/state';
import type { OfficialDocumentView } from '../data/api';
import { useMe } from '../data/session';
import { Card } from '../parts/card';
import { Icon } from '../parts/icon';
import { useWords } from '../words';
import { dmy } from '../words/dates';
import { bodyFor } from '../work/ownActs';

/** Whoever reads a document learns first that a later one took it back, took its place or put it right. */
export function AffectedBy({ view: { affected } }: { view: OfficialDocumentView }) {
  const { document: words, drafting } = useWords();
  if (affected.length === 0) return null;
  return (
    <div className="card stack tight" role="note">
      {affected.map(({ kind, by, number, date }) => (
        <p key={by} className="row">
          <span className={kind === 'corrects' ? 'mark soon' : 'mark late'}>
            <Icon name="late" />
            {words.affectedBy[kind]}
          </span>
          <Link href={`/official-documents/${encodeURIComponent(by)}`}>{drafting.numberOf(number, dmy(date))}</Link>
        </p>
      ))}
    </div>
  );
}

/** Its issuer takes it back, replaces or corrects it by another document (Decree 30/2020 art. 18(3), (4)). */
export function AffectLinks({ view }: { view: OfficialDocumentView }) {
  const { document: words, records } = useWords();
  const me = useMe();
  const may = view.life === 'issued' && bodyFor(me, [view.issuer]);
  if (!may) return null;
  return (
    <Card title={words.affect} hint={words.affectHint} look="tight no-print">
      <div className="row">
        {EFFECTS.map((kind) => (
          <Button
            key={kind}
            component={Link}
            href={`/official-documents/new?effect=${kind}&on=${encodeURIComponent(view.id)}`}
            size="xs"
            variant="default"
          >
            {records.effects[kind]}
          </Button>
        ))}
      </div>
    </Card>
  );
}
