import type { BodySystems } from '../data/api';
import { useList } from '../data/queries';
import { Card } from '../parts/card';
import { Tag } from '../parts/mark';
import { ListTable } from '../parts/table';
import { useLanguage } from '../words';
import { stamp } from '../words/dates';

/** For administrators: the bodies that have other systems, each opened by its name. */
export function BodiesWithSystems({ onChoose }: { onChoose(body: string): void }) {
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
