import { join, relative } from 'node:path';
import { addDays } from '../../domain/calendar/dates';
import { dueOf } from '../../domain/law/due';
import type { Basis } from '../../domain/law/procedure';
import { datedSteps } from '../../domain/supervision/due';
import { forSubject } from '../../domain/supervision/state';
import { exampleFiles, lawFiles, PROCEDURES_FOLDER, tryRead } from '../files';
import { hashOf } from '../hash';
import { withNames } from '../instruments';
import type { FileIssue } from '../readFile';
import { groupLaw } from '../supervision/load';
import { type SupervisionFile, supervisionExamples, supervisionFile } from '../supervision/schema';
import { publishedFile } from '../schema';
import { fault, type Finding, type From, type Library } from './model';
import { problemOf } from './problems';

type Law = From<SupervisionFile>;
type Groups = SupervisionFile['groups'];

/** What is wrong with the laws of supervision: their own rules, since they have no plan years. */
export function checkSupervision(library: Library, folder: string = PROCEDURES_FOLDER): Finding[] {
  const findings: Finding[] = [];
  const laws = lawFiles(join(folder, 'supervision'))
    .flatMap((path): Law[] => {
      const { value, issues } = tryRead(path, supervisionFile);
      const file = relative(folder, path);
      findings.push(...misshapen(file, issues));
      return value ? [{ file, value: withNames(value, library.instruments) }] : [];
    })
    .sort((a, b) => a.value.inForce.from.localeCompare(b.value.inForce.from));
  const current = laws.filter(({ value }) => !value.correctedBy);
  const known = tryRead(join(folder, 'published.yaml'), publishedFile).value?.supervision ?? {};
  return [
    ...findings,
    ...current.flatMap((law, at) => followsOn(law, current[at + 1])),
    ...laws.flatMap(wellFormed),
    ...laws.flatMap((law) => cited(law, library)),
    ...laws.flatMap((law) => bodies(law, library)),
    ...laws.flatMap((law) => publishedAs(law, known)),
    ...examples(laws, library, folder),
  ];
}

const misshapen = (file: string, issues: FileIssue[] = []): Finding[] =>
  issues.map(({ path, message }) => say('schema', { file }, path, message, message));

const say = (rule: string, { file }: Pick<Law, 'file'>, path: string, vi: string, en: string): Finding => ({
  rule,
  ...fault(file, path, vi, en),
});

/** Each day has one law, and the newest has no end. */
function followsOn(law: Law, next: Law | undefined): Finding[] {
  const { to } = law.value.inForce;
  if (!next)
    return to
      ? [say('versions', law, 'inForce.to', 'Sau ngày này không có luật nào.', 'No law covers the days after.')]
      : [];
  return to && addDays(to, 1) === next.value.inForce.from
    ? []
    : [say('versions', law, 'inForce.to', 'Luật sau không nối tiếp ngay.', 'The next law does not follow on.')];
}

/** Steps wait for steps that there are, rules count from what there is, and each group has one conclusion. */
function wellFormed(law: Law): Finding[] {
  const groups = new Set(law.value.groups.map(({ id }) => id));
  const ladder = law.value.followUp.ladder.filter(({ opens }) => opens && !groups.has(opens));
  return [
    ...ladder.map(({ id }) =>
      say('reachable', law, `followUp.ladder.${id}`, 'Không có nhóm này.', 'There is no such group.'),
    ),
    ...law.value.groups.flatMap((group) =>
      groupFaults(group).map((path) =>
        say('reachable', law, `${group.id}.${path}`, 'Tham chiếu không tồn tại.', 'It refers to what is not there.'),
      ),
    ),
  ];
}

function groupFaults({ steps, anchors }: Groups[number]): string[] {
  const ids = steps.map(({ id }) => id);
  const days = anchors.map(({ id }) => id);
  const faults = steps.flatMap((step, at) => [
    ...step.needs.filter((need) => !ids.slice(0, at).includes(need)).map((need) => `${step.id}.needs.${need}`),
    ...step.due.flatMap((rule) =>
      [
        ...refsOf(rule, 'step').filter((one) => !ids.includes(one)),
        ...refsOf(rule, 'anchor').filter((one) => !days.includes(one)),
      ].map((one) => `${step.id}.due.${one}`),
    ),
  ]);
  return steps.filter(({ kind }) => kind === 'conclude').length === 1 ? faults : [...faults, 'steps.conclude'];
}

function refsOf(rule: object, key: 'step' | 'anchor'): string[] {
  const { of, before } = rule as { of?: Record<string, string>; before?: Record<string, string> };
  return [of?.[key], before?.[key]].filter((one): one is string => one !== undefined);
}

/** Every instrument cited is registered and was in force on some day of the law's. */
function cited(law: Law, { instruments }: Library): Finding[] {
  const { from, to } = law.value.inForce;
  return basesIn(law.value).flatMap(([path, basis]) =>
    (basis === 'practice' ? [] : basis).flatMap(({ instrument }) => {
      const found = instruments.get(instrument);
      const meets = found && (!to || found.inForceFrom <= to) && (!found.inForceTo || found.inForceTo >= from);
      return meets
        ? []
        : [
            say(
              'instruments',
              law,
              path,
              `Văn bản ${instrument} chưa đăng ký hoặc không còn hiệu lực.`,
              `The instrument ${instrument} isn't registered, or not in force then.`,
            ),
          ];
    }),
  );
}

function basesIn(value: unknown, path = ''): [string, Basis][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    key === 'cites' ? ([[path, inner as Basis]] as [string, Basis][]) : basesIn(inner, path ? `${path}.${key}` : key),
  );
}

/** The supervising bodies exist at their level on the law's first day within the regimes, or by now. */
function bodies(law: Law, { directory }: Library): Finding[] {
  const on = law.value.inForce.to ?? law.value.inForce.from;
  return law.value.subjects.flatMap(({ id, at }) =>
    Object.entries(at).flatMap(([level, parts]) =>
      [parts.conducts, parts.decides, parts.office, ...parts.closes]
        .filter((body) => !directory.hasTemplate(body, level as never, on))
        .map((body) =>
          say(
            'bodies',
            law,
            `subjects.${id}.${level}`,
            `Không có ${body} ngày ${on}.`,
            `There is no ${body} on ${on}.`,
          ),
        ),
    ),
  );
}

function publishedAs(law: Law, known: Record<string, string>): Finding[] {
  const { version } = law.value;
  const hash = hashOf(law.value);
  return known[version] === hash
    ? []
    : [
        say(
          'published',
          law,
          'version',
          `Thêm vào published.yaml, mục supervision: ${version}: ${hash}`,
          `Add to published.yaml under supervision: ${version}: ${hash}`,
        ),
      ];
}

function examples(laws: Law[], library: Library, folder: string): Finding[] {
  const files = exampleFiles(join(folder, 'supervision')).map((path) => ({
    file: relative(folder, path),
    ...tryRead(path, supervisionExamples),
  }));
  const without = laws
    .filter(({ value }) => !files.some((one) => one.value?.version === value.version))
    .map((law) => say('examples', law, '', 'Chưa có ví dụ kiểm tra.', 'It has no worked examples.'));
  return [
    ...without,
    ...files.flatMap(({ file, value, issues }) => {
      if (!value) return misshapen(file, issues);
      const law = laws.find((one) => one.value.version === value.version);
      return law
        ? value.examples.flatMap((example, at) =>
            checkExample({ file, value: law.value }, example, `examples.${at}`, library),
          )
        : [];
    }),
  ];
}

type Example = ReturnType<typeof supervisionExamples.parse>['examples'][number];

function checkExample(
  law: Law,
  { group, subject, openedOn, anchors, doneOn, expect }: Example,
  path: string,
  { calendar }: Library,
): Finding[] {
  try {
    const own = forSubject(groupLaw(law.value, group), subject);
    const first = Object.fromEntries(
      own.steps.filter(({ needs }) => needs.length === 0).map(({ id }) => [id, openedOn]),
    );
    const facts = { year: Number(openedOn.slice(0, 4)), calendar, settings: {}, anchors, doneOn, openedOn: first };
    return expect.flatMap(({ step, dueOn, because }) => {
      const found = dueOf(datedSteps(own, anchors), step, facts)?.dueOn;
      return found === dueOn
        ? []
        : [
            say(
              'examples',
              law,
              `${path}.${step}`,
              `Ví dụ ghi ${dueOn}, tính ra ${found ?? '–'}. ${because.vi}`,
              `The example says ${dueOn}, it comes out as ${found ?? '–'}. ${because.en}`,
            ),
          ];
    });
  } catch (error) {
    return [{ rule: 'examples', ...problemOf(law.file, path, error) }];
  }
}
