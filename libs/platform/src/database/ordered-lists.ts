/**
 * The lists that a thing of a room consists of (the bodies of a meeting, the steps of a practice): each a table of its own, whose
 * rows hang on the thing and stand in an order. Described once, they are read and written in one way.
 */
import type { Tx } from '../work/tx.js';

export interface OrderedList {
  table: string;
  /** by the name that a row has in the content: column and type */
  columns: Record<string, readonly [column: string, type: string]>;
}

/** A list of nothing but ids. */
export interface ReferenceList {
  table: string;
  column: string;
}

interface Described<List extends string, Reference extends string> {
  /** of the room */
  schema: string;
  /** the column of each of these tables with the id of the thing */
  owner: string;
  /** under which name the thing stands in the statements that read it */
  alias: string;
  lists: Record<List, OrderedList>;
  references: Record<Reference, ReferenceList>;
}

export class OrderedLists<List extends string, Reference extends string> {
  private readonly names: readonly (List | Reference)[];

  constructor(private readonly described: Described<List, Reference>) {
    this.names = [...keysOf(described.lists), ...keysOf(described.references)];
  }

  /** The rows of this list in their order, as JSON, for the thing of the statement around it. */
  in(name: List | Reference): string {
    const { schema, owner, alias, lists, references } = this.described;
    const from = (table: string): string => `from ${schema}.${table} l where l.${owner} = ${alias}.id`;
    if (name in references) {
      const { table, column } = references[name as Reference];
      return `(select coalesce(jsonb_agg(l.${column} order by l.position), '[]') ${from(table)})`;
    }
    const { table, columns } = lists[name as List];
    const fields = Object.entries(columns).map(([field, [column]]) => `'${field}', l."${column}"`);
    return `(select coalesce(jsonb_agg(jsonb_build_object(${fields.join(', ')}) order by l.position), '[]') ${from(table)})`;
  }

  /** The pairs of name and list for a `jsonb_build_object` that holds them all. */
  get pairs(): string {
    return this.names.map((name) => `'${name}', ${this.in(name)}`).join(', ');
  }

  /** Writes those lists that are others than before; of a new thing those that hold something. */
  async write(
    tx: Tx,
    id: string,
    before: Record<List | Reference, readonly unknown[]> | null,
    after: Record<List | Reference, readonly unknown[]>,
  ): Promise<void> {
    for (const name of this.names)
      if (JSON.stringify(before?.[name] ?? []) !== JSON.stringify(after[name]))
        await this.writeOne(tx, id, name, after[name]);
  }

  private async writeOne(
    tx: Tx,
    id: string,
    name: List | Reference,
    rows: readonly unknown[],
  ): Promise<void> {
    const { schema, owner, lists, references } = this.described;
    const isReference = name in references;
    const { table } = isReference ? references[name as Reference] : lists[name as List];
    await tx.query({
      name: `${schema}.${table}.clear`,
      text: `delete from ${schema}.${table} where ${owner} = $1`,
      values: [id],
    });
    if (rows.length === 0) return;
    if (isReference) {
      const { column } = references[name as Reference];
      await tx.query({
        name: `${schema}.${table}.write`,
        text: `insert into ${schema}.${table} (${owner}, position, ${column})
               select $1, r.n, r.id from unnest($2::uuid[]) with ordinality as r(id, n)`,
        values: [id, rows],
      });
      return;
    }
    const fields = Object.entries(lists[name as List].columns);
    await tx.query({
      name: `${schema}.${table}.write`,
      text: `insert into ${schema}.${table} (${owner}, position, ${fields.map(([, [column]]) => `"${column}"`).join(', ')})
             select $1, r.position, ${fields.map(([field]) => `r."${field}"`).join(', ')}
             from jsonb_to_recordset($2::jsonb) as r(position int, ${fields.map(([field, [, type]]) => `"${field}" ${type}`).join(', ')})`,
      values: [id, JSON.stringify((rows as object[]).map((row, at) => ({ ...row, position: at + 1 })))],
    });
  }
}

function keysOf<K extends string>(of: Record<K, unknown>): K[] {
  return Object.keys(of) as K[];
}
