/** The lists of a meeting, which stands as `m` in the statements that read it. */
import { OrderedLists } from '#platform';

export const meetingLists = new OrderedLists({
  schema: 'meetings',
  owner: 'meeting_id',
  alias: 'm',
  lists: {
    bodies: {
      table: 'meeting_body',
      columns: {
        role: ['role', 'text'],
        organisationId: ['organisation_id', 'uuid'],
        municipalityId: ['municipality_id', 'uuid'],
        behalfOfId: ['behalf_of_id', 'uuid'],
      },
    },
    patrons: {
      table: 'meeting_patron',
      columns: { offices: ['offices', 'jsonb'], name: ['name', 'text'] },
    },
    figures: {
      table: 'meeting_figure',
      columns: {
        value: ['value', 'text'],
        rank: ['rank', 'int'],
        asWritten: ['as_written', 'text'],
        whats: ['whats', 'jsonb'],
        townId: ['town_id', 'uuid'],
        territories: ['territories', 'jsonb'],
        sources: ['sources', 'jsonb'],
      },
    },
    quotes: {
      table: 'meeting_quote',
      columns: { text: ['text', 'text'], language: ['language', 'text'], by: ['by', 'text'] },
    },
    contributions: {
      table: 'meeting_contribution',
      columns: {
        kind: ['kind', 'text'],
        title: ['title', 'text'],
        url: ['url', 'text'],
        language: ['language', 'text'],
        by: ['by', 'text'],
        subjects: ['subjects', 'jsonb'],
      },
    },
    photos: {
      table: 'meeting_photo',
      columns: { fileId: ['file_id', 'uuid'], alts: ['alts', 'jsonb'], captions: ['captions', 'jsonb'] },
    },
  },
  references: {
    projectIds: { table: 'meeting_project', column: 'project_id' },
    statementIds: { table: 'meeting_statement', column: 'statement_id' },
  },
});
