/**
 * The two ways to the same operations: by its text through Apollo, or by its hash and prepared. In jest's project `prepared` all
 * that callers ask goes over the second, so that the same tests are run on both.
 */
import { createHash } from 'node:crypto';
import { PersistedDocuments } from '#platform';

const texts = new Map<string, string>();

/** As if the client's build had written every document that a test asks with. */
class DocumentsOfTests extends PersistedDocuments {
  override text(hash: string): string | undefined {
    return texts.get(hash) ?? super.text(hash);
  }
}

const prepared = process.env['GUILDHALL_WAY'] === 'prepared';

/** What an api of a test is made with, beside its database. */
export const ways = prepared ? { documents: new DocumentsOfTests('apps/web/dist/persisted.json') } : {};

/**
 * Fails where an answer came over the other way than was meant: else the second run could be a second one of the first. Apollo
 * ends its answers with a line break. What the compiler would understand otherwise may go the ordinary way.
 */
export function mustHaveGone(document: string, answer: string): void {
  if (!prepared || !answer.startsWith('{"data"') || !answer.endsWith('\n') || strange.test(document)) return;
  throw new Error(`It went the ordinary way: ${document}`);
}

/** A directive, a default, or a variable inside a literal. */
const strange = /@\w|\$\w+: *[\w![\]]+ *=|[{[][^{}()]*?[:[,] *\$/;

/** Where a document is asked for, and how the body names it. */
export function wayOf(document: string): { address: string; named: { query?: string } } {
  if (!prepared) return { address: '/graphql', named: { query: document } };
  const hash = createHash('sha256').update(document).digest('hex');
  texts.set(hash, document);
  return { address: `/graphql?document=${hash}`, named: {} };
}
