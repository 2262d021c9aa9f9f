import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryStore } from './device-store.js';
import { Drafts } from './drafts.js';

let moment = 0;
function tabOf(device: MemoryStore, tab: string, living: Set<string>): Drafts {
  living.add(tab);
  return new Drafts({
    device,
    personId: 'me',
    tab,
    livingTabs: async () => living,
    now: () => new Date(Date.UTC(2026, 10, 22) + moment++).toISOString(),
  });
}
const begun = (text: string) => ({ text, language: 'pl' });

describe('drafts', () => {
  test('a reload finds what was begun', async () => {
    const device = new MemoryStore();
    tabOf(device, 'a', new Set()).save('thread:1', begun('Tak, mieliśmy'));
    expect(await tabOf(device, 'a', new Set()).open('thread:1')).toMatchObject(begun('Tak, mieliśmy'));
  });

  test('two open tabs neither see nor destroy one another', async () => {
    const device = new MemoryStore();
    const living = new Set<string>();
    const [a, b] = [tabOf(device, 'a', living), tabOf(device, 'b', living)];
    a.save('thread:1', begun('from a'));
    expect(await b.open('thread:1')).toBeNull();
    b.save('thread:1', begun('from b'));
    b.discard('thread:1');
    expect(await a.open('thread:1')).toMatchObject(begun('from a'));
  });

  test('what a closed tab left behind is taken over once', async () => {
    const device = new MemoryStore();
    const living = new Set<string>();
    tabOf(device, 'a', living).save('thread:1', begun('from a'));
    living.delete('a');
    const b = tabOf(device, 'b', living);
    expect(await b.open('thread:1')).toMatchObject(begun('from a'));
    expect(await tabOf(device, 'c', living).open('thread:1')).toBeNull();
    b.discard('thread:1');
    expect(device.names('')).toEqual([]);
  });

  test('places and persons are kept apart', async () => {
    const device = new MemoryStore();
    const mine = tabOf(device, 'a', new Set());
    mine.save('thread:1', begun('one'));
    expect(await mine.open('thread:11')).toBeNull();
    const other = new Drafts({
      device,
      personId: 'you',
      tab: 'a',
      livingTabs: async () => new Set(),
      now: () => '2026-11-22T10:00:00.000Z',
    });
    expect(await other.open('thread:1')).toBeNull();
  });

  test('an emptied text leaves nothing behind, and a device that refuses is reported', () => {
    const device = new MemoryStore();
    const drafts = tabOf(device, 'a', new Set());
    drafts.save('thread:1', begun('x'));
    drafts.save('thread:1', begun('  '));
    expect(device.names('')).toEqual([]);
    device.write = () => false;
    expect(drafts.save('thread:1', begun('x'))).toBeNull();
  });

  test('whatever tabs open, write and close, no text of an open tab is lost', async () => {
    const tab = fc.constantFrom('a', 'b', 'c');
    const deed = fc.record({ tab, deed: fc.constantFrom('write', 'open', 'close') });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 30 }), async (script) => {
        const device = new MemoryStore();
        const living = new Set<string>();
        const tabs = new Map<string, Drafts>();
        const texts = new Map<string, string>();
        for (const [at, { tab, deed }] of script.entries()) {
          if (deed === 'close') {
            living.delete(tab);
            tabs.delete(tab);
            texts.delete(tab);
            continue;
          }
          const drafts = tabs.get(tab) ?? tabOf(device, tab, living);
          tabs.set(tab, drafts);
          if (deed === 'write') {
            texts.set(tab, `${tab}${at}`);
            drafts.save('p', begun(`${tab}${at}`));
          } else {
            const found = await drafts.open('p');
            if (texts.has(tab)) expect(found?.text).toBe(texts.get(tab));
            else if (found) texts.set(tab, found.text);
          }
        }
        for (const [tab, text] of texts) expect((await tabs.get(tab)!.open('p'))?.text).toBe(text);
      }),
    );
  });
});
