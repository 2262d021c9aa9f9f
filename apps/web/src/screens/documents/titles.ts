import type { DocumentKind } from '../../generated/graphql/graphql.js';
import type { Words } from '../../language/words.js';

/** What a document is called that nobody has put in yet: its kind, and what it is about. */
export function awaitedTitle(
  {
    kind,
    country,
    municipality,
  }: { kind: DocumentKind; country: string | null; municipality: { name: string } | null },
  t: Words,
  locale: string,
): string {
  const named = country && new Intl.DisplayNames([locale], { type: 'region' }).of(country);
  const about = municipality?.name ?? named;
  const name = t(`documents.kind.${kind}`);
  return about ? t('documents.awaited.title', { kind: name, about }) : name;
}
