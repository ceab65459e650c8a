import { useList } from '../data/queries';
import { Loaded, More } from '../parts/loaded';
import { useLanguage } from '../words';
import type { PageProps } from '../case/kindPages';
import { Consultation } from '../consultation/consultation';

/** Every consultation of a cycle, each in full. */
export function Consultations({ about }: PageProps) {
  const { words, say } = useLanguage();
  const list = useList('/consultations', { query: { case: about.id } });
  return (
    <Loaded of={list}>
      {() =>
        list.items.length === 0 ? (
          <p className="card quiet">{words.case.noConsultations}</p>
        ) : (
          <div className="stack wide">
            {list.items.map((one) => (
              <section key={one.id} className="stack" aria-label={say(one.title)}>
                <h2>{say(one.title)}</h2>
                <Consultation id={one.id} />
              </section>
            ))}
            <More of={list} />
          </div>
        )
      }
    </Loaded>
  );
}
