import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/diagram-js.css';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLanguage, useWords } from '../words';
import { type Canvas, drawDiagram } from './draw';
import type { ShownLaw } from './lawOf';
import { SureLegend } from './sources';
import { StepLaw } from './steps';
import { ChoiceField } from '../parts/fields';

const STEP = 240;

/**
 * A version as a BPMN diagram: from top to bottom, scrolled as the page is and zoomed by buttons; a chosen step says
 * what it rests on.
 */
export function Diagram({ law }: { law: ShownLaw }) {
  const {
    words: { law: words },
    words: all,
    say,
    locale,
  } = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const [drawn, setDrawn] = useState<{ canvas: Canvas; xml: string } | null>(null);
  const [failed, setFailed] = useState(false);
  const [chosen, choose] = useState('');
  const { procedure, nameOf } = law;
  useEffect(() => {
    if (!place.current) return;
    let gone = false;
    let end = () => {};
    setDrawn(null);
    const naming = { say, actor: ({ by }: { by: Parameters<typeof nameOf>[0] }) => say(nameOf(by)), ...all.law };
    drawDiagram(place.current, procedure, naming, choose)
      .then((result) => {
        end = result.end;
        if (gone) return end();
        setDrawn(result);
      })
      .catch(() => setFailed(true));
    return () => {
      gone = true;
      end();
    };
    // The law's text never changes under its hash; names and words change with the language.
  }, [law.hash, locale]);
  useEffect(() => drawn?.canvas.mark(chosen), [drawn, chosen]);
  useEffect(() => (drawn ? whenPrinted(drawn.canvas.paper, drawn.canvas.readable) : undefined), [drawn]);
  const step = procedure.steps.find(({ id }) => id === chosen);
  return (
    <section className="stack" aria-label={words.diagram}>
      <p className="tiny quiet">
        {words.diagramHint} {words.notSure}
      </p>
      <Controls canvas={drawn?.canvas} xml={drawn?.xml} name={`${procedure.id}@${procedure.version}.bpmn`} />
      {failed && (
        <p role="alert" className="mark soon">
          {words.undrawn}
        </p>
      )}
      {!drawn && !failed && (
        <p role="status" className="quiet small">
          {words.drawing}
        </p>
      )}
      <div className="diagram" role="group" tabIndex={0} aria-label={`${words.diagram}: ${say(procedure.title)}`}>
        <div ref={place} />
      </div>
      <ChoiceField
        className="no-print"
        label={words.pickStep}
        value={chosen}
        onChange={choose}
        any={words.none}
        among={procedure.steps.map(({ id, title }, index) => ({ value: id, label: `${index + 1}. ${say(title)}` }))}
      />
      {step && (
        <div className="card stack" role="status">
          <h3>{say(step.title)}</h3>
          <SureLegend />
          <StepLaw law={law} step={step} />
        </div>
      )}
    </section>
  );
}

/** Calls back around every printing, until the returned function ends it. */
function whenPrinted(before: () => void, after: () => void): () => void {
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}

function Controls({ canvas, xml, name }: { canvas?: Canvas; xml?: string; name: string }) {
  const { law: words } = useWords();
  const acts: [string, () => void][] = canvas
    ? [
        [words.whole, () => canvas.whole()],
        [words.readable, () => canvas.readable()],
        [words.zoomIn, () => canvas.zoom(1.3)],
        [words.zoomOut, () => canvas.zoom(1 / 1.3)],
        [words.left, () => canvas.scroll(-STEP)],
        [words.right, () => canvas.scroll(STEP)],
      ]
    : [];
  return (
    <div className="row" role="group" aria-label={words.controls}>
      {acts.map(([label, act]) => (
        <Button key={label} size="xs" variant="default" onClick={act}>
          {label}
        </Button>
      ))}
      {xml && (
        <Button
          size="xs"
          variant="default"
          component="a"
          href={`data:application/xml;charset=utf-8,${encodeURIComponent(xml)}`}
          download={name}
        >
          {words.download}
        </Button>
      )}
    </div>
  );
}
