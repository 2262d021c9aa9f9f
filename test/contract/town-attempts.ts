/** How those who keep a municipality's page try their hands on it. */
import type { Attempt } from './attempts.js';
import type { Stage } from './stage.js';

export const townAttempts: Record<string, (stage: Stage, place: string) => Promise<Attempt>> = {
  editMunicipality: async (stage) => ({ variables: { input: await stage.municipalityEdit() } }),
  addContactPoint: async (stage) => ({
    variables: { input: { municipalityId: stage.ids.municipality.id, ...stage.contactPointInput() } },
  }),
  editContactPoint: async (stage) => ({
    variables: { input: { id: await stage.contactPoint(), version: 1, ...stage.contactPointInput() } },
  }),
  removeContactPoint: async (stage) => ({ variables: { id: await stage.contactPoint() } }),
  addOffice: async (stage) => ({
    variables: { input: { municipalityId: stage.ids.municipality.id, ...stage.officeInput() } },
  }),
  editOffice: async (stage) => ({
    variables: { input: { id: await stage.office(), version: 1, ...stage.officeInput() } },
  }),
  removeOffice: async (stage) => ({ variables: { id: await stage.office() } }),
  endMandate: async (stage) => ({ variables: { id: await stage.freshMandate(), until: '2026-11' } }),
  appointMandate: async (stage, place) => ({
    variables: {
      input: {
        municipalityId: stage.ids.municipality.id,
        communityId: stage.ids.community.id,
        personId: stage.ids.person['member2'],
        role: 'SUBSTITUTE',
        from: '2026',
        ...(place === 'to coordinate' ? { coordinates: true } : {}),
      },
    },
  }),
};
