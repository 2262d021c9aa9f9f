import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { unmask } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { usePracticeNews } from '../../live/practice-news.js';
import '../../look/practices.css';
import { addressOf, numberOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { fuzzyText, periodText } from '../../parts/fuzzy.js';
import { Go } from '../../parts/go.js';
import { PageTitle, SectionHead } from '../../parts/section.js';
import { Failed, Loading, NotFound } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { PracticeLine } from './documents.js';
import { NeedByNumber, NeedLine, type ShownAnswers, type ShownNeed } from './need-documents.js';

// For those alone who speak for the town.
const NeedForm = lazy(async () => ({ default: (await import('./need-form.js')).NeedForm }));

/** What a town looks for, which practices answer it and why, and which towns it can ask. */
export function NeedScreen(): ReactNode {
  const { need: segment } = useParams({ strict: false }) as { need: string };
  const number = numberOf(segment);
  const { answer, problem, again } = useAsk(
    NeedByNumber,
    { number: number ?? 0 },
    { pause: number === null },
  );
  const need = unmask(NeedLine, answer?.need);
  usePracticeNews([need?.community.id], again);
  if (number === null) return <NotFound />;
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer || !need) return <Loading />;
  return (
    <>
      <Asked need={need} again={again} />
      <div className="wide page practice-grid">
        <Answers answers={answer.need.answers} />
        <Towns towns={answer.need.towns} />
      </div>
    </>
  );
}

function Asked({ need, again }: { need: ShownNeed; again: () => void }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const [editing, setEditing] = useState(false);
  const { municipality, themes, targetGroups, period, state, language } = need;
  return (
    <div className="bg-sheet">
      <div className="wide grid grid-cols-[minmax(0,1fr)] gap-3 pt-6 pb-6">
        <p className="font-semibold">
          {[t(`needs.state.${state}`), ...themes.map(({ name }) => name)].join(', ')}
        </p>
        <PageTitle className="serif text-f-3xl" lang={language}>
          {need.title}
        </PageTitle>
        <p className="flex items-center gap-3">
          <TownTile tile={municipality.tile} size={40} />
          <Go
            to={addressOf('municipalities', municipality.tile)}
            className="inline-flex min-h-[var(--target)] items-center font-semibold"
          >
            {municipality.name}
          </Go>
        </p>
        {need.words && (
          <p className="max-w-[68ch] whitespace-pre-line" lang={language}>
            {need.words}
          </p>
        )}
        <p className="muted small flex flex-wrap gap-x-4">
          {targetGroups.length > 0 && (
            <span>
              {t('targetGroups.label')}: {targetGroups.map((group) => t(`targetGroups.${group}`)).join(', ')}
            </span>
          )}
          {period && (
            <span>
              {t('needs.period')}: {periodText(period, locale, t)}
            </span>
          )}
          <span>{need.community.name}</span>
        </p>
        {need.viewerMayEdit && (
          <div>
            <Button onPress={() => setEditing(true)}>{t('needs.edit')}</Button>
          </div>
        )}
        {editing && (
          <Suspense fallback={null}>
            <NeedForm
              need={need}
              onClose={() => {
                setEditing(false);
                again();
              }}
            />
          </Suspense>
        )}
      </div>
    </div>
  );
}

function Answers({ answers }: Pick<ShownAnswers, 'answers'>): ReactNode {
  const t = useWords();
  return (
    <section className="min-w-0">
      <SectionHead>{t('needs.answers')}</SectionHead>
      {answers.length === 0 && <p className="muted max-w-[68ch] py-3">{t('needs.answers.none')}</p>}
      <ul className="rows">
        {answers.map(({ practice: masked, themes, targetGroups }) => {
          const practice = unmask(PracticeLine, masked);
          const groups = targetGroups.map((group) => t(`targetGroups.${group}`)).join(', ');
          return (
            <li key={practice.id} className="py-4">
              <article className="practice-row">
                <TownTile tile={practice.municipality.tile} size={40} />
                <div className="min-w-0">
                  <h3 className="serif text-f-l">
                    <Go to={addressOf('practices', practice)} className="plain-link">
                      {practice.title}
                    </Go>
                  </h3>
                  <p className="muted small">{practice.municipality.name}</p>
                  <p className="mt-1">
                    {t('needs.because.themes', { names: themes.map(({ name }) => name).join(', ') })}
                  </p>
                  {groups && <p>{t('needs.because.groups', { names: groups })}</p>}
                </div>
              </article>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Towns({ towns }: Pick<ShownAnswers, 'towns'>): ReactNode {
  const t = useWords();
  const locale = useLocale();
  if (towns.length === 0) return null;
  const does = ({ practice: { title }, inUseSince }: ShownAnswers['towns'][number]): string => {
    if (inUseSince === null) return t('needs.towns.own', { title });
    const date = fuzzyText(inUseSince, locale, t);
    return date ? t('needs.towns.use.since', { title, date }) : t('needs.towns.use', { title });
  };
  return (
    <section>
      <SectionHead>{t('needs.towns')}</SectionHead>
      <ul className="rows">
        {towns.map((town) => (
          <li key={`${town.municipality.id} ${town.practice.id}`} className="py-3">
            <p className="flex items-center gap-2 font-semibold">
              <TownTile tile={town.municipality.tile} />
              <Go
                to={addressOf('municipalities', town.municipality.tile)}
                className="inline-flex min-h-[var(--target)] items-center"
              >
                {town.municipality.name}
              </Go>
            </p>
            <p className="small">{does(town)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
