/** What stands for a name that is gone, in a text of somebody else. */
export const noName = '…';

/** A text with the links to a person saying no name: `[@Name](guildhall:person/<id>)` becomes `[@…](guildhall:person/<id>)`. */
export function withoutName(text: string, personId: string): string {
  const link = new RegExp(`\\[@(?:\\\\.|[^\\]\\\\])+\\]\\(guildhall:person/${personId}\\)`, 'g');
  return text.replace(link, `[@${noName}](guildhall:person/${personId})`);
}
