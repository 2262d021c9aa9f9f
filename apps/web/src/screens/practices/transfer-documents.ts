import { graphql } from '../../graphql/documents.js';
import type { PracticeTransfersFragment } from '../../generated/graphql/graphql.js';

/** Where a practice has travelled, from where it came, and for whom the viewer may write that down. */
export const PracticeTransfers = graphql(`
  fragment PracticeTransfers on Practice {
    id
    number
    partnersSought {
      words
      language
    }
    transfers {
      id
      stage
      inUseSince
      municipality {
        id
        name
        tile {
          ...Tile
        }
      }
      steps {
        id
        stage
        since
        adaptations
        evidence
        reason
        contact
        language
        person {
          ...Name
        }
      }
    }
    viewerTransfers {
      version
      stages
      municipality {
        ...Tile
      }
    }
    adaptedFrom {
      id
      number
      slug
      title
      municipality {
        id
        name
      }
    }
    adaptations {
      id
      number
      slug
      title
      municipality {
        id
        name
      }
    }
  }
`);
export type ShownTransfers = PracticeTransfersFragment;
export type ShownTransfer = ShownTransfers['transfers'][number];

/** From which a new one is made. */
export const AdaptedPractice = graphql(`
  query AdaptedPractice($number: Int!) {
    practice(number: $number) {
      id
      title
      municipality {
        id
        name
      }
    }
  }
`);

export const RecordTransfer = graphql(`
  mutation RecordTransfer($input: RecordTransferInput!) {
    recordTransfer(input: $input) {
      id
    }
  }
`);

export const SeekPartners = graphql(`
  mutation SeekPartners($input: SeekPartnersInput!) {
    seekPartners(input: $input) {
      id
      version
    }
  }
`);
