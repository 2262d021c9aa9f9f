import { FileText, RotateCw, X } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useLocale, useWords } from '../../language/words.js';
import { isPicture, type Attached } from '../../live/uploads.js';
import { Button } from '../../parts/button.js';
import { fileText } from '../../parts/files.js';
import type { Arriving, Attaching } from './use-attaching.js';
import '../../look/posts.css';

/** What will go with the post: files as they arrive, and for each picture the words for those who do not see it. */
export default function AttachList({ attaching }: { attaching: Attaching }): ReactNode {
  const t = useWords();
  const { attached, arriving, note, over } = attaching;
  return (
    <div className="attach" {...(over ? { 'data-over': '' } : {})}>
      {over && <p className="attach-drop">{t('attach.drop')}</p>}
      {note && (
        <p className="wrong-line small" role="alert">
          {note}
        </p>
      )}
      {(attached.length > 0 || arriving.length > 0) && (
        <ul className="attach-list" aria-label={t('attach.list')}>
          {attached.map((one) => (
            <Ready key={one.id} one={one} attaching={attaching} />
          ))}
          {arriving.map((one) => (
            <OnWay key={one.key} one={one} attaching={attaching} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Ready({ one, attaching }: { one: Attached; attaching: Attaching }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const id = useId();
  const wrong = attaching.wrong.get(one.id);
  const picture = isPicture(one);
  return (
    <li>
      {picture ? (
        <img className="attach-thumb" src={one.smallUrl} alt="" width={56} height={56} />
      ) : (
        <FileText className="attach-thumb" aria-hidden="true" />
      )}
      <div className="attach-text">
        <span className="attach-name">{one.name}</span>
        {picture ? (
          <>
            <label className="small muted" htmlFor={id}>
              {t('attach.alt')}
            </label>
            <input
              id={id}
              className="input"
              type="text"
              maxLength={500}
              value={one.alt ?? ''}
              placeholder={t('attach.alt.hint')}
              {...(wrong ? { 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } : {})}
              onChange={(event) => attaching.describe(one.id, event.target.value)}
              // Enter would send the post from the middle of its description.
              onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
            />
          </>
        ) : (
          <span className="small muted">{fileText(one, locale)}</span>
        )}
        {wrong && (
          <span className="attach-wrong small" id={`${id}-wrong`}>
            {wrong}
          </span>
        )}
      </div>
      <Button
        look="quiet"
        icon
        aria-label={t('attach.remove', { name: one.name })}
        onPress={() => attaching.remove(one.id)}
      >
        <X aria-hidden="true" />
      </Button>
    </li>
  );
}

function OnWay({ one, attaching }: { one: Arriving; attaching: Attaching }): ReactNode {
  const t = useWords();
  const { name } = one.file;
  return (
    <li>
      <FileText className="attach-thumb" aria-hidden="true" />
      <div className="attach-text">
        <span className="attach-name">{name}</span>
        {one.wrong ? (
          <span className="attach-wrong small" role="alert">
            {one.wrong}
          </span>
        ) : (
          <progress max={1} value={one.part} aria-label={t('attach.progress', { name })} />
        )}
      </div>
      {one.wrong && (
        <Button
          look="quiet"
          icon
          aria-label={t('attach.again', { name })}
          onPress={() => attaching.retry(one.key)}
        >
          <RotateCw aria-hidden="true" />
        </Button>
      )}
      <Button
        look="quiet"
        icon
        aria-label={t(one.wrong ? 'attach.remove' : 'attach.cancel', { name })}
        onPress={() => attaching.dismiss(one.key)}
      >
        <X aria-hidden="true" />
      </Button>
    </li>
  );
}
