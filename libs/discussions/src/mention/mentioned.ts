import { isId } from '#kernel';

/** More than this many in one post is a mailing list, not a conversation: the rest are words only. */
export const mostMentions = 50;

const link = /\]\(guildhall:person\/([0-9a-f-]{36})\)/g;
const code = /(`{3,}|~{3,})[\s\S]*?(?:\1|$)|(`+)(?!`)[\s\S]*?[^`]\2(?!`)/g;

/** What stands in code is an example of a mention and not one. */
export function withoutCode(text: string): string {
  return text.replace(code, '');
}

/**
 * The persons that a Markdown text names by `[@Name](guildhall:person/<id>)`, once each, in the order of the text.
 * What stands in code is an example of a mention and not one.
 */
export function mentionedIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, id] of withoutCode(text).matchAll(link)) {
    if (isId(id)) found.add(id);
    if (found.size === mostMentions) break;
  }
  return [...found];
}
