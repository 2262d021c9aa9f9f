/** Who asks: a signed-in person or a guest. Every policy, query and write is asked on behalf of an actor. */
export interface Actor {
  /** null for a guest */
  readonly personId: string | null;
  /** the session or API token that speaks for the person; null for a guest and for the system's own work */
  readonly sessionId: string | null;
  /** the reader's languages in order of preference, never empty */
  readonly languages: readonly string[];
}

export const interfaceLanguages = ['pl', 'en', 'ro', 'uk', 'ru'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

/** Whose way of writing days and hours is meant: English is that of Europe. */
export const localeOf = (language: InterfaceLanguage): string => (language === 'en' ? 'en-GB' : language);

/** A guest who reads in these languages. */
export function guest(languages: readonly string[] = ['en']): Actor {
  return { personId: null, sessionId: null, languages };
}

/** The person acting without a session: the demo loader, the command line, tests of the rooms' insides. */
export function onBehalfOf(personId: string, languages: readonly string[] = ['en']): Actor {
  return { personId, sessionId: null, languages };
}
