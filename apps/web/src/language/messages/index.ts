import type arrival from './arrival.js';
import type attach from './attach.js';
import type bodies from './bodies.js';
import type conversations from './conversations.js';
import type finding from './finding.js';
import type form from './form.js';
import type frame from './frame.js';
import type front from './front.js';
import type follow from './follow.js';
import type groups from './groups.js';
import type notices from './notices.js';
import type home from './home.js';
import type invite from './invite.js';
import type legal from './legal.js';
import type moderation from './moderation.js';
import type polls from './polls.js';
import type moving from './moving.js';
import type live from './live.js';
import type ownData from './own-data.js';
import type ownProfile from './own-profile.js';
import type overview from './overview.js';
import type people from './people.js';
import type place from './place.js';
import type places from './places.js';
import type programme from './programme.js';
import type entry from './entry.js';
import type speaking from './speaking.js';
import type themes from './themes.js';
import type threads from './threads.js';
import type settings from './settings.js';
import type setup from './setup.js';

/** The areas of the catalogue. Only their keys are used here: the texts are compiled by the build. */
type Areas = typeof arrival &
  typeof attach &
  typeof bodies &
  typeof conversations &
  typeof finding &
  typeof form &
  typeof frame &
  typeof front &
  typeof invite &
  typeof overview &
  typeof people &
  typeof entry &
  typeof settings &
  typeof setup &
  typeof place &
  typeof places &
  typeof programme &
  typeof home &
  typeof groups &
  typeof follow &
  typeof notices &
  typeof speaking &
  typeof themes &
  typeof threads &
  typeof legal &
  typeof live &
  typeof ownData &
  typeof ownProfile &
  typeof moderation &
  typeof moving &
  typeof polls;

export type MessageKey = keyof Areas;
