import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link as NavLink } from 'wouter';
import { PARTS } from '../../../domain/planContent/parts';
import type { DependenceView } from '../../data/api';
import { useApi } from '../../data/queries';
import { CaseLink } from '../../parts/caseLink';
import { Dialog } from '../../parts/dialog';
import { Loaded } from '../../parts/loaded';
import { oneOf } from '../../parts/oneOf';
import { addressOfPart } from '../../plan/address';
import { useLanguage, useWords } from '../../words';
import { figure } from '../../words/figures';

type Link = DependenceView['links'][number];

interface Asked {
  caseId: string;
  indicator: string;
  name: string;
}

/** Opens what an indicator's figure stands on, and what stands on it. */
export function DependenceButton(asked: Asked) {
  const { dependence: words } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        className="no-print"
        size="compact-xs"
        variant="subtle"
        aria-label={`${words.open} ${asked.name}`}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {words.open}
      </Button>
      {open && (
        <Dialog title={words.title} close={words.close} onClose={() => setOpen(false)}>
          <Dependence {...asked} />
        </Dialog>
      )}
    </>
  );
}

/** Boxes and arrows to whoever looks, two lists to whoever hears the page. */
function Dependence({ caseId, indicator }: Asked) {
  const { words, say } = useLanguage('dependence');
  const asked = useApi('/cases/{id}/plan/dependence/{indicator}', { path: { id: caseId, indicator } });
  return (
    <Loaded of={asked}>
      {({ name, year, links }) => (
        <div className="depends">
          <Side
            caseId={caseId}
            links={links.filter(({ way }) => way === 'on')}
            head={words.on}
            nothing={words.nothingOn}
          />
          <p className="depends-figure">
            <span className="strong">{say(name)}</span>
            <span className="tiny quiet">{words.figure(year)}</span>
          </p>
          <Side
            caseId={caseId}
            links={links.filter(({ way }) => way === 'for')}
            head={words.for}
            nothing={words.nothingFor}
          />
        </div>
      )}
    </Loaded>
  );
}

function Side({ caseId, links, head, nothing }: { caseId: string; links: Link[]; head: string; nothing: string }) {
  const { dependence: words } = useWords();
  const parts = [...new Set(links.map(({ part }) => part))];
  const addressOf = (part: Link['part']) => {
    const own = oneOf(PARTS, part);
    return own ? addressOfPart(caseId, own) : null;
  };
  return (
    <section className="stack tight" aria-label={head}>
      <h3>{head}</h3>
      {parts.length === 0 && <p className="small quiet">{nothing}</p>}
      {parts.map((part) => (
        <Box
          key={part}
          name={words.parts[part]}
          href={addressOf(part)}
          links={links.filter((one) => one.part === part)}
        />
      ))}
    </section>
  );
}

/** So many stand there at once; of the communes of a province, only how many. */
const FEW = 8;

/** `href`: where what stands in this plan itself is read. */
const Box = ({ name, href, links }: { name: string; href: string | null; links: Link[] }) => (
  <details className="depends-box" open={links.length <= FEW}>
    <summary className="small strong">
      {name} ({links.length})
    </summary>
    <ul className="plain small">
      {links.map((one) => (
        <Row key={`${one.id} ${one.case ?? ''}`} one={one} href={href} />
      ))}
    </ul>
  </details>
);

function Row({ one: { name, value, case: of }, href }: { one: Link; href: string | null }) {
  const { say, locale } = useLanguage();
  const called = href ? <NavLink href={href}>{say(name)}</NavLink> : say(name);
  return (
    <li className="row between">
      <span className="break">{of ? <CaseLink id={of}>{say(name)}</CaseLink> : called}</span>
      {value !== null && <span className="num">{figure(value, locale)}</span>}
    </li>
  );
}
