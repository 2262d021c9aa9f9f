import { graphql } from '../../graphql/documents.js';
import type { PracticeByNumberQuery, PracticeTextFragment } from '../../generated/graphql/graphql.js';

/** What a list shows of a practice. */
export const PracticeLine = graphql(`
  fragment PracticeLine on Practice {
    id
    number
    slug
    streamId
    state
    title
    municipality {
      id
      name
      tile {
        ...Tile
      }
    }
    community {
      id
    }
    partnersSought {
      since
    }
    edition {
      sections {
        kind
        text
        language
      }
      themes {
        id
        number
        name
      }
    }
    working {
      id
      state
    }
  }
`);

export const PracticeText = graphql(`
  fragment PracticeText on PracticeEdition {
    id
    ordinal
    state
    language
    title
    period
    targetGroups
    languages
    licence
    contact
    contactEmail
    publishedAt
    missing
    viewerMoves {
      to
      reasonNeeded
    }
    sections {
      kind
      text
      language
    }
    steps {
      title
      text
    }
    lessons {
      text
      failure
    }
    evidence {
      indicator
      value {
        value
        qualifier
      }
      asWritten
      period
      source
    }
    resources {
      what
      people {
        value
        qualifier
      }
      amount
      currency
    }
    bodies {
      role
      organisation {
        id
        number
        slug
        name
      }
      municipality {
        id
        number
        slug
        name
      }
      onBehalfOf {
        id
        name
      }
    }
    photos {
      id
      url
      smallUrl
      urlUntil
      alt
      caption
      width
      height
    }
    themes {
      id
      number
      name
    }
    meetings {
      id
      ...MeetingLine
    }
    projects {
      ...ProjectFunding
    }
    fundingStatements {
      ...StatementWords
    }
    moves {
      id
      from
      to
      reason
      language
      at
      person {
        ...Name
      }
    }
    round
    reviews {
      id
      round
      state
      mine
      version
      advice
      words
      language
      conflict
      municipality {
        ...Tile
      }
      person {
        ...Name
      }
      scores {
        value
        words
        criterion {
          id
          name
          question
        }
      }
    }
  }
`);
export type ShownEdition = PracticeTextFragment;

export const PracticeByNumber = graphql(`
  query PracticeByNumber($number: Int!) {
    practice(number: $number) {
      id
      number
      slug
      version
      streamId
      state
      title
      publishedAt
      viewerMayWrite
      viewerMayDecide
      municipality {
        id
        number
        slug
        name
        tile {
          ...Tile
        }
      }
      community {
        id
        name
        number
        slug
        projects {
          ...ProjectFunding
        }
        fundingStatements {
          ...StatementWords
        }
      }
      authors {
        ...Name
      }
      ...PracticeTransfers
      withdrawal {
        reason
        language
        at
      }
      edition {
        ...PracticeText
      }
      working {
        ...PracticeText
      }
    }
  }
`);
export type ShownPractice = PracticeByNumberQuery['practice'];

export const MoveEdition = graphql(`
  mutation MoveEdition($input: MoveEditionInput!) {
    movePracticeEdition(input: $input) {
      id
      version
    }
  }
`);

export const Criteria = graphql(`
  query PracticeCriteria {
    practiceCriteria {
      id
      name
      question
    }
  }
`);

export const AskReviewer = graphql(`
  mutation AskPracticeReviewer($practiceId: ID!, $personId: ID!) {
    askPracticeReviewer(practiceId: $practiceId, personId: $personId) {
      id
    }
  }
`);

export const ReleaseReviewer = graphql(`
  mutation ReleasePracticeReviewer($reviewId: ID!) {
    releasePracticeReviewer(reviewId: $reviewId) {
      id
    }
  }
`);

export const NameAuthor = graphql(`
  mutation NamePracticeAuthor($practiceId: ID!, $personId: ID!) {
    namePracticeAuthor(practiceId: $practiceId, personId: $personId) {
      id
    }
  }
`);

export const ReleaseAuthor = graphql(`
  mutation ReleasePracticeAuthor($practiceId: ID!, $personId: ID!) {
    releasePracticeAuthor(practiceId: $practiceId, personId: $personId)
  }
`);

export const DeclareInterest = graphql(`
  mutation DeclareReviewInterest($reviewId: ID!, $conflict: String) {
    declareReviewInterest(reviewId: $reviewId, conflict: $conflict)
  }
`);

export const GiveReview = graphql(`
  mutation GivePracticeReview($input: GiveReviewInput!) {
    givePracticeReview(input: $input) {
      id
    }
  }
`);

export const BeginEdition = graphql(`
  mutation BeginPracticeEdition($id: ID!) {
    beginPracticeEdition(id: $id) {
      id
    }
  }
`);
