/** Who may have which paper of a meeting that they read. */
import type { AttendanceState } from '#kernel';
import type { State } from '../meeting/meeting.policy.js';

/** Nobody was at a meeting that has not been. */
export function earnsCertificate(meeting: State, attendance: AttendanceState | null): boolean {
  const held = meeting === 'HELD' || meeting === 'ARCHIVED';
  return held && (attendance === 'ON_SITE' || attendance === 'REMOTE');
}
