import { Button } from '@mantine/core';
import { useState } from 'react';
import type { DependenceView } from '../../data/api';
import { useApi } from '../../data/queries';
import { CaseLink } from '../../parts/caseLink';
import { Dialog } from '../../parts/dialog';
import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../words';
import { figure } from '../../words/figures';

type Link = DependenceView['links'][number];

interface Asked {
  caseId: string;
  indicator: string;
  name: string;
}

/** Opens what an indicator's figure stands on, and what stands on it. */
export function DependenceButton(asked: Asked) {
  const {
    words: { dependence: words },
  } = useLanguage();
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
  const {
    words: { dependence: words },
    say,
  } = useLanguage();
  const asked = useApi('/cases/{id}/plan/dependence/{indicator}', { path: { id: caseId, indicator } });
  return (
    <Loaded of={asked}>
      {({ name, year, links }) => (
        <div className="depends">
          <Side links={links.filter(({ way }) => way === 'on')} head={words.on} nothing={words.nothingOn} />
          <p className="depends-figure">
            <span className="strong">{say(name)}</span>
            <span className="tiny quiet">{words.figure(year)}</span>
          </p>
          <Side links={links.filter(({ way }) => way === 'for')} head={words.for} nothing={words.nothingFor} />
        </div>
      )}
    </Loaded>
  );
}

function Side({ links, head, nothing }: { links: Link[]; head: string; nothing: string }) {
  const {
    words: { dependence: words },
  } = useLanguage();
  const parts = [...new Set(links.map(({ part }) => part))];
  return (
    <section className="stack tight" aria-label={head}>
      <h3>{head}</h3>
      {parts.length === 0 && <p className="small quiet">{nothing}</p>}
      {parts.map((part) => (
        <Box key={part} name={words.parts[part]} links={links.filter((one) => one.part === part)} />
      ))}
    </section>
  );
}

/** So many stand there at once; of the communes of a province, only how many. */
const FEW = 8;

const Box = ({ name, links }: { name: string; links: Link[] }) => (
  <details className="depends-box" open={links.length <= FEW}>
    <summary className="small strong">
      {name} ({links.length})
    </summary>
    <ul className="plain small">
      {links.map((one) => (
        <Row key={`${one.id} ${one.case ?? ''}`} one={one} />
      ))}
    </ul>
  </details>
);

function Row({ one: { name, value, case: of } }: { one: Link }) {
  const { say, locale } = useLanguage();
  return (
    <li className="row between">
      <span className="break">{of ? <CaseLink id={of}>{say(name)}</CaseLink> : say(name)}</span>
      {value !== null && <span className="num">{figure(value, locale)}</span>}
    </li>
  );
}
