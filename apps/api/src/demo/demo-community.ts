/** The community with its members, the mandates and the project in it, and its working groups. */
import { Admission, Communities, Groups, GroupVisibility, Members, OnBehalf } from '#groups';
import { Mandates, Projects, type ProjectBirth } from '#municipalities';
import type { Demo, DemoGroup } from '../../../../demo/demo.js';
import type { ThemeIds } from './demo-themes.js';
import type { DemoPeople } from './demo-people.js';
import type { DemoTowns } from './demo-towns.js';
import type { Rooms } from './demo-state.js';

export interface DemoCommunityIds {
  communityId: string;
  /** ids by key */
  groups: ReadonlyMap<string, string>;
}

export async function loadCommunity(
  app: Rooms,
  demo: Demo,
  people: DemoPeople,
  towns: DemoTowns,
  themeIds: ThemeIds,
): Promise<DemoCommunityIds> {
  const { administrator } = people;
  const { names, shortNames, purposes, visibility, admission, languages } = demo.community;
  const { id: communityId } = await app.get(Communities).createCommunity(
    // The address is in the community's first language.
    { ...administrator, languages },
    { names, shortNames, purposes, visibility: GroupVisibility[visibility], admission: Admission[admission] },
  );
  await addMembers(app, demo, people, towns, communityId);
  await appoint(app, demo, people, towns, communityId);
  await startProject(app, demo, people, towns, communityId);
  const groups = new Map<string, string>();
  for (const group of demo.groups)
    groups.set(group.key, await openGroup(app, demo, people, towns, communityId, themeIds, group));
  return { communityId, groups };
}

/** The bodies, then the persons; at last the administrator, who only made the community, goes out of it again. */
async function addMembers(
  app: Rooms,
  { community }: Demo,
  people: DemoPeople,
  towns: DemoTowns,
  communityId: string,
): Promise<void> {
  const members = app.get(Members);
  const { administrator } = people;
  for (const { key, role } of community.municipalities) {
    await members.addBody(administrator, communityId, {
      municipalityId: towns.municipality(key),
      role: bodyRole(role),
    });
  }
  for (const { key, role } of community.organisations) {
    await members.addBody(administrator, communityId, {
      organisationId: towns.organisation(key),
      role: bodyRole(role),
    });
  }
  for (const { key, role } of community.persons) {
    await members.addMember(administrator, communityId, { personId: people.as(key).personId, role });
  }
  await members.leave(administrator, communityId);
}

function bodyRole(role: string): 'MEMBER' | 'OBSERVER' {
  return role === 'OBSERVER' ? 'OBSERVER' : 'MEMBER';
}

async function appoint(
  app: Rooms,
  demo: Demo,
  people: DemoPeople,
  towns: DemoTowns,
  communityId: string,
): Promise<void> {
  for (const { municipality, person, role, from, until } of demo.mandates) {
    const coordinators = demo.municipalities.find(({ key }) => key === municipality)?.coordinators ?? [];
    await app.get(Mandates).appointMandate(people.administrator, {
      municipalityId: towns.municipality(municipality),
      personId: people.as(person).personId,
      communityId,
      role,
      from: from.text,
      until: until?.text ?? null,
      coordinates: coordinators.includes(person),
    });
  }
}

async function startProject(
  app: Rooms,
  { project }: Demo,
  people: DemoPeople,
  towns: DemoTowns,
  communityId: string,
): Promise<void> {
  await app.get(Projects).startProject(people.administrator, {
    titles: project.titles,
    period: project.period.text,
    implementedById: towns.organisation(project.implementedBy),
    frameworks: project.framework,
    communityIds: [communityId],
    municipalityIds: project.municipalities.map((key) => towns.municipality(key)),
    funders: fundersOf(project.fundingStatements, towns),
  });
}

/** Statements that follow one another and are of the same funder are language versions of one. */
function fundersOf(
  statements: Demo['project']['fundingStatements'],
  towns: DemoTowns,
): ProjectBirth['funders'] {
  const funders: { key: string; organisationId: string; statements: (typeof statements)[number][] }[] = [];
  for (const statement of statements) {
    const last = funders.at(-1);
    if (
      last?.key === statement.funder &&
      last.statements.every(({ language }) => language !== statement.language)
    ) {
      last.statements.push(statement);
    } else {
      funders.push({
        key: statement.funder,
        organisationId: towns.organisation(statement.funder),
        statements: [statement],
      });
    }
  }
  return funders;
}

/** Opened by the secretariat for its facilitator, who then brings in the others. */
async function openGroup(
  app: Rooms,
  demo: Demo,
  people: DemoPeople,
  towns: DemoTowns,
  communityId: string,
  themeIds: ThemeIds,
  { key, names, purposes, visibility, admission, members, onBehalf }: DemoGroup,
): Promise<string> {
  const secretariat = demo.community.persons.find(({ role }) => role === 'SECRETARIAT');
  const facilitator = members.find(({ role }) => role === 'FACILITATOR');
  if (!secretariat || !facilitator) throw new Error(`The group ${key} of the demo has nobody who opens it.`);
  const leader = people.as(facilitator.key);
  const { id } = await app.get(Groups).createGroup(
    { ...people.as(secretariat.key), languages: demo.community.languages },
    {
      communityId,
      names,
      purposes,
      visibility: GroupVisibility[visibility],
      admission: Admission[admission],
      facilitatorId: leader.personId,
      themeIds: themeIds(demo.themes.groups.get(key)),
    },
  );
  for (const member of members) {
    if (member === facilitator) continue;
    await app
      .get(Members)
      .addMember(leader, id, { personId: people.as(member.key).personId, role: member.role });
  }
  for (const { person, organisation } of onBehalf)
    await app.get(OnBehalf).choose(people.as(person), id, towns.organisation(organisation));
  return id;
}
