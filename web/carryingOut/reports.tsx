import { Button } from '@mantine/core';
import { Fragment, useState } from 'react';
import type { CarryingView } from '../data/api';
import { DueMark } from '../parts/due';
import { StepState } from '../parts/stepState';
import { WhyCount } from '../parts/whyCount';
import { useLanguage } from '../words';
import { dmy, stamp } from '../words/dates';
import { TableFrame } from '../parts/table';
import { Tag } from '../parts/mark';

/** Every report owed over the year, from when and by when, and why by then. */
export function Reports({ view }: { view: CarryingView }) {
  const {
    words: { carrying: words, case: ofCase, due, cases },
    say,
  } = useLanguage();
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="card scroll-x" tabIndex={0}>
      <h2>{words.reportsDue}</h2>
      <TableFrame
        heads={[
          { head: words.period },
          { head: due.on },
          { head: words.opens },
          { head: cases.state },
          { head: words.reported },
        ]}
      >
        {view.reports.map((one) => (
          <Fragment key={one.period}>
            <tr>
              <td className="strong">{capital(say(one.title))}</td>
              <td>
                {one.status === 'done' ? (
                  <span className="num">{dmy(one.dueOn)}</span>
                ) : (
                  <DueMark dueOn={one.dueOn} overdue={one.overdue} />
                )}
                <Button
                  size="compact-xs"
                  variant="subtle"
                  aria-expanded={open === one.period}
                  onClick={() => setOpen(open === one.period ? null : one.period)}
                >
                  {ofCase.whyThisDay}
                </Button>
              </td>
              <td className="num">{dmy(one.opensOn)}</td>
              <td>
                <StepState status={one.status} overdue={one.overdue} />
              </td>
              <td className="small">
                {one.reportedAt ? (
                  <>
                    <span className="num">{stamp(one.reportedAt)}</span>
                    {one.late && (
                      <>
                        {' '}
                        <Tag look="late">{words.late}</Tag>
                      </>
                    )}
                    {one.versions > 1 && (
                      <>
                        <br />
                        <span className="quiet">{words.versions(one.versions)}</span>
                      </>
                    )}
                  </>
                ) : (
                  '–'
                )}
              </td>
            </tr>
            {open === one.period && (
              <tr>
                <td colSpan={5}>
                  <WhyCount count={one.count} clause={one.clause} base={words.countedFrom(dmy(one.count.from))} />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </TableFrame>
    </section>
  );
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
