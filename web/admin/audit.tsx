import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { AuditRow, Verification } from '../data/api';
import { vnDateOf } from '../../domain/calendar/dates';
import { whatOf } from '../case/entry';
import { Card } from '../parts/card';
import { Readable } from '../parts/readable';
import { get } from '../data/client';
import { useList } from '../data/queries';
import { useMe } from '../data/session';
import { BodyName } from '../parts/bodyName';
import { DateField } from '../parts/dateField';
import { Listed } from '../parts/loaded';
import { oneOf } from '../parts/oneOf';
import { ProblemNote } from '../parts/problem';
import { useLanguage, useWords } from '../words';
import { readDmy, stamp } from '../words/dates';
import { Table } from '../parts/table';
import { Mark } from '../parts/mark';
import { ChoiceField } from '../parts/fields';
import { CaseLink } from '../parts/caseLink';

const KINDS = ['act', 'ruling', 'event'] as const;

/** What was done in all cases, newest first, and whether the register's chains hold. */
export function Audit() {
  const { admin, all } = useWords();
  const [wish, setWish] = useState<{ kind?: AuditRow['kind']; from: string; to: string }>({
    kind: 'act',
    from: '',
    to: '',
  });
  const { officer } = useMe();
  const entries = useList('/audit', {
    query: {
      kind: wish.kind,
      from: readDmy(wish.from) ?? undefined,
      to: readDmy(wish.to) ?? undefined,
    },
  });
  return (
    <>
      {officer.admin && <Verify />}
      <Card title={admin.parts.audit}>
        <div className="row top">
          <ChoiceField
            label={admin.entryKind}
            value={wish.kind ?? ''}
            onChange={(value) => setWish({ ...wish, kind: oneOf(KINDS, value) })}
            any={all}
            among={KINDS}
            called={admin.entryKinds}
          />
          <DateField label={admin.fromDay} value={wish.from} onChange={(from) => setWish({ ...wish, from })} />
          <DateField label={admin.toDay} value={wish.to} onChange={(to) => setWish({ ...wish, to })} />
        </div>
        <Listed of={entries} empty={admin.noEntries} bare>
          {() => <Entries rows={entries.items} />}
        </Listed>
      </Card>
    </>
  );
}

function Entries({ rows }: { rows: AuditRow[] }) {
  const language = useLanguage();
  const {
    words: { admin },
    say,
  } = language;
  return (
    <Table
      rows={rows}
      keyOf={(row) => `${row.case} ${row.seq}`}
      columns={[
        { head: admin.when, look: 'num', cell: (row) => stamp(row.at) },
        {
          head: admin.what,
          cell: (row) => (
            <>
              <span className="strong">
                <Readable text={whatOf(row, language)} />
              </span>{' '}
              <span className="tiny quiet">{admin.entryKinds[row.kind]}</span>
              {row.texts && <p className="small">{Object.values(row.texts).join(' · ')}</p>}
            </>
          ),
        },
        {
          head: admin.who,
          cell: (row) =>
            row.by.role === 'system' ? (
              admin.theSystem
            ) : (
              <>
                {row.by.officerName ?? admin.unknownOfficer}
                <br />
                <span className="small quiet">
                  <BodyName id={row.by.body} on={vnDateOf(row.at)} />
                </span>
              </>
            ),
        },
        {
          head: admin.where,
          look: 'small',
          cell: (row) => (
            <>
              <CaseLink id={row.case} part="record">
                {say(row.title)}
              </CaseLink>{' '}
              <span className="quiet num">{admin.entryNo(row.seq)}</span>
              <br />
              <span className="tiny quiet break">{row.case}</span>
            </>
          ),
        },
      ]}
    />
  );
}

/** Checks the whole register, some cases at a time, and tells how far it is. */
function Verify() {
  const { admin, record, office } = useWords();
  const [looks, setLooks] = useState<Verification[]>([]);
  const [law, events] = [looks.flatMap((one) => one.law), looks.flatMap((one) => one.events)];
  const [damaged, faults] = [looks.flatMap((one) => one.damaged), looks.flatMap((one) => one.faults)];
  const erased = looks.flatMap((one) => one.erased);
  const wrong = law.length + events.length + damaged.length + faults.length;
  const last = looks.at(-1);
  const count = (of: 'cases' | 'entries') => looks.reduce((sum, one) => sum + one[of], 0);
  const verify = useMutation({
    mutationFn: async () => {
      const found: Verification[] = [];
      for (let cursor: string | undefined; ; ) {
        const look: Verification = await get('/audit/verify', { query: { cursor, limit: 200 } });
        found.push(look);
        setLooks([...found]);
        if (look.next === null) return;
        cursor = look.next;
      }
    },
  });
  return (
    <Card
      title={admin.verify}
      beside={
        <Button
          size="sm"
          variant="default"
          loading={verify.isPending}
          onClick={() => {
            setLooks([]);
            verify.mutate();
          }}
        >
          {admin.verifyNow}
        </Button>
      }
      hint={admin.verifyHint}
    >
      {last && (
        <p role="status">
          <Mark look={wrong > 0 ? 'late' : last.next === null ? 'done' : 'mine'} icon={wrong > 0 ? 'late' : 'done'}>
            {admin.verified(count('cases'), count('entries'), wrong)}
          </Mark>
          {last.next !== null && ` ${admin.goingOn}`}
        </p>
      )}
      {wrong > 0 && (
        <ul className="says small">
          {law.map((version) => (
            <li key={version}>
              {version}: {record.faults['wrong-law']}
            </li>
          ))}
          {events.map((event) => (
            <li key={event}>
              {admin.accountEventNo(event)}: {admin.findings['wrong-account-event']}
            </li>
          ))}
          {damaged.map((document) => (
            <li key={document}>
              {document}: {admin.findings['document-damaged']}
            </li>
          ))}
          {faults.map(({ caseId, seq, says }) => (
            <li key={`${caseId} ${seq} ${says}`}>
              {caseId}, {admin.entryNo(seq)}: {record.faults[says] ?? says}
            </li>
          ))}
        </ul>
      )}
      {erased.length > 0 && (
        <ul className="says small">
          {erased.map(({ caseId, seq, by }) => (
            <li key={`${caseId} ${seq}`}>
              {caseId}, {admin.entryNo(seq)}:{' '}
              {record.erased(stamp(by.at), by.body, office.bases[by.basis as 'asked'] ?? by.basis, by.seq)}
            </li>
          ))}
        </ul>
      )}
      <ProblemNote error={verify.error} />
    </Card>
  );
}
