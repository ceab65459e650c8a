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

/** A state in words, a sign and a colour; `icon` is another sign than the look's own. */
export const Mark = ({ look, icon = SIGNS[look], children }: TagProps & { icon?: IconName }) => (
  <Tag look={look}>
    <Icon name={icon} />
    {children}
  </Tag>
);
