import { graphql } from '../../graphql/documents.js';

export const GroupSettings = graphql(`
  query GroupSettings($number: Int!) {
    group(number: $number) {
      id
      version
      visibility
      admission
      names {
        language
        text
      }
      purposes {
        language
        text
      }
    }
  }
`);

export const EditGroup = graphql(`
  mutation EditGroup($input: EditGroupInput!) {
    editGroup(input: $input) {
      id
      number
      slug
    }
  }
`);

export const ArchiveGroup = graphql(`
  mutation ArchiveGroup($id: ID!, $note: String) {
    archiveGroup(id: $id, note: $note) {
      id
      archived
    }
  }
`);

export const ReopenGroup = graphql(`
  mutation ReopenGroup($id: ID!) {
    reopenGroup(id: $id) {
      id
      archived
    }
  }
`);
