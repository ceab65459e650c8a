import { Card } from '../../parts/card';
import { Receivers } from '../../parts/receivers';
import type { ScheduleLineView, SchedulesView } from '../../data/api';
import { useApi } from '../../data/queries';
import { Loaded } from '../../parts/loaded';
import { StepState } from '../../parts/stepState';
import { useLanguage, useWords } from '../../words';
import { dmy, dmyOf } from '../../words/dates';
import { TableFrame } from '../../parts/table';
import { Mark } from '../../parts/mark';

/**
 * The working schedule and the coordination schedule, each line with how far it is and who confirmed its result (S33,
 * S35).
 */
export function Schedules({ caseId }: { caseId: string }) {
  const schedules = useApi('/cases/{id}/schedules', { path: { id: caseId } });
  return <Loaded of={schedules}>{(data) => <Both view={data} />}</Loaded>;
}

function Both({ view: { drawnUp, inForceSince, overObjections, working, coordination } }: { view: SchedulesView }) {
  const { schedules: words } = useWords();
  if (!drawnUp || working.length + coordination.length === 0) return <p className="card quiet">{words.none}</p>;
  return (
    <>
      <p className="row">
        {inForceSince ? (
          <Mark look="done">{words.inForce(dmyOf(inForceSince))}</Mark>
        ) : (
          <Mark look="soon">{words.draft}</Mark>
        )}
        {drawnUp.round > 1 && <span className="small quiet">{words.round(drawnUp.round)}</span>}
        {overObjections && <Mark look="late">{words.overObjections}</Mark>}
      </p>
      <Schedule title={words.working} lines={working} />
      <Schedule title={words.coordination} lines={coordination} />
    </>
  );
}

function Schedule({ title, lines }: { title: string; lines: ScheduleLineView[] }) {
  const { schedules: words } = useWords();
  const done = lines.filter(({ status }) => status === 'done').length;
  return (
    <Card
      title={title}
      beside={lines.length > 0 && <span className="small num">{words.progress(done, lines.length)}</span>}
      landmark
    >
      {lines.length === 0 ? (
        <p className="quiet small">{words.noLines}</p>
      ) : (
        <>
          <progress className="bar" value={done} max={lines.length} aria-label={title} />
          <TableFrame
            scrolls
            heads={[
              { head: words.on },
              { head: words.what },
              { head: words.who },
              { head: words.state },
              { head: words.told },
            ]}
          >
            {lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </TableFrame>
        </>
      )}
    </Card>
  );
}

function Line({ line: { what, body, on, step, status, doneAt, told } }: { line: ScheduleLineView }) {
  const { words, say } = useLanguage('schedules');
  return (
    <tr>
      <td className="num">{dmy(on)}</td>
      <td>
        <span className="strong">{what ?? (step && say(step.title))}</span>
        <br />
        <span className="tiny quiet">{step ? say(step.title) : words.own}</span>
      </td>
      <td>{say(body.short)}</td>
      <td>
        <StepState status={status === 'overdue' ? 'open' : status} overdue={status === 'overdue'} />
        {doneAt && <p className="tiny quiet">{words.doneOn(dmyOf(doneAt))}</p>}
      </td>
      <td>
        <Receivers told={told} sent={doneAt !== null} />
      </td>
    </tr>
  );
}
