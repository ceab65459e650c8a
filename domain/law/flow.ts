import type { Procedure, Step } from './procedure';

/** A node of a procedure's diagram: a step, or what stands between steps. */
export interface FlowNode {
  id: string;
  kind: 'begin' | 'end' | 'step' | 'split' | 'join' | 'wait' | 'choice';
  step?: Step;
}

export interface FlowEdge {
  id: string;
  from: string;
  to: string;
  /** `back`: a returned dossier; `on`: what isn't returned. */
  kind: 'plain' | 'back' | 'on';
}

export interface Flow {
  nodes: FlowNode[];
  edges: FlowEdge[];
}

/**
 * Of a step, where the flow comes in and where it goes out: a join before it, a minimum time, a choice and a split
 * after it.
 */
interface Chain {
  nodes: FlowNode[];
  in: string;
  out: string;
}

/**
 * The flow of a procedure: every step after all it needs, by the shortest description (a need that another need
 * stands on already is not drawn), with gateways where several come together or go apart.
 */
export function flowOf(procedure: Procedure): Flow {
  const needs = reducedNeeds(procedure.steps);
  const followers = (id: string) => procedure.steps.filter((step) => needs.get(step.id)?.includes(id)).length;
  const chains = new Map(
    procedure.steps.map((step) => [step.id, chainOf(step, needs.get(step.id)?.length ?? 0, followers(step.id))]),
  );
  const ends = procedure.steps.filter(({ id }) => followers(id) === 0);
  const begin = hub('begin', procedure.steps.filter(({ id }) => needs.get(id)?.length === 0).length);
  const end = hub('end', ends.length);
  const flow: Flow = {
    nodes: [...begin.nodes, ...[...chains.values()].flatMap(({ nodes }) => nodes), ...end.nodes],
    edges: [],
  };
  const connect = (from: string, to: string, kind: FlowEdge['kind'] = 'plain') =>
    flow.edges.push({ id: `flow-${flow.edges.length + 1}`, from, to, kind });
  for (const { nodes } of [begin, ...chains.values(), end])
    nodes
      .slice(1)
      .forEach((node, index) =>
        connect((nodes[index] as FlowNode).id, node.id, nodes[index]?.kind === 'choice' ? 'on' : 'plain'),
      );
  for (const step of procedure.steps) {
    const chain = chains.get(step.id) as Chain;
    const before = (needs.get(step.id) ?? []).map((id) => (chains.get(id) as Chain).out);
    const kindFrom = (from: string): FlowEdge['kind'] => (from.startsWith('choice-') ? 'on' : 'plain');
    for (const from of before.length > 0 ? before : [begin.out]) connect(from, chain.in, kindFrom(from));
    if (followers(step.id) === 0) connect(chain.out, end.in, kindFrom(chain.out));
    if (step.returnsTo) connect(`choice-${step.id}`, (chains.get(step.returnsTo) as Chain).in, 'back');
  }
  return flow;
}

/** Begin or end of the whole, with the gateway that several first or last steps need. */
function hub(kind: 'begin' | 'end', steps: number): Chain {
  const self: FlowNode = { id: kind, kind };
  if (steps < 2) return { nodes: [self], in: kind, out: kind };
  const gateway: FlowNode = { id: `${kind}-gateway`, kind: kind === 'begin' ? 'split' : 'join' };
  return kind === 'begin'
    ? { nodes: [self, gateway], in: kind, out: gateway.id }
    : { nodes: [gateway, self], in: gateway.id, out: kind };
}

function chainOf(step: Step, needs: number, followers: number): Chain {
  const { id } = step;
  const nodes: FlowNode[] = [
    ...(needs > 1 ? [{ id: `join-${id}`, kind: 'join' } as const] : []),
    ...(step.notBefore ? [{ id: `wait-${id}`, kind: 'wait', step } as const] : []),
    { id: `step-${id}`, kind: 'step', step },
    ...(step.returnsTo ? [{ id: `choice-${id}`, kind: 'choice', step } as const] : []),
    ...(followers > 1 ? [{ id: `split-${id}`, kind: 'split' } as const] : []),
  ];
  return { nodes, in: (nodes[0] as FlowNode).id, out: (nodes.at(-1) as FlowNode).id };
}

/** Each step's needs without those that another of its needs stands on. */
function reducedNeeds(steps: Step[]): Map<string, string[]> {
  const direct = new Map(steps.map(({ id, needs }) => [id, needs]));
  const known = new Map<string, Set<string>>();
  const behind = (id: string): Set<string> => {
    const found = known.get(id) ?? new Set((direct.get(id) ?? []).flatMap((need) => [need, ...behind(need)]));
    known.set(id, found);
    return found;
  };
  return new Map(
    steps.map(({ id, needs }) => [
      id,
      needs.filter((need) => !needs.some((other) => other !== need && behind(other).has(need))),
    ]),
  );
}
