import type { Outcome } from '../../graphql/hooks.js';
import type { DraftText } from '../../live/hooks.js';
import type { DraftWords } from '../../live/drafts.js';
import {
  keptInConflict,
  keptOf,
  meeting,
  said,
  wholeOf,
  wordsOf,
  type Found,
  type Kept,
} from './draft-words.js';
import { writtenText } from './mentions.js';

/** The place on the server for one thing that is begun: the answer in a thread, or the new thread of a place. */
export interface DraftKeeper {
  /** whether it keeps the poll and the files too */
  all: boolean;
  /** null where there is none; undefined where nothing was heard */
  find(): Promise<Found | null | undefined>;
  /** answers with the themes and files that were kept, where there are such */
  save(version: number, words: DraftWords): Promise<Outcome<Saved>>;
  /** whether it was done */
  remove(): Promise<boolean>;
}

interface Saved {
  version: number;
  themeIds?: string[];
  attachments?: { id: string }[];
}

/** This device's side. */
export interface DraftHere {
  latest(): DraftText;
  change(change: Partial<DraftText>): void;
  /** another device has begun something else, or that question is settled */
  offer(other: Kept | null): void;
}

/** Of the savings that were never answered, so many are remembered beside the last one that was. */
const mostTold = 6;
/** When a file was brought that the server does not keep any more. */
const longAgo = new Date(0).toISOString();

/** One draft that is kept on the device and on the server. The device is always ahead: what the server refuses or cannot be told stays there. */
export class SharedDraft {
  /** what was seen last; null as long as nothing was heard of the server, or two drafts wait for their author's choice */
  private version: number | null = null;
  private saved = '';
  /** what was told the server since its last answer, and that answer: none of it is another device's */
  private told: string[] = [];
  private other: Kept | null = null;
  /** grows with each sending: what was begun before it is not told of any more */
  private turn = 0;
  private finding: Promise<void> | undefined;

  constructor(
    private readonly keeper: DraftKeeper,
    private readonly here: DraftHere,
  ) {}

  /** Asks whether something was begun on another device. */
  find(left: () => boolean): Promise<void> {
    return (this.finding = this.meet(left));
  }

  private async meet(left: () => boolean): Promise<void> {
    const found = await this.keeper.find();
    if (left() || found === undefined || this.turn > 0) return;
    const kept = found && keptOf(found);
    switch (meeting(this.here.latest(), kept, this.keeper.all)) {
      case 'DISCARD':
        this.version = 0;
        // Where files and a poll are this device's alone, they were not sent with the words.
        return this.here.change({
          title: '',
          text: '',
          mentions: [],
          replyToId: null,
          themeIds: [],
          behalfId: null,
          ...(this.keeper.all ? { poll: null, attachments: [] } : {}),
          onServer: undefined,
        });
      case 'TAKE':
        return this.take(kept!);
      case 'GO_ON':
        [this.version, this.saved] = [kept?.version ?? 0, kept ? wholeOf(kept.words) : ''];
        return;
      case 'ASK':
        return this.ask(kept!);
    }
  }

  /** Tells the server what is begun here. While two drafts wait for their author's choice neither is written over. */
  async save(): Promise<void> {
    // Who lays the page aside at once has asked before it was known what the server holds.
    await this.finding;
    const words = this.words();
    const whole = wholeOf(words);
    if (this.version === null || this.other || whole === this.saved) return;
    const at = this.turn;
    if (!whole) {
      if (!(await this.keeper.remove()) || at !== this.turn) return;
      [this.version, this.saved] = [0, ''];
      return this.here.change({ onServer: undefined });
    }
    const before = [...this.told];
    this.told = [...before.slice(0, 1), ...before.slice(1).slice(-mostTold), whole];
    const { answer, problem } = await this.keeper.save(this.version, words);
    // It was sent meanwhile: a first saving that came after it would lie there for ever.
    if (at !== this.turn) return void (answer && (await this.keeper.remove()));
    if (answer) return this.settle(answer, words);
    if (problem.code === 'CONFLICT') return this.collide(words, keptInConflict(problem.details), before);
    // The office is no more in whose name it was begun; or what it answers was carried elsewhere: the words stay, and are nobody's answer any more.
    if (problem.code === 'BAD_INPUT' && problem.details.field === 'onBehalfOf')
      this.here.change({ behalfId: null });
    else if (problem.code === 'BAD_INPUT' && words.replyToId) this.here.change({ replyToId: null });
  }

  /** Goes on with what this device has; the other's words are then written over. */
  keepMine(): void {
    if (!this.other) return;
    this.version = this.other.version;
    this.settleChoice();
  }

  /** Goes on with what the other device has, all of it. */
  takeOther(): void {
    if (this.other) this.take(this.other);
  }

  /** It is on its way, and ends the draft. */
  sent(): void {
    this.turn += 1;
    this.told = [...this.told, wholeOf(this.words())];
    [this.version, this.saved] = [0, ''];
    this.settleChoice();
  }

  private words(): DraftWords {
    return wordsOf(this.here.latest(), this.keeper.all);
  }

  private settle(answer: Saved, words: DraftWords): void {
    const { version, themeIds = words.themeIds, attachments } = answer;
    const held = attachments && new Set(attachments.map(({ id }) => id));
    const files = words.files.filter(({ id }) => !held || held.has(id));
    const kept = { ...words, themeIds, files };
    [this.version, this.saved, this.told] = [version, wholeOf(kept), [wholeOf(kept)]];
    const dropped = words.themeIds.filter((id) => !themeIds.includes(id));
    const { themeIds: chosen = [], attachments: attached } = this.here.latest();
    // One that is offered no more would stand in the way of the opening.
    const themes = dropped.length > 0 ? { themeIds: chosen.filter((id) => !dropped.includes(id)) } : {};
    // What the draft holds stays as long as it; what it does not was there too long, and has to be brought anew.
    const told = new Set(words.files.map(({ id }) => id));
    const since = (id: string): string | null => (held!.has(id) ? null : longAgo);
    const brought =
      held && attached?.some(({ id, broughtAt }) => told.has(id) && broughtAt !== since(id))
        ? {
            attachments: attached.map((one) =>
              told.has(one.id) ? { ...one, broughtAt: since(one.id) } : one,
            ),
          }
        : {};
    this.here.change({ onServer: { version, words: kept }, ...themes, ...brought });
  }

  /** Another saving came before: was it my own, the same words, or something else? */
  private collide(words: DraftWords, kept: Kept | null, before: readonly string[]): void {
    if (!kept) this.version = 0;
    else if (before.includes(wholeOf(kept.words))) this.version = kept.version;
    else if (said(this.words()) === said(kept.words)) this.take(kept);
    // the same, and written on here while it was on its way
    else if (said(words) === said(kept.words)) this.version = kept.version;
    else this.ask(kept);
  }

  private take(kept: Kept): void {
    const { text, language, poll, files: _, ...others } = kept.words;
    const more = this.keeper.all ? { poll, attachments: kept.attached ?? [] } : {};
    [this.version, this.saved, this.told] = [kept.version, wholeOf(kept.words), [wholeOf(kept.words)]];
    const { version, words } = kept;
    this.here.change({
      ...others,
      ...more,
      ...writtenText(text),
      language: language ?? '',
      onServer: { version, words },
    });
    this.settleChoice();
  }

  private ask(other: Kept): void {
    this.other = other;
    this.here.offer(other);
  }

  private settleChoice(): void {
    this.other = null;
    this.here.offer(null);
  }
}
