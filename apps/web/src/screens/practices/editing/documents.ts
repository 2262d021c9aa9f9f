import { graphql } from '../../../graphql/documents.js';
import type { EditedEditionFragment, PracticeToEditQuery } from '../../../generated/graphql/graphql.js';

/** All that is said in the edition in work, in all languages. */
export const EditedEdition = graphql(`
  fragment EditedEdition on PracticeEdition {
    id
    ordinal
    state
    language
    period
    targetGroups
    languages
    licence
    contactEmail
    missing
    titles {
      language
      text
    }
    contacts {
      language
      text
    }
    sections {
      kind
      texts {
        language
        text
      }
    }
    steps {
      titles {
        language
        text
      }
      texts {
        language
        text
      }
    }
    lessons {
      failure
      texts {
        language
        text
      }
    }
    evidence {
      asWritten
      period
      value {
        value
        qualifier
      }
      indicators {
        language
        text
      }
      sources {
        language
        text
      }
    }
    resources {
      amount
      currency
      people {
        value
        qualifier
      }
      whats {
        language
        text
      }
    }
    bodies {
      role
      organisation {
        id
        name
      }
      municipality {
        id
        name
      }
      onBehalfOf {
        id
        name
      }
    }
    photos {
      id
      smallUrl
      alts {
        language
        text
      }
      captions {
        language
        text
      }
    }
    themes {
      id
    }
    projects {
      id
      title
    }
    fundingStatements {
      id
      project
      text
    }
    meetings {
      id
      kind
      title
      topic
      ordinal
      date
      city
      town {
        id
        name
      }
    }
  }
`);
export type EditedEditionWords = EditedEditionFragment;

export const PracticeToEdit = graphql(`
  query PracticeToEdit($number: Int!) {
    practice(number: $number) {
      id
      number
      slug
      version
      streamId
      title
      viewerMayWrite
      municipality {
        id
        name
      }
      community {
        id
      }
      working {
        ...EditedEdition
      }
    }
  }
`);
export type EditedPractice = PracticeToEditQuery['practice'];

export const EditPractice = graphql(`
  mutation EditPractice($input: EditPracticeInput!) {
    editPractice(input: $input) {
      id
      number
      slug
      version
      working {
        id
        missing
      }
    }
  }
`);

export const SharePractice = graphql(`
  mutation SharePractice($input: SharePracticeInput!) {
    sharePractice(input: $input) {
      id
      number
      slug
    }
  }
`);

/** Where the reader writes, and of which town they are. */
export const PlacesOfPractices = graphql(`
  query PlacesOfPractices {
    communities {
      id
      name
      archived
      viewerCan
    }
    viewer {
      person {
        id
        municipality {
          id
          name
        }
      }
    }
  }
`);
