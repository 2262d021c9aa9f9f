/**
 * A text that several people type at once: a Yjs document with one plain text named `text`. Whatever arrives, in whatever order and
 * however often, gives the same text everywhere. An update comes from a browser, so nothing in it is believed: it is read
 * struct by struct, with nothing allocated that it merely announces, before it is applied.
 */
import { brokenTextRule } from '#platform';
import * as Y from 'yjs';

/** What may stand in one part of the minutes, in code points. */
export const mostCharacters = 20_000;
/** Of the merged state with all that was ever deleted: somebody who types and deletes for days stays far below. */
const mostBytesOfState = 400_000;
/**
 * Of the pieces in which a text was typed, some ten characters each; and of those that one update brings, as much as a day without a
 * network. Where each is to stand is found among its neighbours, so that pieces made to have thousands of them keep a process busy for
 * minutes, and each later key for seconds.
 */
export const mostPieces = 5_000;
export const mostNewPieces = 2_500;

export interface TypedText {
  /** merged, as an update of everything */
  state: Uint8Array;
  text: string;
  /** what of the update was new; null: nothing, it was known already */
  change: Uint8Array | null;
}

/** Why an update is not taken: a rule of the input's field, or GAP, where it follows on something that never arrived. */
export type RefusedUpdate = 'NOT_AN_UPDATE' | 'NOT_PLAIN' | 'TOO_LONG' | 'CONTROL_CHARACTER' | 'GAP';

/** The text after an update, or which rule it breaks. */
export function typed(before: Uint8Array | null, update: Uint8Array): TypedText | RefusedUpdate {
  const document = documentOf(before);
  const broken = brokenUpdate(update, document);
  if (broken) return broken;
  let change: Uint8Array | null = null;
  document.on('update', (applied: Uint8Array) => (change = applied));
  try {
    Y.applyUpdate(document, update);
  } catch {
    return 'NOT_AN_UPDATE';
  }
  if (document.store.pendingStructs || document.store.pendingDs) return 'GAP';
  const written = document.getText('text');
  const text = written.toString();
  // What is in the document and not in its words would be shown to nobody and sent to everybody.
  if (document.share.size > 1 || written.length !== text.length) return 'NOT_PLAIN';
  const shown = wellFormed(text);
  const rule = brokenTextRule(shown, { max: mostCharacters, lines: true });
  if (rule) return rule === 'TOO_LONG' ? 'TOO_LONG' : 'CONTROL_CHARACTER';
  const state = Y.encodeStateAsUpdate(document);
  if (state.length > mostBytesOfState || piecesOf(document) > mostPieces) return 'TOO_LONG';
  return { state, text: shown, change };
}

/** The state of a document in which nobody has typed. */
export const emptyState: Uint8Array = Y.encodeStateAsUpdate(new Y.Doc());

function documentOf(state: Uint8Array | null): Y.Doc {
  const document = new Y.Doc();
  document.getText('text');
  if (state) Y.applyUpdate(document, state);
  return document;
}

const piecesOf = ({ store }: Y.Doc): number =>
  [...store.clients.values()].reduce((sum, pieces) => sum + pieces.length, 0);

/** Whether it is no update, brings too much that is new, or says anything but that characters of `text` came and went. */
function brokenUpdate(update: Uint8Array, { store }: Y.Doc): RefusedUpdate | null {
  try {
    const { structs } = Y.decodeUpdate(update);
    if (!structs.every(isPlain)) return 'NOT_PLAIN';
    const fresh = structs.filter(({ id, length }) => id.clock + length > Y.getState(store, id.client));
    return fresh.length > mostNewPieces ? 'TOO_LONG' : null;
  } catch {
    return 'NOT_AN_UPDATE';
  }
}

function isPlain(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (!(struct instanceof Y.Item)) return true;
  const { content, parent, parentSub } = struct;
  // A parent is told by name only where no neighbour tells it; an item's id as parent would hang in something nested.
  const inText = parent === null || (parent as unknown) === 'text';
  const plain = content instanceof Y.ContentString || content instanceof Y.ContentDeleted;
  return inText && plain && parentSub === null;
}

/** Two who type into the middle of one character part its halves, which no text in UTF-8 can hold. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd');
}
