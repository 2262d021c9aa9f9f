import type { FuzzyDate, Labels, Role } from '#kernel';
import type { DemoThemes } from './themes.js';

/**
 * The demo community as typed objects. Everything refers to other things by key (`wroclaw`, `practitioner-rzeszow`), and the
 * lists stand in the order in which they can be written. Ids, numbers and passwords are the loader's.
 */
export interface Demo {
  municipalities: DemoMunicipality[];
  organisations: DemoOrganisation[];
  persons: DemoPerson[];
  project: DemoProject;
  community: DemoCommunity;
  mandates: DemoMandate[];
  groups: DemoGroup[];
  /** The oldest first, so that numbers given while writing follow time. */
  threads: DemoThread[];
  themes: DemoThemes;
}

export interface DemoMunicipality {
  key: string;
  country: string;
  register: string;
  code: string;
  /** Language of the name that stands on the ground: what to show where no reader's language has one. */
  local: string;
  names: Labels;
  spellings: string[];
  region: string | null;
  latitude: number;
  longitude: number;
  /** As the register's joined source has it; null where that is unknown. */
  population: number | null;
  populationYear: number | null;
  /** What the office of its head is called; who holds it is not said. */
  head: Labels;
  tile: { letters: string; dye: number; motif: number };
  /** Persons who hold COORDINATOR in the municipality's scope. */
  coordinators: string[];
}

export const ORGANISATION_KINDS = [
  'LOCAL_AUTHORITY',
  'REGIONAL_AUTHORITY',
  'MUNICIPAL_UNIT',
  'NGO',
  'INTERNATIONAL',
  'FUNDER',
  'OTHER',
] as const;

export interface DemoOrganisation {
  key: string;
  kind: (typeof ORGANISATION_KINDS)[number];
  names: Labels;
  acronym: string | null;
  partOf: string | null;
  onBehalfOf: string | null;
  municipality: string | null;
}

export interface DemoPerson {
  key: string;
  /** A role and a town, in the person's own language; never an invented name. */
  name: string;
  /** Null for those without an account. */
  email: string | null;
  /** The first is the language of their screens. */
  languages: string[];
  headline: string;
  affiliation: {
    municipality: string | null;
    organisation: string | null;
    jobTitle: string;
    from: FuzzyDate;
  } | null;
  administrator: boolean;
}

export interface DemoProject {
  key: string;
  titles: Labels;
  period: FuzzyDate;
  implementedBy: string;
  framework: Labels;
  municipalities: string[];
  /** Verbatim, in this order. */
  fundingStatements: { funder: string; language: string; text: string; disclaimer: string | null }[];
}

export const VISIBILITIES = ['PUBLIC', 'LISTED', 'SECRET'] as const;
export const ADMISSIONS = ['OPEN', 'REQUEST', 'INVITATION'] as const;

export interface DemoCommunity {
  key: string;
  names: Labels;
  shortNames: Labels;
  purposes: Labels;
  languages: string[];
  visibility: (typeof VISIBILITIES)[number];
  admission: (typeof ADMISSIONS)[number];
  municipalities: DemoMember[];
  organisations: DemoMember[];
  /** Every person but administrators of the installation, each with a role. */
  persons: DemoMember[];
}

/** `key` of a person, municipality or organisation. */
export interface DemoMember {
  key: string;
  role: Role;
}

export interface DemoMandate {
  municipality: string;
  person: string;
  role: 'DELEGATE' | 'SUBSTITUTE';
  from: FuzzyDate;
  until: FuzzyDate | null;
}

export interface DemoGroup {
  key: string;
  names: Labels;
  purposes: Labels;
  visibility: (typeof VISIBILITIES)[number];
  admission: (typeof ADMISSIONS)[number];
  members: DemoMember[];
  /** Members who sit there for an organisation, for which they work: person and organisation. */
  onBehalf: { person: string; organisation: string }[];
}

export interface DemoThread {
  key: string;
  /** null: of the whole community */
  group: string | null;
  title: string;
  language: string;
  /** Key of the meeting at one of whose tables it is said, and whose subject is its title; null: it is no table's. */
  atTable: string | null;
  /** Stands on the front of its place. */
  announced: boolean;
  /** Newcomers introduce themselves in it. */
  introductions: boolean;
  /** In order; the first opens the thread. */
  posts: DemoPost[];
  /** How far each account that belongs to the group has read, by person: a post's number, the last one if all. */
  read: ReadonlyMap<string, number>;
}

export interface DemoPost {
  number: number;
  author: string;
  minutesAgo: number;
  language: string;
  /** Markdown; mentions stand in it as `@{person-key}` (see `writeMentions`). Of a withdrawn post: what it said. */
  text: string;
  mentions: string[];
  replyTo: number | null;
  thanks: string[];
  agree: string[];
  edited: { minutesAgo: number; before: string } | null;
  withdrawnMinutesAgo: number | null;
  poll: DemoPoll | null;
}

export interface DemoPoll {
  question: string;
  multiple: boolean;
  /** How long it stays open after loading; null: until somebody closes it. */
  endsInMinutes: number | null;
  /** In order, each with the persons who have chosen it. */
  options: { text: string; votes: string[] }[];
}

export const MENTION = /@\{([a-z0-9-]+)\}/g;

/** The text with each `@{person-key}` as a mention: the discussions room reads `[@Name](guildhall:person/<id>)`. */
export function writeMentions(text: string, write: (personKey: string) => string): string {
  return text.replace(MENTION, (_, key: string) => write(key));
}
