/** What was said and shown, as the form holds it, and what it becomes when it is sent. */
import { newId } from '#kernel';
import type { MeetingContentInput } from '../../../generated/graphql/graphql.js';
import { labelsOf, textsOf, type Texts } from '../../../parts/place-form.js';
import type { Qualifier } from '../../../parts/long-form/count-fields.js';
import { photoRows, photosOf, type PhotoRow } from '../../../parts/long-form/photo-rows.js';
import type { Named } from '../../../parts/long-form/body-form.js';
import type { EditedMeeting } from './documents.js';

export interface FigureRow {
  key: string;
  value: string;
  qualifier: Qualifier;
  rank: string;
  asWritten: string;
  whats: Texts;
  town: Named | null;
  territories: Texts;
  sources: Texts;
}

export interface QuoteRow {
  key: string;
  text: string;
  language: string;
  by: string;
}

export interface ContributionRow {
  key: string;
  kind: EditedMeeting['contributions'][number]['kind'];
  title: string;
  url: string;
  language: string;
  by: string;
  /** one on each line */
  subjects: string;
}

export interface RecordTexts {
  figures: readonly FigureRow[];
  quotes: readonly QuoteRow[];
  contributions: readonly ContributionRow[];
  photos: readonly PhotoRow[];
}

export function recordTexts(meeting: EditedMeeting | null): RecordTexts {
  return {
    figures: (meeting?.figures ?? []).map((figure) => ({
      key: newId(),
      value: figure.value?.value.toString() ?? '',
      qualifier: figure.value?.qualifier ?? 'EXACT',
      rank: figure.rank?.toString() ?? '',
      asWritten: figure.asWritten ?? '',
      whats: textsOf(figure.whats),
      town: figure.town,
      territories: textsOf(figure.territories),
      sources: textsOf(figure.sources),
    })),
    quotes: (meeting?.quotes ?? []).map(({ text, language, by }) => ({
      key: newId(),
      text,
      language,
      by: by ?? '',
    })),
    contributions: (meeting?.contributions ?? []).map((one) => ({
      key: newId(),
      kind: one.kind,
      title: one.title ?? '',
      url: one.url ?? '',
      language: one.language ?? '',
      by: one.by ?? '',
      subjects: one.subjects.join('\n'),
    })),
    photos: photoRows(meeting?.photos ?? []),
  };
}

export const subjectsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function recordOf(texts: RecordTexts): MeetingContentInput {
  return {
    figures: texts.figures.map((figure) => ({
      value: figure.value.trim() ? { value: Number(figure.value), qualifier: figure.qualifier } : null,
      rank: figure.rank.trim() ? Number(figure.rank) : null,
      asWritten: figure.asWritten.trim() || null,
      whats: labelsOf(figure.whats),
      townId: figure.town?.id ?? null,
      territories: labelsOf(figure.territories),
      sources: labelsOf(figure.sources),
    })),
    quotes: texts.quotes.map(({ text, language, by }) => ({
      text: text.trim(),
      language,
      by: by.trim() || null,
    })),
    contributions: texts.contributions.map((one) => ({
      kind: one.kind,
      title: one.title.trim() || null,
      url: one.url.trim() || null,
      language: one.language || null,
      by: one.by.trim() || null,
      subjects: subjectsOf(one.subjects),
    })),
    photos: photosOf(texts.photos),
  };
}
