import { Button } from '@mantine/core';
import { useMe, useSignOut } from '../data/session';
import { useTitle } from '../parts/title';
import { Outside } from '../shell/outside';
import { useWords } from '../words';
import { Factors } from './factors';

/** The only page for whoever's seat asks for a second factor that they have not. */
export function FactorMissing() {
  const { account, signIn } = useWords();
  const { officer } = useMe();
  const out = useSignOut();
  useTitle(account.factors.missingTitle);
  return (
    <Outside>
      <h1>{account.factors.missingTitle}</h1>
      <p className="small">{account.factors.missingWhy(officer.name)}</p>
      <Factors />
      <div className="row">
        <Button size="compact-sm" variant="subtle" loading={out.isPending} onClick={() => out.mutate()}>
          {signIn.out}
        </Button>
      </div>
    </Outside>
  );
}
