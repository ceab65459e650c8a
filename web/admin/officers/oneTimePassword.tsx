import type { ReactNode } from 'react';
import { Icon } from '../../parts/icon';
import { useWords } from '../../words';

/** A password that nobody will see again. */
export function OneTimePassword({
  username,
  password,
  children,
}: {
  username: string;
  password: string;
  children?: ReactNode;
}) {
  const { admin } = useWords();
  return (
    <div role="status" className="card receipt stack tight">
      <p className="strong row">
        <Icon name="done" />
        {admin.passwordOf(username)}
      </p>
      <p>
        <code className="one-time">{password}</code>
      </p>
      <p className="small quiet">{admin.passwordOnce}</p>
      {children}
    </div>
  );
}
