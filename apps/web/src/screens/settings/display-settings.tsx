import type { ReactNode } from 'react';
import { changeLanguage } from '../../frame/change-language.js';
import {
  chooseMotion,
  chooseSize,
  chooseTheme,
  useMotion,
  useTextSize,
  useTheme,
  type Motion,
  type TextSize,
  type Theme,
} from '../../frame/display.js';
import { useAct } from '../../graphql/hooks.js';
import { languageNames, languages, useLanguage, useWords, type Language } from '../../language/words.js';
import { Choices, Select } from '../../parts/field.js';
import { SectionHead } from '../../parts/section.js';
import { problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { SingleLetters } from '../finding/sheet.js';
import { SetInterfaceLanguage, type Own } from './documents.js';

const sizes: TextSize[] = ['normal', 'large', 'larger'];
const themes: Theme[] = ['system', 'light', 'dark', 'contrast'];
const motions: Motion[] = ['system', 'less'];

/** Language of pages and letters for the person; size, theme and motion for this device. */
export function DisplaySettings({ own, again }: { own: Own; again: () => void }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const size = useTextSize();
  const theme = useTheme();
  const motion = useMotion();
  const [setInterfaceLanguage] = useAct(SetInterfaceLanguage);

  const speak = async (next: Language): Promise<void> => {
    const { problem } = await setInterfaceLanguage({
      input: { version: own.person.version ?? 0, interfaceLanguage: next },
    });
    if (problem) {
      if (problem.code === 'CONFLICT') again();
      return toast(problemText(t, problem), 'wrong');
    }
    await changeLanguage(next);
  };

  return (
    <section aria-labelledby="settings-display">
      <SectionHead id="settings-display">{t('settings.display')}</SectionHead>
      <div className="form">
        <Select
          label={t('settings.language')}
          hint={t('settings.language.hint')}
          value={language}
          onChange={(event) => void speak(event.target.value as Language)}
          options={languages.map((one) => ({ value: one, text: languageNames[one], lang: one }))}
        />
        <Choices
          label={t('frame.size')}
          name="size"
          chosen={size}
          onChange={(event) => chooseSize(event.target.value as TextSize)}
          options={sizes.map((one) => ({ value: one, text: t(`frame.size.${one}`) }))}
        />
        <Choices
          label={t('frame.theme')}
          name="theme"
          chosen={theme}
          onChange={(event) => chooseTheme(event.target.value as Theme)}
          options={themes.map((one) => ({ value: one, text: t(`frame.theme.${one}`) }))}
        />
        <Choices
          label={t('settings.motion')}
          name="motion"
          chosen={motion}
          onChange={(event) => chooseMotion(event.target.value as Motion)}
          options={motions.map((one) => ({ value: one, text: t(`settings.motion.${one}`) }))}
        />
        <p className="muted small">{t('settings.device')}</p>
        <SingleLetters />
      </div>
    </section>
  );
}
