import { Injectable } from '@nestjs/common';
import { CsvError, parse, type Parser } from 'csv-parse';
import type { Readable } from 'node:stream';
import { guest, newId, slugOf, type Actor, type Labels } from '#kernel';
import { UnitOfWork, type Tx } from '#platform';
import { Access, installationScopeId, Scopes } from '#people';
import { foldedSpellings, lettersOf } from '../municipality/municipality.policy.js';
import { TerritoryKind } from '../municipality/municipality-kind.type.js';
import { books } from '../revision/revision.repository.js';
import { merge, seatNames, type Merge } from './register-merge.policy.js';
import { noTotals, notARegister, type ReportRow, type ReportTotals } from './register-report.js';
import { columns, RefusedRow, registerRow, type RegisterRow } from './register-row.js';
import { writeTerritories, type TerritoryRow, type Written } from './register-territories.js';
import {
  holdRegister,
  insertRegistered,
  nextNumbers,
  registeredOf,
  replaceSpellings,
  updateRegistered,
  type RegisteredRow,
} from './register.repository.js';

/** So many rows are written in one transaction: a killed import leaves whole batches, and is simply begun again. */
const batchSize = 500;

/** What is remembered of the rows of one file. */
interface Course {
  totals: ReportTotals;
  tell: (row: ReportRow) => void;
  /** the rows so far, by code: what a later one may name as its parent */
  seen: Map<string, { name: string; names: Labels; kind: TerritoryKind | null }>;
}

@Injectable()
export class Registers {
  constructor(
    private readonly work: UnitOfWork,
    private readonly access: Access,
    private readonly scopes: Scopes,
  ) {}

  /** The administrator brings a register's file; `tell` hears of each row. May be done again: what stands is left alone. */
  async importRegister(
    actor: Actor,
    file: Readable,
    tell: (row: ReportRow) => void = () => undefined,
  ): Promise<ReportTotals> {
    await this.access.require(actor, installationScopeId, 'ADMINISTER');
    return this.read(actor, file, tell);
  }

  /** The same for whoever holds the machine, as by `npm run import-register`: that is right enough. */
  importAsOperator(file: Readable, tell: (row: ReportRow) => void): Promise<ReportTotals> {
    return this.read(guest(), file, tell);
  }

  private async read(actor: Actor, file: Readable, tell: (row: ReportRow) => void): Promise<ReportTotals> {
    const course: Course = { totals: noTotals(), tell, seen: new Map() };
    let batch: RegisterRow[] = [];
    let header = true;
    try {
      for await (const { record, info } of linesOf(file)) {
        if (header) {
          if (record.join() !== columns.join()) throw notARegister('NOT_THE_COLUMNS', 1);
          header = false;
          continue;
        }
        const row = this.take(course, info.lines, record);
        if (row) batch.push(row);
        // One batch is of one register: its territories are written together.
        if (batch.length === batchSize || (row && row.register !== batch[0]!.register)) {
          const next = row && row.register !== batch[0]!.register ? [batch.pop()!] : [];
          await this.write(actor, course, batch);
          batch = next;
        }
      }
    } catch (error) {
      if (error instanceof CsvError) throw notARegister('NOT_CSV', Number(error['lines'] ?? 0));
      throw error;
    }
    if (header) throw notARegister('EMPTY', 1);
    await this.write(actor, course, batch);
    return course.totals;
  }

  /** The row, or null for one that is refused. */
  private take(course: Course, line: number, values: string[]): RegisterRow | null {
    try {
      const row = registerRow(line, values);
      const key = `${row.register} ${row.code}`;
      if (course.seen.has(key)) throw new RefusedRow('code', 'TWICE');
      const cityKind = row.register === 'CUATM' && !row.parent ? TerritoryKind.CITY : null;
      course.seen.set(key, { name: row.name, names: row.names, kind: row.territoryKind ?? cityKind });
      return row;
    } catch (error) {
      if (!(error instanceof RefusedRow)) throw error;
      course.totals.municipalities.refused += 1;
      const [, , code = '', , name = ''] = values;
      course.tell({ line, outcome: 'refused', code, name, changed: [], kept: [], why: error.message });
      return null;
    }
  }

  private async write(actor: Actor, course: Course, rows: readonly RegisterRow[]): Promise<void> {
    if (rows.length === 0) return;
    // What is told waits for the commit: the work may run twice.
    const told = await this.work.run(actor, async (tx) => {
      await holdRegister(tx);
      const territories = await writeTerritories(tx, territoriesOf(course, rows));
      const told: ReportRow[] = [];
      const towns = rows.filter((row) => row.type !== null);
      for (const row of rows.filter((one) => one.type === null)) {
        told.push(reportOf(row, territories.get(row.code)!.written));
      }
      const known = new Map((await registeredOf(tx, towns)).map((one) => [one.code, one]));
      const regionOf = (row: RegisterRow): string | null =>
        territories.get((row.parent ?? row.region)?.code ?? '')?.id ?? null;
      const seatOf = (row: RegisterRow) =>
        seatNames(row, row.parent ? course.seen.get(`${row.register} ${row.parent.code}`) : undefined);

      const fresh = towns.filter((row) => !known.has(row.code));
      await this.insert(tx, fresh, regionOf, seatOf);
      told.push(...fresh.map((row) => reportOf(row, 'created')));
      const merges: [RegisterRow, Merge][] = towns
        .filter((row) => known.has(row.code))
        .map((row) => [row, merge(known.get(row.code)!, row, seatOf(row), regionOf(row))]);
      await this.update(
        tx,
        merges.filter(([, { changes }]) => changes.length > 0),
      );
      told.push(
        ...merges.map(([row, one]) => reportOf(row, one.changes.length > 0 ? 'changed' : 'unchanged', one)),
      );
      return told.sort((a, b) => a.line - b.line);
    });
    const ofTowns = new Set(rows.filter((row) => row.type !== null).map((row) => row.line));
    for (const row of told) {
      course.totals[ofTowns.has(row.line) ? 'municipalities' : 'territories'][row.outcome] += 1;
      course.tell(row);
    }
  }

  private async insert(
    tx: Tx,
    rows: readonly RegisterRow[],
    regionOf: (row: RegisterRow) => string | null,
    seatOf: (row: RegisterRow) => readonly string[],
  ): Promise<void> {
    if (rows.length === 0) return;
    const numbers = await nextNumbers(tx, rows.length);
    const made = rows.map((row, i): RegisteredRow => {
      const spellings = [...seatOf(row)];
      const { populationYear, populationSource } = row.source;
      return {
        ...row,
        id: newId(),
        number: numbers[i]!,
        slug: slugOf(row.name, row.language),
        localName: row.name,
        spellings,
        folded: foldedSpellings(row.name, row.names, spellings),
        regionId: regionOf(row),
        populationYear: row.population === null ? null : populationYear,
        populationSource: row.population === null ? null : populationSource,
        letters: lettersOf(row.name),
        dye: 0,
        edited: [],
        version: 1,
      };
    });
    await this.scopes.openMany(
      tx,
      installationScopeId,
      made.map(({ id, names, localName, number, slug }) => ({
        id,
        kind: 'municipality',
        title: { labels: names, local: localName },
        address: `/municipalities/${number}-${slug}`,
        discover: 'EVERYONE',
        read: 'EVERYONE',
        write: 'HERE',
      })),
    );
    await insertRegistered(tx, made);
    await replaceSpellings(tx, made);
  }

  private async update(tx: Tx, merges: readonly [RegisterRow, Merge][]): Promise<void> {
    if (merges.length === 0) return;
    const rows: RegisteredRow[] = [];
    for (const [row, { after, changes }] of merges) {
      const slug = slugOf(after.localName, row.language);
      if (changes.some((one) => one.field === 'name')) {
        const address = `/municipalities/${after.number}-${slug}`;
        const title = { labels: after.names, local: after.localName };
        await this.scopes.rewrite(tx, after.id, { title, address });
      }
      rows.push({
        ...row,
        ...after,
        slug,
        // A tile that is in use stays as people know it.
        letters: after.dye === 0 ? lettersOf(after.localName) : after.letters,
        folded: foldedSpellings(after.localName, after.names, after.spellings),
      });
    }
    await updateRegistered(tx, rows);
    await replaceSpellings(tx, rows);
    await books.municipality.insert(
      tx,
      merges.map(([, { after, changes }]) => ({
        subjectId: after.id,
        origin: 'REGISTER',
        version: after.version + 1,
        changes,
      })),
    );
  }
}

function linesOf(file: Readable): AsyncIterable<{ record: string[]; info: { lines: number } }> {
  const parser: Parser = parse({
    bom: true,
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: 100_000,
  });
  file.once('error', (error) => parser.destroy(error));
  return file.pipe(parser);
}

/** What these rows lie in, each once, the upper ones first; and the rows that are territories themselves. */
function territoriesOf(course: Course, rows: readonly RegisterRow[]): TerritoryRow[] {
  const found = new Map<string, TerritoryRow>();
  const add = (row: TerritoryRow): void => {
    const known = found.get(row.code);
    if (!known || (row.sure && !known.sure)) found.set(row.code, row);
  };
  for (const { country, register, source, language, ...row } of rows) {
    const base = { country, register };
    if (row.territoryKind) {
      add({
        ...base,
        code: row.code,
        kind: row.territoryKind,
        sure: true,
        names: local(row.names, language),
        above: null,
      });
    }
    if (row.region) {
      add({
        ...base,
        code: row.region.code,
        kind: source.regionKind,
        sure: true,
        names: { [language]: row.region.name },
        above: null,
      });
    }
    if (row.parent) {
      const seen = course.seen.get(`${register} ${row.parent.code}`);
      add({
        ...base,
        code: row.parent.code,
        kind: seen?.kind ?? source.parentKind,
        sure: !!seen?.kind,
        names: local(seen?.names ?? { [language]: row.parent.name }, language),
        above: row.region?.code ?? null,
      });
    }
  }
  return [...found.values()];
}

/** The local name last: territories are sorted and found by it. */
function local(names: Labels, language: string): Labels {
  const { [language]: own, ...others } = names;
  return own === undefined ? others : { ...others, [language]: own };
}

function reportOf(row: RegisterRow, outcome: Written, merged?: Merge): ReportRow {
  return {
    line: row.line,
    outcome,
    code: row.code,
    name: row.name,
    changed: merged?.changes.map(({ field, language }) => (language ? `${field}.${language}` : field)) ?? [],
    kept: merged?.kept ?? [],
    why: null,
  };
}
