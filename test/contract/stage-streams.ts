/** Which stream is meant by the kind and the place of a rule. */
import { practiceStream } from './practice-attempts.js';
import { libraryStream } from './document-attempts.js';
import type { Stage } from './stage.js';

export function streamOf(stage: Stage, kind: string, place: string): string | Promise<string> {
  if (kind === 'person') return stage.ids.person[place.slice('the '.length)]!;
  if (kind === 'group') return stage.scopeId(place);
  if (kind === 'practice') return practiceStream(stage, place);
  if (kind === 'library') return libraryStream(stage, place);
  const meeting = stage.meetings[place.replace('meeting ', '')];
  if (kind === 'meeting') return meeting!.id;
  if (kind === 'minutes') return meeting!.minutes!.minutesId;
  if (place.startsWith('meeting ')) return meeting!.deskStreamId!;
  const { thread, deskStreamId } = stage.ids.groups[place as 'public'];
  return kind === 'thread' ? thread.id : deskStreamId;
}
