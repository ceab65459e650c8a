import type { Edges, GridPiece, OwnCell, OwnRow, Piece } from '../layout/pieces';
import { edgesOf, isShade } from './looks';
import type { Part } from './paragraphs';
import { type CellInset, insetOf } from './styles';
import { attribute, child, children, isOn, number, points, type Xml } from './xml';

/** What Word leaves beside a cell's words where nothing says otherwise, in points. */
const INSET = { top: 0, right: 5.4, bottom: 0, left: 5.4 };

type Inside = ReturnType<typeof edgesOf>;

/** What a whole table says of its cells. */
interface About {
  edges: Inside;
  inset: CellInset;
  widths: number[];
}

/** A table of a Word file, where it has rows, in a room of so many points; `read` reads what a cell holds. */
export function tablePieces(
  table: Xml,
  part: Part,
  room: number,
  read: (cell: Xml, part: Part, room: number) => Piece[],
): GridPiece[] {
  const properties = child(table, 'tblPr');
  const style = part.styles.of(attribute(child(properties, 'tblStyle'), 'val'), 'table');
  const about: About = {
    edges: { ...style.edges, ...edgesOf(child(properties, 'tblBorders')) },
    inset: { ...INSET, ...style.inset, ...insetOf(child(properties, 'tblCellMar')) },
    widths: widthsOf(table),
  };
  const inner = { ...part, table: { paragraph: style.paragraph, run: style.run } };
  const elements = rowsIn(table);
  const rows = elements.map((row, at) => rowOf(row, about, { first: at === 0, last: at === elements.length - 1 }));
  if (rows.length === 0) return [];
  joinMerged(rows);
  const grid: GridPiece = {
    kind: 'grid',
    widths: about.widths.map((width) => width / PER_MM),
    lined: true,
    headRows: headRowsIn(elements),
    rows: rows.map(({ elements: cells, look, begins, merges }, at) =>
      cells.map((cell, index) => {
        const { inset, span } = look.cells[index] as OwnCell;
        const from = begins[index] ?? 0;
        const width = about.widths.slice(from, from + span).reduce((sum, one) => sum + one, 0);
        if (isShade(child(cell, 'tcPr', 'shd') ?? cell)) part.undrawn.add('shading');
        if (child(cell, 'tcPr', 'textDirection')) part.undrawn.add('upright-text');
        return at > 0 && merges[index] ? [] : read(cell, inner, width - inset.left - inset.right);
      }),
    ),
    own: { left: leftOf(properties, about, part, room), rows: rows.map(({ look }) => look) },
  };
  return [grid];
}

const PER_MM = 72 / 25.4;

/** Rows of a table and those that a content control of it holds. */
const rowsIn = (table: Xml): Xml[] => held(table, 'tr');

/** Elements of a name below one, content controls looked through. */
const held = (of: Xml, name: string): Xml[] =>
  children(of).flatMap((one) => {
    if (one.name === name) return [one];
    return one.name === 'sdt' || one.name === 'sdtContent' ? held(one, name) : [];
  });

/** Rows at the top that are said again on each page. */
function headRowsIn(rows: Xml[]): number {
  const first = rows.findIndex((row) => !isOn(child(row, 'trPr', 'tblHeader')));
  return first < 0 ? 0 : first;
}

/** The columns' widths in points: as the table lists them, or as its first row's cells have them. */
function widthsOf(table: Xml): number[] {
  const listed = children(child(table, 'tblGrid'), 'gridCol').map((column) => points(number(column, 'w') ?? 0));
  if (listed.some((width) => width > 0)) return listed;
  const [first] = rowsIn(table);
  return (first ? held(first, 'tc') : []).map((cell) => points(number(child(cell, 'tcPr', 'tcW'), 'w') ?? 0));
}

/** How far from the left of its room a table begins. */
function leftOf(properties: Xml | undefined, { widths, inset }: About, { hangsTables }: Part, room: number): number {
  const idle = room - widths.reduce((sum, width) => sum + width, 0);
  const align = attribute(child(properties, 'jc'), 'val');
  if (align === 'center') return idle / 2;
  if (align === 'right' || align === 'end') return idle;
  return points(number(child(properties, 'tblInd'), 'w') ?? 0) - (hangsTables ? (inset.left ?? 0) : 0);
}

interface Row {
  elements: Xml[];
  /** In which column each cell begins, and whether it goes on from the row above. */
  begins: number[];
  merges: boolean[];
  look: OwnRow;
}

function rowOf(row: Xml, { edges, inset, widths }: About, place: { first: boolean; last: boolean }): Row {
  const elements = held(row, 'tc');
  const properties = child(row, 'trPr');
  const height = child(properties, 'trHeight');
  let column = 0;
  const begins: number[] = [];
  const cells = elements.map((cell): OwnCell => {
    const about = child(cell, 'tcPr');
    const span = Math.max(1, number(child(about, 'gridSpan'), 'val') ?? 1);
    const sides = { ...place, left: column === 0, right: column + span >= widths.length };
    begins.push(column);
    column += span;
    const own = edgesOf(child(about, 'tcBorders'));
    return {
      span,
      edges: { ...around(edges, sides), ...own },
      inset: { ...INSET, ...inset, ...insetOf(child(about, 'tcMar')) },
      sinks:
        ({ center: 'center', bottom: 'bottom' } as const)[attribute(child(about, 'vAlign'), 'val') as 'center'] ??
        'top',
    };
  });
  const bare = cells.every(({ edges: { top, bottom } }) => !top?.width && !bottom?.width);
  return {
    elements,
    begins,
    merges: elements.map((cell) => {
      const merge = child(cell, 'tcPr', 'vMerge');
      return merge !== undefined && attribute(merge, 'val') !== 'restart';
    }),
    look: {
      cells,
      height: points(number(height, 'val') ?? 0),
      exact: attribute(height, 'hRule') === 'exact',
      // Without lines it is a place for words beside one another, such as who signs and who receives.
      whole: isOn(child(properties, 'cantSplit')) || bare,
    },
  };
}

/** A cell's lines as its table has them: its own outside, those between cells within. */
function around(
  { top, right, bottom, left, insideH, insideV }: Inside,
  at: { first: boolean; last: boolean; left: boolean; right: boolean },
): Edges {
  const edges = {
    top: at.first ? top : insideH,
    bottom: at.last ? bottom : insideH,
    left: at.left ? left : insideV,
    right: at.right ? right : insideV,
  };
  return Object.fromEntries(Object.entries(edges).filter(([, edge]) => edge?.width));
}

/** Between a cell and what goes on of it in the next row no line is drawn. */
function joinMerged(rows: Row[]): void {
  rows.forEach((row, at) => {
    row.merges.forEach((goesOn, index) => {
      const above = rows[at - 1];
      const over = above?.begins.indexOf(row.begins[index] ?? -1) ?? -1;
      const [cell, upper] = [row.look.cells[index], above?.look.cells[over]];
      if (!goesOn || !cell || !upper) return;
      cell.edges = { ...cell.edges, top: { width: 0 } };
      upper.edges = { ...upper.edges, bottom: { width: 0 } };
    });
  });
}
