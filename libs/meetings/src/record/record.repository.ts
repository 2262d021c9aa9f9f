import type { Labels } from '#kernel';
import type { Sql } from '#platform';
import { meetingLists } from '../meeting/lists.js';
import type { ContributionRow, FigureRow, QuoteRow } from './record.js';

export interface StoredPhoto {
  id: string;
  name: string;
  smaller: boolean;
  width: number | null;
  height: number | null;
  alts: Labels;
  captions: Labels;
}

export interface ShownRecord {
  id: string;
  figures: FigureRow[];
  quotes: QuoteRow[];
  contributions: ContributionRow[];
  photos: StoredPhoto[];
}

/** What was said and shown at these meetings. To be asked only for those that the reader may read. */
export function recordsOf(meetingIds: readonly string[]): Sql {
  return {
    name: 'meetings.record.of',
    text: `select m.id, ${meetingLists.in('figures')} as figures, ${meetingLists.in('quotes')} as quotes,
        ${meetingLists.in('contributions')} as contributions,
        (select coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'name', f.name, 'smaller', f.smaller, 'width', f.width,
            'height', f.height, 'alts', p.alts, 'captions', p.captions) order by p.position), '[]')
          from meetings.meeting_photo p join platform.stored_file f on f.id = p.file_id where p.meeting_id = m.id) as photos
      from meetings.meeting m where m.id = any($1::uuid[])`,
    values: [meetingIds],
  };
}
