/** What was said and shown at a meeting, as its rows hold it, and what a form makes of that. */
import { countOf, DomainError, labelsOf, printCount, type Labels } from '#kernel';
import { faultInPhotos, type PhotoRow } from '#platform';
import type {
  MeetingContributionInput,
  MeetingFigureInput,
  MeetingPhotoInput,
  MeetingQuoteInput,
} from './record.inputs.js';

export interface FigureRow {
  /** as the kernel prints a count */
  value: string | null;
  rank: number | null;
  asWritten: string | null;
  whats: Labels;
  townId: string | null;
  territories: Labels;
  sources: Labels;
}

export interface QuoteRow {
  text: string;
  language: string;
  by: string | null;
}

export interface ContributionRow {
  kind: string;
  title: string | null;
  url: string | null;
  language: string | null;
  by: string | null;
  subjects: readonly string[];
}

export interface MeetingRecord {
  figures: readonly FigureRow[];
  quotes: readonly QuoteRow[];
  contributions: readonly ContributionRow[];
  photos: readonly PhotoRow[];
}

export const blankRecord: MeetingRecord = { figures: [], quotes: [], contributions: [], photos: [] };

interface Said {
  figures?: MeetingFigureInput[] | null;
  quotes?: MeetingQuoteInput[] | null;
  contributions?: MeetingContributionInput[] | null;
  photos?: MeetingPhotoInput[] | null;
}

/** What is left out stays; null and an empty list take away. */
export function changedRecord(before: MeetingRecord, said: Said): MeetingRecord {
  const { figures, quotes, contributions, photos } = said;
  return {
    figures: figures === undefined ? before.figures : (figures ?? []).map(figureRow),
    quotes: quotes === undefined ? before.quotes : (quotes ?? []).map(quoteRow),
    contributions:
      contributions === undefined ? before.contributions : (contributions ?? []).map(contributionRow),
    photos: photos === undefined ? before.photos : photoRows(photos ?? []),
  };
}

const fault = (path: string, rule: string): DomainError =>
  new DomainError('BAD_INPUT', { field: `input.content.${path}`, rule });

function figureRow(input: MeetingFigureInput, at: number): FigureRow {
  const value = input.value ? countOf(input.value.value, input.value.qualifier) : null;
  if (input.value && !value) throw fault(`figures.${at}.value`, 'NOT_A_COUNT');
  const rank = input.rank ?? null;
  if (!value && rank === null) throw fault(`figures.${at}.value`, 'VALUE_OR_RANK');
  const whats = labelsOf(input.whats);
  const territories = labelsOf(input.territories ?? []);
  const townId = input.townId || null;
  if (townId && Object.keys(territories).length > 0)
    throw fault(`figures.${at}.territories`, 'TOWN_OR_TERRITORY');
  return {
    value: value && printCount(value),
    rank,
    asWritten: input.asWritten || null,
    whats,
    townId,
    territories,
    sources: labelsOf(input.sources ?? []),
  };
}

function quoteRow({ text, language, by }: MeetingQuoteInput): QuoteRow {
  return { text, language, by: by || null };
}

function contributionRow(input: MeetingContributionInput, at: number): ContributionRow {
  const row = {
    kind: input.kind,
    title: input.title || null,
    url: input.url || null,
    language: input.language ?? null,
    by: input.by || null,
    subjects: input.subjects ?? [],
  };
  if (!row.title && !row.url && !row.by && row.subjects.length === 0)
    throw fault(`contributions.${at}.title`, 'REQUIRED');
  return row;
}

function photoRows(inputs: readonly MeetingPhotoInput[]): PhotoRow[] {
  const rows = inputs.map(({ fileId, alts, captions }) => ({
    fileId,
    alts: labelsOf(alts),
    captions: labelsOf(captions ?? []),
  }));
  const wrong = faultInPhotos(rows);
  if (wrong) throw fault(`photos.${wrong.place}.${wrong.field}`, wrong.rule);
  return rows;
}
