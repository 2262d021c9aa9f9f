import { Injectable } from '@nestjs/common';
import type { Actor } from '#kernel';
import { Themes, type Theme } from '#municipalities';
import { Replicas } from '#platform';
import { formed } from '../words/concepts.js';
import { stemsOf } from '../words/stems.js';
import { foundEntries, shelvesLaid, type FoundEntry, type Narrowing } from './found.sql.js';
import { Frequencies, type Known } from './frequencies.js';
import { slipsOf, wordsAround, type WordAround } from './near-words.js';
import { anyOf, lexemesOf, matchOf, questionOf, type Question, type ThemeWords } from './question.js';
import { shelfSize } from '../entry/entry.repository.js';

/** More than so many are not looked at for one question, with a title or without: counts end there, and say so. */
const mostFound = 200;

/** So many entries are looked at all at once; where a question may meet more, shelf by shelf. */
const fewEntries = 600;

/** Where fewer than a page meet all the words, those are added that meet most of them. */
const enough = 10;

const begun = 12;
const themesKeptFor = 60_000;

interface Looked {
  entries: FoundEntry[];
  /** there are more than were looked at */
  more: boolean;
}

export interface Found extends Looked {
  question: Question;
  /** what an entry weighs that meets all of the question */
  whole: number;
}

/** Finds the entries that answer a question, at a cost that does not grow with the index. */
@Injectable()
export class Finder {
  private themes: { until: number; words: Promise<ThemeWords[]> } | undefined;

  constructor(
    private readonly replicas: Replicas,
    private readonly frequencies: Frequencies,
    private readonly vocabulary: Themes,
  ) {}

  async question(text: string, typing: boolean): Promise<Question> {
    const question = questionOf(text, typing, await this.themeWords());
    if (question.terms.length === 0) return question;
    const surfaces = question.terms.map(({ forms }) => forms[0]!);
    const prefix = question.open ? surfaces.at(-1)! : null;
    const around = await this.replicas.read<WordAround>(wordsAround(surfaces, prefix));
    const known = await this.frequencies.known();
    for (const term of question.terms) {
      const near = around.filter(({ how, asked }) => how === 'NEAR' && asked === term.forms[0]);
      term.near = slipsOf(
        term.forms[0]!,
        near.map(({ word }) => word),
      );
    }
    if (prefix !== null) {
      const last = question.terms.at(-1)!;
      const words = around.filter(({ how }) => how === 'BEGUN').map(({ word }) => word);
      last.forms.push(...words, ...known.beginning(prefix, begun));
    }
    return question;
  }

  async find(actor: Actor, question: Question, narrowing: Narrowing): Promise<Found> {
    const known = await this.frequencies.known();
    const weights = question.terms.map((term) => known.weightOf(term.forms));
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const look = (loosely: boolean): Promise<Looked> =>
      this.look(actor, question, narrowing, { known, weights }, loosely);
    const strict = await look(false);
    if (question.terms.length < 2 || subjectsOf(strict.entries) >= enough)
      return { question, whole, ...strict };
    // Of what meets some of the terms not all may have been looked at: what meets all of them must not be among the rest.
    const loose = await look(true);
    const seen = new Set(strict.entries.map(({ id }) => id));
    const others = loose.entries.filter(({ id }) => !seen.has(id));
    return { question, whole, entries: [...strict.entries, ...others], more: loose.more };
  }

  private async look(
    actor: Actor,
    question: Question,
    narrowing: Narrowing,
    { known, weights }: { known: Known; weights: readonly number[] },
    loosely: boolean,
  ): Promise<Looked> {
    const terms = question.terms.map((term, i) => ({
      any: anyOf(lexemesOf(term)),
      titled: anyOf(lexemesOf(term), 'AB'),
      direct: anyOf(term.forms),
      weight: weights[i]!,
    }));
    const few = expected(question, known, loosely) <= fewEntries;
    const most = few ? fewEntries : mostFound;
    const asked = { match: matchOf(question, loosely), terms, narrowing, most };
    const shelves = few ? null : await this.shelves();
    const entries = await this.replicas.read<FoundEntry>(foundEntries(actor, asked, shelves));
    const posts = entries.filter(({ kind }) => kind === 'POST').length;
    const full = shelves ? Math.max(posts, entries.length - posts) : entries.length;
    return { entries, more: full >= most };
  }

  private async shelves(): Promise<{ titles: number[]; posts: number[] }> {
    const [laid] = await this.replicas.read<{ titles: number; posts: number }>(shelvesLaid);
    const count = (entries: number): number => Math.floor(entries / shelfSize) + 1;
    const down = (from: number): number[] => Array.from({ length: from }, (_, i) => from - i);
    return { titles: down(count(laid!.titles)), posts: down(count(laid!.posts)).map((shelf) => -shelf) };
  }

  private themeWords(): Promise<ThemeWords[]> {
    if (!this.themes || Date.now() > this.themes.until) {
      const words = this.vocabulary.list(true).then((all) => all.map(wordsOfTheme));
      words.catch(() => (this.themes = undefined));
      this.themes = { until: Date.now() + themesKeptFor, words };
    }
    return this.themes.words;
  }
}

/** How many entries the question may meet, as if its words knew nothing of each other. */
function expected(question: Question, known: Known, loosely: boolean): number {
  const phrases = question.phrases.flatMap((words) => words.map((word) => known.shareOf([word])));
  const terms = question.terms.map((term) => known.shareOf(lexemesOf(term)));
  const all = (shares: readonly number[]): number => shares.reduce((product, share) => product * share, 1);
  const some =
    terms.length <= 2
      ? terms.reduce((sum, share) => sum + share, 0)
      : terms.flatMap((one, i) => terms.slice(i + 1).map((other) => one * other)).reduce((a, b) => a + b, 0);
  return (loosely ? some : all(terms)) * all(phrases) * known.entries;
}

function subjectsOf(entries: readonly FoundEntry[]): number {
  return new Set(entries.map(({ subjectId }) => subjectId)).size;
}

function wordsOfTheme({ id, labels }: Theme): ThemeWords {
  return {
    id,
    names: Object.entries(labels).map(([language, name]) =>
      formed(name, language).map((token) => ({
        ...token,
        forms: [...token.forms, ...stemsOf(token.word, null)],
      })),
    ),
  };
}
