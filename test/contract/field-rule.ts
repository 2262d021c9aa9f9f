/** How it is said who is shown the fields of a type. */
import { kinds } from '../kit/cast.js';
import { everyone, nobody, type Actors, type Audience } from './authorization-actors.js';

export interface TypeRule {
  reach: Audience;
  always: string;
  only?: Record<string, Audience>;
}

export const house = (actors: Actors): Audience => ({ house: actors });
export const inEach = (actors: Actors): Audience => Object.fromEntries(kinds.map((kind) => [kind, actors]));
export const open: Audience = house(everyone);
export const never = house(nobody);
