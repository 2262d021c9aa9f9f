import type { Language } from '../language/define.js';
import { isLanguage } from '../language/words.js';

/** What a request says about the language in which it wants to be answered. */
export interface Wish {
  /** the choice kept on the device */
  languageCookie: string | undefined;
  acceptLanguage: string | undefined;
}

/** `?lang=` first, then the choice kept on the device, then what the browser asks for. As in boot.js. */
export function languageOf(url: URL, { languageCookie, acceptLanguage }: Wish): Language {
  for (const chosen of [url.searchParams.get('lang'), languageCookie ?? null]) {
    if (isLanguage(chosen)) return chosen;
  }
  return accepted(acceptLanguage ?? '').find((tag) => isLanguage(tag)) ?? 'en';
}

// Who reads Moldovan reads Romanian; for Belarusian the nearest of ours is Russian.
const near: Record<string, Language> = { mo: 'ro', be: 'ru' };

function accepted(header: string): Language[] {
  return header
    .slice(0, 500)
    .split(',')
    .map((part, at) => {
      const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
      const weight = parameters.map((one) => /^\s*q=([\d.]+)\s*$/.exec(one)?.[1]).find(Boolean);
      const two = tag.split('-')[0]!;
      return { language: (near[two] ?? two) as Language, weight: Number(weight ?? 1), at };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.at - b.at)
    .map(({ language }) => language);
}
