import { createContext, useContext, type ReactNode } from 'react';
import type { MunicipalityTile } from '#kernel';
import { addressOf } from '../../parts/address.js';
import type { PlaceRoom } from './place-room.js';

/** A group or a community as its threads see it: where they hang, who may do what there, and who pays for it. */
export interface TalkPlace {
  kind: 'groups' | 'communities';
  id: string;
  number: number;
  slug: string;
  name: string;
  purpose?: string | null;
  archived: boolean;
  viewerCan: readonly string[];
  strands: readonly { tile: MunicipalityTile }[];
  fundingStatements: readonly {
    id: string;
    project: string;
    language: string;
    text: string;
    disclaimer?: string | null;
  }[];
}

interface OpenPlace {
  place: TalkPlace;
  /** null when the reader may know of the place, but not what is said in it */
  room: PlaceRoom | null;
  /** the way in, for whoever does not belong there yet */
  joining: ReactNode;
  /** what stands above its list of threads */
  news?: ReactNode;
}

export const PlaceContext = createContext<OpenPlace | null>(null);

/** The group or community under whose address the threads stand. */
export function useTalkPlace(): OpenPlace {
  const open = useContext(PlaceContext);
  if (!open) throw new Error('used outside a group and a community');
  return open;
}

/** The address of the list of its threads. */
export const threadsOf = (place: TalkPlace): string => `${addressOf(place.kind, place)}/threads`;
