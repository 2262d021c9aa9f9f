import { lazy, type ReactNode } from 'react';
import { useLanguage, useWords } from '../../../language/words.js';
import type { Texts } from '../../../parts/place-form.js';
import { FormPart } from './form-part.js';
import type { Part } from './meeting-texts.js';
import { Rows } from './rows.js';

// Only for whoever brings one.
const PhotoForm = lazy(async () => ({ default: (await import('./photo-form.js')).PhotoForm }));

/** Pictures of the meeting, each with words of its own for those who do not see it. */
export function PhotoFields({ texts: { photos }, change }: Part): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const first = (texts: Texts): string => texts[own] ?? Object.values(texts).find(Boolean) ?? '';
  return (
    <FormPart
      name={t('meetingRecord.photos')}
      held={[photos.length > 0 && t('meetingRecord.photos.count', { count: photos.length })]}
    >
      <Rows
        label={t('meetingRecord.photos')}
        add={t('meetingRecord.photos.add')}
        items={photos}
        change={(rows) => change({ photos: rows })}
        most={60}
        name={({ alts }) => first(alts)}
        detail={({ captions }) => first(captions)}
        picture={({ smallUrl }) => (
          <img src={smallUrl} alt="" className="mt-2 h-14 w-20 flex-none object-cover" />
        )}
        form={(one, keep, leave) => <PhotoForm one={one} keep={keep} leave={leave} others={photos} />}
      />
    </FormPart>
  );
}
