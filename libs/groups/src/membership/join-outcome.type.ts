import { ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'What became of the wish to join: a membership, or a request that waits for an answer.',
})
export class JoinOutcome {
  /** one of the two is set; the resolver reads what it names */
  membershipId: string | null;
  requestId: string | null;
}
