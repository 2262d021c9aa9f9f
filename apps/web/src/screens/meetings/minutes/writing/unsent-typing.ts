import { mergeUpdates } from 'yjs';
import type { DeviceStore } from '../../../../live/device-store.js';
import { fromBase64, toBase64 } from './base64.js';

/** saved: all is with the server; waiting: there is no connection, it goes out by itself; refused: the server does not take it. */
export type TypingState = 'saved' | 'saving' | 'waiting' | 'refused';

export type TypingAnswer =
  | { outcome: 'saved' }
  | { outcome: 'unreachable' }
  | { outcome: 'busy'; retryAfterSeconds: number }
  /** it follows on what never arrived: everything that is held here goes out instead */
  | { outcome: 'gap' }
  /** until something else is typed, it stays so */
  | { outcome: 'refused' };

export interface TypingParts {
  device: DeviceStore;
  /** under which the device keeps it: of this person, this text and this tab */
  name: string;
  /** what the names of all tabs of this person and this text begin with */
  shared: string;
  send(update: string): Promise<TypingAnswer>;
  /** the text with all that has become of it, as one update */
  whole(): Uint8Array;
  later(work: () => void, milliseconds: number): () => void;
}

/** Milliseconds: quick hands strike four keys in it. */
const PAUSE = 300;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 15_000;

/**
 * What was typed into one text and is not confirmed yet: gathered, sent one after the other, and kept on the device until the
 * server has it. Sending it twice does no harm, so what a closed tab has left is simply sent along.
 */
export class UnsentTyping {
  private gathered: Uint8Array | null = null;
  private sending: Uint8Array | null = null;
  private current: TypingState = 'saved';
  private cancel: (() => void) | null = null;
  private retry = FIRST_RETRY;
  private readonly listeners = new Set<() => void>();
  /** The device could not keep it: it lives in this page only. */
  unkept = false;

  constructor(private readonly parts: TypingParts) {}

  /** What tabs that were closed, or this one before a reload, have left; to be put into the text and sent. */
  left(): Uint8Array[] {
    const { device, shared } = this.parts;
    const found = device.names(shared).flatMap((name) => {
      const text = device.read(name);
      return text ? [{ name, update: fromBase64(text) }] : [];
    });
    for (const { update } of found) this.add(update);
    // Removed only now: it is kept under this tab's name.
    for (const { name } of found) if (name !== this.parts.name) device.remove(name);
    return found.map(({ update }) => update);
  }

  readonly state = (): TypingState => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  add(update: Uint8Array): void {
    this.gathered = this.gathered ? mergeUpdates([this.gathered, update]) : update;
    this.keep();
    if (this.current !== 'waiting') this.enter('saving');
    if (!this.sending) this.cancel ??= this.parts.later(() => this.flush(), PAUSE);
  }

  /** Now, without waiting for more: the connection is back, or the page is left. */
  flush(): void {
    this.cancel?.();
    this.cancel = null;
    if (this.sending || !this.gathered) return;
    void this.send();
  }

  close(): void {
    this.flush();
    this.listeners.clear();
  }

  private async send(): Promise<void> {
    this.sending = this.gathered!;
    this.gathered = null;
    let answer = await this.ask(this.sending);
    if (answer.outcome === 'gap') answer = await this.ask(this.parts.whole());
    const sent = this.sending;
    this.sending = null;
    if (answer.outcome === 'saved') {
      this.retry = FIRST_RETRY;
      this.keep();
      if (!this.gathered) return this.enter('saved');
      this.enter('saving');
      this.cancel ??= this.parts.later(() => this.flush(), PAUSE);
      return;
    }
    this.gathered = this.gathered ? mergeUpdates([sent, this.gathered]) : sent;
    if (answer.outcome === 'refused' || answer.outcome === 'gap') return this.enter('refused');
    this.enter('waiting');
    const pause = answer.outcome === 'busy' ? answer.retryAfterSeconds * 1_000 : this.retry;
    this.retry = Math.min(this.retry * 2, LONGEST_RETRY);
    this.cancel ??= this.parts.later(() => this.flush(), pause * (1 + Math.random() / 4));
  }

  private ask(update: Uint8Array): Promise<TypingAnswer> {
    return this.parts.send(toBase64(update)).catch((): TypingAnswer => ({ outcome: 'unreachable' }));
  }

  private keep(): void {
    const { device, name } = this.parts;
    const all = [this.sending, this.gathered].filter((part) => part !== null);
    if (all.length === 0) device.remove(name);
    else this.unkept = !device.write(name, toBase64(mergeUpdates(all)));
  }

  private enter(state: TypingState): void {
    if (state === this.current) return;
    this.current = state;
    for (const listener of this.listeners) listener();
  }
}
