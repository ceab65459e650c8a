import type { AuditRow } from '../../data/api';
import { SUCCEED, type Pass } from '../../../domain/case/succession';
import { basisText } from '../../../domain/law/words';
import { useList } from '../../data/queries';
import { Basis } from '../../parts/basis';
import { BodyName } from '../../parts/bodyName';
import { Card } from '../../parts/card';
import { Loaded, More } from '../../parts/loaded';
import { useLanguage, useWords } from '../../words';
import { dmy, stamp } from '../../words/dates';
import { TableFrame } from '../../parts/table';
import { CaseLink } from '../../parts/caseLink';

/** What the cases were told, from their records, the newest first. */
export function HandedOver() {
  const { successions: words } = useWords();
  const told = useList('/audit', { query: { name: SUCCEED, kind: 'act' } });
  // The engine alone lodges the act, by its own form.
  const rows = told.items.flatMap((entry) => (entry.data.passes as Pass[]).map((pass) => ({ entry, pass })));
  return (
    <Card title={words.handed}>
      <Loaded of={told}>
        {() =>
          rows.length === 0 ? (
            <p className="quiet">{words.noneHanded}</p>
          ) : (
            <>
              <TableFrame
                heads={[
                  { head: words.old },
                  { head: words.successor },
                  { head: words.where },
                  { head: words.basis },
                  { head: words.who },
                ]}
              >
                {rows.map(({ entry, pass }) => (
                  <Row key={`${entry.hash} ${pass.old}`} entry={entry} pass={pass} />
                ))}
              </TableFrame>
              <More of={told} />
            </>
          )
        }
      </Loaded>
    </Card>
  );
}

function Row({ entry, pass }: { entry: AuditRow; pass: Pass }) {
  const {
    words: { admin, successions: words },
    say,
  } = useLanguage();
  return (
    <tr>
      <td>
        {say(pass.oldName)}
        <br />
        <span className="small quiet">{words.ended(dmy(pass.on))}</span>
      </td>
      <td className="strong">
        <BodyName id={pass.new} />
      </td>
      <td>
        <CaseLink id={entry.case} part="record">
          {say(entry.title)}
        </CaseLink>
      </td>
      <td className="small">
        <Basis clause={{ text: basisText(pass.cites), cites: pass.cites }} verified={pass.verified} />
        {entry.texts?.why && <p>“{entry.texts.why}”</p>}
      </td>
      <td className="small">
        {entry.by.role === 'system' ? admin.theSystem : (entry.by.officerName ?? admin.unknownOfficer)}
        <br />
        <span className="quiet num">{stamp(entry.at)}</span>
      </td>
    </tr>
  );
}
