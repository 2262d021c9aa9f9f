import { lazy, type ReactNode } from 'react';
import { useLanguage, useWords } from '../../language/words.js';
import { labelsOf, textsOf, type Texts } from '../place-form.js';
import { Rows } from './rows.js';

// Only for whoever brings one.
const PhotoForm = lazy(async () => ({ default: (await import('./photo-form.js')).PhotoForm }));

/** The key is the id of the file. */
export interface PhotoRow {
  key: string;
  smallUrl: string;
  alts: Texts;
  captions: Texts;
}

type Labels = Parameters<typeof textsOf>[0];

/** Pictures as the form holds them. */
export function photoRows(
  photos: readonly { id: string; smallUrl: string; alts: Labels; captions: Labels }[],
): PhotoRow[] {
  return photos.map(({ id, smallUrl, alts, captions }) => ({
    key: id,
    smallUrl,
    alts: textsOf(alts),
    captions: textsOf(captions),
  }));
}

/** What the server is sent of them. */
export const photosOf = (rows: readonly PhotoRow[]) =>
  rows.map(({ key, alts, captions }) => ({
    fileId: key,
    alts: labelsOf(alts),
    captions: labelsOf(captions),
  }));

/** Pictures in order, each with words of its own for those who do not see it. */
export function PhotoRows({
  photos,
  change,
  most,
}: {
  photos: readonly PhotoRow[];
  change: (rows: readonly PhotoRow[]) => void;
  most: number;
}): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const first = (texts: Texts): string => texts[own] ?? Object.values(texts).find(Boolean) ?? '';
  return (
    <Rows
      label={t('meetingRecord.photos')}
      add={t('meetingRecord.photos.add')}
      items={photos}
      change={change}
      most={most}
      name={({ alts }) => first(alts)}
      detail={({ captions }) => first(captions)}
      picture={({ smallUrl }) => (
        <img src={smallUrl} alt="" className="mt-2 h-14 w-20 flex-none object-cover" />
      )}
      form={(one, keep, leave) => <PhotoForm one={one} keep={keep} leave={leave} others={photos} />}
    />
  );
}
