import type { ReactNode } from 'react';
import { useWords } from '../../../language/words.js';
import { FormPart } from '../../../parts/long-form/form-part.js';
import { PhotoRows } from '../../../parts/long-form/photo-rows.js';
import type { Part } from './meeting-texts.js';

/** Pictures of the meeting. */
export function PhotoFields({ texts: { photos }, change }: Part): ReactNode {
  const t = useWords();
  return (
    <FormPart
      name={t('meetingRecord.photos')}
      held={[photos.length > 0 && t('meetingRecord.photos.count', { count: photos.length })]}
    >
      <PhotoRows photos={photos} change={(rows) => change({ photos: rows })} most={60} />
    </FormPart>
  );
}
