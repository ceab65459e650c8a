import { dueOf, type LawFacts } from '../../domain/law/due';
import { beginsOn, lengthsOf, ordinaryFacts, ownSettings, settingsOf } from '../../domain/law/facts';
import type { Procedure } from '../../domain/law/procedure';
import type { Examples } from '../schema';
import { type Fault, fault, type From, type Library, type Rule } from './model';
import { problemOf } from './problems';

type Example = Examples['examples'][number];

/** Every version has worked examples, and they come out. */
export const examples: Rule = (library) => [
  ...library.procedures.filter((one) => !hasExamples(one.value, library)).map(withoutExamples),
  ...library.examples.flatMap((one) => checkFile(one, library)),
];

function hasExamples({ id, version }: Procedure, library: Library): boolean {
  return library.examples.some(({ value }) => value.procedure === id && value.version === version);
}

function withoutExamples({ file, value }: From<Procedure>): Fault {
  const name = `${value.version}.examples.yaml`;
  return fault(
    file,
    '',
    `Chưa có ví dụ kiểm tra: thêm ${name} bên cạnh.`,
    `It has no worked examples: add ${name} beside it.`,
  );
}

function checkFile({ file, value }: From<Examples>, library: Library): Fault[] {
  const procedure = library.procedures.find(
    (one) => one.value.id === value.procedure && one.value.version === value.version,
  )?.value;
  if (!procedure)
    return [fault(file, 'version', `Không có phiên bản ${value.version}.`, `There is no version ${value.version}.`)];
  return value.examples.flatMap((example, at) => checkExample(file, procedure, example, at, library));
}

function checkExample(file: string, procedure: Procedure, example: Example, at: number, library: Library): Fault[] {
  try {
    const facts = factsOf(procedure, example, library);
    return example.expect.flatMap((expected, nth) =>
      compare(file, `examples.${at}.expect.${nth}`, procedure, expected, facts),
    );
  } catch (error) {
    return [problemOf(file, `examples.${at}`, error)];
  }
}

function factsOf(procedure: Procedure, example: Example, { calendar, overlays }: Library): LawFacts {
  const { unit, year, anchors, doneOn, openedOn, notPassed } = example;
  const all = overlays.map(({ value }) => value);
  const settings = settingsOf(procedure, lengthsOf(ownSettings(all, procedure, unit, beginsOn(procedure, year))));
  return ordinaryFacts(procedure, year, calendar, { anchors, doneOn, openedOn, notPassed, settings });
}

function compare(
  file: string,
  path: string,
  procedure: Procedure,
  { step, dueOn, because }: Example['expect'][number],
  facts: LawFacts,
): Fault[] {
  const found = dueOf(procedure, step, facts)?.dueOn;
  if (found === dueOn) return [];
  return [
    fault(
      file,
      path,
      `Bước ${step}: ví dụ ghi ${dueOn}, tính ra ${found ?? 'không có ngày'}. ${because.vi}`,
      `Step ${step}: the example says ${dueOn}, it comes out as ${found ?? 'no day'}. ${because.en}`,
    ),
  ];
}
