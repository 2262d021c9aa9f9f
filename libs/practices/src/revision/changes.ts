/** What a change of an edition says, as text: what its revisions hold. */
import { labelIn, type Labels } from '#kernel';
import { labelChanges, textChange, type KeptChange } from '#municipalities';
import type { PhotoRow } from '#platform';
import type { EditionContent, Sections } from '../edition/content.js';
import { sectionKinds } from '../edition/kinds.type.js';

/** An edition as it stands, with the names of all that it points to. */
export interface SaidOfEdition {
  plain: Record<string, string | null>;
  titles: Labels;
  contacts: Labels;
  sections: Sections;
  steps: EditionContent['steps'];
  lessons: EditionContent['lessons'];
  evidence: EditionContent['evidence'];
  resources: EditionContent['resources'];
  photos: readonly PhotoRow[];
  bodies: readonly {
    role: string;
    organisation: Labels | null;
    town: string | null;
    behalfOf: string | null;
  }[];
  themes: readonly Labels[];
  projects: readonly Labels[];
  statements: readonly string[];
  meetings: readonly number[];
}

export function editionChanges(before: SaidOfEdition, after: SaidOfEdition): KeptChange[] {
  return [
    ...labelChanges('title', before.titles, after.titles),
    ...sectionKinds.flatMap((kind) =>
      labelChanges(kind, before.sections[kind] ?? {}, after.sections[kind] ?? {}),
    ),
    ...Object.keys(after.plain).flatMap((name) =>
      textChange(name, before.plain[name] ?? null, after.plain[name] ?? null),
    ),
    ...labelChanges('contact', before.contacts, after.contacts),
    ...Object.keys(inLines).flatMap((name) => {
      const written = (said: SaidOfEdition): string => inLines[name as keyof typeof inLines](said).join('\n');
      return textChange(name, written(before), written(after));
    }),
  ];
}

const words = (labels: Labels): string => Object.values(labels).join(' / ');
const line = (...parts: (string | null | false)[]): string => parts.filter(Boolean).join(', ');

/** A list as text, a line a row. */
const inLines = {
  steps: ({ steps }) => steps.map(({ titles, texts }) => line(words(titles), words(texts))),
  lessons: ({ lessons }) => lessons.map(({ texts, failure }) => `${failure ? '(–) ' : ''}${words(texts)}`),
  evidence: ({ evidence }) =>
    evidence.map(({ indicators, value, asWritten, period, sources }) =>
      line(words(indicators), value, asWritten && `“${asWritten}”`, period, words(sources)),
    ),
  resources: ({ resources }) =>
    resources.map(({ whats, people, amount, currency }) =>
      line(words(whats), people, amount !== null && `${amount} ${currency}`),
    ),
  bodies: ({ bodies }) =>
    bodies.map(({ role, organisation, town, behalfOf }) => {
      const name = organisation ? labelIn(organisation, []) : town;
      return `${role}: ${name}${behalfOf ? ` (${behalfOf})` : ''}`;
    }),
  themes: ({ themes }) => themes.map((labels) => labelIn(labels, [])),
  projects: ({ projects }) => projects.map((titles) => labelIn(titles, [])),
  statements: ({ statements }) => statements,
  meetings: ({ meetings }) => meetings.map((number) => `/meetings/${number}`),
  // With the end of the file's id: another picture with the same words is a change too.
  photos: ({ photos }) =>
    photos.map(({ fileId, alts, captions }) => line(`…${fileId.slice(-6)} ${words(alts)}`, words(captions))),
} satisfies Record<string, (said: SaidOfEdition) => readonly string[]>;
