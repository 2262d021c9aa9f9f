/** The draft as it is typed: its texts, what of them is not with the server yet, and what others type meanwhile. */
import { newId } from '#kernel';
import { actWith, askWith } from '../../../../graphql/hooks.js';
import { BrowserStore } from '../../../../live/device-store.js';
import { later, type WatchedStream } from '../../../../live/live-socket.js';
import { live, unkept } from '../../../../live/live.js';
import { getSession } from '../../../../session/session.js';
import { MinutesDraftOf, TypeMinutes, type ShownDraft } from '../documents.js';
import { fromBase64 } from './base64.js';
import { SharedText } from './shared-text.js';
import { UnsentTyping, type TypingAnswer, type TypingState } from './unsent-typing.js';

interface TypedPart {
  text: SharedText;
  unsent: UnsentTyping;
}

interface RoomParts {
  personId: string;
  /** of the meeting */
  number: number;
  streamId: string;
  draft: ShownDraft;
  /** something else about the minutes is another than it was: asked again */
  onNews(): void;
  /** nothing of what was typed can be saved any more */
  onEnded(): void;
}

const worst: readonly TypingState[] = ['refused', 'waiting', 'saving'];
const device = new BrowserStore();

export class TypingRoom {
  readonly watched: WatchedStream<{ readonly head: number }>;
  private readonly byPart = new Map<string, TypedPart>();
  private readonly stops: (() => void)[] = [];
  private readonly listeners = new Set<() => void>();
  /** Why the server took something last not. */
  private rule: string | null = null;

  constructor(private readonly parts: RoomParts) {
    for (const part of parts.draft.parts) this.byPart.set(part.id, this.open(part));
    this.watched = live.watch<{ readonly head: number }>({
      streamId: parts.streamId,
      initial: { head: parts.draft.head },
      reduce: (held, fact) => ({ ...held, head: fact.n }),
      snapshot: () => this.catchUp(),
      onFact: (fact) => {
        if (fact.type === 'minutes.typed') this.receive(fact.subjectId, fact.data.update);
        else parts.onNews();
      },
    });
    const leaving = (): void => this.flush();
    addEventListener('pagehide', leaving);
    this.stops.push(
      live.onConnected(() => this.flush()),
      () => removeEventListener('pagehide', leaving),
      () => this.watched.stop(),
    );
  }

  text(partId: string): SharedText | null {
    return this.byPart.get(partId)?.text ?? null;
  }

  /** What stands worst among the parts. */
  readonly state = (): TypingState => {
    const states = [...this.byPart.values()].map(({ unsent }) => unsent.state());
    return worst.find((one) => states.includes(one)) ?? 'saved';
  };

  /** Whether the device holds what waits. */
  isKept(): boolean {
    return !unkept.has(this.parts.streamId);
  }

  readonly refusal = (): string | null => this.rule;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  close(): void {
    for (const stop of this.stops) stop();
    for (const { text, unsent } of this.byPart.values()) {
      unsent.close();
      text.close();
    }
    unkept.delete(this.parts.streamId);
    this.listeners.clear();
  }

  private receive(partId: string, update: string | null): void {
    if (update) this.byPart.get(partId)?.text.receive(fromBase64(update));
  }

  private open({ id: partId, state }: ShownDraft['parts'][number]): TypedPart {
    const shared = `guildhall.minutes|${this.parts.personId}|${partId}|`;
    const unsent = new UnsentTyping({
      device,
      shared,
      name: shared + newId(),
      later,
      send: (update) => this.send(partId, update),
      whole: () => text.whole(),
    });
    const text: SharedText = new SharedText(fromBase64(state), (update) => {
      unsent.add(update);
      if (unsent.unkept) unkept.add(this.parts.streamId);
    });
    for (const update of unsent.left()) text.receive(update);
    unsent.subscribe(() => {
      if (this.state() === 'saved') unkept.delete(this.parts.streamId);
      for (const listener of this.listeners) listener();
    });
    return { text, unsent };
  }

  private async send(partId: string, update: string): Promise<TypingAnswer> {
    const { problem } = await actWith(getSession().client, TypeMinutes, { input: { partId, update } });
    if (!problem) return { outcome: 'saved' };
    switch (problem.code) {
      case 'OFFLINE':
      case 'INTERNAL':
        return { outcome: 'unreachable' };
      case 'RATE_LIMITED':
      case 'OVERLOADED':
        return { outcome: 'busy', retryAfterSeconds: Number(problem.details.retryAfterSeconds) || 5 };
      case 'CONFLICT':
        if (problem.rule === 'GAP') return { outcome: 'gap' };
      // falls through
      default:
        this.rule = problem.rule ?? null;
        if (problem.code !== 'BAD_INPUT') this.parts.onEnded();
        return { outcome: 'refused' };
    }
  }

  /** After a break too long to be told update by update: the whole is merged in, so nothing that was typed here is lost. */
  private async catchUp(): Promise<{ head: number }> {
    const { answer } = await askWith(getSession().client, MinutesDraftOf, { number: this.parts.number });
    const draft = answer?.meeting.minutes?.draft;
    if (!draft) throw new Error('The draft may not be read any more.');
    for (const { id, state } of draft.parts) this.receive(id, state);
    this.parts.onNews();
    return { head: draft.head };
  }

  private flush(): void {
    for (const { unsent } of this.byPart.values()) unsent.flush();
  }
}
