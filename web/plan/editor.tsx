import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { faultsOfPart, heldAgainst } from '../../domain/planContent/check';
import { DESCRIBED } from '../../domain/planContent/described';
import type { Held, PlanFault } from '../../domain/planContent/fault';
import { readPart } from '../../domain/planContent/form';
import { indicatorsOf, type Setting } from '../../domain/planContent/indicators';
import { type Content, type Contents, type Part } from '../../domain/planContent/parts';
import {
  type Beside,
  cellCalled,
  cellId,
  NOTHING_BESIDE,
  type PlanRow,
  type PlanTable,
  placeOf,
  tablesOf,
  withRows,
} from '../../domain/planContent/tables';
import { useOnce } from '../data/act';
import type { Body, PlanPartView, PlanView } from '../data/api';
import { useUnit } from '../data/bodies';
import { Refused } from '../data/client';
import { refresh, useApi } from '../data/queries';
import { ProblemNote } from '../parts/problem';
import { useWords } from '../words';
import { Changes, Versions } from './changes';
import { type Draft, useDraft } from './draft';
import { FaultList } from './faultList';
import { settled } from './grid/settled';
import { IndicatorChoice } from './indicators';
import { type Around, WordsOfPart } from './items';
import { PartTable } from './partTable';
import { Earlier, Given } from './given';
import { settingOf } from './setting';
import { Charts } from './charts';
import { WordsShown } from './wordsShown';

interface Props {
  caseId: string;
  plan: PlanView;
  part: Part;
  view: PlanPartView;
  others: Contents;
}

/** One part of a plan: its words, its figures, what they break, and the button that keeps them as its next version. */
export function Editor({ caseId, plan, part, view, others }: Props) {
  const { planData: words } = useWords();
  const state = plan.parts.find((one) => one.part === part)!;
  const step = state.mine ? state.steps[0]?.step : undefined;
  const editable = step !== undefined;
  const { draft, newest, touched, change, forget } = useDraft(caseId, part, view);
  const { content, asked } = draft;
  const setting = useMemo(() => settingOf(plan), [plan]);
  const contents = useMemo<Contents>(() => ({ ...others, [part]: content }), [others, part, content]);
  const held = useMemo(() => heldAgainst(contents, setting), [contents, setting]);
  const around = useAround(plan.unit.code, held);
  const { faults, whole } = useFaults(part, content, others, setting);
  const [goTo, setGoTo] = useState<{ cell: string } | null>(null);
  const goToCell = useCallback((cell: string) => setGoTo({ cell }), []);
  const keep = useKeep({ caseId, part, onKept: forget });
  const stale = view.version > draft.base;
  const unsure = Object.keys(asked).length;
  const set = (next: Partial<Draft>) => change({ ...draft, ...next });
  const setContent = (next: Content) => set({ content: next });
  return (
    <>
      <Given
        caseId={caseId}
        part={part}
        contents={others}
        held={held}
        editable={editable}
        content={content}
        onTake={setContent}
      />
      <Earlier part={part} held={held} />
      {part === 'indicators' ? (
        <IndicatorChoice
          content={content as Content<'indicators'>}
          common={plan.common}
          editable={editable}
          faults={faults}
          onChange={setContent}
        />
      ) : editable ? (
        <WordsOfPart described={DESCRIBED[part]} content={content} around={around} onChange={setContent} />
      ) : (
        <WordsShown part={part} content={content} held={held} />
      )}
      <Tables of={{ plan, part, draft, held, faults, editable, goTo }} onGo={setGoTo} onChange={set} />
      <FaultList faults={faults} onGo={goToCell} part={part} />
      {stale && touched && (
        <section className="card stack" role="alert">
          <h3>{words.staleTitle(view.version)}</h3>
          <p className="small">{words.staleWhat}</p>
          <Changes
            part={part}
            before={newest}
            after={content}
            held={held}
            heads={[words.theirs(view.version), words.yours]}
          />
          <div className="row">
            <Button size="xs" variant="default" onClick={() => set({ base: view.version })}>
              {words.keepMine}
            </Button>
            <Button size="xs" variant="default" onClick={forget}>
              {words.takeTheirs}
            </Button>
          </div>
        </section>
      )}
      {editable && (
        <SaveBar
          pending={keep.isPending}
          error={isStale(keep.error) ? null : keep.error}
          ready={touched && !stale && unsure === 0 && whole}
          says={
            !touched
              ? words.nothingNew
              : unsure > 0
                ? words.answerFirst(unsure)
                : !whole
                  ? words.fillFirst(faults.length)
                  : faults.length > 0
                    ? words.keptWith(faults.length)
                    : words.draftKept
          }
          next={draft.base + 1}
          onSave={() => keep.mutate({ step, version: draft.base + 1, content })}
          onForget={touched ? forget : undefined}
        />
      )}
      {CHARTED.includes(part) && <Charts held={held} />}
      {view.version > 1 && <Versions caseId={caseId} part={part} held={held} />}
    </>
  );
}

/** Parts of figures over the years. */
const CHARTED: readonly Part[] = ['assessment', 'forecasts', 'options', 'targets'];

const isStale = (error: unknown): boolean => error instanceof Refused && error.problem.code === 'stale-version';

/** What fields choose from stays the same while something else is typed. */
function useAround(
  unit: string,
  { contents: { indicators: listed, forecasts, options, programmes }, setting }: Held,
): Around {
  return useMemo(
    () => ({
      unit,
      contents: { forecasts, options, programmes } as Contents,
      indicators: indicatorsOf({ indicators: listed } as Contents, setting),
    }),
    [unit, listed, forecasts, options, programmes, setting],
  );
}

/** What the part breaks as it stands; first that it isn't of its form, which it must be to be kept, then its rules. */
function useFaults(
  part: Part,
  content: Content,
  others: Contents,
  setting: Setting,
): { faults: PlanFault[]; whole: boolean } {
  const now = useDeferredValue(content);
  return useMemo(() => {
    const read = readPart(part, now);
    if ('faults' in read) return { ...read, whole: false };
    const contents = { ...others, [part]: read.content } as Contents;
    return { faults: faultsOfPart(part, heldAgainst(contents, setting)), whole: true };
  }, [part, now, others, setting]);
}

interface Keeping {
  caseId: string;
  part: Part;
  onKept(): void;
}

function useKeep({ caseId, part, onKept }: Keeping) {
  const client = useQueryClient();
  const once = useOnce();
  return useMutation({
    mutationFn: (body: Body<'/cases/{id}/plan/{part}'>) =>
      once('/cases/{id}/plan/{part}', { path: { id: caseId, part }, body }),
    onSuccess: async () => {
      await refresh(client, { caseId });
      onKept();
    },
    // Somebody else's version is there now: it is shown beside one's own.
    onError: () => refresh(client, { caseId }),
  });
}

interface TablesProps {
  of: {
    plan: PlanView;
    part: Part;
    draft: Draft;
    held: Held;
    faults: PlanFault[];
    editable: boolean;
    goTo: { cell: string } | null;
  };
  onGo(to: { cell: string }): void;
  onChange(next: Partial<Draft>): void;
}

/** The part's tables, with columns for further years and sources where they are wanted. */
function Tables({ of: { plan, part, draft, held, faults, editable, goTo }, onGo, onChange }: TablesProps) {
  const [more, setMore] = useState(0);
  const [sources, setSources] = useState<string[]>([]);
  const beside = useBeside(plan, part, { more, sources });
  const drawn = useRef<PlanTable[]>([]);
  const tables = useMemo(() => {
    const before = (id: string) => drawn.current.find((one) => one.id === id);
    drawn.current = tablesOf(part, draft.content, held, beside).map((table) => settled(table, before(table.id)));
    return drawn.current;
  }, [part, draft.content, held, beside]);
  const byCell = useMemo(
    () =>
      new Map(
        faults.flatMap(({ at, says }) => {
          const place = placeOf(part, at);
          return place ? [[cellId(place), says] as const] : [];
        }),
      ),
    [part, faults],
  );
  return tables.map((table) => (
    <PartTable
      key={table.id}
      part={part}
      table={table}
      editable={editable}
      faults={byCell}
      asked={draft.asked}
      goTo={goTo && cellCalled(goTo.cell).table === table.id ? goTo : null}
      onGo={onGo}
      onRows={(rows: PlanRow[], asked) => onChange({ content: withRows(part, draft.content, rows, table.id), asked })}
      onMoreYears={['assessment', 'forecasts', 'options'].includes(part) ? () => setMore(more + 1) : undefined}
      onSource={['programmes', 'projects'].includes(part) ? (source) => setSources([...sources, source]) : undefined}
    />
  ));
}

function useBeside({ unit }: PlanView, part: Part, { more, sources }: Pick<Beside, 'more' | 'sources'>): Beside {
  const own = useUnit(part === 'targets' ? unit.code : undefined);
  const below = useApi(
    '/units',
    part === 'allocation' ? { query: unit.code === 'VN' ? { limit: 200 } : { parent: unit.code, limit: 200 } } : null,
  );
  const [bodies, units] = [own.data?.bodies, below.data?.items];
  return useMemo(
    () => ({
      ...NOTHING_BESIDE,
      more,
      sources,
      bodies: bodies ?? [],
      units: (units ?? []).map(({ code, name }) => ({ id: code, name })),
    }),
    [more, sources, bodies, units],
  );
}

interface SaveProps {
  pending: boolean;
  error: unknown;
  ready: boolean;
  says: string;
  next: number;
  onSave(): void;
  onForget?: (() => void) | undefined;
}

/** Keeps what was changed as the next version, by one button. */
function SaveBar({ pending, error, ready, says, next, onSave, onForget }: SaveProps) {
  const { planData: words } = useWords();
  return (
    <div className="stack tight plan-save no-print">
      <ProblemNote error={error} />
      <div className="row">
        <Button loading={pending} disabled={!ready} onClick={onSave}>
          {words.save(next)}
        </Button>
        {onForget && (
          <Button variant="subtle" onClick={onForget}>
            {words.forget}
          </Button>
        )}
        <span className="tiny quiet" role="status">
          {says}
        </span>
      </div>
    </div>
  );
}
