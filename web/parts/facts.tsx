import type { ReactNode } from 'react';

/** What is known of something, each with what it is called. */
export const Facts = ({ look = '', children }: { look?: string; children: ReactNode }) => (
  <dl className={`facts ${look}`.trim()}>{children}</dl>
);

interface FactProps {
  name: ReactNode;
  /** The classes of what is said, such as `num`. */
  look?: string;
  children: ReactNode;
}

/** One of them; left out where nothing is known. */
export const Fact = ({ name, look, children }: FactProps) =>
  children !== null &&
  children !== undefined &&
  children !== false && (
    <>
      <dt>{name}</dt>
      <dd className={look}>{children}</dd>
    </>
  );
