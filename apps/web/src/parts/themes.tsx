import { CircleAlert, Tags } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useAsk } from '../graphql/hooks.js';
import { useWords } from '../language/words.js';
import { Button } from './button.js';
import { Dialog } from './dialog.js';
import { Failed, Loading } from './states.js';
import { ThemeList, Vocabulary } from './theme-list.js';

/**
 * A field for choosing themes: what is chosen stands as words, and a dialog holds the vocabulary to tick. The caller keeps
 * the ids; a retired theme that is borne already stays until it is unticked.
 */
export function ThemePicker({
  chosen,
  onChange,
  most = 5,
  hint,
  label,
  wrong,
}: {
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  /** how many may be chosen at most */
  most?: number;
  hint?: string;
  /** where it is not plainly the themes of the thing */
  label?: string;
  wrong?: string | undefined;
}): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState(false);
  return (
    <fieldset className="field">
      <legend>{label ?? t('themes.label')}</legend>
      <span className="hint">{hint ?? t('themes.hint', { most })}</span>
      {wrong && (
        <span className="wrong">
          <CircleAlert aria-hidden="true" />
          {wrong}
        </span>
      )}
      <ThemeList ids={chosen} />
      <div>
        <Button
          aria-label={label && `${label}: ${t(chosen.length > 0 ? 'themes.change' : 'themes.choose')}`}
          onPress={() => setOpen(true)}
        >
          <Tags aria-hidden="true" />
          {t(chosen.length > 0 ? 'themes.change' : 'themes.choose')}
        </Button>
      </div>
      <Dialog title={label ?? t('themes.label')} open={open} onClose={() => setOpen(false)}>
        <ThemeTicks chosen={chosen} onChange={onChange} most={most} />
        <div className="theme-done">
          <Button look="main" onPress={() => setOpen(false)}>
            {t('themes.done')}
          </Button>
        </div>
      </Dialog>
    </fieldset>
  );
}

/** The vocabulary to tick. */
export function ThemeTicks({
  chosen,
  onChange,
  most,
}: {
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
  most: number;
}): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(Vocabulary, {});
  if (problem) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const offered = answer.themes.filter((theme) => !theme.retired || chosen.includes(theme.id));
  const full = chosen.length >= most;
  return (
    <>
      <p className="muted small" role="status">
        {t('themes.chosen', { count: chosen.length })}
        {full && <> {t('themes.most')}</>}
      </p>
      <ul className="theme-ticks">
        {offered.map((theme) => {
          const on = chosen.includes(theme.id);
          return (
            <li key={theme.id} {...(theme.parentId ? { 'data-part': '' } : {})}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={on}
                  // Not `disabled`: the box would drop out of the way by keyboard while one reads why it cannot be ticked.
                  aria-disabled={!on && full}
                  onChange={() => {
                    if (on) onChange(chosen.filter((id) => id !== theme.id));
                    else if (!full) onChange([...chosen, theme.id]);
                  }}
                />
                <span>{theme.name}</span>
              </label>
            </li>
          );
        })}
      </ul>
    </>
  );
}
