import type { MessageKey } from '../language/messages/index.js';
import { languageNames, type Language, type Words } from '../language/words.js';

const fields: Record<string, MessageKey> = {
  name: 'places.edit.name',
  about: 'places.edit.about',
  spellings: 'places.edit.spellings',
  population: 'places.population',
  populationSource: 'places.field.populationSource',
  languages: 'places.languages',
  type: 'places.field.type',
  region: 'places.field.region',
  position: 'places.field.position',
  contactPoint: 'places.contacts',
  trustedDomain: 'arrival.domains',
  office: 'places.offices',
  officeHolder: 'places.field.officeHolder',
  title: 'threads.title',
  acronym: 'programme.acronym',
  period: 'programme.period',
  framework: 'programme.framework',
  partOf: 'programme.wider',
  implementedBy: 'programme.implementedBy',
  partners: 'programme.partners',
  towns: 'programme.towns',
  communities: 'programme.paysFor',
  funder: 'programme.funders',
  statement: 'programme.statements',
  statementDraft: 'programme.drafts',
  statementPlace: 'programme.order',
};

/** A changed field in words; `name.uk` is the name in Ukrainian. */
export function fieldText(field: string, t: Words, language?: string | null): string {
  const [plain = '', tail] = field.split('.');
  const spoken = language ?? tail;
  const key = fields[plain];
  const name = key ? t(key) : plain;
  return spoken ? `${name} (${languageNames[spoken as Language] ?? spoken})` : name;
}
