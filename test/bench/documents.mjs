/** The documents that are measured: those that the web client's build has persisted, else the same ones by their text. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../scripts/paths.mjs';

const card =
  '__typename erased id initials municipality { __typename dye id letters motif name number slug } name';
const post = `__typename author { ${card} } createdAt editedAt id language mentions { ${card} } number
  reactions { __typename kind personIds } replyTo { __typename author { ${card} } excerpt id language number } text threadId version withdrawnAt`;
const written = {
  ThreadRows: `query ThreadRows($after: String, $first: Int, $groupId: ID!) {
    __typename threads(groupId: $groupId, first: $first, after: $after) { __typename items { __typename author { ${card} }
      createdAt groupId id language lastAuthor { ${card} } lastExcerpt lastNumber lastPostAt mentionsMe number postCount
      readNumber slug title unread version } next } }`,
  PostsOfThread: `query PostsOfThread($after: Int, $around: Int, $before: Int, $first: Int, $threadId: ID!) {
    __typename posts(threadId: $threadId, around: $around, before: $before, after: $after, first: $first) {
      __typename hasAfter hasBefore items { ${post} } streamHead } }`,
  WritePost: `mutation WritePost($input: WritePostInput!) { __typename writePost(input: $input) { ${post} } }`,
};

/** Each with its text, its key on the bare server, and how a request names it. */
export function documents() {
  const file = join(root, 'apps/web/dist/persisted.json');
  const persisted = existsSync(file) ? Object.entries(JSON.parse(readFileSync(file, 'utf8'))) : [];
  const find = (name) => {
    const [hash, text] =
      persisted.find(([, one]) => new RegExp(`(query|mutation) ${name}\\b`).test(one)) ?? [];
    return text
      ? {
          key: hash,
          text,
          named: { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } },
          persisted: true,
        }
      : { key: written[name], text: written[name], named: { query: written[name] }, persisted: false };
  };
  return { threadList: find('ThreadRows'), threadPage: find('PostsOfThread'), writePost: find('WritePost') };
}
