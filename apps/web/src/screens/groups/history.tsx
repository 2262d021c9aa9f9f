import { useEffect, type ReactNode } from 'react';
import { useClient } from 'urql';
import { graphql } from '../../graphql/documents.js';
import { askWith, useAsk } from '../../graphql/hooks.js';
import { RoleSteps } from './role-steps.js';

const MembershipHistory = graphql(`
  query MembershipHistory($number: Int!, $after: String) {
    group(number: $number) {
      id
      history(first: 20, after: $after) {
        items {
          ...RoleStep
        }
        next
      }
    }
  }
`);

/** Who was what and when in a group. */
export function History({
  number,
  all,
  turn,
}: {
  number: number;
  /** of everybody, not only one's own */
  all: boolean;
  /** asked anew whenever this changes */
  turn: number;
}): ReactNode {
  const client = useClient();
  const { answer, again } = useAsk(MembershipHistory, { number });
  useEffect(() => again(), [turn, again]);
  if (!answer) return null;
  return (
    <RoleSteps
      first={answer.group.history}
      all={all}
      older={async (after) =>
        (await askWith(client, MembershipHistory, { number, after })).answer?.group.history
      }
    />
  );
}
