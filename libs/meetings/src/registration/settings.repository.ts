import type { Tx } from '#platform';
import type { AskedQuestion } from './answers.policy.js';

/**
 * Of two who open registration for the first time, and so find no pools to hold, the second waits for the first. Weaker than `for
 * update`: whoever registers holds the pools and then the meeting's key, so the two would wait for one another.
 */
export async function holdSettings(tx: Tx, meetingId: string): Promise<void> {
  await tx.query({
    name: 'meetings.registration.hold-settings',
    text: 'select 1 from meetings.meeting where id = $1 for no key update',
    values: [meetingId],
  });
}

/** How one registers for a meeting, all of it anew. */
export async function putSettings(
  tx: Tx,
  said: {
    meetingId: string;
    open: boolean;
    manner: string;
    deadline: string | null;
    deadlineZone: string | null;
    deadlineAt: string | null;
    separateRemote: boolean;
    guests: boolean;
    questions: readonly AskedQuestion[];
    version: number;
  },
): Promise<void> {
  await tx.query({
    name: 'meetings.registration.put-settings',
    text: `insert into meetings.registration_settings (meeting_id, open, manner, deadline, deadline_zone, deadline_at, separate_remote,
             guests, questions, version) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
           on conflict (meeting_id) do update set open = excluded.open, manner = excluded.manner, deadline = excluded.deadline,
             deadline_zone = excluded.deadline_zone, deadline_at = excluded.deadline_at, separate_remote = excluded.separate_remote,
             guests = excluded.guests, questions = excluded.questions, version = excluded.version`,
    values: [
      said.meetingId,
      said.open,
      said.manner,
      said.deadline,
      said.deadlineZone,
      said.deadlineAt,
      said.separateRemote,
      said.guests,
      JSON.stringify(said.questions),
      said.version,
    ],
  });
}
