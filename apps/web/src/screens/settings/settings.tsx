import type { ReactNode } from 'react';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import '../../look/settings.css';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading } from '../../parts/states.js';
import { Addresses } from './addresses.js';
import { Devices } from './devices.js';
import { DisplaySettings } from './display-settings.js';
import { Settings } from './documents.js';
import { OwnCalendar } from './own-calendar.js';
import { OwnData } from './own-data.js';
import { PasswordChange } from './password-change.js';
import { Tokens } from './tokens.js';

/** What a person decides for themselves: how it looks, where letters go, who is signed in as them. */
export function SettingsScreen(): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(Settings, {});
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer?.viewer) return <Loading />;
  const own = answer.viewer;
  return (
    <div className="wide page">
      <div className="settings">
        <PageTitle>{t('settings.title')}</PageTitle>
        <DisplaySettings own={own} again={again} />
        <Addresses emails={own.emails} again={again} />
        <PasswordChange again={again} />
        <Devices sessions={own.sessions} again={again} />
        <OwnCalendar feed={own.calendarFeed} again={again} />
        <Tokens tokens={own.apiTokens} again={again} />
        <OwnData />
      </div>
    </div>
  );
}
