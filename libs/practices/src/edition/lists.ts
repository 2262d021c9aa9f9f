/** The lists of an edition, which stands as `e` in the statements that read it. */
import { OrderedLists } from '#platform';

export const editionLists = new OrderedLists({
  schema: 'practices',
  owner: 'edition_id',
  alias: 'e',
  lists: {
    steps: { table: 'step', columns: { titles: ['titles', 'jsonb'], texts: ['texts', 'jsonb'] } },
    lessons: { table: 'lesson', columns: { texts: ['texts', 'jsonb'], failure: ['failure', 'boolean'] } },
    evidence: {
      table: 'evidence',
      columns: {
        indicators: ['indicators', 'jsonb'],
        value: ['value', 'text'],
        asWritten: ['as_written', 'text'],
        period: ['period', 'text'],
        sources: ['sources', 'jsonb'],
      },
    },
    bodies: {
      table: 'body',
      columns: {
        role: ['role', 'text'],
        organisationId: ['organisation_id', 'uuid'],
        municipalityId: ['municipality_id', 'uuid'],
        behalfOfId: ['behalf_of_id', 'uuid'],
      },
    },
    resources: {
      table: 'resource',
      columns: {
        whats: ['whats', 'jsonb'],
        people: ['people', 'text'],
        amount: ['amount', 'numeric'],
        currency: ['currency', 'text'],
      },
    },
    photos: {
      table: 'photo',
      columns: { fileId: ['file_id', 'uuid'], alts: ['alts', 'jsonb'], captions: ['captions', 'jsonb'] },
    },
  },
  references: {
    projectIds: { table: 'edition_project', column: 'project_id' },
    statementIds: { table: 'edition_statement', column: 'statement_id' },
    meetingIds: { table: 'edition_meeting', column: 'meeting_id' },
  },
});
