import { describe, expect, it } from 'vitest';
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs';
import { MemoryStore } from '../../../../live/device-store.js';
import { fromBase64 } from './base64.js';
import { UnsentTyping, type TypingAnswer } from './unsent-typing.js';

const shared = 'guildhall.minutes|me|part|';

/** A hand at the keys, a server that answers as it is told, and a clock that goes when it is told. */
class Stage {
  readonly mine = new Doc();
  readonly server = new Doc();
  readonly sent: string[] = [];
  answer: TypingAnswer = { outcome: 'saved' };
  /** what it answers first, before it answers as above */
  first: TypingAnswer[] = [];
  /** it says that it has saved, and forgets */
  forgets = false;
  private readonly timers = new Set<() => void>();
  readonly typing: UnsentTyping;

  constructor(
    readonly device = new MemoryStore(),
    tab = 'one',
  ) {
    this.typing = new UnsentTyping({
      device,
      shared,
      name: shared + tab,
      send: async (update) => {
        this.sent.push(update);
        await Promise.resolve();
        const answer = this.first.shift() ?? this.answer;
        if (answer.outcome === 'saved' && !this.forgets) applyUpdate(this.server, fromBase64(update));
        return answer;
      },
      whole: () => encodeStateAsUpdate(this.mine),
      later: (work) => {
        this.timers.add(work);
        return () => this.timers.delete(work);
      },
    });
    this.mine.on('update', (update: Uint8Array) => this.typing.add(update));
  }

  write(letters: string): void {
    const text = this.mine.getText('text');
    text.insert(text.length, letters);
  }

  async tick(): Promise<void> {
    const due = [...this.timers];
    this.timers.clear();
    for (const work of due) work();
    await new Promise((done) => setTimeout(done, 0));
  }

  arrived(): string {
    return this.server.getText('text').toString();
  }
}

describe('what was typed and is not confirmed', () => {
  it('is gathered, so that four keys are one request', async () => {
    const stage = new Stage();
    for (const letter of 'plan') stage.write(letter);
    expect(stage.typing.state()).toBe('saving');
    await stage.tick();
    expect([stage.sent.length, stage.arrived(), stage.typing.state()]).toEqual([1, 'plan', 'saved']);
    expect(stage.device.names(shared)).toEqual([]);
  });

  it('waits without a connection, kept on the device, and goes out with what was typed meanwhile', async () => {
    const stage = new Stage();
    stage.answer = { outcome: 'unreachable' };
    stage.write('plan');
    await stage.tick();
    stage.write(' pracy');
    expect([stage.typing.state(), stage.arrived()]).toEqual(['waiting', '']);
    expect(stage.device.names(shared)).toEqual([`${shared}one`]);
    stage.answer = { outcome: 'saved' };
    stage.typing.flush();
    await stage.tick();
    expect([stage.arrived(), stage.typing.state()]).toEqual(['plan pracy', 'saved']);
  });

  it('is found by the next page, which sends it', async () => {
    const before = new Stage();
    before.answer = { outcome: 'unreachable' };
    before.write('zostało');
    const after = new Stage(before.device, 'two');
    const found = after.typing.left();
    const doc = new Doc();
    for (const update of found) applyUpdate(doc, update);
    expect(doc.getText('text').toString()).toBe('zostało');
    expect(before.device.names(shared)).toEqual([`${shared}two`]);
    await after.tick();
    expect([after.arrived(), after.device.names(shared)]).toEqual(['zostało', []]);
  });

  it('is not thrown away when it is refused, and tried again with what is typed next', async () => {
    const stage = new Stage();
    stage.answer = { outcome: 'refused' };
    stage.write('zbyt długie');
    await stage.tick();
    expect([stage.typing.state(), stage.device.names(shared).length]).toEqual(['refused', 1]);
    stage.answer = { outcome: 'saved' };
    stage.mine.getText('text').delete(0, 5);
    await stage.tick();
    expect([stage.arrived(), stage.typing.state()]).toEqual(['długie', 'saved']);
    expect(encodeStateAsUpdate(stage.server)).toEqual(encodeStateAsUpdate(stage.mine));
  });

  it('goes out with all before it, where something before it never arrived', async () => {
    const stage = new Stage();
    stage.forgets = true;
    stage.write('zginęło');
    await stage.tick();
    stage.forgets = false;
    stage.first = [{ outcome: 'gap' }];
    stage.write(' i jest');
    await stage.tick();
    expect([stage.arrived(), stage.typing.state()]).toEqual(['zginęło i jest', 'saved']);
  });
});
