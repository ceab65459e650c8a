import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { NewSuccession, AuditRow } from '../../data/api';
import { send } from '../../data/client';
import { useList } from '../../data/queries';
import { Loaded, More } from '../../parts/loaded';
import { Results } from '../../parts/results';
import { useLanguage, useWords } from '../../words';
import { passesOf, type Waiting, waitingOf } from './gather';
import { WaitingBody } from './waitingBody';
import { Sure, Basis } from '../../parts/basis';
import { dmy, stamp } from '../../words/dates';
import { Table, TableFrame } from '../../parts/table';
import { SUCCEED, type Pass } from '../../../domain/case/succession';
import { basisText } from '../../../domain/law/words';
import { BodyName } from '../../parts/bodyName';
import { Card } from '../../parts/card';
import { CaseLink } from '../../parts/caseLink';

/**
 * A body ended and the rules name nobody: an administrator says who takes its duties over. And what passes, and passed.
 */
export function Successions() {
  const { successions: words } = useWords();
  const found = useAll();
  const naming = useNaming();
  const waiting = waitingOf(found.items);
  return (
    <>
      <section className="stack">
        <p className="small quiet">{words.intro}</p>
        <h2>{words.undecided}</h2>
        {naming.data && <Results heading={naming.data.heading} done={words.named} results={naming.data.results} />}
        <Loaded of={found}>
          {() => (
            <>
              {found.hasNextPage && (
                <p role="status" className="quiet">
                  {words.looking}
                </p>
              )}
              {waiting.length === 0 && !found.hasNextPage && <p className="card quiet">{words.none}</p>}
              {waiting.map((one) => (
                <WaitingBody
                  key={one.old.id}
                  waiting={one}
                  onName={(named) => naming.mutateAsync({ of: one, named })}
                />
              ))}
              <ByRule passes={passesOf(found.items)} />
            </>
          )}
        </Loaded>
      </section>
      <HandedOver />
    </>
  );
}

/** Pages are short and may be empty, so all are asked for, one after the other. */
function useAll() {
  const found = useList('/successions', { query: { limit: 100 } });
  const { hasNextPage, isFetching, isError, fetchNextPage } = found;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  return found;
}

function useNaming() {
  const { words, say } = useLanguage('successions');
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ of, named }: { of: Waiting; named: NewSuccession }) => {
      const { items } = await send('post', '/successions', { body: named });
      const titles = new Map(of.cases.map(({ id, title }) => [id, title]));
      return {
        heading: words.results(say(of.old.name)),
        results: items.map((one) => ({ ...one, title: titles.get(one.case) ?? { vi: one.case, en: one.case } })),
      };
    },
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Ends for which the rules name the successor: they are told by themselves. */
function ByRule({ passes }: { passes: ReturnType<typeof passesOf> }) {
  const { words, say } = useLanguage('successions');
  if (passes.length === 0) return null;
  return (
    <section className="card stack">
      <header className="stack tight">
        <h2>{words.byRule}</h2>
        <p className="small quiet">{words.byRuleHint}</p>
      </header>
      <Table
        rows={passes}
        keyOf={(one) => one.old.id}
        columns={[
          { head: words.old, cell: (one) => say(one.old.name) },
          { head: words.successor, look: 'strong', cell: (one) => say(one.new.name) },
          { head: words.from, look: 'num', cell: (one) => dmy(one.on) },
          { head: words.cases, look: 'num', cell: (one) => words.inCases(one.cases) },
          { head: words.sure, cell: (one) => <Sure verified={one.verified} /> },
        ]}
      />
    </section>
  );
}

/** What the cases were told, from their records, the newest first. */
function HandedOver() {
  const { successions: words } = useWords();
  const told = useList('/audit', { query: { name: SUCCEED, kind: 'act' } });
  // The engine alone lodges the act, by its own form.
  const rows = told.items.flatMap((entry) => (entry.data.passes as Pass[]).map((pass) => ({ entry, pass })));
  return (
    <Card title={words.handed}>
      <Loaded of={told}>
        {() =>
          rows.length === 0 ? (
            <p className="quiet">{words.noneHanded}</p>
          ) : (
            <>
              <TableFrame
                heads={[
                  { head: words.old },
                  { head: words.successor },
                  { head: words.where },
                  { head: words.basis },
                  { head: words.who },
                ]}
              >
                {rows.map(({ entry, pass }) => (
                  <Row key={`${entry.hash} ${pass.old}`} entry={entry} pass={pass} />
                ))}
              </TableFrame>
              <More of={told} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function Row({ entry, pass }: { entry: AuditRow; pass: Pass }) {
  const {
    words: { admin, successions: words },
    say,
  } = useLanguage();
  return (
    <tr>
      <td>
        {say(pass.oldName)}
        <br />
        <span className="small quiet">{words.ended(dmy(pass.on))}</span>
      </td>
      <td className="strong">
        <BodyName id={pass.new} />
      </td>
      <td>
        <CaseLink id={entry.case} part="record">
          {say(entry.title)}
        </CaseLink>
      </td>
      <td className="small">
        <Basis clause={{ text: basisText(pass.cites), cites: pass.cites }} verified={pass.verified} />
        {entry.texts?.why && <p>“{entry.texts.why}”</p>}
      </td>
      <td className="small">
        {entry.by.role === 'system' ? admin.theSystem : (entry.by.officerName ?? admin.unknownOfficer)}
        <br />
        <span className="quiet num">{stamp(entry.at)}</span>
      </td>
    </tr>
  );
}
