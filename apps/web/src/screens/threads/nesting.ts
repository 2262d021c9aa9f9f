/**
 * Lists and quotes in one another: `1. 1. 1.` six thousand times is one short post, and drawing it held a reader's page for
 * twenty seconds and then broke it, for everybody who opened the thread.
 */
const deepLine = /^[ \t]*(?:(?:>[ \t]*|(?:[-*+]|\d{1,9}[.)])[ \t]+)){20}/m;

/** Whether a text nests deeper than anybody writes; it is then shown as it was typed. */
export function nestsTooDeep(text: string): boolean {
  return deepLine.test(text);
}
