import { useSearchParams } from 'wouter';
import { newSupervision } from '../../api/forms';
import type { NewSupervision, SupervisionLawView, SupervisionOpeners, SupervisionView } from '../data/api';
import { send } from '../data/client';
import { useApi } from '../data/queries';
import { BeginPage } from '../parts/beginPage';
import { CaseByTitle } from '../parts/caseByTitle';
import { type Part, piece } from '../parts/form/description';
import { RequestForm } from '../parts/form/requestForm';
import { inEnglish } from '../parts/form/usual';
import type { Said } from '../parts/form/useFields';
import { Loaded } from '../parts/loaded';
import { useLanguage, useWords } from '../words';
import { useProgrammes } from './beside';
import { GroupChoice, type Named, type Source, sourceIn, SourceNote, Supervised } from './openParts';

/** Opens a supervision under the law of the day, for whoever prepares, conducts, decides or closes it. */
export function OpenSupervision() {
  const { supervisions: words } = useWords();
  const law = useApi('/supervisions/groups');
  const openers = useApi('/supervisions/openers');
  const [query] = useSearchParams();
  return (
    <BeginPage title={words.openTitle} intro={words.openIntro} list={{ href: '/supervisions', label: words.title }}>
      <Loaded of={openers}>
        {({ items }) => (
          <Loaded of={law}>
            {(today) =>
              items.length > 0 ? (
                <Wish openers={items} law={today} source={sourceIn(query)} group={query.get('group') ?? ''} />
              ) : (
                <p className="card quiet">{words.noSeat}</p>
              )
            }
          </Loaded>
        )}
      </Loaded>
    </BeginPage>
  );
}

interface WishProps {
  openers: SupervisionOpeners['items'];
  law: SupervisionLawView;
  source: Source | null;
  group: string;
}

function Wish({ openers, law, source, group: asked }: WishProps) {
  const words = useWords();
  const more = useSupervisionParts(source);
  return (
    <RequestForm<NewSupervision, SupervisionView>
      label={words.supervisions.openTitle}
      submit={words.supervisions.open}
      className="card stack"
      schema={newSupervision}
      send={(body, once) => once('/supervisions', { body })}
      comes={(body) => send('post', '/supervisions/prospect', { body })}
      kept={source ? `open-supervision/${source.case}/${source.task}/${source.rung}` : 'open-supervision'}
      beside={source ? { source } : {}}
      begin={{ body: openers[0]?.body.id, group: asked }}
      parts={(said) => {
        const opener = openerOf(openers, said);
        if (!opener) return [];
        const groups = law.groups.filter(
          ({ id, subjects }) =>
            (!source || id === asked) && opener.subjects.some(({ subject }) => subjects.includes(subject)),
        );
        const group = groups.find(({ id }) => id === said('group'));
        const subjects = opener.subjects.filter(({ subject }) => group?.subjects.includes(subject));
        return [
          openers.length > 1 && {
            name: 'body',
            label: words.supervisions.actingFor,
            among: openers.map(({ body }) => body),
            alsoChanges: () => NO_SUBJECT,
          },
          piece<string>({
            name: 'group',
            begins: '',
            show: (value, change) => <GroupChoice groups={groups} law={law} value={value} onChange={change} />,
            sent: () => (group ? { unit: opener.unit, body: opener.body.id, group: group.id } : null),
          }),
          ...(group ? more(said, { opener, group, subjects }) : []),
        ];
      }}
      begun={(opened) => ({
        says: words.supervisions.opened,
        href: `/supervisions/${encodeURIComponent(opened.id)}`,
        open: words.supervisions.goThere,
        children: <CaseByTitle id={opened.id} />,
      })}
    >
      {source && <SourceNote source={source} />}
    </RequestForm>
  );
}

const openerOf = (openers: SupervisionOpeners['items'], said: Said) =>
  openers.find(({ body }) => body.id === said('body')) ?? openers[0];

/** Another body conducts other subjects. */
const NO_SUBJECT = { subject: undefined, conducts: undefined, verifier: undefined };

interface Chosen {
  opener: SupervisionOpeners['items'][number];
  group: SupervisionLawView['groups'][number];
  subjects: SupervisionOpeners['items'][number]['subjects'];
}

/** What is asked once the group of work is chosen: title, subject, committees, programme, days, who is supervised. */
function useSupervisionParts(source: Source | null): (said: Said, chosen: Chosen) => Part[] {
  const {
    words: { supervisions: words },
    say,
  } = useLanguage();
  const all = useProgrammes();
  return (said, { opener, group, subjects }) => {
    const subject = subjects.find((one) => one.subject === said('subject')) ?? subjects[0];
    if (!subject) return [];
    const programmes = all.filter(({ closedAt, unit }) => !closedAt && unit === opener.unit);
    const committee = (name: 'conducts' | 'verifier', bodies: Named[]) =>
      bodies.length > 1 && {
        name,
        label: words[name],
        begins: bodies[0]?.id,
        among: bodies,
      };
    return [
      {
        grid: [
          { name: 'title.vi', label: words.title_, className: 'whole' },
          { ...inEnglish('title.en', words.titleEn, 'title.vi'), className: 'whole' },
          {
            name: 'subject',
            label: words.subject,
            begins: subject.subject,
            among: subjects.map((one) => ({ value: one.subject, label: say(one.title) })),
            alsoChanges: () => ({ conducts: undefined, verifier: undefined }),
          },
          committee('conducts', subject.conducts),
          committee('verifier', subject.verifiers),
          !source &&
            programmes.length > 0 && {
              name: 'programme',
              label: words.inProgramme,
              none: words.noProgramme,
              among: programmes,
            },
          ...group.anchors.map(({ id, title }) => ({
            name: `anchors.${id}`,
            label: say(title),
            hint: words.mayComeLater,
            required: false,
            unmarked: true,
          })),
        ],
      },
      piece<Named[]>({
        name: 'supervised',
        begins: [],
        show: (chosen, change) => <Supervised home={opener.unit} chosen={chosen} onChange={change} />,
        sent: (chosen) => ({
          supervised: chosen.map(({ id }) => id),
          ...only('conducts', subject.conducts),
          ...only('verifier', subject.verifiers),
        }),
      }),
    ];
  };
}

/** Where there is but one, nobody is asked which. */
const only = (name: string, bodies: Named[]) => (bodies.length === 1 ? { [name]: bodies[0]?.id } : {});
