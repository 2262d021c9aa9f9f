/**
 * The two ways to the same operations: by its text through Apollo, or by its hash and prepared. `GUILDHALL_WAY=prepared` sends
 * all that callers ask over the second, so that the same tests are run on both.
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

/** Where a document is asked for, and how the body names it. */
export function wayOf(document: string): { address: string; named: { query?: string } } {
  if (!prepared) return { address: '/graphql', named: { query: document } };
  const hash = createHash('sha256').update(document).digest('hex');
  texts.set(hash, document);
  return { address: `/graphql?document=${hash}`, named: {} };
}
