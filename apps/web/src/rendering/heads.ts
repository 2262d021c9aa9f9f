import { languages, type Language } from '../language/define.js';
import type { Answers } from './answers.js';
import { publicRoutes, type PublicRoute } from './public-routes.js';
import { htmlText, jsonText } from './template.js';

interface Subject {
  /** null: nothing is here, and nothing is said of it */
  route: PublicRoute | null;
  title: string | null;
  /** the installation's name */
  house: string;
  path: string;
  /** the language that the address asks for; null when it asks for none */
  asked: Language | null;
  language: Language;
  origin: string;
  answers: Answers;
}

const regions: Record<Language, string> = { pl: 'pl_PL', en: 'en_GB', ro: 'ro_RO', uk: 'uk_UA', ru: 'ru_RU' };

/** Title, description, addresses in the other languages, and what the page is about in words that search engines read. */
export function headOf({ route, title, house, path, asked, language, origin, answers }: Subject): string {
  const name = title ?? house;
  const whole = `<title>${htmlText(name === house ? house : `${name} · ${house}`)}</title>`;
  // Missing and secret look alike, here too.
  if (!route) return `${whole}<meta name="robots" content="noindex" />`;
  const place = { origin, path, house, title: name, language };
  const { about, canonical = path, things } = publicRoutes[route](answers, place);
  const address = (lang: Language | null): string => `${origin}${canonical}${lang ? `?lang=${lang}` : ''}`;
  const description = shortened(about ?? house);
  const shared: [string, string][] = [
    ['og:type', 'website'],
    ['og:site_name', house],
    ['og:title', name],
    ['og:description', description],
    ['og:url', address(asked)],
    ['og:locale', regions[language]],
    ...languages
      .filter((other) => other !== language)
      .map((other): [string, string] => ['og:locale:alternate', regions[other]]),
  ];
  return [
    whole,
    `<meta name="description" content="${htmlText(description)}" />`,
    `<link rel="canonical" href="${htmlText(address(asked))}" />`,
    ...languages.map((one) => `<link rel="alternate" hreflang="${one}" href="${htmlText(address(one))}" />`),
    `<link rel="alternate" hreflang="x-default" href="${htmlText(address(null))}" />`,
    ...shared.map(([property, text]) => `<meta property="${property}" content="${htmlText(text)}" />`),
    `<script type="application/ld+json">${jsonText({ '@context': 'https://schema.org', ...things })}</script>`,
  ].join('');
}

const MOST = 200;

/** At most two lines of a search result, cut between words. */
function shortened(text: string): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= MOST) return plain;
  const cut = plain.slice(0, MOST);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), MOST - 40))}…`;
}
