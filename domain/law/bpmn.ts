import { writable } from '../characters';
import { flowOf, type Flow, type FlowNode } from './flow';
import type { Procedure, Step, Text } from './procedure';
import { basisText, notBeforeText, ruleText } from './words';
import { manyAtOnce } from './stepKinds';

/** What a diagram says in one language: a text, and who acts in a step. */
export interface DiagramWords {
  say(text: Text): string;
  actor(step: Step): string;
  begin: string;
  end: string;
  goesOn: string;
  goesBack: string;
  decided: string;
}

/** The elements of BPMN 2.0 that a step is drawn as: a person's work, what is sent, or what opens other processes. */
const ELEMENTS: Record<Step['kind'], string> = {
  draft: 'userTask',
  exchange: 'manualTask',
  appraise: 'userTask',
  verify: 'userTask',
  decide: 'userTask',
  consult: 'sendTask',
  gather: 'receiveTask',
  notify: 'sendTask',
  publish: 'sendTask',
  assign: 'sendTask',
  cascade: 'callActivity',
};

const NAMESPACE = 'http://www.omg.org/spec/BPMN/20100524/MODEL';

/**
 * A version of a procedure as a BPMN 2.0 process, without places on paper: any modeller can read it, and laying it out
 * is another's work.
 */
export function bpmnOf(procedure: Procedure, words: DiagramWords): string {
  const flow = flowOf(procedure);
  const nodes = flow.nodes.map((node) => nodeXml(procedure, flow, node, words));
  const edges = flow.edges.map(({ id, from, to, kind }) => {
    const name = kind === 'back' ? words.goesBack : kind === 'on' ? words.goesOn : '';
    return `    <bpmn:sequenceFlow id="${id}"${name && ` name="${escape(name)}"`} sourceRef="${from}" targetRef="${to}" />`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<bpmn:definitions xmlns:bpmn="${NAMESPACE}" id="definitions" targetNamespace="https://phoihop.vn/procedures/${procedure.id}">`,
    `  <bpmn:process id="process" name="${escape(words.say(procedure.title))}" isExecutable="false">`,
    ...nodes,
    ...edges,
    '  </bpmn:process>',
    '</bpmn:definitions>',
    '',
  ].join('\n');
}

function nodeXml(procedure: Procedure, { edges }: Flow, node: FlowNode, words: DiagramWords): string {
  const flows = [
    ...edges.filter(({ to }) => to === node.id).map(({ id }) => `      <bpmn:incoming>${id}</bpmn:incoming>`),
    ...edges.filter(({ from }) => from === node.id).map(({ id }) => `      <bpmn:outgoing>${id}</bpmn:outgoing>`),
  ];
  const { element, name, inside = [], documentation } = drawn(procedure, node, words);
  const said = documentation ? [`      <bpmn:documentation>${escape(documentation)}</bpmn:documentation>`] : [];
  return [
    `    <bpmn:${element} id="${node.id}"${name && ` name="${escape(name)}"`}>`,
    ...said,
    ...flows,
    ...inside,
    `    </bpmn:${element}>`,
  ].join('\n');
}

interface Drawn {
  element: string;
  name: string;
  documentation?: string;
  inside?: string[];
}

function drawn(procedure: Procedure, { kind, step }: FlowNode, words: DiagramWords): Drawn {
  if (kind === 'begin' || kind === 'end')
    return { element: kind === 'begin' ? 'startEvent' : 'endEvent', name: words[kind] };
  if (kind === 'split' || kind === 'join') return { element: 'parallelGateway', name: '' };
  if (kind === 'choice') return { element: 'exclusiveGateway', name: words.decided };
  const law = step as Step;
  if (kind === 'wait') {
    return {
      element: 'intermediateCatchEvent',
      name: words.say(notBeforeText(procedure, law.notBefore as NonNullable<Step['notBefore']>)),
      inside: ['      <bpmn:timerEventDefinition />'],
    };
  }
  const inside = manyAtOnce(law) ? ['      <bpmn:multiInstanceLoopCharacteristics isSequential="false" />'] : [];
  return {
    element: ELEMENTS[law.kind],
    name: dashed(`${words.say(law.title)}\n[${words.actor(law)}]`),
    inside,
    documentation: documented(procedure, law, words),
  };
}

/** bpmn.io's drawing tools break a line at every hyphen, but not at a dash. */
const dashed = (text: string): string => text.replaceAll(' - ', ' – ');

/** By when and on what grounds, for whoever opens the file elsewhere. */
function documented(procedure: Procedure, { due, cites }: Step, { say }: DiagramWords): string {
  const rules = due.map((rule) => `${say(ruleText(procedure, rule))} (${say(basisText(rule.cites))})`);
  return [say(basisText(cites)), ...rules].join('\n');
}

const SIGNS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' };
const escape = (text: string): string => writable(text).replace(/[&<>"\n]/g, (sign) => SIGNS[sign] as string);
