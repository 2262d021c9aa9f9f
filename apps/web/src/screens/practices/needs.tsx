import { useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { unmask } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { usePracticeNews } from '../../live/practice-news.js';
import '../../look/practices.css';
import { Button } from '../../parts/button.js';
import { Select } from '../../parts/field.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { NeedLine, NeedsPage, type ShownNeed } from './need-documents.js';
import { needStates, type NeedsSearch } from './needs-search.js';
import { Shelves } from './shelves.js';

// For those alone who speak for a town.
const NeedForm = lazy(async () => ({ default: (await import('./need-form.js')).NeedForm }));

const [few, most] = [20, 100];

/** What towns look for, the latest first. */
export function NeedsScreen(): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const { state = 'OPEN' } = useSearch({ strict: false }) as NeedsSearch;
  const [first, setFirst] = useState(few);
  const [stating, setStating] = useState(false);
  const { answer, problem, again, waiting } = useAsk(NeedsPage, { filter: { state }, first });
  const needs = answer?.needs.items.map((one) => unmask(NeedLine, one));
  const places = answer?.needPlaces ?? [];
  usePracticeNews([...new Set([...(needs ?? []), ...places].map(({ community }) => community.id))], again);
  return (
    <div className="wide page">
      <PageTitle>{t('needs.title')}</PageTitle>
      <p className="muted mt-2 max-w-[68ch]">{t('needs.why')}</p>
      <Shelves here="needs" />
      <div className="mt-6 flex flex-wrap items-end justify-between gap-4">
        <Select
          label={t('needs.states')}
          value={state}
          onChange={({ target: { value } }) =>
            void navigate({
              to: '/practices/needs',
              search: (value === 'OPEN' ? {} : { state: value }) as never,
              resetScroll: false,
            })
          }
          options={needStates.map((value) => ({ value, text: t(`needs.state.${value}`) }))}
        />
        {places.length > 0 && <Button onPress={() => setStating(true)}>{t('needs.new')}</Button>}
      </div>
      {stating && (
        <Suspense fallback={null}>
          <NeedForm
            places={places}
            onClose={(number) => {
              setStating(false);
              if (number) void navigate({ to: `/practices/needs/${number}` as never });
            }}
          />
        </Suspense>
      )}
      {problem && !needs && <Failed problem={problem} again={again} />}
      {!needs && !problem && <Loading />}
      {needs?.length === 0 && <Empty title={t('needs.none')} />}
      <ul className="rows mt-4" aria-busy={waiting}>
        {needs?.map((need) => (
          <li key={need.id} className="py-5">
            <Row need={need} />
          </li>
        ))}
      </ul>
      {answer?.needs.next && first < most && (
        <div className="mt-4">
          <Button waiting={waiting} onPress={() => setFirst(most)}>
            {t('practices.more')}
          </Button>
        </div>
      )}
    </div>
  );
}

function Row({
  need: { number, title, words, language, municipality, themes },
}: {
  need: ShownNeed;
}): ReactNode {
  return (
    <article className="practice-row">
      <TownTile tile={municipality.tile} size={40} />
      <div className="min-w-0">
        <h2 className="serif text-f-xl" lang={language}>
          <Go to={`/practices/needs/${number}`} className="plain-link">
            {title}
          </Go>
        </h2>
        <p className="muted small">{municipality.name}</p>
        {words && (
          <p className="practice-row-summary" lang={language}>
            {words}
          </p>
        )}
        <p className="muted small mt-2">{themes.map(({ name }) => name).join(' · ')}</p>
      </div>
    </article>
  );
}
