import type { ReactNode } from 'react';
import { useAsk } from '../../../graphql/hooks.js';
import { Funding } from '../../../parts/funding.js';
import { MinutesOfMeeting } from './documents.js';

/** Whose money it is: what the meeting's own funders want said, else those of its community. */
export function MinutesFunding({ number }: { number: number }): ReactNode {
  const { answer } = useAsk(MinutesOfMeeting, { number });
  if (!answer) return null;
  const { projects, fundingStatements, community } = answer.meeting;
  return (
    <Funding
      projects={projects.length > 0 ? projects : (community?.projects ?? [])}
      statements={fundingStatements.length > 0 ? fundingStatements : (community?.fundingStatements ?? [])}
    />
  );
}
