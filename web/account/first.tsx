import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useMe, useSignOut } from '../data/session';
import { useTitle } from '../parts/title';
import { Outside } from '../shell/outside';
import { useWords } from '../words';
import { Factors } from './factors';
import { PasswordForm } from './passwordForm';

/** The only page for whoever still has the password that an administrator gave, and so knows. */
export function FirstPassword() {
  const { account } = useWords();
  const { officer } = useMe();
  return (
    <First title={account.firstTitle}>
      <section className="card stack">
        <h1>{account.firstTitle}</h1>
        <p className="small">{account.firstWhy(officer.name)}</p>
        <PasswordForm />
      </section>
    </First>
  );
}

/** The only page for whoever's seat asks for a second factor that they have not. */
export function FactorMissing() {
  const { factors } = useWords().account;
  const { officer } = useMe();
  return (
    <First title={factors.missingTitle}>
      <h1>{factors.missingTitle}</h1>
      <p className="small">{factors.missingWhy(officer.name)}</p>
      <Factors />
    </First>
  );
}

/** What must be done before anything else; the only other way is out. */
function First({ title, children }: { title: string; children: ReactNode }) {
  const { signIn } = useWords();
  const out = useSignOut();
  useTitle(title);
  return (
    <Outside>
      {children}
      <div className="row">
        <Button size="compact-sm" variant="subtle" loading={out.isPending} onClick={() => out.mutate()}>
          {signIn.out}
        </Button>
      </div>
    </Outside>
  );
}
