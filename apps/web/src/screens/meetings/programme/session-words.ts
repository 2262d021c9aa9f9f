import type { Words } from '../../../language/words.js';

export const sessionKinds = [
  'PLENARY',
  'PANEL',
  'PRESENTATION',
  'WORKSHOP',
  'WORKING_GROUP',
  'ROUND_TABLE',
  'VISIT',
  'REGISTRATION',
  'BREAK',
  'SOCIAL',
] as const;

interface Named {
  kind: string;
  title: string | null;
  hostOrganisation?: { name: string } | null;
}

/** What a session is called: one without a title by its kind. */
export function sessionHeading({ kind, title }: Named, t: Words): string {
  return title ?? t(`timetable.kind.${kind as 'PANEL'}`);
}

/** "14:30–16:00". */
export const hoursOf = ({
  startTime,
  endTime,
}: {
  startTime: string | null;
  endTime: string | null;
}): string => [startTime, endTime].filter(Boolean).join('–');
