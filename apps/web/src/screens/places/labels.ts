type Labels = readonly { language: string; text: string }[];

/** The text in a language; where it has none, what it is in any, so that nobody begins with an empty field. */
export function inLanguage(labels: Labels | undefined, language: string): string {
  return (labels?.find((one) => one.language === language) ?? labels?.[0])?.text ?? '';
}

/** All texts, with another one in this language; the other languages stay. */
export function replaced(
  labels: Labels | undefined,
  language: string,
  text: string,
): { language: string; text: string }[] {
  const others = (labels ?? [])
    .filter((one) => one.language !== language)
    .map((one) => ({ language: one.language, text: one.text }));
  return text === '' ? others : [...others, { language, text }];
}
