import { Icon } from './icon';

/** Part of the way of something: what it is called, how far it is there, and whether it got there. */
export type Stage = [name: string, value: string, reached: boolean];

/** The way of something from its beginning to its end. */
export const Stages = ({ label, of }: { label?: string; of: Stage[] }) => (
  <ol className="plain stages" aria-label={label}>
    {of.map(([name, value, reached]) => (
      <li key={name} data-reached={reached}>
        <span className="small">
          {reached && <Icon name="done" />} {name}
        </span>
        <span className="strong num">{value}</span>
      </li>
    ))}
  </ol>
);
