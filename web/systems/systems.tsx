import { useState } from 'react';
import { useSearchParams } from 'wouter';
import { unitOf, useBodyChoices } from '../data/bodies';
import { useMe } from '../data/session';
import { type Where, WhereFields } from '../parts/whereFields';
import { ChoiceField } from '../parts/fields';
import { ListPage } from '../parts/listPage';
import { useLanguage, useWords } from '../words';
import { Tokens } from './tokens';
import { Webhooks } from './webhooks';
import type { BodySystems } from '../data/api';
import { useList } from '../data/queries';
import { Card } from '../parts/card';
import { Tag } from '../parts/mark';
import { ListTable } from '../parts/table';
import { stamp } from '../words/dates';

/** For a body's own head: the systems of that body, as a page. */
export function SystemsPage() {
  const { systems } = useWords();
  return (
    <ListPage title={systems.title}>
      <Systems />
    </ListPage>
  );
}

/** The other systems of one body: by what they come in, and where they hear of events. */
export function Systems() {
  const { systems } = useWords();
  const { officer, seats } = useMe();
  const [search, setSearch] = useSearchParams();
  const headed = [
    ...new Set(seats.filter(({ role, onBehalfOf }) => role === 'head' && !onBehalfOf).map((seat) => seat.body)),
  ];
  const administers = officer.admin || officer.adminOf !== null;
  const body = search.get('body') ?? (administers ? '' : (headed[0] ?? ''));
  const choose = (chosen: string) => setSearch(chosen ? { body: chosen } : {});
  if (!administers && headed.length === 0) return <p className="card quiet">{systems.notHead}</p>;
  return (
    <>
      <section className="card stack">
        <p className="small quiet">
          {systems.intro} <a href="/api/docs">{systems.forProgrammers}</a>
        </p>
        {administers ? (
          <AnyBody body={body} onChoose={choose} home={officer.adminOf ?? unitOf(headed[0] ?? 'VN')} />
        ) : (
          <OwnBodies bodies={headed} body={body} onChoose={choose} />
        )}
      </section>
      {body ? (
        <>
          <Tokens key={`tokens ${body}`} body={body} />
          <Webhooks key={`hooks ${body}`} body={body} />
        </>
      ) : (
        <>
          <p className="card quiet">{systems.choose}</p>
          {administers && <BodiesWithSystems onChoose={choose} />}
        </>
      )}
    </>
  );
}

interface Choosing {
  body: string;
  onChoose(body: string): void;
}

function OwnBodies({ bodies, body, onChoose }: Choosing & { bodies: string[] }) {
  const { systems } = useWords();
  const choices = useBodyChoices(bodies);
  return <ChoiceField label={systems.body} w={480} maw="100%" value={body} onChange={onChoose} among={choices} />;
}

function AnyBody({ body, onChoose, home }: Choosing & { home: string }) {
  const [where, setWhere] = useState<Where>({ unit: body ? unitOf(body) : home, body });
  // It may have been chosen in the list below.
  const shown = where.body === body ? where : { unit: body ? unitOf(body) : where.unit, body };
  return (
    <WhereFields
      where={shown}
      onChange={(next) => {
        setWhere(next);
        onChoose(next.body);
      }}
    />
  );
}

/** For administrators: the bodies that have other systems, each opened by its name. */
function BodiesWithSystems({ onChoose }: { onChoose(body: string): void }) {
  const { words, say } = useLanguage();
  const { bodies: said, tokens } = words.systems;
  const list = useList('/systems', { query: {} });
  return (
    <Card title={said.title} landmark>
      <ListTable
        bare
        of={list}
        empty={said.none}
        keyOf={({ body }) => body.id}
        columns={[
          {
            head: words.systems.body,
            cell: ({ body }) => (
              <button type="button" className="as-link" onClick={() => onChoose(body.id)}>
                {say(body.name)}
              </button>
            ),
          },
          { head: said.tokens, look: 'num', cell: (row: BodySystems) => row.tokens },
          { head: tokens.used, look: 'num', cell: ({ usedAt }) => (usedAt ? stamp(usedAt) : tokens.neverUsed) },
          { head: said.webhooks, look: 'num', cell: ({ webhooks }) => webhooks },
          {
            head: words.systems.hooks.state,
            cell: ({ failing, webhooks }) =>
              webhooks > 0 && (
                <Tag look={failing > 0 ? 'late' : 'done'}>
                  {failing > 0 ? words.systems.hooks.failing(failing) : words.systems.hooks.running}
                </Tag>
              ),
          },
        ]}
      />
    </Card>
  );
}
