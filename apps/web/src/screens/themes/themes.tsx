import { Pencil, Plus } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { AllThemesQuery } from '../../generated/graphql/graphql.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import '../../look/settings.css';
import { Button } from '../../parts/button.js';
import { Go } from '../../parts/go.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import '../../look/themes.css';
import { useViewer } from '../../session/session.js';
import { AllThemes, RetireTheme } from './documents.js';

type Theme = AllThemesQuery['themes'][number];

const ThemeForm = lazy(async () => ({ default: (await import('./theme-form.js')).ThemeForm }));

/** The vocabulary; the administrator adds to it, renames and retires. */
export function ThemesScreen(): ReactNode {
  const t = useWords();
  const keeper = useViewer()?.administrator ?? false;
  const { answer, problem, again } = useAsk(AllThemes, {});
  const [editing, setEditing] = useState<Theme | 'new' | null>(null);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const offered = answer.themes.filter((theme) => !theme.retired);
  const retired = answer.themes.filter((theme) => theme.retired);
  const row = (theme: Theme): ReactNode => (
    <Row key={theme.id} theme={theme} keeper={keeper} edit={() => setEditing(theme)} again={again} />
  );
  return (
    <div className="wide page">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <PageTitle>{t('themes.label')}</PageTitle>
          <p className="muted mt-2 max-w-[68ch]">{t('themes.why')}</p>
        </div>
        {keeper && (
          <Button onPress={() => setEditing('new')}>
            <Plus aria-hidden="true" />
            {t('themes.add')}
          </Button>
        )}
      </div>
      <ul className={keeper ? 'rows mt-6 max-w-[68ch]' : 'theme-index mt-6'}>{offered.map(row)}</ul>
      {keeper && retired.length > 0 && (
        <section className="mt-10 max-w-[68ch]">
          <SectionHead>{t('themes.retired')}</SectionHead>
          <p className="muted small">{t('themes.retired.why')}</p>
          <ul className="rows">{retired.map(row)}</ul>
        </section>
      )}
      {editing && (
        <Suspense fallback={null}>
          <ThemeForm
            theme={editing === 'new' ? null : editing}
            onClose={(saved) => {
              setEditing(null);
              if (saved) again();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

function Row({
  theme,
  keeper,
  edit,
  again,
}: {
  theme: Theme;
  keeper: boolean;
  edit: () => void;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [retire, waiting] = useAct(RetireTheme);
  const turn = async (): Promise<void> => {
    const { problem } = await retire({ id: theme.id, retired: !theme.retired });
    if (problem) return toast(problemText(t, problem), 'wrong');
    again();
  };
  const missing = 5 - theme.names.length;
  return (
    <li className="settings-row theme-row">
      <span>
        <Go to={`/themes/${theme.number}`} className="line-link">
          {theme.name}
        </Go>
        {keeper && missing > 0 && (
          <span className="muted small">{t('themes.missing', { count: missing })}</span>
        )}
      </span>
      {keeper && (
        <span className="settings-acts">
          <Button look="quiet" icon aria-label={t('themes.renameOne', { name: theme.name })} onPress={edit}>
            <Pencil aria-hidden="true" />
          </Button>
          <Button
            look="quiet"
            waiting={waiting}
            aria-label={t(theme.retired ? 'themes.offerOne' : 'themes.retireOne', { name: theme.name })}
            onPress={() => void turn()}
          >
            {t(theme.retired ? 'themes.offer' : 'themes.retire')}
          </Button>
        </span>
      )}
    </li>
  );
}
