import { graphql } from '../../graphql/documents.js';
import type { NeedByNumberQuery, NeedLineFragment } from '../../generated/graphql/graphql.js';

export const NeedLine = graphql(`
  fragment NeedLine on Need {
    id
    number
    title
    words
    language
    period
    state
    targetGroups
    version
    viewerMayEdit
    themes {
      id
      number
      name
    }
    municipality {
      id
      name
      tile {
        ...Tile
      }
    }
    community {
      id
      name
    }
  }
`);
export type ShownNeed = NeedLineFragment;

export const NeedsPage = graphql(`
  query NeedsPage($filter: NeedFilter, $first: Int) {
    needs(filter: $filter, first: $first) {
      items {
        id
        ...NeedLine
      }
      next
    }
    needPlaces {
      community {
        id
        name
      }
      municipality {
        id
        name
      }
    }
  }
`);

export const NeedByNumber = graphql(`
  query NeedByNumber($number: Int!) {
    need(number: $number) {
      id
      ...NeedLine
      answers {
        targetGroups
        themes {
          id
          name
        }
        practice {
          id
          ...PracticeLine
        }
      }
      towns {
        inUseSince
        municipality {
          id
          name
          tile {
            ...Tile
          }
        }
        practice {
          id
          number
          slug
          title
        }
      }
    }
  }
`);
export type ShownAnswers = NeedByNumberQuery['need'];

export const StateNeed = graphql(`
  mutation StateNeed($input: StateNeedInput!) {
    stateNeed(input: $input) {
      id
      number
    }
  }
`);

export const EditNeed = graphql(`
  mutation EditNeed($input: EditNeedInput!) {
    editNeed(input: $input) {
      id
      version
    }
  }
`);
