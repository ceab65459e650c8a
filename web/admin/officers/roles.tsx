import { Fact, Facts } from '../../parts/facts';
import { keysOf } from '../../parts/keysOf';
import { useWords } from '../../words';

/** What each role may do, for whoever gives seats. */
export function Roles() {
  const { admin, role, setup } = useWords();
  const names = { ...role, provinceAdmin: setup.adminOf };
  return (
    <details>
      <summary className="small">{admin.rolesExplained}</summary>
      <Facts>
        {keysOf(admin.roles).map((one) => (
          <Fact key={one} name={names[one]} look="small">
            {admin.roles[one]}
          </Fact>
        ))}
      </Facts>
    </details>
  );
}
