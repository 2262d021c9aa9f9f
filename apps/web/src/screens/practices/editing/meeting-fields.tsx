import { useState, type ReactNode } from 'react';
import { graphql } from '../../../graphql/documents.js';
import { useAsk } from '../../../graphql/hooks.js';
import { useLocale, useWords } from '../../../language/words.js';
import { Select } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { Rows, type RowForm } from '../../../parts/long-form/rows.js';
import { meetingDays } from '../../../parts/meeting-days.js';
import { headingOf } from '../../../parts/meeting-line.js';
import { FailedHere, Loading } from '../../../parts/states.js';
import type { MeetingRow, Part } from './edition-texts.js';

const MeetingsToName = graphql(`
  query MeetingsToName($scopeId: ID!) {
    meetings(scopeId: $scopeId, first: 100) {
      items {
        id
        kind
        title
        topic
        ordinal
        date
        city
        town {
          id
          name
        }
      }
    }
  }
`);

/** At which meetings of the community it was presented. */
export function MeetingFields({
  texts: { meetings },
  change,
  communityId,
}: Part & { communityId: string | undefined }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  return (
    <Rows
      label={t('practices.meetings')}
      add={t('practiceForm.meetings.add')}
      items={meetings}
      change={(rows) => change({ meetings: rows })}
      most={communityId ? 30 : 0}
      name={({ meeting }) => headingOf(meeting, t)}
      detail={({ meeting }) => meetingDays(meeting.date, locale, t)}
      form={(one, keep, leave) => (
        <MeetingForm one={one} keep={keep} leave={leave} taken={meetings} communityId={communityId!} />
      )}
    />
  );
}

function MeetingForm({
  one,
  keep,
  leave,
  taken,
  communityId,
}: RowForm<MeetingRow> & { taken: readonly MeetingRow[]; communityId: string }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { answer, problem, again } = useAsk(MeetingsToName, { scopeId: communityId });
  const [chosen, setChosen] = useState(one?.key ?? '');
  if (problem && !answer) return <FailedHere problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const free = answer.meetings.items.filter(
    ({ id }) => id === one?.key || !taken.some(({ key }) => key === id),
  );
  const meeting = free.find(({ id }) => id === chosen) ?? free[0];
  const send = (): void => (meeting ? keep({ key: meeting.id, meeting }) : leave());
  return (
    <Form send={t('longForm.keep')} waiting={false} onSubmit={send} onCancel={leave} nothing={!meeting}>
      <Select
        label={t('practiceForm.meeting')}
        value={meeting?.id ?? ''}
        onChange={(event) => setChosen(event.target.value)}
        options={free.map((each) => ({
          value: each.id,
          text: `${headingOf(each, t)} (${meetingDays(each.date, locale, t)})`,
        }))}
      />
    </Form>
  );
}
