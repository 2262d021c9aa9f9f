import type { ReactNode } from 'react';
import { graphql } from '../../../graphql/documents.js';
import { useAsk } from '../../../graphql/hooks.js';
import { useLocale, useWords } from '../../../language/words.js';
import { Choices, Select, TextField } from '../../../parts/field.js';
import { meetingDays } from '../../../parts/meeting-days.js';
import { headingOf } from '../../../parts/meeting-line.js';
import { relations } from './choices.js';
import { FormPart } from '../../../parts/long-form/form-part.js';
import type { Part } from './meeting-texts.js';

const MeetingsToBelongTo = graphql(`
  query MeetingsToBelongTo($scopeId: ID!) {
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
        partOf {
          id
        }
        viewerMayEdit
      }
    }
    drafts: meetings(scopeId: $scopeId, when: DRAFTS, first: 50) {
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
        partOf {
          id
        }
        viewerMayEdit
      }
    }
  }
`);

/** Which one it is of a series, and the meeting beside or inside which it is. */
export function BelongingFields({
  texts,
  wrong,
  change,
  communityId,
  ownId,
  holds,
}: Part & {
  communityId: string | undefined;
  /** null: a new one */
  ownId: string | null;
  /** others are beside or inside this one: then it can be in none */
  holds: boolean;
}): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const { answer } = useAsk(
    MeetingsToBelongTo,
    { scopeId: communityId ?? '' },
    { pause: !communityId || holds },
  );
  const wholes = [...(answer?.drafts.items ?? []), ...(answer?.meetings.items ?? [])].filter(
    (one) => one.viewerMayEdit && !one.partOf && one.id !== ownId,
  );
  const named = (one: (typeof wholes)[number]): string =>
    `${headingOf(one, t)} (${meetingDays(one.date, locale, t)})`;
  const whole = wholes.find(({ id }) => id === texts.partOfId);
  return (
    <FormPart
      name={t('meetingForm.belongs')}
      held={[
        texts.series,
        texts.ordinal && `${t('meetings.ordinal')}: ${texts.ordinal}`,
        whole && named(whole),
      ]}
      wrong={Boolean(wrong.ordinal)}
    >
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField
          label={t('meetings.series')}
          hint={t('meetings.series.hint')}
          maxLength={200}
          value={texts.series}
          onChange={(event) => change({ series: event.target.value })}
        />
        <TextField
          label={t('meetings.ordinal')}
          inputMode="numeric"
          wrong={wrong.ordinal}
          value={texts.ordinal}
          onChange={(event) => change({ ordinal: event.target.value })}
        />
      </div>
      {holds ? (
        <p className="muted">{t('meetingForm.partOf.holds')}</p>
      ) : (
        <Select
          label={t('meetingForm.partOf')}
          value={texts.partOfId}
          onChange={(event) => change({ partOfId: event.target.value })}
          options={[
            { value: '', text: t('meetingForm.partOf.none') },
            ...wholes.map((one) => ({ value: one.id, text: named(one) })),
          ]}
        />
      )}
      {texts.partOfId && (
        <Choices
          label={t('meetingForm.relation')}
          name="relation"
          chosen={texts.relation}
          onChange={(event) => change({ relation: event.target.value as typeof texts.relation })}
          options={relations.map((value) => ({ value, text: t(`meetingForm.relation.${value}`) }))}
        />
      )}
    </FormPart>
  );
}
