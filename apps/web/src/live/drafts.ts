import type { PollKind } from '#kernel';
import type { Attached } from './uploads.js';
import { readJson, type DeviceStore } from './device-store.js';

export interface DraftPoll {
  question: string;
  options: string[];
  kind: PollKind;
  /** of dots: how many */
  most: number | null;
  secret: boolean;
  days: number;
}

/** What of a draft the server keeps as well. */
export interface DraftWords {
  /** of a new thread; empty for an answer */
  title: string;
  text: string;
  language: string | null;
  replyToId: string | null;
  themeIds: string[];
  /** in whose name it will be written; null: in one's own */
  behalfId: string | null;
  /** of a new thread; null for none, and for an answer */
  poll: DraftPoll | null;
  /** the uploads of a new thread, in order, with what pictures show; none for an answer */
  files: { id: string; alt: string | null }[];
}

/** What somebody has begun to write, kept on the device until it is sent or thrown away. */
export interface Draft {
  text: string;
  language: string;
  /** Only for a new thread. */
  title?: string;
  themeIds?: string[];
  replyToId?: string | null;
  /** Who is named in the text as @Name, or called together; the link is made at sending. */
  mentions?: { id: string; name: string; kind?: 'town' | 'role' }[];
  /** In whose name it will be written; nobody's: in one's own. */
  behalfId?: string | null;
  /** A poll that is being made: the days that it will be open, 0 for no end. */
  poll?: DraftPoll | null;
  /** Files that were brought for it; the server keeps them for a day, and longer where it keeps the draft. */
  attachments?: Attached[];
  /** what the server had of it when the two were last the same; none: the server knows nothing of it */
  onServer?: { version: number; words: DraftWords };
  savedAt: string;
}

export interface DraftParts {
  device: DeviceStore;
  personId: string;
  /** This tab's name. It outlives a reload and is never shared by two open tabs. */
  tab: string;
  /** The tabs that are open now; null when the browser cannot tell. */
  livingTabs(): Promise<ReadonlySet<string> | null>;
  now(): string;
}

/**
 * Drafts by place (a thread, the new thread of a group). Each tab writes in a slot of its own, so two tabs that answer in the same
 * thread cannot destroy one another's text; a slot whose tab is gone is taken over by the next one that opens the place.
 */
export class Drafts {
  constructor(private readonly parts: DraftParts) {}

  /** This tab's draft, else the newest one that a closed tab left behind. */
  async open(place: string): Promise<Draft | null> {
    const own = readJson<Draft>(this.parts.device, this.slot(place, this.parts.tab));
    if (own) return own;
    const living = await this.parts.livingTabs();
    const orphans = this.parts.device
      .names(this.slot(place, ''))
      .filter((name) => !living?.has(name.slice(this.slot(place, '').length)))
      .map((name) => ({ name, draft: readJson<Draft>(this.parts.device, name) }))
      .filter((orphan): orphan is { name: string; draft: Draft } => orphan.draft !== null)
      .sort((a, b) => b.draft.savedAt.localeCompare(a.draft.savedAt));
    const newest = orphans[0];
    if (!newest) return null;
    // Written here before it is removed there: a tab that is closed in between leaves two copies, never none.
    if (this.parts.device.write(this.slot(place, this.parts.tab), JSON.stringify(newest.draft))) {
      this.parts.device.remove(newest.name);
    }
    return newest.draft;
  }

  /** When it was saved, or null when the device refused: then the text lives in this page only. */
  save(place: string, draft: Omit<Draft, 'savedAt'>): string | null {
    if (draft.text.trim() === '' && !draft.title?.trim() && !draft.attachments?.length && !draft.poll) {
      this.discard(place);
      return this.parts.now();
    }
    const savedAt = this.parts.now();
    const kept = this.parts.device.write(
      this.slot(place, this.parts.tab),
      JSON.stringify({ ...draft, savedAt } satisfies Draft),
    );
    return kept ? savedAt : null;
  }

  discard(place: string): void {
    this.parts.device.remove(this.slot(place, this.parts.tab));
  }

  private slot(place: string, tab: string): string {
    return `guildhall.draft|${this.parts.personId}|${place}|${tab}`;
  }
}
