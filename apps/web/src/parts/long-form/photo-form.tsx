import { useState, type ReactNode } from 'react';
import { announce } from '../../frame/announcer.js';
import { languageNames, useLanguage, useWords } from '../../language/words.js';
import { upload } from '../../live/uploads.js';
import { Field, TextArea, TextField } from '../field.js';
import { uploadProblem } from '../files.js';
import { Form } from '../form-frame.js';
import { InEveryLanguage } from '../in-every-language.js';
import { labelsOf, type Texts } from '../place-form.js';
import type { PhotoRow } from './photo-rows.js';
import type { RowForm } from './rows.js';

const folded = (text: string): string => text.trim().replace(/\s+/g, ' ').toLocaleLowerCase();

/** A picture, brought here at once, with words for those who do not see it. */
export function PhotoForm({
  one,
  keep,
  leave,
  others,
}: RowForm<PhotoRow> & { others: readonly PhotoRow[] }): ReactNode {
  const t = useWords();
  const own = useLanguage();
  const [file, setFile] = useState<Pick<PhotoRow, 'key' | 'smallUrl'> | null>(one);
  const [bringing, setBringing] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const [alts, setAlts] = useState<Texts>(one?.alts ?? {});
  const [captions, setCaptions] = useState<Texts>(one?.captions ?? {});
  const [tried, setTried] = useState(false);
  const [abroad] = useState(one !== null && !alts[own]);
  const told = new Set(
    others
      .filter(({ key }) => key !== one?.key)
      .flatMap(({ alts: known }) => labelsOf(known).map(({ text }) => folded(text))),
  );
  const wrongIn = (language: string): string | undefined => {
    const text = alts[language as keyof Texts] ?? '';
    if (told.has(folded(text))) return t('meetingRecord.photo.alt.twice');
    return language === own && labelsOf(alts).length === 0 ? t('form.needed') : undefined;
  };
  const bring = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    setBringing(true);
    setRefused(null);
    const { answer, problem } = await upload(chosen, {});
    setBringing(false);
    if (problem) return setRefused(t(uploadProblem(problem), { name: chosen.name }));
    setFile({ key: answer.id, smallUrl: answer.smallUrl });
    announce(t('attach.arrived', { name: answer.name }));
  };
  const send = (): void => {
    setTried(true);
    if (!file || labelsOf(alts).length === 0 || Object.keys(alts).some((code) => wrongIn(code))) return;
    keep({ ...file, alts, captions });
  };
  return (
    <Form send={t('longForm.keep')} waiting={bringing} onSubmit={send} onCancel={leave}>
      {file && <img src={file.smallUrl} alt="" className="max-h-60 max-w-full object-contain" />}
      {!one && (
        <Field
          label={t('meetingRecord.photo.file')}
          hint={bringing ? t('meetingRecord.photo.waiting') : t('meetingRecord.photo.file.hint')}
          wrong={refused ?? (tried && !file && !bringing ? t('meetingRecord.photo.file.needed') : undefined)}
        >
          {(ids) => (
            <input
              type="file"
              accept="image/jpeg,image/png,image/webp"
              {...ids}
              className="input"
              onChange={(event) => void bring(event.target.files?.[0])}
            />
          )}
        </Field>
      )}
      <InEveryLanguage others={t('meetingRecord.photo.others')} open={abroad}>
        {(language) => (
          <div key={language} className="grid gap-5" lang={language}>
            <TextArea
              label={t('meetingRecord.photo.alt', { language: languageNames[language] })}
              hint={language === own ? t('meetingRecord.photo.alt.hint') : undefined}
              wrong={tried ? wrongIn(language) : undefined}
              rows={2}
              maxLength={2000}
              value={alts[language] ?? ''}
              onChange={(event) => setAlts({ ...alts, [language]: event.target.value })}
            />
            <TextField
              label={t('meetingRecord.photo.caption', { language: languageNames[language] })}
              maxLength={500}
              value={captions[language] ?? ''}
              onChange={(event) => setCaptions({ ...captions, [language]: event.target.value })}
            />
          </div>
        )}
      </InEveryLanguage>
    </Form>
  );
}
