/**
 * By what a case is found besides its title: texts as they are, and bodies and units that go by their names. Only cases
 * that are a thing of their own (a document, an arrival, a project) have such words.
 */
export interface Words {
  texts: string[];
  bodies: string[];
  units: string[];
}
