import { registerEnumType } from '@nestjs/graphql';
import {
  placeFollowLevels,
  threadFollowLevels,
  type PlaceFollowLevel,
  type ThreadFollowLevel,
} from '#kernel';

export const ThreadFollowLevelEnum = Object.fromEntries(threadFollowLevels.map((name) => [name, name])) as {
  [L in ThreadFollowLevel]: L;
};
registerEnumType(ThreadFollowLevelEnum, {
  name: 'ThreadFollowLevel',
  description: 'How closely somebody follows a thread.',
  valuesMap: {
    ALL: { description: 'Told of every post.' },
    MENTIONS: { description: 'Told of what names them, and of replies to their posts.' },
    MUTED: { description: 'Told only of what names them, and never by mail.' },
  },
});

export const PlaceFollowLevelEnum = Object.fromEntries(placeFollowLevels.map((name) => [name, name])) as {
  [L in PlaceFollowLevel]: L;
};
registerEnumType(PlaceFollowLevelEnum, {
  name: 'PlaceFollowLevel',
  description:
    'How closely somebody follows a group or community. What is chosen for a thread goes before it.',
  valuesMap: {
    ALL: { description: 'Told of every thread and every post.' },
    NEW_THREADS: {
      description: 'Told of every new thread, and of posts in the threads that they take part in.',
    },
    MENTIONS: { description: 'Told of what names them, and of replies to their posts.' },
    MUTED: { description: 'Told only of what names them, and never by mail.' },
  },
});
