/** One event of the stream, as JSON: a case changed, and its newest entry has this number. */
export interface Change {
  caseId: string;
  seq: number;
}
