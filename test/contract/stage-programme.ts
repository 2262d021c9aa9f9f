/** Fresh organisations, projects, statements and affiliations for the stage. */
import type { ActorName } from './authorization-actors.js';
import type { Stage } from './stage.js';

const add = {
  organisation: 'mutation ($input: AddOrganisationInput!) { addOrganisation(input: $input) { id } }',
  project: 'mutation ($input: AddProjectInput!) { addProject(input: $input) { id } }',
  funder: 'mutation ($input: AddFunderInput!) { addFunder(input: $input) { id } }',
  statement: 'mutation ($input: DraftStatementInput!) { draftStatement(input: $input) { id } }',
  affiliation: 'mutation ($input: AddAffiliationInput!) { addAffiliation(input: $input) { id } }',
} as const;

function organisationInput(stage: Stage, place: string) {
  return {
    kind: 'NGO',
    sector: 'MIGRANT_LED',
    names: [{ language: 'pl', text: stage.word('Stowarzyszenie') }],
    ...(place === 'of no town' ? {} : { municipalityId: stage.ids.municipality.id }),
  };
}

function projectInput(stage: Stage) {
  return { titles: [{ language: 'pl', text: stage.word('Projekt') }], period: '2026/2027' };
}

async function makeOrganisation(stage: Stage, place: string): Promise<string> {
  const made = await stage.of('admin').get(add.organisation, { input: organisationInput(stage, place) });
  return made.addOrganisation.id;
}

async function makeProject(stage: Stage): Promise<string> {
  return (await stage.of('admin').get(add.project, { input: projectInput(stage) })).addProject.id;
}

/** A draft of a project of its own: it may be moved, thrown away and published. */
async function makeStatement(stage: Stage, projectId?: string): Promise<string> {
  const input = { projectId: projectId ?? (await makeProject(stage)), language: 'pl', text: 'Na próbę' };
  return (await stage.of('admin').get(add.statement, { input })).draftStatement.id;
}

/** Who pays for a project of its own; nothing is published in their words. */
async function makeFunder(stage: Stage): Promise<string> {
  const input = { projectId: await makeProject(stage), country: 'NO' };
  return (await stage.of('admin').get(add.funder, { input })).addFunder.id;
}

/** What somebody says of themselves at the first town, waiting to be confirmed. */
async function makeAffiliation(stage: Stage, by: ActorName): Promise<string> {
  const input = { municipalityId: stage.ids.municipality.id, jobTitle: 'Na próbę', from: '2020' };
  return (await stage.of(by).get(add.affiliation, { input })).addAffiliation.id;
}

/** Something that waits for those who keep the bodies and projects of the cast. */
export async function waitingThings(stage: Stage): Promise<void> {
  const { municipality } = await stage
    .of('admin')
    .get('query ($n: Int!) { municipality(number: $n) { projects { id } organisations { id } } }', {
      n: stage.ids.municipality.number,
    });
  await makeStatement(stage, municipality.projects[0].id);
  const organisationId = municipality.organisations[0].id;
  const input = { organisationId, jobTitle: 'Na próbę', from: '2020' };
  await stage.of('member').get(add.affiliation, { input });
}

async function numberOfFirst(stage: Stage, list: 'organisations' | 'projects'): Promise<number> {
  return (await stage.of('admin').get(`{ ${list}(first: 1) { items { number } } }`))[list].items[0].number;
}

/** The project of the cast's town: who takes part in it, who pays, and what waits there. */
async function numberOfTowns(stage: Stage): Promise<number> {
  const { municipality } = await stage
    .of('admin')
    .get('query ($n: Int!) { municipality(number: $n) { projects { number } } }', {
      n: stage.ids.municipality.number,
    });
  return municipality.projects[0].number;
}

export const programmeOf = (stage: Stage) => ({
  organisationInput: (place = 'house') => organisationInput(stage, place),
  organisation: (place = 'house') => makeOrganisation(stage, place),
  projectInput: () => projectInput(stage),
  project: () => makeProject(stage),
  funder: () => makeFunder(stage),
  statement: () => makeStatement(stage),
  affiliation: (by: ActorName) => makeAffiliation(stage, by),
  organisationNumber: () => numberOfFirst(stage, 'organisations'),
  townProjectNumber: () => numberOfTowns(stage),
  projectNumber: () => numberOfFirst(stage, 'projects'),
});
