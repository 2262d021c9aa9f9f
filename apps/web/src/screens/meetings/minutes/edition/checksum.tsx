import { CircleAlert, CircleCheck, Copy } from 'lucide-react';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { useWords } from '../../../../language/words.js';
import { Button } from '../../../../parts/button.js';
import { copyText } from '../../../../parts/copy-text.js';

type Finding = 'same' | 'other' | 'unread';

/** The fingerprint of the approved file, and how somebody who has a file sees whether it is that one. */
export function Checksum({ sha256, file }: { sha256: string; file: string }): ReactNode {
  const t = useWords();
  const id = useId();
  // Browsers reckon it only over a secure connection; without a script nothing can be chosen.
  const [reckons, setReckons] = useState(false);
  useEffect(() => setReckons('subtle' in crypto), []);
  const [finding, setFinding] = useState<Finding | null>(null);
  const look = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    setFinding(null);
    setFinding(
      await sumOf(chosen).then(
        (sum) => (sum === sha256 ? 'same' : 'other'),
        () => 'unread',
      ),
    );
  };
  return (
    <section className="minutes-sum" aria-labelledby={id}>
      <h2 id={id}>{t('minutes.sum')}</h2>
      <p>{t('minutes.sum.why')}</p>
      <p className="small muted">{t('minutes.sum.label')}</p>
      <code className="minutes-sum-code">{sha256}</code>
      <Button look="quiet" onPress={() => copyText(sha256, t)}>
        <Copy aria-hidden="true" />
        {t('minutes.sum.copy')}
      </Button>
      {reckons && (
        <div className="field">
          <label htmlFor={`${id}-file`}>{t('minutes.sum.check')}</label>
          <span className="hint" id={`${id}-hint`}>
            {t('minutes.sum.check.why')}
          </span>
          <input
            id={`${id}-file`}
            aria-describedby={`${id}-hint`}
            className="input"
            type="file"
            accept="application/pdf"
            onChange={(event) => void look(event.target.files?.[0])}
          />
        </div>
      )}
      <p role="status" className="minutes-finding" data-finding={finding ?? undefined}>
        {finding && (
          <>
            {finding === 'same' ? <CircleCheck aria-hidden="true" /> : <CircleAlert aria-hidden="true" />}
            {t(`minutes.found.${finding}`)}
          </>
        )}
      </p>
      <details className="other-languages">
        <summary>{t('minutes.sum.byHand')}</summary>
        <p className="small">{t('minutes.sum.byHand.how')}</p>
        <code className="minutes-sum-code">certutil -hashfile {file} SHA256</code>
      </details>
    </section>
  );
}

async function sumOf(file: File): Promise<string> {
  const sum = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(sum), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
