/** What is found, in the order in which it is offered. */
export const subjectKinds = ['PRACTICE', 'THREAD', 'POST', 'MEETING', 'PERSON', 'MUNICIPALITY'] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** The fields of a profile that are found by what stands in them, each for those to whom it is shown. */
export const profileParts = ['headline', 'about', 'offers', 'seeks', 'affiliations'] as const;
export type ProfilePart = (typeof profileParts)[number];

/**
 * For whom an entry is: who may read in its scope, who may know of it, everybody, or of a person whoever is shown anything of them
 * (`name`) or that field.
 */
export type EntryAudience = 'READERS' | 'FINDERS' | 'EVERYBODY' | 'name' | ProfilePart;
