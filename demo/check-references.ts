import { roleGives } from '#kernel';
import type { Demo, DemoMember, DemoPoll, DemoThread } from './demo.js';

/**
 * What stands wrong between the parts of the demo, one sentence each; empty if it can be written through the rooms' services,
 * which would refuse these things one by one and in the middle of loading.
 */
export function checkReferences(demo: Demo): string[] {
  const problems: string[] = [];
  const refuse = (wrong: boolean, sentence: string) => {
    if (wrong) problems.push(sentence);
  };
  const keysOf = (list: readonly { key: string }[], what: string) => {
    const keys = new Set(list.map(({ key }) => key));
    refuse(keys.size !== list.length, `Two ${what} share a key.`);
    return keys;
  };
  const municipalities = keysOf(demo.municipalities, 'municipalities');
  const organisations = keysOf(demo.organisations, 'organisations');
  const persons = keysOf(demo.persons, 'persons');
  keysOf(demo.groups, 'groups');
  keysOf(demo.threads, 'threads');
  const known = (set: ReadonlySet<string>, key: string | null, where: string) =>
    refuse(key !== null && !set.has(key), `${where} names "${key}", which does not exist.`);

  for (const { key, tile, coordinators } of demo.municipalities) {
    const inTable = (n: number) => Number.isInteger(n) && n >= 1 && n <= 12;
    refuse(
      !inTable(tile.dye) || !inTable(tile.motif),
      `The tile of ${key} has a dye or motif outside 1 to 12.`,
    );
    for (const person of coordinators) known(persons, person, `Municipality ${key}`);
  }
  const seen = new Set<string>();
  for (const organisation of demo.organisations) {
    for (const earlier of [organisation.partOf, organisation.onBehalfOf]) {
      refuse(
        earlier !== null && !seen.has(earlier),
        `Organisation ${organisation.key} stands before ${earlier}.`,
      );
    }
    known(municipalities, organisation.municipality, `Organisation ${organisation.key}`);
    seen.add(organisation.key);
  }
  for (const { key, affiliation } of demo.persons) {
    known(municipalities, affiliation?.municipality ?? null, `Person ${key}`);
    known(organisations, affiliation?.organisation ?? null, `Person ${key}`);
  }
  known(organisations, demo.project.implementedBy, 'The project');
  for (const key of demo.project.municipalities) known(municipalities, key, 'The project');
  for (const { funder } of demo.project.fundingStatements)
    known(organisations, funder, 'A funding statement');
  for (const { key } of demo.community.municipalities) known(municipalities, key, 'The community');
  for (const { key } of demo.community.organisations) known(organisations, key, 'The community');
  for (const { municipality, person, until, from } of demo.mandates) {
    known(municipalities, municipality, 'A mandate');
    known(persons, person, 'A mandate');
    const backwards = until?.latest != null && from.earliest !== null && until.latest < from.earliest;
    refuse(backwards, `The mandate of ${person} ends before it begins.`);
  }
  const inCommunity = new Set(demo.community.persons.map(({ key }) => key));
  for (const group of demo.groups) {
    for (const { key } of group.members) {
      refuse(
        !inCommunity.has(key),
        `Group ${group.key} has the member "${key}", who is not in the community.`,
      );
    }
    for (const { person, organisation } of group.onBehalf) {
      const works = demo.persons.find(({ key }) => key === person)?.affiliation?.organisation;
      refuse(
        works !== organisation || !group.members.some(({ key }) => key === person),
        `Group ${group.key} has nobody "${person}" who works for "${organisation}".`,
      );
    }
    refuse(
      !group.members.some(({ role }) => role === 'FACILITATOR' || role === 'MODERATOR'),
      `Nobody leads ${group.key}.`,
    );
  }
  for (const thread of demo.threads) {
    const group = demo.groups.find(({ key }) => key === thread.group);
    const members = thread.group === null ? demo.community.persons : group?.members;
    if (members !== undefined) checkThread(thread, members, persons, refuse);
  }
  return problems;
}

function checkThread(
  thread: DemoThread,
  belonging: readonly DemoMember[],
  persons: ReadonlySet<string>,
  refuse: (wrong: boolean, sentence: string) => void,
): void {
  const members = new Set(belonging.map(({ key }) => key));
  const writers = new Set(
    belonging.filter(({ role }) => roleGives(role, 'POST', 'here')).map(({ key }) => key),
  );
  refuse(thread.posts.length === 0, `Thread ${thread.key} has no post.`);
  let earlier = Infinity;
  for (const post of thread.posts) {
    const where = `Post ${post.number} of ${thread.key}`;
    refuse(!writers.has(post.author), `${where} is by "${post.author}", who may not write there.`);
    refuse(post.minutesAgo >= earlier, `${where} is not later than the post before it.`);
    earlier = post.minutesAgo;
    refuse(
      post.replyTo !== null && !(post.replyTo >= 1 && post.replyTo < post.number),
      `${where} answers a later post.`,
    );
    for (const key of post.mentions)
      refuse(!persons.has(key), `${where} mentions "${key}", who does not exist.`);
    for (const key of [...post.thanks, ...post.agree]) {
      refuse(!members.has(key), `${where} has a reaction of "${key}", who is not in there.`);
      refuse(key === post.author, `${where} has a reaction of its own author.`);
    }
    for (const list of [post.thanks, post.agree])
      refuse(new Set(list).size !== list.length, `${where} is thanked twice.`);
    for (const later of [post.edited?.minutesAgo, post.withdrawnMinutesAgo]) {
      refuse(later != null && later >= post.minutesAgo, `${where} was changed before it was written.`);
    }
    if (post.poll) checkPoll(post.poll, where, writers, refuse);
    refuse(post.edited?.before === post.text, `${where} was edited without a change.`);
  }
  for (const [account, number] of thread.read) {
    const own = Math.max(
      0,
      ...thread.posts.filter(({ author }) => author === account).map((post) => post.number),
    );
    refuse(number > thread.posts.length, `${account} has read more of ${thread.key} than there is.`);
    // Writing moves one's mark, so a mark before one's own post could not come about.
    refuse(number < own, `${account} has written post ${own} of ${thread.key} and read only ${number}.`);
  }
}

function checkPoll(
  { options, multiple }: DemoPoll,
  where: string,
  writers: ReadonlySet<string>,
  refuse: (wrong: boolean, sentence: string) => void,
): void {
  const votes = options.flatMap((option) => option.votes);
  refuse(options.length < 2 || options.length > 12, `${where} asks with too few answers or too many.`);
  refuse(
    new Set(options.map(({ text }) => text)).size !== options.length,
    `${where} offers an answer twice.`,
  );
  for (const key of votes)
    refuse(!writers.has(key), `${where} has a vote of "${key}", who may not vote there.`);
  refuse(!multiple && new Set(votes).size !== votes.length, `In the poll of ${where} somebody votes twice.`);
}
