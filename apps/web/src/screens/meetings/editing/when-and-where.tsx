import type { ReactNode } from 'react';
import { useWords } from '../../../language/words.js';
import { Select, TextField } from '../../../parts/field.js';
import { TownPicker } from '../../../parts/town-picker.js';
import { zoneOptions } from '../../../parts/zones.js';
import { modes } from './choices.js';
import type { MeetingTexts, Part } from './meeting-texts.js';

/** The days as well as they are known, the hours by the clock of the place, the place, and the link. */
export function WhenAndWhere({ texts, wrong, change }: Part): ReactNode {
  const t = useWords();
  return (
    <>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label={t('meetings.day.first')}
          hint={t('places.date.hint')}
          wrong={wrong.first}
          value={texts.first}
          onChange={(event) => change({ first: event.target.value })}
        />
        <TextField
          label={t('meetings.day.last')}
          hint={t('meetings.day.last.hint')}
          wrong={wrong.last}
          value={texts.last}
          onChange={(event) => change({ last: event.target.value })}
        />
      </div>
      <div className="grid gap-5 sm:grid-cols-3">
        <TextField
          type="time"
          label={t('meetings.starts')}
          value={texts.startTime}
          onChange={(event) => change({ startTime: event.target.value })}
        />
        <TextField
          type="time"
          label={t('meetings.ends')}
          value={texts.endTime}
          onChange={(event) => change({ endTime: event.target.value })}
        />
        <Select
          label={t('meetings.zone')}
          value={texts.timeZone}
          onChange={(event) => change({ timeZone: event.target.value })}
          options={zoneOptions(texts.timeZone, t)}
        />
      </div>
      <div className="grid gap-5 sm:grid-cols-2">
        <TownPicker
          label={t('meetings.town')}
          picked={texts.town}
          onPick={(town) => change({ town: town && { id: town.id, name: town.name } })}
        />
        <TextField
          label={t('meetings.city')}
          wrong={wrong.city}
          maxLength={120}
          value={texts.city}
          onChange={(event) => change({ city: event.target.value })}
        />
      </div>
      <TextField
        label={t('meetings.venue')}
        maxLength={200}
        value={texts.venue}
        onChange={(event) => change({ venue: event.target.value })}
      />
      <Select
        label={t('meetings.how')}
        value={texts.mode}
        onChange={(event) => change({ mode: event.target.value as MeetingTexts['mode'] })}
        options={modes.map((mode) => ({ value: mode, text: t(`meetings.mode.${mode}`) }))}
      />
      {(texts.mode !== 'IN_PERSON' || texts.onlineLink) && (
        <TextField
          label={t('meetings.link')}
          hint={t('meetings.link.hint')}
          wrong={wrong.onlineLink}
          inputMode="url"
          maxLength={490}
          value={texts.onlineLink}
          onChange={(event) => change({ onlineLink: event.target.value })}
        />
      )}
    </>
  );
}
