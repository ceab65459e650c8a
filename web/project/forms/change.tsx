import { ActForm } from '../../parts/form/actForm';
import { WHY } from '../../parts/form/usual';
import { useLanguage, useWords } from '../../words';
import { detailsOf, NO_PLAN, placeSpan, typedDetails, useDetailFields } from '../details';
import { ofProject } from './ofProject';

/** Other particulars: only what changed goes on record, and everyone who was told is told anew. */
export const AmendForm = ofProject(({ act, view: project }) => {
  const { words, locale } = useLanguage();
  const details = useDetailFields(project.unit, 'data.');
  const before: Record<string, unknown> = { ...detailsOf(project) };
  const changed = (data: Record<string, unknown>) =>
    Object.fromEntries(
      Object.entries(data).filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field])),
    );
  return (
    <ActForm
      act={act}
      data={NO_PLAN}
      begin={typedDetails(project, locale)}
      parts={(said) => [details(said)]}
      sends={changed}
      unready={(data) => Object.keys(changed(data)).length === 0 && words.form.unchanged}
    >
      <p className="small quiet">{words.projectForm.means[act.name]}</p>
    </ActForm>
  );
});

/** Other places: the Councils that are left are told of the withdrawal, the new ones of the project. */
export const MovePlacesForm = ofProject(({ act, view: project }) => {
  const words = useWords();
  const before = inOrder(project.places.map(({ code }) => code));
  return (
    <ActForm
      act={act}
      begin={{ 'data.places': project.places }}
      parts={() => [
        {
          name: 'data.places',
          label: words.projectForm.places,
          as: 'places',
          span: placeSpan(project.level, project.unit),
        },
        WHY,
      ]}
      // Where the units changed, that the places are still the same is what is to be said.
      unready={({ places }) =>
        project.placesSure && Array.isArray(places) && inOrder(places) === before && words.form.unchanged
      }
    >
      <p className="small quiet">{words.projectForm.means[act.name]}</p>
    </ActForm>
  );
});

const inOrder = (codes: string[]): string => [...codes].sort().join();

/** Those who decide on the project name another owner; the duties go over to it. */
export const ChangeOwnerForm = ofProject(({ act, view: { owner, unit } }) => {
  const {
    words: { projectForm: words, form },
    say,
  } = useLanguage();
  return (
    <ActForm
      act={act}
      parts={() => [{ name: 'data.owner', label: words.owner, home: unit, owners: true }, WHY]}
      unready={(data) => data.owner === owner.id && form.unchanged}
    >
      <p className="small quiet">
        {words.ownerNow(say(owner.name))} {words.means[act.name]}
      </p>
    </ActForm>
  );
});
