import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { roleNames } from '#kernel';
import { checkReferences } from './check-references.js';
import {
  ADMISSIONS,
  type Demo,
  type DemoCommunity,
  type DemoGroup,
  type DemoMandate,
  type DemoMember,
  type DemoMunicipality,
  type DemoOrganisation,
  type DemoPerson,
  type DemoPoll,
  type DemoPost,
  type DemoProject,
  type DemoThread,
  MENTION,
  ORGANISATION_KINDS,
  VISIBILITIES,
} from './demo.js';
import { readThemes } from './themes.js';
import { LANGUAGES, recordsOf, YamlRecord } from './yaml-record.js';

/**
 * Reads the demo community from its YAML files and checks that everything which is named exists. Throws an Error that says
 * what stands wrong and where; whatever it returns can be written in order.
 * @param directory the folder that holds `community/`, `demo/` in the repository
 */
export function readDemo(directory: string): Demo {
  const file = (...path: string[]): unknown =>
    parse(readFileSync(join(directory, 'community', ...path), 'utf8'));

  const municipalities = recordsOf(file('municipalities.yaml'), 'municipalities').map(readMunicipality);
  const persons = recordsOf(file('persons.yaml'), 'persons').map(readPerson);
  const mandates = recordsOf(file('mandates.yaml'), 'mandates').map(readMandate);
  const groups = recordsOf(file('groups.yaml'), 'groups').map(readGroup);
  const around = new YamlRecord(file('community.yaml'), 'community.yaml');
  const organisations = around.records('organisations').map(readOrganisation);
  const project = readProject(around.record('project'));
  const community = readCommunity(around.record('community'), persons);
  around.done();

  const threads = readdirSync(join(directory, 'community', 'threads'))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => {
      const key = name.replace(/\.yaml$/, '');
      const group = groups.find((candidate) => candidate.key === key);
      const members = key === 'community' ? community.persons : group?.members;
      if (members === undefined) throw new Error(`threads/${name} belongs to no group`);
      return recordsOf(file('threads', name), `threads/${name}`).map((record) =>
        readThread(record, group?.key ?? null, members, persons),
      );
    })
    .sort((a, b) => (b.posts[0]?.minutesAgo ?? 0) - (a.posts[0]?.minutesAgo ?? 0));

  const themes = readThemes(file('themes.yaml'), { groups, threads, persons });
  const demo = {
    municipalities,
    organisations,
    persons,
    project,
    community,
    mandates,
    groups,
    threads,
    themes,
  };
  const problems = checkReferences(demo);
  if (problems.length > 0) throw new Error(`The demo community contradicts itself:\n${problems.join('\n')}`);
  return demo;
}

function readMunicipality(record: YamlRecord): DemoMunicipality {
  const tile = record.record('tile');
  const municipality = {
    key: record.text('key'),
    country: record.text('country'),
    register: record.text('register'),
    code: record.text('code'),
    local: record.oneOf('local', LANGUAGES),
    names: record.labels('names'),
    spellings: record.texts('spellings'),
    region: record.optionalText('region'),
    latitude: record.number('latitude'),
    longitude: record.number('longitude'),
    population: record.optionalNumber('population'),
    populationYear: record.optionalNumber('populationYear'),
    head: record.labels('head'),
    tile: { letters: tile.text('letters'), dye: tile.number('dye'), motif: tile.number('motif') },
    coordinators: record.texts('coordinators'),
  };
  tile.done();
  record.done();
  return municipality;
}

function readOrganisation(record: YamlRecord): DemoOrganisation {
  const organisation = {
    key: record.text('key'),
    kind: record.oneOf('kind', ORGANISATION_KINDS),
    names: record.labels('names'),
    acronym: record.optionalText('acronym'),
    partOf: record.optionalText('partOf'),
    onBehalfOf: record.optionalText('onBehalfOf'),
    municipality: record.optionalText('municipality'),
  };
  record.done();
  return organisation;
}

function readPerson(record: YamlRecord): DemoPerson {
  const affiliation = record.optionalRecord('affiliation');
  const person = {
    key: record.text('key'),
    name: record.text('name'),
    email: record.optionalText('email'),
    languages: record.languages('languages'),
    headline: record.text('headline'),
    affiliation: affiliation && {
      municipality: affiliation.optionalText('municipality'),
      organisation: affiliation.optionalText('organisation'),
      jobTitle: affiliation.text('jobTitle'),
      from: affiliation.fuzzyDate('from'),
    },
    administrator: record.flag('administrator'),
  };
  affiliation?.done();
  record.done();
  return person;
}

function readProject(record: YamlRecord): DemoProject {
  const project = {
    key: record.text('key'),
    titles: record.labels('titles'),
    period: record.fuzzyDate('period'),
    implementedBy: record.text('implementedBy'),
    framework: record.labels('framework'),
    municipalities: record.texts('municipalities'),
    fundingStatements: record.records('fundingStatements').map((statement) => {
      const read = {
        funder: statement.text('funder'),
        language: statement.oneOf('language', LANGUAGES),
        text: statement.text('text'),
        disclaimer: statement.optionalText('disclaimer'),
      };
      statement.done();
      return read;
    }),
  };
  record.done();
  return project;
}

function readCommunity(record: YamlRecord, persons: readonly DemoPerson[]): DemoCommunity {
  const named = readMembers(record, 'roles');
  const unknown = named.find((member) => !persons.some((person) => person.key === member.key));
  if (unknown !== undefined) throw new Error(`${record.where}.roles names nobody: ${unknown.key}`);
  const community: DemoCommunity = {
    key: record.text('key'),
    names: record.labels('names'),
    shortNames: record.labels('shortNames'),
    purposes: record.labels('purposes'),
    languages: record.languages('languages'),
    visibility: record.oneOf('visibility', VISIBILITIES),
    admission: record.oneOf('admission', ADMISSIONS),
    municipalities: readMembers(record, 'municipalities'),
    organisations: readMembers(record, 'organisations'),
    persons: persons
      .filter((person) => !person.administrator)
      .map(({ key }) => ({ key, role: named.find((member) => member.key === key)?.role ?? 'MEMBER' })),
  };
  record.done();
  return community;
}

function readMandate(record: YamlRecord): DemoMandate {
  const mandate = {
    municipality: record.text('municipality'),
    person: record.text('person'),
    role: record.oneOf('role', ['DELEGATE', 'SUBSTITUTE'] as const),
    from: record.fuzzyDate('from'),
    until: record.optionalFuzzyDate('until'),
  };
  record.done();
  return mandate;
}

function readGroup(record: YamlRecord): DemoGroup {
  const group = {
    key: record.text('key'),
    names: record.labels('names'),
    purposes: record.labels('purposes'),
    visibility: record.oneOf('visibility', VISIBILITIES),
    admission: record.oneOf('admission', ADMISSIONS),
    members: readMembers(record, 'members'),
    onBehalf: record
      .entries('onBehalf')
      .map(([person, organisation]) => ({ person, organisation: String(organisation) })),
  };
  record.done();
  return group;
}

function readMembers(record: YamlRecord, key: string): DemoMember[] {
  return record.entries(key).map(([member, value]) => {
    const role = roleNames.find((candidate) => candidate === value);
    if (role === undefined)
      throw new Error(`${record.where}.${key}.${member} has no role "${String(value)}"`);
    return { key: member, role };
  });
}

function readThread(
  record: YamlRecord,
  group: string | null,
  members: readonly DemoMember[],
  persons: readonly DemoPerson[],
): DemoThread {
  const posts = record.records('posts').map((post, index) => readPost(post, index + 1, persons));
  const read = new Map<string, number>();
  // Whoever is not named has read everything: the file tells the exceptions.
  for (const { key } of members) {
    if (persons.some((person) => person.key === key && person.email !== null)) read.set(key, posts.length);
  }
  for (const [account, number] of record.entries('read')) {
    if (typeof number !== 'number' || !read.has(account)) {
      throw new Error(`${record.where}.read.${account} is no account of its members with a number`);
    }
    read.set(account, number);
  }
  const thread = {
    key: record.text('key'),
    group,
    title: record.text('title'),
    language: record.oneOf('language', LANGUAGES),
    atTable: record.optionalText('atTable'),
    announced: record.flag('announced'),
    introductions: record.flag('introductions'),
    posts,
    read,
  };
  record.done();
  return thread;
}

function readPost(record: YamlRecord, number: number, persons: readonly DemoPerson[]): DemoPost {
  const author = record.text('by');
  const language = record.optionalText('language') ?? persons.find(({ key }) => key === author)?.languages[0];
  if (language === undefined || !LANGUAGES.includes(language))
    throw new Error(`${record.where} has no language`);
  const text = record.text('text').trim();
  const edited = record.optionalRecord('edited');
  const poll = record.optionalRecord('poll');
  const post = {
    number,
    author,
    minutesAgo: record.ago('ago'),
    language,
    text,
    mentions: [...new Set([...text.matchAll(MENTION)].map((match) => match[1] ?? ''))],
    replyTo: record.optionalNumber('replyTo'),
    thanks: record.texts('thanks'),
    agree: record.texts('agree'),
    edited: edited && { minutesAgo: edited.ago('ago'), before: edited.text('before').trim() },
    withdrawnMinutesAgo: record.optionalText('withdrawn') === null ? null : record.ago('withdrawn'),
    poll: poll && readPoll(poll),
  };
  edited?.done();
  record.done();
  return post;
}

function readPoll(record: YamlRecord): DemoPoll {
  const poll = {
    question: record.text('question'),
    multiple: record.flag('multiple'),
    endsInMinutes: record.optionalText('endsIn') === null ? null : record.ago('endsIn'),
    options: record.records('options').map((option) => {
      const read = { text: option.text('text'), votes: option.texts('votes') };
      option.done();
      return read;
    }),
  };
  record.done();
  return poll;
}
