/** A case, and how many acts it will get. */
export interface Load {
  caseId: string;
  acts: number;
}

/** One act: the how-manieth on which case. */
export interface Act {
  caseId: string;
  index: number;
}

/** One of the two that are compared, with its own processes and its own database, ready for acts. */
export interface Side {
  /** Name of the database in which its transactions are counted. */
  database: string;
  /** Its processes by name, for their memory. */
  pids: Record<string, number>;
  /** Opens the cases, once; returns when all are ready for their acts. */
  open(loads: Load[]): Promise<void>;
  /** Does one act and returns when its effect can be seen in the database. */
  act(act: Act): Promise<void>;
  /** Returns once nothing is under way any more, afterwork such as mails included. */
  quiet(): Promise<void>;
  /** Transactions that the benchmark itself caused in the database. */
  ownTransactions(): number;
  stop(): Promise<void>;
}
