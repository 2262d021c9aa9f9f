import type { SSRData } from 'urql';
import type { SessionQuery } from '../generated/graphql/graphql.js';
import type { Language } from '../language/define.js';

/** What the server leaves in a page that it has drawn, so that the browser can take the page over as it stands. */
export interface PageRecord {
  language: Language;
  /** when and in which zone the ages and hours of the page were reckoned */
  now: number;
  zone: string;
  session: SessionQuery;
  /** the answers to what the screens have asked, by the key of the question */
  answers: SSRData;
}

export const recordId = 'page-record';

/** The record of the page, if the server drew it; null in the static shell. */
export function takeRecord(): PageRecord | null {
  const element = document.getElementById(recordId);
  return element ? (JSON.parse(element.textContent) as PageRecord) : null;
}
