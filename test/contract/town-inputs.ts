import { randomUUID } from 'node:crypto';
import type { Caller } from '../kit/caller.js';

/** What those who keep a municipality's page write on it, with something in every field. */
export const editMunicipalityDocument =
  'mutation ($input: EditMunicipalityInput!) { editMunicipality(input: $input) { id } }';

/** A name is exchanged, so that there is a before and an after. */
export const municipalityEdit = (id: string, version: number, count: number) => ({
  id,
  version,
  names: [
    { language: 'pl', text: 'Wrocław' },
    { language: 'de', text: `Breslau ${count}` },
  ],
  population: 600_000 + count,
  populationYear: 2021,
  languages: ['pl', 'uk'],
  abouts: [{ language: 'pl', text: 'Miasto na próbę.' }],
});

export const contactPointInput = () => ({
  kind: 'INFORMATION_POINT',
  names: [{ language: 'pl', text: 'Punkt na próbę' }],
  address: 'Próbna 1',
  email: 'point@town.example',
  phone: '+48 000',
  website: 'https://town.example/point',
  openingHours: [{ language: 'pl', text: '8-16' }],
});

export const officeInput = (holderId: string) => ({
  kind: 'HEAD',
  names: [{ language: 'pl', text: 'Urząd na próbę' }],
  holderId,
  since: '2024',
});

export async function addContactPoint(by: Caller, municipalityId: string): Promise<string> {
  const answer = await by.get(
    'mutation ($input: AddContactPointInput!) { addContactPoint(input: $input) { id } }',
    { input: { municipalityId, ...contactPointInput() } },
  );
  return answer.addContactPoint.id;
}

export async function addOffice(by: Caller, municipalityId: string, office: object): Promise<string> {
  const answer = await by.get('mutation ($input: AddOfficeInput!) { addOffice(input: $input) { id } }', {
    input: { municipalityId, ...office },
  });
  return answer.addOffice.id;
}

export const municipalityInput = (count: number) => ({
  key: randomUUID(),
  country: 'PL',
  register: 'TERYT',
  code: String(9_000_000 + count),
  names: [{ language: 'pl', text: `Osada ${count}` }],
});

export async function appointMandate(
  by: Caller,
  municipalityId: string,
  communityId: string,
  personId: string,
): Promise<string> {
  const input = {
    municipalityId,
    communityId,
    personId,
    role: 'DELEGATE',
    from: '2026-01-01',
    until: '2030',
  };
  const answer = await by.get(
    'mutation ($input: AppointMandateInput!) { appointMandate(input: $input) { id } }',
    { input },
  );
  return answer.appointMandate.id;
}
