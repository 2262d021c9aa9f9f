/** Every migration, in the order in which they run. A released one is never changed. */
import type { MixedList } from 'typeorm';

export const migrations: MixedList<Function> = [];
