import { Download } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ErrorCode } from '#kernel';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';

/** What the service knows of one, to take along; and the way out. */
export function OwnData(): ReactNode {
  const t = useWords();
  const [waiting, setWaiting] = useState(false);
  const download = async (): Promise<void> => {
    setWaiting(true);
    const problem = await fetchOwnData();
    setWaiting(false);
    toast(problem ? problemText(t, problem) : t('ownData.done'), problem ? 'wrong' : 'done');
  };
  return (
    <>
      <section aria-labelledby="settings-own-data">
        <SectionHead id="settings-own-data">{t('ownData.title')}</SectionHead>
        <p className="muted py-3">{t('ownData.why')}</p>
        <Button waiting={waiting} onPress={() => void download()}>
          <Download aria-hidden="true" />
          {t('ownData.download')}
        </Button>
      </section>
      <section aria-labelledby="settings-erasure">
        <SectionHead id="settings-erasure">{t('erasure.title')}</SectionHead>
        <p className="muted py-3">{t('erasure.settings')}</p>
        <Go to="/settings/erasure" look="plain">
          {t('erasure.go')}
        </Go>
      </section>
    </>
  );
}

/** Saves the document as a file. It is asked for by a header that no other site can send, so a plain link would not do. */
async function fetchOwnData(): Promise<Problem | null> {
  try {
    const response = await fetch('/own-data', { headers: { 'apollo-require-preflight': 'true' } });
    if (!response.ok) return await problemIn(response);
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement('a');
    link.href = address;
    link.download = name ?? 'guildhall.json';
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    return null;
  } catch {
    return { code: 'OFFLINE', details: {} };
  }
}

async function problemIn(response: Response): Promise<Problem> {
  const body = (await response.json().catch(() => null)) as {
    errors?: { extensions?: { code?: ErrorCode } }[];
  } | null;
  const details = body?.errors?.[0]?.extensions ?? {};
  return { code: details.code ?? 'INTERNAL', details };
}
