import { useState, type ReactNode } from 'react';
import { graphql } from '../../graphql/documents.js';
import { useAct, useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import '../../look/notices.css';
import { Select } from '../../parts/field.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Failed, Loading, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';

const NoticePreferences = graphql(`
  query NoticePreferences {
    viewer {
      noticePreferences {
        reason
        way
      }
    }
  }
`);

const SetNoticePreference = graphql(`
  mutation SetNoticePreference($reason: NoticeReason!, $way: NoticeWay!) {
    setNoticePreference(reason: $reason, way: $way) {
      reason
      way
    }
  }
`);

const ways = ['MAIL', 'BELL', 'NOTHING'] as const;
type Way = (typeof ways)[number];

/** For each reason how I am told; a choice holds at once. */
export function NoticeSettingsScreen(): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(NoticePreferences, {});
  const [choose] = useAct(SetNoticePreference);
  const [chosen, setChosen] = useState<Readonly<Record<string, Way>>>({});
  const preferences = answer?.viewer?.noticePreferences;
  if (!preferences) return problem ? <Failed problem={problem} again={again} /> : <Loading />;
  const change = async (reason: (typeof preferences)[number]['reason'], way: Way): Promise<void> => {
    setChosen((before) => ({ ...before, [reason]: way }));
    const { problem: refused } = await choose({ reason, way });
    if (!refused) return toast(t('notices.settings.saved'));
    setChosen(({ [reason]: _, ...before }) => before);
    toast(problemText(t, refused), 'wrong');
  };
  return (
    <div className="wide page">
      <PageTitle>{t('notices.settings.title')}</PageTitle>
      <p className="muted measure">{t('notices.settings.why')}</p>
      <ul className="rows notice-ways">
        {preferences.map(({ reason, way }) => (
          <li key={reason}>
            <Select
              label={t(`notices.when.${reason}`)}
              value={chosen[reason] ?? way}
              onChange={(event) => void change(reason, event.target.value as Way)}
              options={ways.map((one) => ({ value: one, text: t(`notices.way.${one}`) }))}
            />
          </li>
        ))}
      </ul>
      <p className="act-row">
        <Go to="/notifications" look="plain">
          {t('notices.settings.back')}
        </Go>
      </p>
    </div>
  );
}
