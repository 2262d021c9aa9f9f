import { createContext, useContext } from 'react';
import type { GroupByNumberQuery } from '../../generated/graphql/graphql.js';
import type { PlaceRoom } from '../threads/place-room.js';

export type Group = GroupByNumberQuery['group'];

interface OpenGroup {
  group: Group;
  /** null when the reader may see the group's name, but not what is said in it */
  room: PlaceRoom | null;
  again: () => void;
}

export const GroupContext = createContext<OpenGroup | null>(null);

/** The group under whose address the screen stands. */
export function useGroup(): OpenGroup {
  const open = useContext(GroupContext);
  if (!open) throw new Error('used outside a group');
  return open;
}
