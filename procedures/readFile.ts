/** What is wrong in a file, and where in it. */
export interface FileIssue {
  path: string;
  message: string;
  /** The same in Vietnamese, where it is about the form. */
  vi?: string;
}

/** A file read and checked: its value, or what is wrong with it. */
export type ReadFile<T> = { value: T; issues?: undefined } | { value?: undefined; issues: FileIssue[] };
