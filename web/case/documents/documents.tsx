import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { CaseViewBody, DocumentView } from '../../data/api';
import { useList } from '../../data/queries';
import { actsAnywhere } from '../../data/seats';
import { useMe } from '../../data/session';
import { contentOf } from '../../parts/documents';
import { Icon } from '../../parts/icon';
import { Listed } from '../../parts/loaded';
import { useLanguage, useWords } from '../../words';
import { stamp } from '../../words/dates';
import { sizeOf } from '../../parts/size';
import { Reads, WhoReads } from './sight';
import { Tag } from '../../parts/mark';
import { TableFrame } from '../../parts/table';
import { later } from '../../parts/later';

// Reading Word files takes a library that nobody else needs.
const Difference = later(() => import('./difference'), 'Difference');

/** A case's documents, the newest first, each with its versions and the hash by which acts name it. */
export function Documents({ about }: { about: CaseViewBody }) {
  const words = useWords();
  const me = useMe();
  return (
    <div className="stack">
      {actsAnywhere(me) && about.nearness !== 'asked' && WRITTEN_FROM.includes(about.kind) && (
        <Link className="small no-print" href={`/official-documents/write?about=${encodeURIComponent(about.id)}`}>
          {words.writing.title}
        </Link>
      )}
      {about.nearness === 'party' && KEEPING.includes(about.kind) && (
        <p className="small quiet">{words.documents.insideKept}</p>
      )}
      <All about={about} />
      {(about.nearness === 'inside' || me.officer.adminOf !== null) && KEEPING.includes(about.kind) && (
        <Reads caseId={about.id} />
      )}
    </div>
  );
}

/** The kinds of case of which not every document is read by whoever sees it. */
const KEEPING = ['plan-cycle', 'consultation', 'gathering'];

/** The kinds of case from which a document is written: they have bases, opinions, figures, votes, contributions. */
const WRITTEN_FROM = ['plan-cycle', 'consultation', 'council-session', 'gathering'];

function All({ about }: { about: CaseViewBody }) {
  const { id: caseId, steps } = about;
  const { words, say } = useLanguage();
  const documents = useList('/documents', { query: { caseId, limit: 200 } });
  const titles = new Map(steps.map(({ step, facts }) => [step, facts.title ? say(facts.title) : step]));
  const bySeries = grouped(documents.items);
  return (
    <Listed of={documents} empty={words.case.noDocuments}>
      {() => (
        <TableFrame
          heads={[
            { head: words.case.title },
            { head: words.case.step },
            { head: words.case.by },
            { head: words.documents.whoReads },
            { head: words.case.uploaded },
            { head: words.case.size },
            { head: words.case.hash },
          ]}
        >
          {[...bySeries.values()].map((versions) => (
            <Series
              key={versions[0]?.series}
              about={about}
              versions={versions}
              stepOf={(step) => titles.get(step) ?? step}
            />
          ))}
        </TableFrame>
      )}
    </Listed>
  );
}

function grouped(documents: DocumentView[]): Map<string, DocumentView[]> {
  const groups = new Map<string, DocumentView[]>();
  for (const one of documents) groups.set(one.series, [...(groups.get(one.series) ?? []), one]);
  return groups;
}

/** One document: its newest version, and below it the earlier ones and what differs. */
function Series({ versions, ...shown }: { versions: DocumentView[] } & Shown) {
  const { documents: words } = useWords();
  const [open, setOpen] = useState(false);
  const [newest] = versions;
  if (!newest) return null;
  return (
    <>
      <Version one={newest} {...shown}>
        {versions.length > 1 && (
          <Button
            size="compact-xs"
            variant="default"
            className="no-print"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {words.versions(versions.length)}
          </Button>
        )}
      </Version>
      {open && (
        <tr className="versions">
          <td colSpan={7}>
            <ul className="says small">
              {versions.slice(1).map((one) => (
                <li key={one.id}>
                  <a href={contentOf(one.id)}>
                    {words.version(one.version)} – {one.filename}
                  </a>{' '}
                  <span className="quiet num">
                    {stamp(one.uploadedAt)}, {sizeOf(one.size)}
                  </span>
                </li>
              ))}
            </ul>
            <Difference versions={versions} />
          </td>
        </tr>
      )}
    </>
  );
}

interface Shown {
  about: CaseViewBody;
  stepOf(step: string): string;
}

function Version({ one, about, stepOf, children }: { one: DocumentView; children?: ReactNode } & Shown) {
  const { words, say } = useLanguage();
  return (
    <tr>
      <td>
        <a href={contentOf(one.id)}>
          <Icon name="file" /> {one.title}
        </a>
        <br />
        <span className="row tiny quiet">
          {one.filename}
          {one.version > 1 && ` · ${words.documents.version(one.version)}`}
          {one.readers.length > 0 && <Tag look="soon">{words.documents.draft}</Tag>} {children}
        </span>
      </td>
      <td>{one.step ? stepOf(one.step) : '–'}</td>
      <td>{say(one.by.short)}</td>
      <td>
        <WhoReads one={one} about={about} />
      </td>
      <td className="num">{stamp(one.uploadedAt)}</td>
      <td className="num">{sizeOf(one.size)}</td>
      <td className="num tiny" title={one.sha256}>
        {one.sha256.slice(0, 12)}…
      </td>
    </tr>
  );
}
