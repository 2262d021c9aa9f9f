/** Tables, whose head stands again on each page that they reach; there it is only seen, not read aloud once more. */
import type { Table } from './paper.js';
import { linesOf, type Line, type Setting } from './pdf-lines.js';
import { colours, settings, type Sheet, type Tag } from './pdf-sheet.js';

const padding = { x: 6, y: 4 };
/** of a row in which somebody signs */
const tall = 26;

type Cell = { lines: Line[]; x: number; width: number; numeric: boolean };

export function drawTable(sheet: Sheet, parent: Tag, table: Table): void {
  new DrawnTable(sheet, table).draw(parent);
}

class DrawnTable {
  private readonly places: { x: number; width: number }[] = [];

  constructor(
    private readonly sheet: Sheet,
    private readonly table: Table,
  ) {
    const all = table.columns.reduce((sum, { share }) => sum + share, 0);
    let x = sheet.left;
    for (const { share } of table.columns) {
      const width = (sheet.width * share) / all;
      this.places.push({ x, width });
      x += width;
    }
  }

  draw(parent: Tag): void {
    const { sheet, table } = this;
    const lang = table.language ? { lang: table.language } : {};
    sheet.tagged(parent, 'Table', lang, (tag) => {
      const head = this.cells(
        table.columns.map(({ name }) => [{ text: name }]),
        settings.cellHead,
      );
      const first = this.height(head) + settings.cell.size * settings.cell.leading * 2;
      sheet.need(first + (table.tall ? tall : 0));
      sheet.tagged(tag, 'THead', {}, (group) => this.head(group, head));
      sheet.tagged(tag, 'TBody', {}, (group) => {
        for (const row of table.rows) this.row(group, this.cells(row, settings.cell), head);
      });
    });
  }

  private head(group: Tag, cells: readonly Cell[]): void {
    this.sheet.tagged(group, 'TR', {}, (row) => {
      cells.forEach((cell) =>
        this.sheet.tagged(row, 'TH', { scope: 'Column' } as PDFKit.Mixins.StructureElementOptions, (tag) =>
          cell.lines.forEach((line, nth) => this.line(tag, cell, line, settings.cellHead, nth)),
        ),
      );
    });
    this.endHead(cells);
  }

  private endHead(cells: readonly Cell[]): void {
    this.sheet.y += this.height(cells);
    this.sheet.rule(this.sheet.left, this.sheet.width, 1, colours.ink);
  }

  private headAgain(cells: readonly Cell[]): void {
    const { sheet } = this;
    sheet.addPage();
    sheet.artifact(() =>
      cells.forEach((cell) =>
        cell.lines.forEach((line, nth) =>
          sheet.seen(line, settings.cellHead, this.left(cell, line), this.top(settings.cellHead, nth)),
        ),
      ),
    );
    this.endHead(cells);
  }

  /** A row that no page holds goes on over several; its cells are one cell each all the same. */
  private row(group: Tag, cells: readonly Cell[], head: readonly Cell[]): void {
    const { sheet } = this;
    const setting = settings.cell;
    const height = setting.size * setting.leading;
    const most = Math.max(1, ...cells.map(({ lines }) => lines.length));
    const whole = Math.max(most * height + 2 * padding.y, this.table.tall ? tall : 0);
    // A row is cut only where it would leave much of a page empty.
    if (sheet.room < whole && (whole < 160 || sheet.room < 3 * height)) this.headAgain(head);
    sheet.tagged(group, 'TR', {}, (row) => {
      const tags = cells.map(() => ({ role: 'TD', element: sheet.pdf.struct('TD') }));
      for (const { element } of tags) row.element.add(element);
      for (let from = 0; from < most;) {
        const fit = Math.max(1, Math.floor((sheet.room - 2 * padding.y) / height));
        const until = Math.min(most, from + fit);
        cells.forEach((cell, at) =>
          cell.lines
            .slice(from, until)
            .forEach((line, nth) => this.line(tags[at]!, cell, line, setting, nth)),
        );
        sheet.y += (until - from) * height + 2 * padding.y;
        from = until;
        if (from < most) this.headAgain(head);
      }
      for (const { element } of tags) element.end();
    });
    if (most * height + 2 * padding.y < whole) sheet.y += whole - most * height - 2 * padding.y;
    sheet.rule(sheet.left, sheet.width, 0.5, colours.line);
  }

  private cells(row: Table['rows'][number], setting: Setting): Cell[] {
    return this.places.map(({ x, width }, at) => ({
      lines: linesOf(this.sheet.pdf, row[at] ?? [], setting, width - padding.x * 2),
      x,
      width,
      numeric: this.table.columns[at]!.numeric ?? false,
    }));
  }

  private height(cells: readonly Cell[]): number {
    const { size, leading } = settings.cellHead;
    return Math.max(...cells.map(({ lines }) => lines.length)) * size * leading + 2 * padding.y;
  }

  private line(tag: Tag, cell: Cell, line: Line, setting: Setting, nth: number): void {
    this.sheet.line(tag, line, setting, this.left(cell, line), this.top(setting, nth));
  }

  private left({ x, width, numeric }: Cell, line: Line): number {
    return numeric ? x + width - padding.x - line.width : x + padding.x;
  }

  private top({ size, leading }: Setting, nth: number): number {
    return this.sheet.y + padding.y + nth * size * leading;
  }
}
