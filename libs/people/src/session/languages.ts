/** In which languages somebody reads, in their order; never empty. */

const mostLanguages = 10;

/** What a person has chosen comes first, what the browser asks for stands in for it. */
export function languagesOf(
  chosen: readonly (string | null | undefined)[],
  acceptLanguage: string | undefined,
): string[] {
  const own = chosen.flatMap((language) => baseOf(language) ?? []);
  const languages = own.length > 0 ? own : accepted(acceptLanguage);
  return languages.length > 0 ? [...new Set(languages)].slice(0, mostLanguages) : ['en'];
}

/** `pl-PL,uk;q=0.8,*;q=0.1` -> pl, uk */
function accepted(header: string | undefined): string[] {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((part, position) => {
      const [tag, ...parameters] = part.trim().split(';');
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
      return { language: baseOf(tag), weight: weight === undefined ? 1 : Number(weight), position };
    })
    .filter((one) => one.weight > 0)
    .sort((a, b) => b.weight - a.weight || a.position - b.position)
    .flatMap(({ language }) => language ?? []);
}

function baseOf(tag: string | null | undefined): string | null {
  return /^([a-z]{2,3})(-[a-z0-9-]+)?$/.exec(tag?.trim().toLowerCase() ?? '')?.[1] ?? null;
}
