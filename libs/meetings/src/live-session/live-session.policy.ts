import { DomainError, type SessionState } from '#kernel';

const beforehand = 60 * 60 * 1000;

/** Whether one may say by oneself that one is there: while the session goes on, and in the hour before the meeting begins. */
export function isDoorOpen(state: SessionState, startsAt: string | null, now: number): boolean {
  if (state !== 'SCHEDULED') return state !== 'CLOSED';
  const start = Date.parse(startsAt ?? '');
  return now >= start - beforehand && now < start + 24 * beforehand;
}

/** Refuses what does not go with the command: whoever sends it means something else than what would be done. */
export function mustBelong<Input extends { command: string }>(
  input: Input,
  commands: Partial<Record<keyof Input & string, readonly string[]>>,
): void {
  for (const [name, those] of Object.entries(commands) as [keyof Input & string, readonly string[]][])
    if (input[name] != null && !those.includes(input.command))
      throw new DomainError('BAD_INPUT', { field: `input.${name}`, rule: 'NOT_WITH_COMMAND' });
}
