import {
  applyUpdate,
  createAbsolutePositionFromRelativePosition,
  createRelativePositionFromTypeIndex,
  Doc,
  encodeStateAsUpdate,
  UndoManager,
} from 'yjs';
import { changeOf, type TextChange } from './text-change.js';

/** Where a change comes from: of others, or kept on this device from before. */
const REMOTE = 'remote';

/** How a field shows the text: it keeps its caret where its owner left it, whatever others do before it. */
export interface TextView {
  /** the two ends of what is selected; empty where nothing is */
  places(): number[];
  show(text: string, places: number[]): void;
}

/**
 * One text that several people type at once: this page's copy of it. What is typed here goes out as an update; updates of others are
 * merged in, in any order and as often as they come, and all copies end up alike.
 */
export class SharedText {
  private readonly doc = new Doc();
  private readonly text = this.doc.getText('text');
  private readonly history = new UndoManager(this.text, { captureTimeout: 600 });
  private readonly views = new Set<TextView>();
  private held: Uint8Array[] | null = null;

  constructor(state: Uint8Array, onTyped: (update: Uint8Array) => void) {
    applyUpdate(this.doc, state, REMOTE);
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== REMOTE) onTyped(update);
    });
  }

  read(): string {
    return this.text.toString();
  }

  /** With all that has become of it, as one update. */
  whole(): Uint8Array {
    return encodeStateAsUpdate(this.doc);
  }

  /** Shows it in a field, now and after every change of others. */
  showIn(view: TextView): () => void {
    this.views.add(view);
    view.show(this.read(), view.places());
    return () => this.views.delete(view);
  }

  /** What was typed here. */
  change({ at, removed, inserted }: TextChange): void {
    this.doc.transact(() => {
      if (removed > 0) this.text.delete(at, removed);
      if (inserted) this.text.insert(at, inserted);
    });
    // A word is a step back: however quickly somebody types, one key must not take a page away.
    if (/\s$/.test(inserted)) this.history.stopCapturing();
  }

  /** What others have typed, or I on another device. While a word is being composed here, it waits. */
  receive(update: Uint8Array): void {
    if (this.held) {
      this.held.push(update);
      return;
    }
    const shown = [...this.views].map((view) => [view, this.pin(view.places())] as const);
    const before = this.read();
    applyUpdate(this.doc, update, REMOTE);
    if (this.read() === before) return;
    for (const [view, places] of shown) view.show(this.read(), places());
  }

  /** An input method is composing a word: a field that is written anew in the middle of it would lose it. */
  hold(): void {
    this.held ??= [];
  }

  letGo(): void {
    const updates = this.held ?? [];
    this.held = null;
    for (const update of updates) this.receive(update);
  }

  /** Takes back what was typed here last, and never what others have typed. */
  undo(): void {
    this.through(() => this.history.undo());
  }

  redo(): void {
    this.through(() => this.history.redo());
  }

  close(): void {
    this.views.clear();
    this.doc.destroy();
  }

  private through(step: () => void): void {
    const before = this.read();
    step();
    const after = this.read();
    const change = changeOf(before, after, after.length);
    if (!change) return;
    const caret = change.at + change.inserted.length;
    for (const view of this.views) view.show(after, [caret, caret]);
  }

  /** Ties places to the letters before them: what somebody writes at my caret comes behind it. */
  private pin(places: number[]): () => number[] {
    const pinned = places.map((place) => createRelativePositionFromTypeIndex(this.text, place, -1));
    return () =>
      pinned.map((place) => createAbsolutePositionFromRelativePosition(place, this.doc)?.index ?? 0);
  }
}
