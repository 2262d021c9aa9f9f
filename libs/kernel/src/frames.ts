/** The words of the socket. Facts come from the server; a client says only watch, unwatch, typing, and asks for the time. */
import type { Fact, StreamKind, ThreadHead } from './events.js';

/** Facts of one stream, joined per tick: `from` is the number before the first, `to` the last. */
export interface Frame {
  streamId: string;
  from: number;
  to: number;
  facts: Fact[];
}

export interface WatchRequest {
  streamId: string;
  /** the last number that the client holds (its snapshot's); null: only what comes from now on */
  since: number | null;
  /** of somebody who holds nothing, in milliseconds: what they show was asked no longer ago; a stream that has moved in it is reset */
  age?: number;
}

export type WatchAnswer =
  | {
      ok: true;
      kind: StreamKind;
      /** the stream's number at the answer: the client now holds everything up to it */
      head: number;
      facts: Fact[];
      /** what was missed is too much, too old or not known: take a new snapshot, which carries its number */
      reset: boolean;
      present: PresentPerson[] | null;
      presentCount: number;
    }
  | { ok: false; code: 'NOT_FOUND' | 'BAD_INPUT' | 'RATE_LIMITED' | 'INTERNAL' };

export interface PresentPerson {
  id: string;
  name: string;
}

export interface PresenceDelta {
  streamId: string;
  joined: PresentPerson[];
  left: string[];
  count: number;
}

export interface HeadsFrame {
  streamId: string;
  heads: ThreadHead[];
}

export interface TypingFrame {
  streamId: string;
  person: PresentPerson;
}

/** Server to client. */
export interface ServerToClient {
  frame(frame: Frame): void;
  heads(frame: HeadsFrame): void;
  /** the last numbers of the streams that this client watches: a lost last frame is noticed by it */
  beacon(heads: Record<string, number>): void;
  presence(delta: PresenceDelta): void;
  typing(frame: TypingFrame): void;
  /** access to the stream has ended; nothing of it will come again */
  gone(stream: { streamId: string }): void;
}

/** Client to server. */
export interface ClientToServer {
  watch(request: WatchRequest, answer: (answer: WatchAnswer) => void): void;
  unwatch(request: { streamId: string }): void;
  typing(request: { streamId: string }): void;
  /** answered with the server's time in milliseconds: the client finds its offset from a few of them */
  clock(answer: (now: number) => void): void;
}

/** Milliseconds: a client says "typing" at most this often, and shows it for so long. */
export const typingEvery = 3000;
export const typingLasts = 6000;
/** Above this number of people presence is only counted. */
export const presenceNamedUpTo = 50;
