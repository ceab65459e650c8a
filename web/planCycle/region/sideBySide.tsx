import { Loaded } from '../../parts/loaded';
import { useLanguage } from '../../words';
import { Comparison } from '../../gathering/comparison';
import { useGatherings } from './family';
import type { PartProps } from './partProps';
import { CaseLink } from '../../parts/caseLink';

/** What each body brought in, step by step of the procedure: assessment, forecasts, viewpoints, options, mechanisms. */
export function SideBySide({ about, steps }: PartProps) {
  const { words, say } = useLanguage();
  const gatherings = useGatherings(about.id);
  const compared = steps.filter(({ kind, asks }) => kind === 'gather' && asks);
  return (
    <Loaded of={gatherings.list}>
      {() =>
        compared.length === 0 ? (
          <p className="card quiet">{words.comparison.none}</p>
        ) : (
          <>
            {compared.map((step) => {
              const [newest] = gatherings.of(step.id).slice(-1);
              return (
                <section key={step.id} className="stack tight" aria-label={say(step.title)}>
                  <div className="row between">
                    <h2>{say(step.title)}</h2>
                    {newest && (
                      <CaseLink id={newest.id} className="small">
                        {words.gathering.delivered}: {newest.delivered}/{newest.asked}
                        {newest.overdue > 0 && ` · ${words.gathering.overdue}: ${newest.overdue}`}
                      </CaseLink>
                    )}
                  </div>
                  {newest ? (
                    <Comparison gathering={newest.id} />
                  ) : (
                    <p className="card quiet small">{words.comparison.notOpen}</p>
                  )}
                </section>
              );
            })}
          </>
        )
      }
    </Loaded>
  );
}
