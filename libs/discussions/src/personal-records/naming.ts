/** What stands for a name that is gone, in a text of somebody else. */
export const noName = '…';

/**
 * A text with the links to a person saying no name: `[@Name](guildhall:person/<id>)`, or whatever else stands in the
 * brackets, becomes `[@…](guildhall:person/<id>)`.
 */
export function withoutName(text: string, personId: string): string {
  const link = new RegExp(`${label}\\(\\s*<?guildhall:person/${personId}>?(?:\\s[^)]*)?\\)`, 'g');
  return text.replace(link, `[@${noName}](guildhall:person/${personId})`);
}

/** What stands in the brackets of a link: escaped brackets, and a pair within, do not end it. */
const label = '\\[(?:\\\\.|[^\\[\\]\\\\]|\\[(?:\\\\.|[^\\[\\]\\\\])*\\])*\\]';
