import { Plus, Trash2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useAct } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { languageNames, languages, useLanguage, useWords } from '../../../language/words.js';
import { Button } from '../../../parts/button.js';
import { Select, TextArea, TextField } from '../../../parts/field.js';
import { Form } from '../../../parts/form-frame.js';
import { useMerged } from '../../../parts/merged.js';
import { labelsOf, textsOf } from '../../../parts/place-form.js';
import { SectionHead } from '../../../parts/section.js';
import { problemText } from '../../../parts/states.js';
import { toast } from '../../../parts/toast.js';
import { SetMeetingDays, type EditedProgramme } from './documents.js';

let keys = 0;
const nextKey = (): number => (keys += 1);

function textsOfVenues({ venues }: EditedProgramme) {
  return venues.map(({ id, name, address, latitude, longitude, accesses, rooms }) => ({
    key: nextKey(),
    id: id as string | null,
    name,
    address: address ?? '',
    latitude: latitude?.toString() ?? '',
    longitude: longitude?.toString() ?? '',
    accesses: textsOf(accesses),
    rooms: rooms.map((room) => ({
      key: nextKey(),
      id: room.id as string | null,
      name: room.name,
      capacity: room.capacity?.toString() ?? '',
      accesses: room.accesses,
    })),
  }));
}

function textsOfDays({ days, venues }: EditedProgramme) {
  return days.map(({ date, startTime, endTime, venue }) => ({
    key: nextKey(),
    date,
    startTime: startTime ?? '',
    endTime: endTime ?? '',
    venue: venue ? String(venues.findIndex(({ id }) => id === venue.id)) : '',
  }));
}

type VenueTexts = ReturnType<typeof textsOfVenues>[number];
type DayTexts = ReturnType<typeof textsOfDays>[number];

const degrees = (text: string): number | null => (text.trim() ? Number(text.replace(',', '.')) : null);
const isPosition = ({ latitude, longitude }: VenueTexts): boolean => {
  const [north, east] = [degrees(latitude), degrees(longitude)];
  if (north === null || east === null) return north === east;
  return Math.abs(north) <= 90 && Math.abs(east) <= 180;
};

/** The houses with their rooms, and the days: saved together, as the days are in the houses. */
export function DaysForm({
  meetingId,
  programme,
  again,
}: {
  meetingId: string;
  programme: EditedProgramme;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  // One whole: the days name their house by its place in the list.
  const { texts, change, keep } = useMerged(programme.version, () => ({
    places: { venues: textsOfVenues(programme), days: textsOfDays(programme) },
  }));
  const { venues, days } = texts.places;
  const put = (part: Partial<typeof texts.places>): void => change({ places: { ...texts.places, ...part } });
  const [tried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [set, setting] = useAct(SetMeetingDays);
  const changeVenue = (at: number, part: Partial<VenueTexts>): void =>
    put({ venues: venues.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  const changeDay = (at: number, part: Partial<DayTexts>): void =>
    put({ days: days.map((one, i) => (i === at ? { ...one, ...part } : one)) });
  const needed = (text: string): string | undefined => (tried && !text.trim() ? t('form.needed') : undefined);
  const seats = (text: string): string | undefined =>
    tried && text.trim() && !/^[1-9]\d{0,4}$/.test(text.trim()) ? t('timetable.capacity.form') : undefined;
  const removeVenue = (at: number): void => {
    const after = (venue: string): string => (Number(venue) > at ? String(Number(venue) - 1) : venue);
    put({
      venues: venues.filter((_, i) => i !== at),
      days: days.map((day) => ({ ...day, venue: day.venue === String(at) ? '' : after(day.venue) })),
    });
  };

  const isRight = (): boolean =>
    venues.every(
      (venue) =>
        venue.name.trim() &&
        isPosition(venue) &&
        venue.rooms.every(
          ({ name, capacity }) => name.trim() && (!capacity.trim() || /^[1-9]\d{0,4}$/.test(capacity.trim())),
        ),
    ) &&
    days.every(({ date, startTime, endTime }) => date && (!startTime || !endTime || startTime < endTime)) &&
    new Set(days.map(({ date }) => date)).size === days.length;

  const save = async (): Promise<void> => {
    setTried(true);
    if (!isRight()) return;
    const { problem: refused } = await set({
      input: {
        meetingId,
        version: programme.version,
        venues: venues.map(({ id, name, address, latitude, longitude, accesses, rooms }) => ({
          id,
          name,
          address: address.trim() || null,
          latitude: degrees(latitude),
          longitude: degrees(longitude),
          accesses: labelsOf(accesses),
          rooms: rooms.map((room) => ({
            id: room.id,
            name: room.name,
            capacity: room.capacity.trim() ? Number(room.capacity) : null,
            accesses: room.accesses.map(({ language, text }) => ({ language, text })),
          })),
        })),
        days: days.map(({ date, startTime, endTime, venue }) => ({
          date,
          startTime: startTime || null,
          endTime: endTime || null,
          venue: venue === '' ? null : Number(venue),
        })),
      },
    });
    if (refused?.code === 'CONFLICT') again();
    if (refused) return setProblem(refused);
    toast(t('timetable.saved'));
    keep();
    again();
  };
  const said = (refused: Problem): string =>
    refused.code === 'CONFLICT'
      ? t(refused.details.rule === 'ROOM_IN_USE' ? 'timetable.roomInUse' : 'form.merged')
      : problemText(t, refused);

  return (
    <section>
      <SectionHead>{t('timetable.places')}</SectionHead>
      <Form
        className="max-w-none"
        problem={problem && said(problem)}
        forget={() => setProblem(null)}
        onSubmit={save}
        send={t('timetable.places.save')}
        waiting={setting}
      >
        {venues.map((venue, at) => (
          <fieldset key={venue.key} className="venue-edit">
            <legend>{venue.name || t('timetable.venue.nth', { n: at + 1 })}</legend>
            <div className="grid gap-4 sm:grid-cols-2">
              <TextField
                label={t('timetable.venue.name')}
                wrong={needed(venue.name)}
                maxLength={200}
                value={venue.name}
                onChange={(event) => changeVenue(at, { name: event.target.value })}
              />
              <TextField
                label={t('timetable.venue.address')}
                maxLength={300}
                value={venue.address}
                onChange={(event) => changeVenue(at, { address: event.target.value })}
              />
              <TextField
                label={t('timetable.venue.latitude')}
                wrong={tried && !isPosition(venue) ? t('timetable.position.form') : undefined}
                inputMode="decimal"
                value={venue.latitude}
                onChange={(event) => changeVenue(at, { latitude: event.target.value })}
              />
              <TextField
                label={t('timetable.venue.longitude')}
                inputMode="decimal"
                value={venue.longitude}
                onChange={(event) => changeVenue(at, { longitude: event.target.value })}
              />
            </div>
            {[own, ...languages.filter((one) => one !== own && venue.accesses[one])].map((one) => (
              <TextArea
                key={one}
                label={t('timetable.venue.access', { language: languageNames[one] })}
                rows={2}
                lang={one}
                maxLength={2000}
                value={venue.accesses[one] ?? ''}
                onChange={(event) =>
                  changeVenue(at, { accesses: { ...venue.accesses, [one]: event.target.value } })
                }
              />
            ))}
            {venue.rooms.map((room, n) => {
              const change = (part: Partial<typeof room>): void =>
                changeVenue(at, {
                  rooms: venue.rooms.map((one, i) => (i === n ? { ...one, ...part } : one)),
                });
              return (
                <fieldset key={room.key} className="row-edit" data-of="room">
                  <legend className="sr-only">{room.name || t('timetable.room.nth', { n: n + 1 })}</legend>
                  <TextField
                    label={t('timetable.room.name')}
                    wrong={needed(room.name)}
                    maxLength={120}
                    value={room.name}
                    onChange={(event) => change({ name: event.target.value })}
                  />
                  <TextField
                    label={t('timetable.room.capacity')}
                    wrong={seats(room.capacity)}
                    inputMode="numeric"
                    value={room.capacity}
                    onChange={(event) => change({ capacity: event.target.value })}
                  />
                  <Button
                    look="quiet"
                    icon
                    aria-label={t('agenda.remove.item', {
                      title: room.name || t('timetable.room.nth', { n: n + 1 }),
                    })}
                    onPress={() => changeVenue(at, { rooms: venue.rooms.filter((_, i) => i !== n) })}
                  >
                    <Trash2 aria-hidden="true" />
                  </Button>
                </fieldset>
              );
            })}
            <div className="flex flex-wrap gap-2">
              <Button
                look="quiet"
                onPress={() =>
                  changeVenue(at, {
                    rooms: [
                      ...venue.rooms,
                      { key: nextKey(), id: null, name: '', capacity: '', accesses: [] },
                    ],
                  })
                }
              >
                <Plus aria-hidden="true" />
                {t('timetable.room.add')}
              </Button>
              <Button look="quiet" onPress={() => removeVenue(at)}>
                <Trash2 aria-hidden="true" />
                {t('timetable.venue.remove')}
              </Button>
            </div>
          </fieldset>
        ))}
        <div>
          <Button
            onPress={() =>
              put({
                venues: [
                  ...venues,
                  {
                    key: nextKey(),
                    id: null,
                    name: '',
                    address: '',
                    latitude: '',
                    longitude: '',
                    accesses: {},
                    rooms: [],
                  },
                ],
              })
            }
          >
            <Plus aria-hidden="true" />
            {t('timetable.venue.add')}
          </Button>
        </div>
        {days.map((day, at) => (
          <fieldset key={day.key} className="row-edit" data-of="day">
            <legend className="sr-only">{day.date || t('timetable.day.nth', { n: at + 1 })}</legend>
            <TextField
              type="date"
              label={t('timetable.day.date')}
              wrong={
                needed(day.date) ??
                (tried && days.some((one) => one !== day && one.date === day.date)
                  ? t('timetable.day.twice')
                  : undefined)
              }
              value={day.date}
              onChange={(event) => changeDay(at, { date: event.target.value })}
            />
            <TextField
              type="time"
              label={t('meetings.starts')}
              value={day.startTime}
              onChange={(event) => changeDay(at, { startTime: event.target.value })}
            />
            <TextField
              type="time"
              label={t('meetings.ends')}
              wrong={
                tried && day.startTime && day.endTime && day.endTime <= day.startTime
                  ? t('timetable.endsBefore')
                  : undefined
              }
              value={day.endTime}
              onChange={(event) => changeDay(at, { endTime: event.target.value })}
            />
            <Select
              label={t('timetable.day.venue')}
              value={day.venue}
              onChange={(event) => changeDay(at, { venue: event.target.value })}
              options={[
                { value: '', text: t('timetable.unknown') },
                ...venues.map(({ name }, n) => ({
                  value: String(n),
                  text: name || t('timetable.venue.nth', { n: n + 1 }),
                })),
              ]}
            />
            <Button
              look="quiet"
              icon
              aria-label={t('agenda.remove.item', {
                title: day.date || t('timetable.day.nth', { n: at + 1 }),
              })}
              onPress={() => put({ days: days.filter((_, i) => i !== at) })}
            >
              <Trash2 aria-hidden="true" />
            </Button>
          </fieldset>
        ))}
        <div>
          <Button
            onPress={() =>
              put({ days: [...days, { key: nextKey(), date: '', startTime: '', endTime: '', venue: '' }] })
            }
          >
            <Plus aria-hidden="true" />
            {t('timetable.day.add')}
          </Button>
        </div>
      </Form>
    </section>
  );
}
