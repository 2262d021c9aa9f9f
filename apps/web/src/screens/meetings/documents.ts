import { graphql } from '../../graphql/documents.js';
import type { MeetingByNumberQuery } from '../../generated/graphql/graphql.js';

export const MeetingByNumber = graphql(`
  query MeetingByNumber($number: Int!) {
    meeting(number: $number) {
      id
      number
      slug
      version
      streamId
      kind
      state
      visibility
      title
      topic
      aim
      ordinal
      date
      startTime
      endTime
      timeZone
      startsAt
      endsAt
      city
      venue
      mode
      onlineLink
      working
      sectors
      languages
      interpretation
      accessibility
      price
      explanation
      relation
      viewerMayEdit
      papers
      live {
        viewerMayConduct
        session {
          version
          state
        }
      }
      ...MeetingTabFacts
      ...ProgrammeFacts
      registration {
        ...RegistrationDoor
      }
      town {
        id
        number
        slug
        name
      }
      series {
        name
      }
      community {
        id
        number
        slug
        name
        shortName
        projects {
          id
          ...ProjectFunding
        }
        fundingStatements {
          id
          ...StatementWords
        }
      }
      group {
        id
        number
        slug
        name
      }
      expected {
        value
        qualifier
      }
      attended {
        value
        qualifier
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
          number
          slug
          name
        }
      }
      patrons {
        office
        name
      }
      partOf {
        id
        number
        slug
        kind
        title
        topic
        ordinal
        city
        town {
          id
          name
        }
      }
      parts {
        id
        ...MeetingLine
      }
      projects {
        id
        ...ProjectFunding
      }
      fundingStatements {
        id
        ...StatementWords
      }
      figures {
        rank
        asWritten
        what
        territory
        source
        value {
          value
          qualifier
        }
        town {
          id
          number
          slug
          name
        }
      }
      quotes {
        text
        language
        by
      }
      contributions {
        kind
        title
        url
        language
        by
        subjects
      }
      hostName
      unconfirmed
      ups
      downs
      viewerRating
      commentsOpen
      viewerMayComment
      thread {
        id
        number
        slug
        postCount
        lastPostAt
        group {
          id
          number
          slug
        }
        community {
          id
          number
          slug
        }
      }
      photos {
        id
        width
        height
        alt
        caption
        url
        smallUrl
        urlUntil
      }
    }
  }
`);

export type ShownMeeting = MeetingByNumberQuery['meeting'];

export const SetMeetingState = graphql(`
  mutation SetMeetingState($input: SetMeetingStateInput!) {
    setMeetingState(input: $input) {
      id
      version
      state
    }
  }
`);

/** The communities and groups of the reader, with what they may do in each: in some they run meetings. */
export const PlacesOfMeetings = graphql(`
  query PlacesOfMeetings {
    communities {
      id
      name
      archived
      viewerCan
    }
    groups(first: 100) {
      items {
        id
        name
        archived
        viewerCan
        community {
          id
        }
      }
    }
  }
`);

export const RateMeeting = graphql(`
  mutation RateMeeting($id: ID!, $rating: Rating) {
    rateMeeting(id: $id, rating: $rating) {
      id
      ups
      downs
      viewerRating
    }
  }
`);

export const OpenMeetingThread = graphql(`
  mutation OpenMeetingThread($input: OpenMeetingThreadInput!) {
    openMeetingThread(input: $input) {
      id
      number
      slug
      group {
        id
        number
        slug
      }
      community {
        id
        number
        slug
      }
    }
  }
`);
