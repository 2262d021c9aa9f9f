import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { fold, labelIn } from '#kernel';
import { checkReferences } from '../../demo/check-references.js';
import { writeMentions } from '../../demo/demo.js';
import { readDemo } from '../../demo/read-demo.js';
import { LANGUAGES } from '../../demo/yaml-record.js';

const directory = join(process.cwd(), 'demo');
const demo = readDemo(directory);
const congress = parse(readFileSync(join(directory, 'cases', 'congress-community.yaml'), 'utf8'));
const posts = demo.threads.flatMap((thread) => thread.posts.map((post) => ({ thread, post })));

/** Unread as the discussions room counts it: after my mark, not my own, not withdrawn. */
const unreadThreads = (account: string) =>
  demo.threads.filter((thread) => {
    const mark = thread.read.get(account);
    return (
      mark !== undefined &&
      thread.posts.some(
        (post) => post.number > mark && post.author !== account && post.withdrawnMinutesAgo === null,
      )
    );
  });

describe('the demo community', () => {
  it('brings in the five cases', () => {
    const cases = readdirSync(join(directory, 'cases')).filter((name) => name.endsWith('.yaml'));
    expect(cases.sort()).toEqual([
      'congress-community.yaml',
      'dolny-slask-conference.yaml',
      'gdansk-conference.yaml',
      'lublin-forum.yaml',
      'wlacznik.yaml',
    ]);
    for (const name of cases)
      expect(parse(readFileSync(join(directory, 'cases', name), 'utf8'))).toBeInstanceOf(Object);
  });

  it('has the nine municipalities of the case, found by register code, and Chișinău', () => {
    for (const fact of congress.municipalities) {
      const found = demo.municipalities.find(
        ({ register, code }) => register === fact.register && code === fact.code,
      );
      expect(found).toMatchObject({ country: fact.country, names: fact.name });
      const names = [...Object.values(found?.names ?? {}), ...(found?.spellings ?? [])].map(fold);
      expect(names).toContain(fold(fact.source));
      expect(demo.project.municipalities).toContain(found?.key);
    }
    expect(demo.project.municipalities).toHaveLength(congress.municipalities.length);
    expect(demo.municipalities).toHaveLength(congress.municipalities.length + 1);
    expect(demo.municipalities.find(({ code }) => code === '0101000')?.names['ro']).toBe('Chișinău');
    for (const part of ['dye', 'motif', 'letters'] as const) {
      expect(new Set(demo.municipalities.map(({ tile }) => tile[part])).size).toBe(
        demo.municipalities.length,
      );
    }
  });

  it('tells community, project and funding in the words of the case', () => {
    expect(demo.community.names).toMatchObject(congress.community.name);
    expect(demo.community.shortNames).toMatchObject(congress.community.short_name);
    expect(demo.community.purposes).toMatchObject(congress.community.purpose);
    expect(demo.project.titles).toEqual(congress.project.title);
    expect(demo.project.framework).toEqual(congress.project.policy_framework);
    expect(demo.project.period.text).toBe(`${congress.project.period.from}/${congress.project.period.to}`);
    expect(demo.project.fundingStatements.map(({ language, text }) => ({ [language]: text }))).toEqual(
      congress.project.funders.map((funder: { statement: Record<string, string> }) => funder.statement),
    );
    const [wcrs] = congress.representations;
    const behalf = demo.organisations.find(({ acronym }) => acronym === 'WCRS');
    expect(wcrs.organisation).toBe(`${behalf?.names['pl']} (WCRS)`);
    expect(demo.organisations.find(({ key }) => key === behalf?.onBehalfOf)?.names['pl']).toBe(
      wcrs.on_behalf_of,
    );
    const chain = ['congress-secretariat', 'congress', 'council-of-europe'].map((key) =>
      demo.organisations.find((organisation) => organisation.key === key),
    );
    expect(chain.map((one) => labelIn(one?.names ?? {}, ['en']))).toEqual([
      congress.project.implemented_by.organisation,
      ...congress.project.implemented_by.part_of,
    ]);
    expect(chain.map((one) => one?.partOf)).toEqual(['congress', 'council-of-europe', null]);
  });

  it('names every group in all five languages, and has each visibility and each admission', () => {
    for (const { names, purposes } of demo.groups) {
      expect(Object.keys(names).sort()).toEqual([...LANGUAGES].sort());
      expect(Object.keys(purposes).sort()).toEqual([...LANGUAGES].sort());
    }
    expect(new Set(demo.groups.map(({ visibility }) => visibility))).toEqual(
      new Set(['PUBLIC', 'LISTED', 'SECRET']),
    );
    expect(new Set(demo.groups.map(({ admission }) => admission))).toEqual(
      new Set(['OPEN', 'REQUEST', 'INVITATION']),
    );
  });

  it('has the eight accounts, and lets every municipality speak', () => {
    expect(
      demo.persons
        .flatMap(({ email }) => email ?? [])
        .map((email) => email.replace('@guildhall.example', '')),
    ).toEqual([
      'practitioner.wroclaw',
      'practitioner.rzeszow',
      'practitioner.chisinau',
      'moderator',
      'coordinator.wroclaw',
      'secretariat',
      'admin',
      'centre.rzeszow',
    ]);
    const towns = new Map(demo.persons.map(({ key, affiliation }) => [key, affiliation?.municipality]));
    const speaking = new Set(posts.map(({ post }) => towns.get(post.author)));
    for (const { key } of demo.municipalities) expect(speaking).toContain(key);
  });

  it('is a lively talk in five languages, with replies, mentions, reactions, an edit and a withdrawal', () => {
    expect(demo.threads.length).toBeGreaterThanOrEqual(14);
    for (const { posts: own } of demo.threads) {
      expect(own.length).toBeGreaterThanOrEqual(3);
      expect(own.length).toBeLessThanOrEqual(16);
    }
    expect(new Set(posts.map(({ post }) => post.language))).toEqual(new Set(LANGUAGES));
    expect(new Set(demo.threads.map(({ language }) => language))).toEqual(new Set(LANGUAGES));
    for (const trait of [
      posts.filter(({ post }) => post.replyTo !== null),
      posts.filter(({ post }) => post.mentions.length > 0),
      posts.filter(({ post }) => post.thanks.length > 0),
      posts.filter(({ post }) => post.agree.length > 0),
      posts.filter(({ post }) => post.edited !== null),
      posts.filter(({ post }) => post.withdrawnMinutesAgo !== null),
    ]) {
      expect(trait).not.toHaveLength(0);
    }
    for (const { thread, post } of posts) {
      if (/[іїєґ]/u.test(post.text)) expect([thread.key, post.language]).toEqual([thread.key, 'uk']);
      if (/[ыэё]/u.test(post.text)) expect([thread.key, post.language]).toEqual([thread.key, 'ru']);
      // Comma below, not cedilla: the letters that Romanian is written with.
      expect(post.text).not.toMatch(/[şţŞŢ]/u);
    }
  });

  it('leaves six threads unread for the practitioner in Wrocław', () => {
    expect(
      unreadThreads('practitioner-wroclaw')
        .map(({ key }) => key)
        .sort(),
    ).toEqual([
      'after-school-clubs',
      'assistants',
      'first-day',
      'five-languages',
      'information-card',
      'shift-courses',
    ]);
    expect(unreadThreads('practitioner-rzeszow')).not.toHaveLength(0);
    expect(unreadThreads('secretariat')).not.toHaveLength(0);
  });

  it('stands in the order in which it can be written', () => {
    const opened = demo.threads.map((thread) => thread.posts[0]?.minutesAgo ?? 0);
    expect(opened).toEqual([...opened].sort((a, b) => b - a));
    expect(writeMentions('Zapytam @{moderator}.', (key) => `<${key}>`)).toBe('Zapytam <moderator>.');
  });

  it('would notice what does not fit together', () => {
    const faults: ((copy: typeof demo) => void)[] = [
      (copy) => (copy.threads[0]!.posts[1]!.author = 'nobody'),
      (copy) => (copy.threads[0]!.posts[1]!.author = 'admin'),
      (copy) => (copy.threads[0]!.posts[1]!.minutesAgo = 1e6),
      (copy) => (copy.threads[0]!.posts[1]!.replyTo = 9),
      (copy) => copy.threads[0]!.posts[0]!.thanks.push('nobody'),
      (copy) => copy.threads[0]!.posts[0]!.mentions.push('nobody'),
      (copy) =>
        copy.threads.find(({ posts: [one] }) => one!.poll)!.posts[0]!.poll!.options[0]!.votes.push('admin'),
      (copy) => copy.groups[0]!.members.push({ key: 'admin', role: 'MEMBER' }),
      (copy) => (copy.mandates[0]!.municipality = 'atlantis'),
      (copy) => copy.organisations.reverse(),
      (copy) => (copy.project.fundingStatements[0]!.funder = 'nobody'),
      (copy) => (copy.municipalities[0]!.tile.dye = 13),
      (copy) => copy.persons.push(copy.persons[0]!),
    ];
    for (const plant of faults) {
      const copy = structuredClone(demo);
      plant(copy);
      expect([plant.toString(), checkReferences(copy)]).not.toEqual([plant.toString(), []]);
    }
    expect(checkReferences(demo)).toEqual([]);
  });
});
