/** What a change of a project, of who pays for it, or of their words says, as text: what its revisions hold. */
import { labelIn, titleIn, type Labels, type PlaceTitle } from '#kernel';
import { labelChanges, textChange, type Change } from '../revision/change.js';

/** A project as it stands, with the names of all that it points to. */
export interface SaidOfProject {
  titles: Labels;
  acronym: string | null;
  period: string;
  frameworks: Labels;
  partOf: Labels | null;
  implementedBy: Labels | null;
  partners: readonly Labels[];
  municipalities: readonly string[];
  /** a secret one without its title: who may edit the project need not know of it */
  communities: readonly (PlaceTitle | null)[];
}

export function projectChanges(before: SaidOfProject, after: SaidOfProject): Change[] {
  const plain = (field: string, of: (said: SaidOfProject) => string | null): Change[] =>
    textChange(field, of(before), of(after));
  return [
    ...labelChanges('title', before.titles, after.titles),
    ...plain('acronym', ({ acronym }) => acronym),
    ...plain('period', ({ period }) => period),
    ...labelChanges('framework', before.frameworks, after.frameworks),
    ...plain('partOf', ({ partOf }) => partOf && labelIn(partOf, [])),
    ...plain('implementedBy', ({ implementedBy }) => implementedBy && labelIn(implementedBy, [])),
    ...plain('partners', ({ partners }) => list(partners.map((names) => labelIn(names, [])))),
    ...plain('towns', ({ municipalities }) => list(municipalities)),
    ...plain('communities', ({ communities }) => {
      const known = communities.flatMap((title) => (title ? [titleIn(title, [])] : []));
      const unknown = communities.length - known.length;
      return list([...known.sort(), ...(unknown > 0 ? [`+${unknown}`] : [])]);
    }),
  ];
}

export interface SaidOfFunder {
  country: string | null;
  organisation: Labels | null;
  amount: number | null;
  currency: string | null;
}

/** @param before null: it is new; @param after null: it is taken away */
export function funderChanges(before: SaidOfFunder | null, after: SaidOfFunder | null): Change[] {
  return textChange('funder', before && payerText(before), after && payerText(after));
}

function payerText({ country, organisation, amount, currency }: SaidOfFunder): string {
  const name = organisation && labelIn(organisation, []);
  const money = [amount, currency].filter((part) => part !== null).join(' ');
  return [name, country, money].filter(Boolean).join(', ');
}

interface Words {
  language: string;
  text: string;
  disclaimer: string | null;
}

const wordsText = ({ text, disclaimer }: Words): string => [text, disclaimer].filter(Boolean).join('\n');

export const draftWritten = (words: Words): Change => ({
  field: 'statementDraft',
  language: words.language,
  from: null,
  to: wordsText(words),
});

export const draftThrownAway = (words: Words): Change => ({
  field: 'statementDraft',
  language: words.language,
  from: wordsText(words),
  to: null,
});

export const statementPublished = (words: Words): Change => ({
  field: 'statement',
  language: words.language,
  from: null,
  to: wordsText(words),
});

/** The places with the words: of a place alone nobody would know afterwards what stood there. */
export const draftMoved = (words: Words, from: number, to: number): Change => ({
  field: 'statementPlace',
  language: words.language,
  from: `${from}. ${words.text}`,
  to: `${to}. ${words.text}`,
});

const list = (names: readonly string[]): string => names.join(', ');
