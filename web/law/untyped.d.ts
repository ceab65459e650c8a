/** It ships no types of its own. */
declare module 'bpmn-auto-layout' {
  /** Gives a BPMN file its places on paper. */
  export function layoutProcess(xml: string): Promise<string>;
}
