import type { ReactNode } from 'react';
import { graphql, unmask, type FragmentType } from '../graphql/documents.js';
import { useLocale, useWords, type Words } from '../language/words.js';
import { addressOf } from './address.js';
import { Go } from './go.js';
import { meetingDays } from './meeting-days.js';

export const MeetingLine = graphql(`
  fragment MeetingLine on Meeting {
    id
    streamId
    visibility
    number
    slug
    kind
    state
    title
    topic
    ordinal
    date
    startTime
    mode
    city
    hostName
    unconfirmed
    town {
      id
      name
    }
    group {
      id
      name
    }
    community {
      id
      name
      shortName
    }
  }
`);

interface Named {
  kind: string;
  title: string | null;
  topic: string | null;
  ordinal: number | null;
  city: string | null;
  town: { name: string } | null;
  hostName?: string | null;
}

type Kind = 'REGULAR';

/** The town or city where it is. */
export function placeOf({ town, city }: Pick<Named, 'town' | 'city'>): string | null {
  return town?.name ?? city;
}

/** "Konferencja", "Spotkanie nr 3". */
export function kindText({ kind, ordinal }: Pick<Named, 'kind' | 'ordinal'>, t: Words): string {
  const name = t(`meetings.kind.${kind as Kind}`);
  return ordinal === null ? name : t('meetings.numbered', { kind: name, ordinal });
}

/** What a meeting is called: one without a title by what it is about, else by its kind and its host or town. */
export function headingOf(meeting: Named, t: Words): string {
  const where = meeting.hostName ?? placeOf(meeting);
  return meeting.title ?? meeting.topic ?? [kindText(meeting, t), where].filter(Boolean).join(', ');
}

/** A state that one must not miss: what is announced and what took place say it by their time. */
export function StateMark({
  state,
  unconfirmed = false,
}: {
  state: string;
  /** its day has passed, and nobody has said that it was held */
  unconfirmed?: boolean;
}): ReactNode {
  const t = useWords();
  if (unconfirmed && state === 'PLANNED')
    return (
      <span className="mark !whitespace-normal" data-tone="amber">
        {t('meetings.unconfirmed')}
      </span>
    );
  if (state === 'PLANNED' || state === 'HELD') return null;
  return (
    <span className="mark" data-tone={state === 'CANCELLED' ? 'brick' : 'amber'}>
      {t(`meetings.state.${state as 'DRAFT'}`)}
    </span>
  );
}

/** A meeting in a list: what it is called, when, where, and whose it is. */
export function MeetingRow({
  meeting: masked,
  whose = true,
}: {
  meeting: FragmentType<typeof MeetingLine>;
  whose?: boolean;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const meeting = unmask(MeetingLine, masked);
  const heading = headingOf(meeting, t);
  const kind = kindText(meeting, t);
  const place = placeOf(meeting);
  const owner = meeting.group?.name ?? meeting.community?.shortName ?? meeting.community?.name;
  return (
    <>
      <h3 className="serif text-f-l">
        <Go to={addressOf('meetings', meeting)}>{heading}</Go>
      </h3>
      <p className="mt-1 flex flex-wrap items-center gap-x-3" suppressHydrationWarning>
        <StateMark state={meeting.state} unconfirmed={meeting.unconfirmed} />
        {[
          heading.startsWith(kind) ? null : kind,
          [meetingDays(meeting.date, locale, t), meeting.startTime].filter(Boolean).join(', '),
          heading.endsWith(`, ${place}`) ? null : place,
          meeting.mode === 'IN_PERSON' ? null : t(`meetings.mode.${meeting.mode}`),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {whose && owner && <p className="muted small mt-1">{owner}</p>}
    </>
  );
}
