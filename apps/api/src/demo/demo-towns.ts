/** The municipalities and organisations of the demo, and who works where. */
import { labelList } from '#kernel';
import { Affiliations, Municipalities, OfficeKind, Offices, Organisations } from '#municipalities';
import type { Demo } from '../../../../demo/demo.js';
import type { DemoPeople } from './demo-people.js';
import type { Rooms } from './demo-state.js';

/** Ids by key. */
export interface DemoTowns {
  municipality(key: string): string;
  organisation(key: string): string;
}

export async function loadTowns(app: Rooms, demo: Demo, people: DemoPeople): Promise<DemoTowns> {
  const { administrator } = people;
  const municipalities = new Map<string, string>();
  const organisations = new Map<string, string>();
  for (const { key, coordinators: _, head, ...town } of demo.municipalities) {
    const { id } = await app.get(Municipalities).createMunicipality(administrator, town);
    const municipalityId = id;
    await app
      .get(Offices)
      .add(administrator, { municipalityId, kind: OfficeKind.HEAD, names: labelList(head) });
    municipalities.set(key, id);
  }
  for (const { key, kind, names, acronym, partOf, municipality } of demo.organisations) {
    const { id } = await app.get(Organisations).addOrganisation(administrator, {
      kind,
      names,
      acronym,
      partOfId: partOf && of(organisations, partOf),
      municipalityId: municipality && of(municipalities, municipality),
    });
    organisations.set(key, id);
  }
  // Before any membership: whoever joins a community does so on behalf of the town where they work.
  for (const { key, affiliation, languages } of demo.persons) {
    if (!affiliation) continue;
    await app.get(Affiliations).affiliate(administrator, {
      personId: people.as(key).personId,
      municipalityId: affiliation.municipality && of(municipalities, affiliation.municipality),
      organisationId: affiliation.organisation && of(organisations, affiliation.organisation),
      jobTitle: affiliation.jobTitle,
      language: languages[0] ?? null,
      from: affiliation.from.text,
    });
  }
  return { municipality: (key) => of(municipalities, key), organisation: (key) => of(organisations, key) };
}

function of(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (!id) throw new Error(`The demo names "${key}" before it is made.`);
  return id;
}
