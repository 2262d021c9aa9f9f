import { Column } from 'typeorm';

/**
 * Cut, not rounded as the column would: rounded up, what is written now would be dated up to half a millisecond ahead, and
 * a grant or a letter of just now would not be found by "until now".
 */
const momentOfWriting = `date_trunc('milliseconds', now())`;

/**
 * A column for what happened: an instant to the millisecond, read as ISO text in UTC (see `isoOf`). Milliseconds, because
 * that is what clients can send back as a cursor without losing a part.
 */
export function Instant(
  name: string,
  options: { nullable?: boolean; now?: boolean } = {},
): PropertyDecorator {
  return Column({
    name,
    type: 'timestamptz',
    precision: 3,
    nullable: options.nullable ?? false,
    ...(options.now ? { default: () => momentOfWriting } : {}),
  });
}
