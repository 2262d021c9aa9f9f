/** The other programmes of the demo: they live beside the community that has people and talk, and share its secretariat. */
import { Admission, Communities, GroupVisibility, Members } from '#groups';
import {
  Funders,
  Mandates,
  Municipalities,
  OrganisationKind,
  Organisations,
  Projects,
  Sector,
  Statements,
} from '#municipalities';
import type { Actor } from '#kernel';
import type { Programmes } from '../../../../demo/programmes.js';
import type { DemoPeople } from './demo-people.js';
import type { Rooms } from './demo-state.js';
import type { DemoTowns } from './demo-towns.js';

/** Who keeps the communities of these programmes. */
const secretariat = 'secretariat';

/** What of the programmes is named by what comes after them. */
export interface MadeProgrammes {
  municipalities: Made;
  organisations: Made;
  communities: Made;
  projects: Made;
  statements: Made;
  communityIds: string[];
}

/** Ids by key. */
export class Made {
  private readonly ids = new Map<string, string>();

  constructor(private readonly elsewhere?: (key: string) => string) {}

  set(key: string, id: string): void {
    this.ids.set(key, id);
  }

  /** Made here, or in the first community of the demo before. */
  of(key: string): string {
    const id = this.ids.get(key) ?? this.elsewhere?.(key);
    if (!id) throw new Error(`The demo names "${key}" before it is made.`);
    return id;
  }
}

export async function loadProgrammes(
  app: Rooms,
  programmes: Programmes,
  people: DemoPeople,
  towns: DemoTowns,
): Promise<MadeProgrammes> {
  const { administrator } = people;
  const municipalities = new Made((key) => towns.municipality(key));
  const organisations = new Made();
  for (const { key, ...town } of programmes.municipalities) {
    const birth = { ...town, country: 'PL', register: 'TERYT' };
    const { id } = await app.get(Municipalities).createMunicipality(administrator, birth);
    municipalities.set(key, id);
  }
  for (const { key, kind, sector, names, acronym, municipality, seat } of programmes.organisations) {
    const { id } = await app.get(Organisations).addOrganisation(administrator, {
      kind: oneOf(OrganisationKind, kind),
      sector: oneOf(Sector, sector),
      names,
      acronym,
      municipalityId: municipality && municipalities.of(municipality),
      seatId: seat && municipalities.of(seat),
    });
    organisations.set(key, id);
  }
  const communities = await openCommunities(app, programmes, people, municipalities, organisations);
  const funding = await startProjects(app, programmes, administrator, organisations, communities);
  const communityIds = programmes.communities.map(({ key }) => communities.of(key));
  return { municipalities, organisations, communities, ...funding, communityIds };
}

async function openCommunities(
  app: Rooms,
  programmes: Programmes,
  people: DemoPeople,
  municipalities: Made,
  organisations: Made,
): Promise<Made> {
  const { administrator } = people;
  const members = app.get(Members);
  const communities = new Made();
  for (const community of programmes.communities) {
    const { id } = await app.get(Communities).createCommunity(
      { ...administrator, languages: ['pl'] },
      {
        names: community.names,
        shortNames: {},
        purposes: community.purposes,
        visibility: GroupVisibility.PUBLIC,
        admission: Admission.REQUEST,
      },
    );
    communities.set(community.key, id);
    for (const key of community.municipalities)
      await members.addBody(administrator, id, { municipalityId: municipalities.of(key), role: 'MEMBER' });
    for (const key of community.organisations)
      await members.addBody(administrator, id, { organisationId: organisations.of(key), role: 'MEMBER' });
    await members.addMember(administrator, id, {
      personId: people.as(secretariat).personId,
      role: 'SECRETARIAT',
    });
    for (const { key, role } of community.persons)
      await members.addMember(administrator, id, { personId: people.as(key).personId, role });
    await members.leave(administrator, id);
    for (const { municipality, from, until } of community.mandates) {
      await app.get(Mandates).appointMandate(administrator, {
        municipalityId: municipalities.of(municipality),
        communityId: id,
        role: 'DELEGATE',
        from,
        until,
      });
    }
  }
  return communities;
}

/** One statement after another, as an administrator would publish them: their order is that of every page. */
async function startProjects(
  app: Rooms,
  programmes: Programmes,
  administrator: Actor,
  organisations: Made,
  communities: Made,
): Promise<Pick<MadeProgrammes, 'projects' | 'statements'>> {
  const projects = new Made();
  for (const { key, titles, partOf, partners, communities: paidFor } of programmes.projects) {
    const { id } = await app.get(Projects).startProject(administrator, {
      titles,
      period: '',
      partOfId: partOf && projects.of(partOf),
      partnerIds: partners.map((partner) => organisations.of(partner)),
      communityIds: paidFor.map((community) => communities.of(community)),
      municipalityIds: [],
      funders: [],
    });
    projects.set(key, id);
  }
  const funders = app.get(Funders);
  const statements = app.get(Statements);
  const published = new Made();
  for (const { key, project, funder, country, language, text, disclaimer } of programmes.statements) {
    const projectId = projects.of(project);
    const { id: funderId } = await funders.add(administrator, {
      projectId,
      country,
      organisationId: organisations.of(funder),
    });
    const draft = await statements.draft(administrator, { projectId, funderId, language, text, disclaimer });
    await statements.publish(administrator, draft.id);
    published.set(key, draft.id);
  }
  return { projects, statements: published };
}

function oneOf<E extends string>(choices: Record<string, E>, name: string): E {
  const found = choices[name];
  if (!found) throw new Error(`The demo knows no "${name}".`);
  return found;
}
