/** Rules for what stands in a field for a day, an hour or a zone: the same everywhere. */
import { isZone, localTimeOf } from '#kernel';
import { ValidateBy } from 'class-validator';

/** HH:MM; for `Matches`. */
export const clock = /^([01]\d|2[0-3]):[0-5]\d$/;

/** A day of the calendar, YYYY-MM-DD. */
export function IsDay(): PropertyDecorator {
  return ValidateBy({
    name: 'NOT_A_DAY',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && value.length === 10 && localTimeOf(`${value}T00:00`, 'UTC') !== null,
    },
  });
}

/** An IANA time zone. */
export function IsZone(): PropertyDecorator {
  return ValidateBy({
    name: 'NOT_A_ZONE',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && value.length < 60 && isZone(value),
    },
  });
}
