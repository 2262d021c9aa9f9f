import { graphql } from '../../../graphql/documents.js';
import type { MeetingToEditQuery } from '../../../generated/graphql/graphql.js';

/** All that is said of a meeting, in all languages. */
export const MeetingToEdit = graphql(`
  query MeetingToEdit($number: Int!) {
    meeting(number: $number) {
      id
      number
      slug
      version
      streamId
      kind
      visibility
      ordinal
      date
      startTime
      endTime
      timeZone
      city
      venue
      mode
      onlineLink
      working
      sectors
      languages
      interpretation
      relation
      viewerMayEdit
      titles {
        language
        text
      }
      topics {
        language
        text
      }
      aims {
        language
        text
      }
      accessibilities {
        language
        text
      }
      prices {
        language
        text
      }
      town {
        id
        name
      }
      series {
        name
      }
      community {
        id
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
      patrons {
        name
        offices {
          language
          text
        }
      }
      partOf {
        id
      }
      parts {
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
      figures {
        rank
        asWritten
        value {
          value
          qualifier
        }
        whats {
          language
          text
        }
        town {
          id
          name
        }
        territories {
          language
          text
        }
        sources {
          language
          text
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
    }
  }
`);

export type EditedMeeting = MeetingToEditQuery['meeting'];

export const CreateMeeting = graphql(`
  mutation CreateMeeting($input: CreateMeetingInput!) {
    createMeeting(input: $input) {
      id
      number
      slug
    }
  }
`);

export const EditMeeting = graphql(`
  mutation EditMeeting($input: EditMeetingInput!) {
    editMeeting(input: $input) {
      id
      number
      slug
    }
  }
`);
