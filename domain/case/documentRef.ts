/** A document as the register knows it: its id and hash, never its content. */
export interface DocumentRef {
  id: string;
  type: string;
  sha256: string;
}
