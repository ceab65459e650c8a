import { Button } from '@mantine/core';
import { useMe, useSignOut } from '../data/session';
import { useTitle } from '../parts/title';
import { Outside } from '../shell/outside';
import { useWords } from '../words';
import { PasswordForm } from './passwordForm';

/** The only page for whoever still has the password that an administrator gave, and so knows. */
export function FirstPassword() {
  const { account, signIn } = useWords();
  const { officer } = useMe();
  const out = useSignOut();
  useTitle(account.firstTitle);
  return (
    <Outside>
      <section className="card stack">
        <h1>{account.firstTitle}</h1>
        <p className="small">{account.firstWhy(officer.name)}</p>
        <PasswordForm />
      </section>
      <div className="row">
        <Button size="compact-sm" variant="subtle" loading={out.isPending} onClick={() => out.mutate()}>
          {signIn.out}
        </Button>
      </div>
    </Outside>
  );
}
