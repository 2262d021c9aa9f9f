/** The unit of work over a real database: numbers without gaps, nothing half written, every request at most once. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DomainError, guest, newId, onBehalfOf } from '#kernel';
import type { Database, Tx, UnitOfWork } from '#platform';
import type { DataSource } from 'typeorm';
import { Ground } from '../kit/ground.js';

let ground: Ground;
let source: DataSource;
let database: Database;
let work: UnitOfWork;
let stream: string;
const actor = onBehalfOf(newId());

beforeAll(async () => {
  ground = await Ground.open();
  ({ source, database, work } = ground);
});
afterAll(() => ground.close());

beforeEach(async () => {
  stream = newId();
  await work.run(actor, (tx) => bornStream(tx, stream));
});

async function bornStream(tx: Tx, id: string): Promise<void> {
  await tx.openAudience(id);
  await tx.openStream({ id, kind: 'thread', subjectId: id, audienceId: id });
}

function happened(streamId: string) {
  return { streamId, type: 'post.written' as const, subjectId: newId(), subjectVersion: 1 };
}

async function numbersOf(streamId: string): Promise<number[]> {
  const rows = await database.read<{ n: number }>({
    name: 'test.numbers',
    text: 'select n from platform.event where stream_id = $1 order by n',
    values: [streamId],
  });
  return rows.map((row) => row.n);
}

async function headOf(streamId: string): Promise<number> {
  const row = await database.readOne<{ head: number }>({
    name: 'test.head',
    text: 'select head from platform.stream_head where stream_id = $1',
    values: [streamId],
  });
  return row?.head ?? 0;
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, i) => i + 1);
}

describe('numbering', () => {
  it('counts each stream without a gap although 16 writers write to several and some give up', async () => {
    const other = newId();
    await work.run(actor, (tx) => bornStream(tx, other));
    let kept = 0;
    await Promise.all(
      upTo(16).map(async (writer) => {
        for (let i = 0; i < 12; i++) {
          const gaveUp = (writer + i) % 5 === 0;
          const run = work.run(actor, async (tx) => {
            // Writers name the streams in either order: the flush must lock them in one.
            const streams = writer % 2 ? [stream, other] : [other, stream];
            for (const id of streams) tx.emit(happened(id));
            await tx.query({
              name: 'test.pause',
              text: 'select pg_sleep($1)',
              values: [Math.random() / 200],
            });
            if (gaveUp) throw new Error('given up');
          });
          if (gaveUp) await expect(run).rejects.toThrow('given up');
          else {
            await run;
            kept++;
          }
        }
      }),
    );
    expect(await numbersOf(stream)).toEqual(upTo(kept));
    expect(await numbersOf(other)).toEqual(upTo(kept));
    expect(await headOf(stream)).toBe(kept);
  });

  it('keeps the order of emission within one transaction', async () => {
    const subjects = [newId(), newId(), newId()];
    await work.run(actor, async (tx) => {
      for (const subjectId of subjects) tx.emit({ ...happened(stream), subjectId });
    });
    const rows = await database.read<{ subject_id: string }>({
      name: 'test.subjects',
      text: 'select subject_id from platform.event where stream_id = $1 order by n',
      values: [stream],
    });
    expect(rows.map((row) => row.subject_id)).toEqual(subjects);
  });

  it('bears the head with the first event', async () => {
    expect(await headOf(stream)).toBe(0);
    await work.run(actor, async (tx) => tx.emit(happened(stream)));
    expect(await numbersOf(stream)).toEqual([1]);
    expect(await headOf(stream)).toBe(1);
  });

  it('writes nothing at all when the flush fails', async () => {
    const key = newId();
    const nowhere = newId();
    await expect(
      work.once(actor, { verb: 'test', key, content: 1 }, async (tx) => {
        tx.emit(happened(stream));
        tx.emit(happened(nowhere));
        return { id: newId(), version: 1 };
      }),
    ).rejects.toBeInstanceOf(DomainError);
    expect(await numbersOf(stream)).toEqual([]);
    expect(await headOf(stream)).toBe(0);
    const rows = await source.query('select 1 from platform.idempotency where key = $1', [key]);
    expect(rows).toEqual([]);
  });
});

describe('the question that travels with the commit', () => {
  const numbers = (streamId: string) => ({
    name: 'test.counted',
    text: 'select count(*)::int as told from platform.event where stream_id = $1',
    values: [streamId],
  });

  it('finds what was written', async () => {
    const write = async (tx: Tx): Promise<void> => tx.emit(happened(stream));
    expect(await work.runAndRead(actor, write, numbers(stream))).toEqual({ told: 1 });
  });

  it('is answered to nobody where nothing was written, and is no reason to write again', async () => {
    const nowhere = async (tx: Tx): Promise<void> => tx.emit(happened(newId()));
    await expect(work.runAndRead(actor, nowhere, numbers(stream))).rejects.toBeInstanceOf(DomainError);
    let runs = 0;
    const write = async (tx: Tx): Promise<void> => {
      runs += 1;
      tx.emit(happened(stream));
    };
    const wrong = { name: 'test.wrong', text: 'select 1 / $1::int as told', values: [0] };
    await expect(work.runAndRead(actor, write, wrong)).rejects.toThrow();
    expect([runs, await numbersOf(stream)]).toEqual([1, [1]]);
  });
});

describe('the ticket', () => {
  it('is worth nothing once its transaction is over', async () => {
    let kept: Tx | undefined;
    await work.run(actor, async (tx) => void (kept = tx));
    expect(() => kept!.emit(happened(stream))).toThrow('spent');
    await expect(kept!.query({ name: 'test.one', text: 'select 1', values: [] })).rejects.toThrow('spent');
    expect(() => kept!.manager).toThrow('spent');
  });

  it('cannot be made up', () => {
    // @ts-expect-error the seal has no name outside its file
    const madeUp: Tx = { actor, query: async () => [], queryOne: async () => null, emit: () => undefined };
    expect(madeUp).toBeDefined();
  });

  it('carries TypeORM inside the same transaction', async () => {
    const id = newId();
    await expect(
      work.run(actor, async (tx) => {
        await tx.manager.insert('AudienceEntity', { id });
        throw new Error('given up');
      }),
    ).rejects.toThrow('given up');
    expect(await source.query('select 1 from platform.audience where id = $1', [id])).toEqual([]);
  });
});

describe('a request with a key', () => {
  const request = (key: string, content: unknown) => ({ verb: 'test', key, content });
  const write = async (tx: Tx) => {
    tx.emit(happened(stream));
    return { id: newId(), version: 1 };
  };

  it('is carried out once, however often it comes', async () => {
    const key = newId();
    const first = await work.once(actor, request(key, { b: 1, a: 2 }), write);
    const second = await work.once(actor, request(key, { a: 2, b: 1 }), write);
    expect(first.replayed).toBe(false);
    expect(second).toEqual({ id: first.id, version: 1, replayed: true });
    expect(await numbersOf(stream)).toEqual([1]);
  });

  it('is carried out once when it comes ten times at the same moment', async () => {
    const key = newId();
    const answers = await Promise.all(upTo(10).map(() => work.once(actor, request(key, 'x'), write)));
    expect(new Set(answers.map((answer) => answer.id)).size).toBe(1);
    expect(answers.filter((answer) => !answer.replayed)).toHaveLength(1);
    expect(await numbersOf(stream)).toEqual([1]);
  });

  it('is a conflict with other content, and free for another person', async () => {
    const key = newId();
    await work.once(actor, request(key, 'x'), write);
    await expect(work.once(actor, request(key, 'y'), write)).rejects.toMatchObject({ code: 'CONFLICT' });
    const other = await work.once(onBehalfOf(newId()), request(key, 'y'), write);
    expect(other.replayed).toBe(false);
  });

  it('may be tried again after it failed', async () => {
    const key = newId();
    await expect(
      work.once(guest(), request(key, 'x'), async () => {
        throw new DomainError('FORBIDDEN');
      }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await work.once(guest(), request(key, 'x'), write)).replayed).toBe(false);
  });
});

it('runs the work again when PostgreSQL ends one of two that wait for each other', async () => {
  const [a, b] = [newId(), newId()];
  await work.run(actor, async (tx) => {
    await tx.openAudience(a);
    await tx.openAudience(b);
  });
  const lock = (tx: Tx, id: string) =>
    tx.query({
      name: 'test.lock',
      text: 'update platform.audience set version = version + 1 where id = $1',
      values: [id],
    });
  let tries = 0;
  const inOrder = (first: string, second: string) =>
    work.run(actor, async (tx) => {
      tries++;
      await lock(tx, first);
      await tx.query({ name: 'test.pause', text: 'select pg_sleep($1)', values: [0.2] });
      await lock(tx, second);
    });
  await Promise.all([inOrder(a, b), inOrder(b, a)]);
  expect(tries).toBeGreaterThan(2);
  const rows = await source.query('select version from platform.audience where id = any($1)', [[a, b]]);
  expect(rows.map((row: { version: number }) => row.version)).toEqual([3, 3]);
});
