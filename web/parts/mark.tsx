import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

/** How something stands: late, soon due, done, one's own to do, or at rest. */
export type Look = 'late' | 'soon' | 'done' | 'mine' | 'rest';

const SIGNS: Record<Look, IconName> = { late: 'late', soon: 'soon', done: 'done', mine: 'open', rest: 'none' };

interface TagProps {
  look: Look;
  children: ReactNode;
}

/** A state in words and a colour. */
export const Tag = ({ look, children }: TagProps) => <span className={`mark ${look}`}>{children}</span>;

interface MarkProps extends TagProps {
  /** Another sign than the look's own. */
  icon?: IconName;
}

/** A colour and a sign by which a state is known. */
export type Marking = Omit<MarkProps, 'children'>;

/** A state in words, a sign and a colour. */
export const Mark = ({ look, icon = SIGNS[look], children }: MarkProps) => (
  <Tag look={look}>
    <Icon name={icon} />
    {children}
  </Tag>
);
