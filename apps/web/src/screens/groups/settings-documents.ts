import { graphql } from '../../graphql/documents.js';

export const GroupSettings = graphql(`
  query GroupSettings($number: Int!) {
    group(number: $number) {
      id
      version
      visibility
      admission
      template
      mailsContent
      names {
        language
        text
      }
      purposes {
        language
        text
      }
      themes {
        id
      }
      charter {
        version
        texts {
          language
          text
        }
      }
      questionnaire {
        version
        questions {
          id
          required
          texts {
            language
            text
          }
        }
      }
      parent {
        id
      }
      community {
        id
        viewerCan
        groups {
          id
          name
          viewerCan
          parent {
            id
          }
        }
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

export const EditCharter = graphql(`
  mutation EditCharter($input: EditCharterInput!) {
    editCharter(input: $input) {
      id
    }
  }
`);

export const SetQuestions = graphql(`
  mutation SetQuestions($input: SetQuestionsInput!) {
    setQuestions(input: $input) {
      version
    }
  }
`);

export const MoveGroup = graphql(`
  mutation MoveGroup($input: MoveGroupInput!) {
    moveGroup(input: $input) {
      id
    }
  }
`);

export const SetMailsContent = graphql(`
  mutation SetMailsContent($scopeId: ID!, $mailsContent: Boolean!) {
    setMailsContent(scopeId: $scopeId, mailsContent: $mailsContent)
  }
`);
