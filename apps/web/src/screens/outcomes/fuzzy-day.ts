import { z } from 'zod/mini';
import { parseFuzzyDate } from '#kernel';

/** A day as exactly as it is known: 2026-11-23, 2026-11, 2026-Q4, 2026; or nothing. */
export const fuzzyDay = z.string().check(
  z.trim(),
  z.refine((text) => parseFuzzyDate(text) !== null && !text.includes('T'), 'places.date.form'),
);
