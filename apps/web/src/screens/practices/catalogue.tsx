import { useNavigate, useSearch } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { PracticeFilter, PracticeShelf, PracticesPageQuery } from '../../generated/graphql/graphql.js';
import { graphql, unmask, type FragmentType } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { usePracticeNews } from '../../live/practice-news.js';
import '../../look/practices.css';
import { addressOf } from '../../parts/address.js';
import { Button } from '../../parts/button.js';
import { Select } from '../../parts/field.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { useViewer } from '../../session/session.js';
import type { CatalogueSearch } from './catalogue-search.js';
import { PracticeLine } from './documents.js';
import { Shelves } from './shelves.js';
import { StateMark } from './state-mark.js';

const PracticesPage = graphql(`
  query PracticesPage($filter: PracticeFilter, $first: Int) {
    practices(filter: $filter, first: $first) {
      items {
        id
        ...PracticeLine
      }
      next
    }
    practiceFacets(filter: $filter) {
      themes {
        theme {
          number
          name
        }
        count
      }
      municipalities {
        municipality {
          number
          name
        }
        count
      }
      countries {
        country
        count
      }
    }
  }
`);

const [few, most] = [20, 100];

const isNarrowed = ({ theme, town, country, partners }: CatalogueSearch): boolean =>
  Boolean(theme ?? town ?? country ?? partners);

const filterOf = ({ partners, ...search }: CatalogueSearch, shelf: PracticeShelf): PracticeFilter => ({
  ...search,
  shelf,
  ...(partners ? { seeksPartners: true } : {}),
});

/** The catalogue of good practices: a shelf, narrowed down by theme, municipality and country. */
export function CatalogueScreen(): ReactNode {
  const t = useWords();
  const viewer = useViewer();
  const search = useSearch({ strict: false }) as CatalogueSearch;
  const [first, setFirst] = useState(few);
  const shelf = search.shelf ?? 'PUBLISHED';
  const { answer, problem, again, waiting } = useAsk(PracticesPage, {
    filter: filterOf(search, shelf),
    first,
  });
  const items = answer?.practices.items ?? [];
  const communities = items.map((one) => unmask(PracticeLine, one).community?.id);
  usePracticeNews(communities, again);
  const narrowed = isNarrowed(search);
  return (
    <div className="wide page">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <PageTitle>{t('practices.title')}</PageTitle>
          <p className="muted mt-2 max-w-[68ch]">{t('practices.why')}</p>
        </div>
        {viewer && (
          <Go to="/practices/new" look="plain">
            <Plus aria-hidden="true" />
            {t('practiceForm.new')}
          </Go>
        )}
      </div>
      <Shelves here={shelf} />
      {problem && !answer && <Failed problem={problem} again={again} />}
      {!answer && !problem && <Loading />}
      {answer && (
        <div className="mt-6 grid gap-x-12 gap-y-6 md:grid-cols-[240px_minmax(0,1fr)]">
          <Facets search={search} facets={answer.practiceFacets} />
          <div aria-busy={waiting}>
            {items.length === 0 && !narrowed && <Empty title={t(`practices.none.${shelf}`)} />}
            {items.length === 0 && narrowed && (
              <Empty title={t('practices.none.filtered')}>
                <Go to={search.shelf ? `/practices?shelf=${shelf}` : '/practices'} look="plain">
                  {t('practices.clear')}
                </Go>
              </Empty>
            )}
            <ul className="rows">
              {items.map((practice) => (
                <li key={practice.id} className="py-5">
                  <Row practice={practice} shelf={shelf} />
                </li>
              ))}
            </ul>
            {answer.practices.next && first < most && (
              <div className="mt-4">
                <Button waiting={waiting} onPress={() => setFirst(most)}>
                  {t('practices.more')}
                </Button>
              </div>
            )}
          </div>
        </div>
      )}
    </div>
  );
}

/** Each facet counts under the others, so that one can change a choice without taking it back first. */
function Facets({
  search,
  facets: { themes, municipalities, countries },
}: {
  search: CatalogueSearch;
  facets: PracticesPageQuery['practiceFacets'];
}): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const names = new Intl.DisplayNames([useLocale()], { type: 'region' });
  if (!isNarrowed(search) && themes.length + municipalities.length === 0) return <div />;
  const choose = (change: Record<string, unknown>): void =>
    void navigate({ to: '/practices', search: { ...search, ...change } as never, resetScroll: false });
  const number = (text: string): number | undefined => (text ? Number(text) : undefined);
  return (
    <form aria-label={t('practices.facets')} className="grid content-start gap-4">
      <Facet
        label={t('practices.facet.theme')}
        value={search.theme}
        options={themes.map(({ theme, count }) => ({ value: theme.number, name: theme.name, count }))}
        onChoose={(theme) => choose({ theme: number(theme) })}
      />
      <Facet
        label={t('practices.facet.country')}
        value={search.country}
        options={countries.map(({ country, count }) => ({
          value: country,
          name: names.of(country) ?? country,
          count,
        }))}
        onChoose={(country) => choose({ country: country || undefined })}
      />
      <Facet
        label={t('practices.facet.town')}
        value={search.town}
        options={municipalities.map(({ municipality, count }) => ({
          value: municipality.number,
          name: municipality.name,
          count,
        }))}
        onChoose={(town) => choose({ town: number(town) })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={search.partners ?? false}
          onChange={(event) => choose({ partners: event.target.checked || undefined })}
        />
        <span>{t('partners.only')}</span>
      </label>
    </form>
  );
}

function Facet({
  label,
  value,
  options,
  onChoose,
}: {
  label: string;
  value: number | string | undefined;
  options: { value: number | string; name: string; count: number }[];
  onChoose: (value: string) => void;
}): ReactNode {
  const t = useWords();
  return (
    <Select
      label={label}
      value={value ?? ''}
      onChange={(event) => onChoose(event.target.value)}
      options={[
        { value: '', text: t('practices.facet.all') },
        ...options.map((one) => ({
          value: String(one.value),
          text: t('practices.facet.counted', { name: one.name, count: one.count }),
        })),
      ]}
    />
  );
}

/** Whose it is, what it is called, and what it is in a few sentences. */
function Row({
  practice: masked,
  shelf,
}: {
  practice: FragmentType<typeof PracticeLine>;
  shelf: string;
}): ReactNode {
  const t = useWords();
  const practice = unmask(PracticeLine, masked);
  const { municipality, edition, working } = practice;
  const summary = edition?.sections.find(({ kind }) => kind === 'SUMMARY');
  const address = addressOf('practices', practice);
  const inWork = shelf === 'IN_WORK' && edition !== null;
  return (
    <article className="practice-row">
      <TownTile tile={municipality.tile} size={40} />
      <div className="min-w-0">
        <h2 className="serif text-f-xl">
          <Go to={inWork ? `${address}/work` : address} className="plain-link">
            {practice.title || t('practices.untitled')}
          </Go>
        </h2>
        <p className="muted small flex flex-wrap gap-x-2">
          {municipality.name}
          {shelf === 'IN_WORK' && working && <StateMark state={working.state} />}
        </p>
        {practice.partnersSought && <p className="small font-semibold">{t('partners.title')}</p>}
        {summary && (
          <p className="practice-row-summary" lang={summary.language}>
            {summary.text}
          </p>
        )}
        {edition && edition.themes.length > 0 && (
          <p className="muted small mt-2">{edition.themes.map(({ name }) => name).join(' · ')}</p>
        )}
      </div>
    </article>
  );
}
