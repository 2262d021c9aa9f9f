/** How what is said of organisations, affiliations, projects and funders is tried. */
import { randomUUID } from 'node:crypto';
import type { Attempts } from './attempts.js';
import type { ActorName } from './authorization-actors.js';

/** For "another's" the thing belongs to somebody else than the actor. */
export function holder(place: string, actor: ActorName): ActorName {
  if (place === 'own' && actor !== 'guest') return actor;
  return actor === 'member' ? 'observer' : 'member';
}

export const programmeAttempts: Record<string, Attempts> = {
  addOrganisation: async (stage, place) => ({
    variables: { input: { key: randomUUID(), ...stage.programme.organisationInput(place) } },
  }),
  editOrganisation: async (stage, place) => ({
    variables: {
      input: {
        id: await stage.programme.organisation(place),
        version: 1,
        names: [{ language: 'pl', text: 'Inaczej' }],
        acronym: 'IN',
        website: 'https://inaczej.example',
      },
    },
  }),
  addAffiliation: async (stage) => ({
    variables: {
      input: {
        key: randomUUID(),
        municipalityId: stage.ids.municipality.id,
        jobTitle: 'Inspektorka',
        language: 'pl',
        from: '2020',
      },
    },
  }),
  confirmAffiliation: async (stage) => ({ variables: { id: await stage.programme.affiliation('member') } }),
  endAffiliation: async (stage, place, actor) => ({
    variables: { id: await stage.programme.affiliation(holder(place, actor)), until: '2026-10' },
  }),
  addProject: async (stage) => ({
    variables: { input: { key: randomUUID(), ...stage.programme.projectInput() } },
  }),
  editProject: async (stage) => ({
    variables: {
      input: {
        id: await stage.programme.project(),
        version: 1,
        titles: [{ language: 'pl', text: 'Inaczej' }],
        frameworks: [{ language: 'pl', text: 'Ramy' }],
        acronym: 'IN',
      },
    },
  }),
  addFunder: async (stage) => ({
    variables: {
      input: {
        key: randomUUID(),
        projectId: await stage.programme.project(),
        country: 'CH',
        amount: 1000.5,
        currency: 'CHF',
      },
    },
  }),
  editFunder: async (stage) => ({
    variables: {
      input: {
        id: await stage.programme.funder(),
        version: 1,
        country: 'CH',
        amount: 1000.5,
        currency: 'CHF',
      },
    },
  }),
  removeFunder: async (stage) => ({ variables: { id: await stage.programme.funder() } }),
  draftStatement: async (stage) => ({
    variables: {
      input: {
        key: randomUUID(),
        projectId: await stage.programme.project(),
        language: 'pl',
        text: 'Słowa',
        disclaimer: 'Zastrzeżenie',
      },
    },
  }),
  moveStatement: async (stage) => ({ variables: { id: await stage.programme.statement(), position: 1 } }),
  removeStatement: async (stage) => ({ variables: { id: await stage.programme.statement() } }),
  publishStatement: async (stage) => ({ variables: { id: await stage.programme.statement() } }),
};
