/** What every store of files must do: one list, run on each of them. */
import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { isNotThere, type FileStore } from '#platform';

export interface StoreUnderTest {
  store: FileStore;
  close(): Promise<void>;
}

const newKey = (): string => randomBytes(20).toString('hex');

export function behavesAsAStore(open: () => Promise<StoreUnderTest>): void {
  let opened: StoreUnderTest;
  let store: FileStore;
  beforeAll(async () => {
    opened = await open();
    store = opened.store;
  }, 60_000);
  afterAll(() => opened?.close());

  const bytes = randomBytes(300_000);
  const listed = async (letters: string): Promise<string[]> => {
    const keys: string[] = [];
    for await (const some of store.list(letters)) keys.push(...some.map(({ key }) => key));
    return keys;
  };

  it('is empty until something is put', async () => {
    expect(await store.isEmpty()).toBe(true);
    const key = newKey();
    await store.put(key, bytes);
    expect(await store.isEmpty()).toBe(false);
    await store.remove(key);
    expect(await store.isEmpty()).toBe(true);
  });

  it('gives back what was put, whole and in part', async () => {
    const key = newKey();
    await store.put(key, bytes);
    expect(await store.sizeOf(key)).toBe(bytes.length);
    expect((await buffer(store.read(key, { start: 0, end: bytes.length - 1 }))).equals(bytes)).toBe(true);
    expect(await buffer(store.read(key, { start: 7, end: 7 }))).toEqual(bytes.subarray(7, 8));
    expect(await buffer(store.read(key, { start: 299_990, end: 299_999 }))).toEqual(bytes.subarray(299_990));
  });

  it('holds as many bytes as a piece may have', async () => {
    const key = newKey();
    const large = randomBytes(8 * 1024 * 1024);
    await store.put(key, large);
    expect((await buffer(store.read(key, { start: 0, end: large.length - 1 }))).equals(large)).toBe(true);
    await store.remove(key);
  });

  it('says that nothing lies under a key', async () => {
    const key = newKey();
    expect(await store.sizeOf(key)).toBeNull();
    const error = await buffer(store.read(key, { start: 0, end: 9 })).catch((thrown: unknown) => thrown);
    expect(isNotThere(error)).toBe(true);
    await expect(store.remove(key)).resolves.toBeUndefined();
  });

  it('forgets what was removed, and nothing else', async () => {
    const [going, staying] = [newKey(), newKey()];
    await store.put(going, bytes);
    await store.put(staying, bytes);
    await store.remove(going);
    expect([await store.sizeOf(going), await store.sizeOf(staying)]).toEqual([null, bytes.length]);
  });

  it('lists keys by their beginning, with when they came', async () => {
    const [first, second] = [`0f${newKey().slice(2)}`, `f0${newKey().slice(2)}`];
    const before = Date.now();
    await store.put(first, bytes);
    await store.put(second, bytes);
    expect(await listed('0f')).toEqual([first]);
    expect(await listed('f0')).toEqual([second]);
    expect(await listed('0a')).toEqual([]);
    for await (const [kept] of store.list('0f')) {
      // whole seconds are all that some stores tell
      expect(kept!.at).toBeGreaterThan(before - 2_000);
      expect(kept!.at).toBeLessThan(Date.now() + 2_000);
    }
  });

  it('takes several at once, and stops reading where its reader does', async () => {
    const keys = Array.from({ length: 12 }, newKey);
    await Promise.all(keys.map((key) => store.put(key, bytes)));
    const reading = store.read(keys[0]!, { start: 0, end: bytes.length - 1 });
    for await (const part of reading) {
      expect((part as Buffer).length).toBeGreaterThan(0);
      break;
    }
    expect(reading.destroyed).toBe(true);
    expect(await Promise.all(keys.map((key) => store.sizeOf(key)))).toEqual(keys.map(() => bytes.length));
  });

  it.each(['../../etc/passwd', '', 'AB12', `${'a'.repeat(40)}/x`])('takes %j for no key', async (key) => {
    await expect(store.put(key, bytes)).rejects.toThrow('Not a key');
    await expect((async () => buffer(store.read(key, { start: 0, end: 1 })))()).rejects.toThrow('Not a key');
  });
}
