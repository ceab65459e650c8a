import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { ManagementView, TaskRow } from '../data/api';
import type { Done } from '../data/act';
import { useApi } from '../data/queries';
import { useReceipts } from '../parts/receipt';
import { ChoiceField } from '../parts/fields';
import { useLanguage } from '../words';
import { dmy } from '../words/dates';
import { AnyActForm, untasked } from '../work/anyActForm';
import { WhyMine } from '../work/whyMine';

type Item = ManagementView['items'][number];

/** What those who manage a cycle may do about its dates and about the whole; nobody else sees it. */
export function Manage({ caseId }: { caseId: string }) {
  const { words, say } = useLanguage();
  const offered = useApi('/cases/{id}/management', { path: { id: caseId } });
  const { receipts, onDone } = useReceipts();
  const [body, setBody] = useState('');
  const [open, setOpen] = useState(false);
  const items = offered.data?.items ?? [];
  const item = items.find((one) => one.body.id === body) ?? items[0];
  if (!item) return <>{receipts}</>;
  return (
    <>
      {receipts}
      <section className="card manage stack" aria-label={words.manage.title}>
        <div className="row between">
          <h2>{words.manage.title}</h2>
          <Button size="xs" variant="default" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.close : words.manage.open}
          </Button>
        </div>
        {open && (
          <div className="stack">
            {items.length > 1 ? (
              <ChoiceField
                label={words.work.body}
                maw={360}
                value={item.body.id}
                among={items.map(({ body }) => body)}
                onChange={setBody}
              />
            ) : (
              <p className="small">{say(item.body.name)}</p>
            )}
            <WhyMine powers={[item.as]} />
            <Acts key={item.body.id} caseId={caseId} item={item} onDone={onDone} />
          </div>
        )}
      </section>
    </>
  );
}

interface Chosen {
  name: string;
  task: TaskRow;
  title: string;
}

function Acts({ caseId, item, onDone }: { caseId: string; item: Item; onDone(done: Done): void }) {
  const { words, say } = useLanguage();
  const [step, setStep] = useState(item.steps[0]?.step ?? '');
  const [chosen, choose] = useState<Chosen | null>(null);
  const row = item.steps.find((one) => one.step === step) ?? item.steps[0];
  const task = (key: string, facts: TaskRow['facts'], dueOn: string | null = null) =>
    untasked({ caseId, key, body: item.body, step: key, dueOn, facts, as: [item.as] });
  const button = (name: string, title: string, about: TaskRow, label = words.act[name] ?? name) => {
    const open = chosen?.name === name && chosen.task.key === about.key;
    return (
      <Button
        key={`${name} ${about.key}`}
        size="xs"
        variant="default"
        aria-expanded={open}
        onClick={() => choose(open ? null : { name, task: about, title })}
      >
        {label}
      </Button>
    );
  };
  return (
    <>
      {row && (
        <ActsOf legend={words.manage.ofStep}>
          <ChoiceField
            aria-label={words.case.step}
            value={row.step}
            onChange={(value) => {
              setStep(value);
              choose(null);
            }}
            among={item.steps.map((one) => ({
              value: one.step,
              label: `${say(one.title)}${one.dueOn ? ` (${words.due.on.toLowerCase()} ${dmy(one.dueOn)})` : ''}`,
            }))}
          />
          <div className="row">
            {row.acts.map((name) => button(name, say(row.title), task(row.step, {}, row.dueOn)))}
          </div>
        </ActsOf>
      )}
      {item.anchors.length > 0 && (
        <ActsOf legend={words.manage.anchors}>
          <div className="row">
            {item.anchors.map((one) =>
              button(
                'set-anchor',
                say(one.title),
                task(one.id, { date: one.date }),
                `${say(one.title)}: ${dmy(one.date)}`,
              ),
            )}
          </div>
        </ActsOf>
      )}
      {item.whole.length > 0 && (
        <ActsOf legend={words.manage.whole}>
          <div className="row">{item.whole.map((name) => button(name, words.manage.wholeCase, task('case', {})))}</div>
        </ActsOf>
      )}
      {chosen && (
        <div className="own-form">
          <AnyActForm
            key={`${chosen.name} ${chosen.task.key}`}
            {...chosen}
            onClose={() => choose(null)}
            onDone={(one) => {
              choose(null);
              onDone(one);
            }}
          />
        </div>
      )}
    </>
  );
}

function ActsOf({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="acts-of">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
