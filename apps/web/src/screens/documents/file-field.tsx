import { useRef, useState, type ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import { upload, type Upload } from '../../live/uploads.js';
import { Button } from '../../parts/button.js';
import { Field } from '../../parts/field.js';
import { fileText, uploadProblem } from '../../parts/files.js';
import type { Problem } from '../../graphql/problem.js';

const accepted = '.jpg,.jpeg,.png,.webp,.gif,.pdf,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv';

export interface ChosenFile {
  file: Upload | null;
  sending: number | null;
  problem: Problem | null;
  choose: (file: File) => void;
}

/** A file that is on its way as soon as it is chosen, so that it is there when the rest of the form is filled in. */
export function useFile(onArrived?: (file: Upload) => void): ChosenFile {
  const [file, setFile] = useState<Upload | null>(null);
  const [sending, setSending] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const turn = useRef<AbortController>(undefined);
  const choose = (chosen: File): void => {
    turn.current?.abort();
    const own = (turn.current = new AbortController());
    setFile(null);
    setProblem(null);
    setSending(0);
    void upload(chosen, { onProgress: setSending, signal: own.signal }).then(
      ({ answer, problem: refused }) => {
        if (own.signal.aborted) return;
        setSending(null);
        if (refused) return setProblem(refused);
        setFile(answer);
        onArrived?.(answer);
      },
    );
  };
  return { file, sending, problem, choose };
}

/** Chooses one file, by the button or by dropping it on the field, and says how far it is. */
export function FileField({ chosen, wrong }: { chosen: ChosenFile; wrong: string | undefined }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const { file, sending, problem, choose } = chosen;
  const said = problem ? t(uploadProblem(problem)) : wrong;
  return (
    <Field label={t('documents.file')} hint={t('documents.file.hint')} wrong={said}>
      {(ids) => (
        <div
          className="document-drop"
          {...(over ? { 'data-over': '' } : {})}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const [dropped] = event.dataTransfer.files;
            if (dropped) choose(dropped);
          }}
        >
          <input
            ref={input}
            {...ids}
            type="file"
            accept={accepted}
            className="sr-only"
            tabIndex={-1}
            onChange={({ target }) => {
              const [one] = target.files ?? [];
              if (one) choose(one);
              target.value = '';
            }}
          />
          <Button onPress={() => input.current?.click()}>
            {t(file ? 'documents.file.other' : 'documents.file.choose')}
          </Button>
          {sending !== null && (
            <progress max={1} value={sending} aria-label={t('documents.file.sending')}>
              {Math.round(sending * 100)} %
            </progress>
          )}
          {file && (
            <p className="file-name" role="status">
              {file.name} <span className="muted small">{fileText(file, locale)}</span>
            </p>
          )}
        </div>
      )}
    </Field>
  );
}
