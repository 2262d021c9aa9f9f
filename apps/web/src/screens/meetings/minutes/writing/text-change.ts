/** One replacement that makes one text of another. Places are counted as the browser counts them, in UTF-16. */
export interface TextChange {
  at: number;
  removed: number;
  inserted: string;
}

/**
 * What was done to a field: null where nothing was. Of a doubled letter nobody can tell from the texts which one is the new: the
 * caret stands behind what was written, so it decides.
 * @param caret where it stands in the text after the change
 */
export function changeOf(before: string, after: string, caret: number): TextChange | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  const kept = Math.min(most, Math.max(0, after.length - caret));
  let end = 0;
  while (end < kept && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  let start = 0;
  while (start < most - end && before[start] === after[start]) start += 1;
  // What was moved by the mouse ends elsewhere than at the caret.
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  if (isWithinSign(before, start) || isWithinSign(after, start)) start -= 1;
  if (isWithinSign(before, before.length - end) || isWithinSign(after, after.length - end)) end -= 1;
  return {
    at: start,
    removed: before.length - start - end,
    inserted: after.slice(start, after.length - end),
  };
}

/** Between the two halves of one sign, such as an emoji: half of it is no text. */
const isWithinSign = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at));
