/** What the bare server does for each document: the product's own statements, and what the product makes of their rows. */
import { excerptOf, fold, guest as guestOf, labelIn } from '#kernel';
import { cursorOf } from '#platform';
import {
  threadCounts,
  threadsBy,
  threadsOf,
  unreadThreads,
  unreadTotal,
} from '../../dist/libs/discussions/src/thread/thread.repository.js';
import { markMoved } from '../../dist/libs/discussions/src/read-mark/read-mark.events.js';
import { postEvent } from '../../dist/libs/discussions/src/post/post.events.js';
import { insertPost, onePost, postPage } from '../../dist/libs/discussions/src/post/post.repository.js';
import { listCommunities } from '../../dist/libs/groups/src/community/community.repository.js';
import { membershipsOf } from '../../dist/libs/groups/src/membership/membership.repository.js';
import { groupsById, listGroups } from '../../dist/libs/groups/src/working-group/working-group.repository.js';
import { wordsOf } from '../../dist/libs/municipalities/src/directory/directory.policy.js';
import { directoryPage } from '../../dist/libs/municipalities/src/directory/directory.repository.js';
import { themesOfPeople } from '../../dist/libs/municipalities/src/person-theme/person-theme.repository.js';
import { themesById } from '../../dist/libs/municipalities/src/theme/theme.repository.js';
import { standing } from '../../dist/libs/people/src/personal-records/people-records.sql.js';
import { flushEvents } from '../../dist/libs/platform/src/work/work.sql.js';
import { askProgramme, meetingVerbsOver } from './bare-meetings.mjs';
import { conference, groupId, programmePage, publicPage, publicThread, threadId } from './seed-ids.mjs';

/**
 * By the document's name: from the actor and the variables to what its root fields hold. `after` of it is done once it is answered.
 * @param write `one statement`: a post's rows without a transaction around them
 * @param send tells all who watch a stream
 */
export function verbsOver(pool, write, send) {
  const read = async (statement) => (await pool.query(statement)).rows;
  /** Tells all who have its thread open. In the seed a stream's numbers are those of its posts. */
  const telling = (post, actorId) => () =>
    send(post.threadId, post.number, () => {
      const { number: n, id: subjectId, createdAt: at } = post;
      return { n, type: 'post.written', actorId, subjectId, version: 1, at, data: { post } };
    });

  return {
    ...meetingVerbsOver(pool, send),

    async ThreadRows(actor, { groupId, first }) {
      const rows = await read(threadsOf(actor, groupId, null, first + 1));
      const threads = pageOf(rows, first, (row) => [row.lastPostAt, row.id, row.pinnedAt ? 1 : 0]);
      return { threads };
    },

    async PostsOfThread(actor, { threadId, first }) {
      const window = { around: null, before: null, after: null, rows: first };
      const items = await read(postPage(actor, threadId, window));
      const { fromNumber, toNumber, threadLast, streamHead } = items[0];
      return { posts: { items, hasBefore: fromNumber > 1, hasAfter: toNumber < threadLast, streamHead } };
    },

    async WritePost(actor, { input }) {
      const post = {
        ...input,
        id: input.key,
        replyToId: null,
        excerpt: excerptOf(input.text),
        languageTold: true,
        mentions: [],
        called: { towns: [], roles: [] },
      };
      if (write === 'one statement') {
        const written = await read(inOneStatement(insertPost(actor, post), eventsOf(actor, post)));
        if (written.length === 0) throw new Error('The post was not written.');
        const [writePost] = await read(onePost(actor, input.key));
        return { writePost, after: telling(writePost, actor.personId) };
      }
      const client = await pool.connect();
      const begun = [client.query('BEGIN'), client.query(standing(actor.personId))];
      const { rows: placed } = await client.query(insertPost(actor, post));
      await Promise.all(begun);
      const flushed = client.query(eventsOf(actor, post, placed[0].number));
      await client.query('COMMIT');
      await flushed;
      client.release();
      const [writePost] = await read(onePost(actor, input.key));
      return { writePost, after: telling(writePost, actor.personId) };
    },

    async UnreadThreads(actor, { first }) {
      const [rows, [viewer]] = await Promise.all([
        read(unreadThreads(actor, null, first + 1)),
        read(unreadTotal(actor)),
      ]);
      const page = pageOf(rows, first, (row) => [row.lastPostAt, row.id]);
      const ids = [...new Set(page.items.map((row) => row.groupId))];
      const groups = new Map((await read(groupsById(actor, ids))).map((row) => [row.id, row]));
      for (const group of groups.values()) group.name = labelIn(group.labels, actor.languages);
      for (const row of page.items) {
        row.group = groups.get(row.groupId);
      }
      return { unreadThreads: page, viewer: { unreadTotal: viewer.total } };
    },

    async MyGroupsInBrief(actor) {
      const mine = { communityId: null, mine: true, themeId: null };
      const idsOf = (rows) => rows.map((row) => row.id);
      const [listed, communities] = await Promise.all([
        read(listGroups(actor, mine, null, 31)),
        read(listCommunities(actor)),
      ]);
      const groups = pageOf(listed, 30, (row) => [row.number]);
      const [counts, memberships] = await Promise.all([
        read(threadCounts(actor, idsOf(groups.items))),
        read(membershipsOf(actor.personId, idsOf(communities))),
      ]);
      for (const row of communities) {
        row.name = labelIn(row.labels, actor.languages);
        row.shortName = labelIn(row.shortLabels, actor.languages) || null;
        row.viewerMembership = memberships.find(({ scopeId }) => scopeId === row.id);
      }
      const unread = new Map(counts.map((row) => [row.scopeId, row.unread]));
      for (const row of groups.items) {
        row.name = labelIn(row.labels, actor.languages);
        row.unreadCount = unread.get(row.id) ?? 0;
      }
      return { communities, groups };
    },

    async PeoplePage(actor, { filter }) {
      const question = {
        words: wordsOf(fold(filter.name)),
        town: null,
        role: null,
        language: null,
        theme: null,
        side: null,
      };
      const rows = await read(directoryPage(actor, question, null, 26));
      const people = pageOf(rows, 25, (row) => [row.folded, row.id]);
      const borne = await read(
        themesOfPeople(
          actor,
          people.items.map((row) => row.id),
        ),
      );
      const ids = [...new Set(borne.map((row) => row.themeId))];
      const themes = new Map((await read(themesById(ids))).map((row) => [row.id, row]));
      for (const theme of themes.values()) theme.name = labelIn(theme.labels, actor.languages);
      const side = (person, asked) =>
        borne
          .filter((row) => row.personId === person && row.side === asked)
          .map((row) => themes.get(row.themeId));
      for (const row of people.items) {
        row.offeredThemes = side(row.id, 'OFFERS');
        row.soughtThemes = side(row.id, 'SEEKS');
        row.organisation = row.organisationLabels && labelIn(row.organisationLabels, actor.languages);
      }
      return { people: { ...people, total: rows[0]?.total ?? 0 } };
    },
  };
}

/** By its address: the statements that matter most of those that a public page is made of. */
export function pagesOver(pool) {
  const read = async (statement) => (await pool.query(statement)).rows;
  const guest = guestOf(['pl']);
  return {
    /** A thread's page: the group, its threads, the thread and its posts. */
    [publicPage]() {
      const window = { around: null, before: null, after: null, rows: 50 };
      return Promise.all([
        read(groupsById(guest, [groupId(1)])),
        read(threadsOf(guest, groupId(1), null, 21)),
        read(threadsBy(guest, { number: publicThread })),
        read(postPage(guest, threadId(publicThread), window)),
      ]);
    },

    [programmePage]() {
      return askProgramme(read, guest, conference);
    },
  };
}

/** What the product tells of a post: to the thread, and to its author's other devices. */
function eventsOf(actor, post, number = 0) {
  return flushEvents(actor.personId, [
    postEvent('post.written', post.threadId, post.id, 1),
    markMoved(actor.personId, post.threadId, number),
  ]);
}

/** Two statements of the form `with ... <last>` as one: the second's parts beside the first's, its values after them. */
function inOneStatement(first, second) {
  const at = first.text.lastIndexOf('select number,');
  const moved = second.text.replace(/\$(\d+)/g, (_, n) => `$${Number(n) + first.values.length}`);
  const last = moved.lastIndexOf('insert into platform.event');
  const parts = moved.slice(moved.indexOf('with ') + 5, last);
  return {
    name: 'bench.one-statement',
    text: `${first.text.slice(0, at)}, ${parts}, event as (${moved.slice(last)}) ${first.text.slice(at)}`,
    values: [...first.values, ...second.values],
  };
}

function pageOf(rows, first, key) {
  const items = rows.slice(0, first);
  return { items, next: rows.length > first ? cursorOf(key(items.at(-1))) : null };
}
