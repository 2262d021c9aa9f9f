/** Watches what is asked of the database, on whatever way it goes there: the pool, a transaction's own client, TypeORM. */
import pg from 'pg';

/** Told of a statement as it is sent; gives back what is to be told of its end. */
type Watch = (name: string) => ((error: unknown) => void) | undefined;
/** Makes a function go on in the work in which it was handed over. */
type Keep = (callback: Callback) => Callback;
type Callback = (error: Error | null | undefined, ...rest: unknown[]) => void;
type Query = (...given: unknown[]) => unknown;
type Connect = (callback?: Callback) => unknown;

/** For as long as the process lives. */
export function watchStatements(watch: Watch, keep: Keep): void {
  const client = pg.Client.prototype as unknown as { query: Query };
  const pool = pg.Pool.prototype as unknown as { connect: Connect };
  const { query } = client;
  const { connect } = pool;
  client.query = function (this: unknown, ...given) {
    const name = nameOf(given[0]);
    const done = name === null ? undefined : watch(name);
    if (!done) return query.apply(this, given);
    const last = given.length - 1;
    const callback = given[last];
    if (typeof callback === 'function') {
      given[last] = (error: Error | null, ...rest: unknown[]) => {
        done(error ?? null);
        (callback as Callback)(error, ...rest);
      };
      return query.apply(this, given);
    }
    const asked = query.apply(this, given) as Promise<unknown>;
    asked.then(
      () => done(null),
      (error: unknown) => done(error),
    );
    return asked;
  };
  // Whoever waited for a connection is called back out of the work of somebody else who gave theirs back.
  pool.connect = function (this: unknown, callback) {
    return connect.call(this, callback && keep(callback));
  };
}

/** A named statement's name; the first word of another, which for the rare ones has to do. Null for a stream of rows. */
function nameOf(asked: unknown): string | null {
  if (typeof asked === 'string') return firstWord(asked);
  const { name, text, submit } = asked as { name?: string; text?: string; submit?: unknown };
  if (submit) return null;
  return name ?? firstWord(text ?? '');
}

function firstWord(text: string): string {
  return /[a-z]+/i.exec(text)?.[0].toUpperCase() ?? 'STATEMENT';
}
