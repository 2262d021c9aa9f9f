/** What a change of a meeting says, as text: what its revisions hold. */
import { labelIn, type Labels } from '#kernel';
import { labelChanges, textChange, type KeptChange } from '#municipalities';
import type { PhotoRow } from '#platform';
import type { ContributionRow, FigureRow, QuoteRow } from '../record/record.js';

/** A meeting as it stands, with the names of all that it points to. */
export interface SaidOfMeeting {
  plain: Record<string, string | null>;
  labels: Record<string, Labels>;
  bodies: readonly {
    role: string;
    organisation: Labels | null;
    town: string | null;
    behalfOf: string | null;
  }[];
  patrons: readonly { offices: Labels; name: string | null }[];
  projects: readonly Labels[];
  statements: readonly string[];
  figures: readonly (Omit<FigureRow, 'townId'> & { town: string | null })[];
  quotes: readonly QuoteRow[];
  contributions: readonly ContributionRow[];
  photos: readonly PhotoRow[];
}

export function meetingChanges(before: SaidOfMeeting, after: SaidOfMeeting): KeptChange[] {
  const plain = Object.keys(after.plain).flatMap((field) =>
    textChange(field, before.plain[field] ?? null, after.plain[field] ?? null),
  );
  const labels = Object.keys(after.labels).flatMap((field) =>
    labelChanges(field, before.labels[field] ?? {}, after.labels[field] ?? {}),
  );
  return [
    ...labels,
    ...plain,
    ...textChange('bodies', bodiesText(before), bodiesText(after)),
    ...textChange('patrons', patronsText(before), patronsText(after)),
    ...textChange('projects', projectsText(before), projectsText(after)),
    ...textChange('statements', before.statements.join('\n'), after.statements.join('\n')),
    ...textChange('figures', figuresText(before), figuresText(after)),
    ...textChange('quotes', quotesText(before), quotesText(after)),
    ...textChange('contributions', contributionsText(before), contributionsText(after)),
    ...textChange('photos', photosText(before), photosText(after)),
  ];
}

function bodiesText({ bodies }: SaidOfMeeting): string {
  return bodies
    .map(({ role, organisation, town, behalfOf }) => {
      const name = organisation ? labelIn(organisation, []) : town;
      return `${role}: ${name}${behalfOf ? ` (${behalfOf})` : ''}`;
    })
    .join('\n');
}

function patronsText({ patrons }: SaidOfMeeting): string {
  return patrons
    .map(({ offices, name }) => [labelIn(offices, []), name].filter(Boolean).join(', '))
    .join('\n');
}

function projectsText({ projects }: SaidOfMeeting): string {
  return projects.map((titles) => labelIn(titles, [])).join('\n');
}

const inWords = (labels: Labels): string => Object.values(labels).join(' / ');
const line = (...words: (string | null | false)[]): string => words.filter(Boolean).join(', ');

function figuresText({ figures }: SaidOfMeeting): string {
  return figures
    .map(({ value, rank, asWritten, whats, town, territories, sources }) => {
      const written = asWritten ? `“${asWritten}”` : null;
      const place = rank === null ? null : `${rank}.`;
      return line(
        `${line(value, place)} ${inWords(whats)}`,
        written,
        town,
        inWords(territories),
        inWords(sources),
      );
    })
    .join('\n');
}

function quotesText({ quotes }: SaidOfMeeting): string {
  return quotes.map(({ text, language, by }) => line(`“${text}” (${language})`, by)).join('\n');
}

function contributionsText({ contributions }: SaidOfMeeting): string {
  return contributions
    .map(({ kind, title, url, language, by, subjects }) =>
      line(`${kind}: ${title ?? ''}`.trim(), by, language, url, ...subjects),
    )
    .join('\n');
}

/** With the end of the file's id: another picture with the same words is a change too. */
function photosText({ photos }: SaidOfMeeting): string {
  return photos
    .map(({ fileId, alts, captions }) => line(`…${fileId.slice(-6)} ${inWords(alts)}`, inWords(captions)))
    .join('\n');
}
