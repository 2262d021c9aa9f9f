import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import type { DirectoryFilter, PeoplePageQuery } from '../../generated/graphql/graphql.js';
import { announce } from '../../frame/announcer.js';
import { graphql } from '../../graphql/documents.js';
import { useAsk } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import '../../look/people.css';
import { Button } from '../../parts/button.js';
import { Select, TextField } from '../../parts/field.js';
import { Go } from '../../parts/go.js';
import { Avatar, PersonName } from '../../parts/person.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { Vocabulary, type NamedTheme } from '../../parts/theme-list.js';
import { directoryRoles, type DirectorySearch } from './directory-search.js';

const PeoplePage = graphql(`
  query PeoplePage($filter: DirectoryFilter, $after: String) {
    people(filter: $filter, after: $after) {
      total
      next
      items {
        person {
          ...Card
        }
        headline
        jobTitle
        jobLanguage
        organisation
        languages
        roles
        offers
        seeks
        offeredThemes {
          id
          number
          name
        }
        soughtThemes {
          id
          number
          name
        }
      }
    }
  }
`);

const PeopleChoices = graphql(`
  query PeopleChoices {
    directoryChoices {
      languages
      themes {
        id
        number
        name
      }
      towns {
        ...Tile
      }
    }
  }
`);

type Entry = PeoplePageQuery['people']['items'][number];

/** The people of the house, narrowed by town, role and language, or by a part of the name. What narrows stands in the address. */
export function DirectoryScreen(): ReactNode {
  const t = useWords();
  const search = useSearch({ strict: false }) as DirectorySearch;
  const filter: DirectoryFilter = {
    ...(search.name ? { name: search.name } : {}),
    ...(search.town ? { town: search.town } : {}),
    ...(search.role ? { role: search.role } : {}),
    ...(search.language ? { language: search.language } : {}),
    ...(search.theme ? { theme: search.theme } : {}),
    ...(search.side ? { side: search.side } : {}),
  };
  return (
    <div className="wide page">
      <PageTitle>{t('people.directory')}</PageTitle>
      <Narrowing search={search} />
      <Found key={JSON.stringify(filter)} filter={filter} />
    </div>
  );
}

function Narrowing({ search }: { search: DirectorySearch }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const navigate = useNavigate();
  const { answer } = useAsk(PeopleChoices, {});
  const [name, setName] = useState(search.name ?? '');
  const narrow = (change: Partial<Record<keyof DirectorySearch, string | number | undefined>>): void => {
    void navigate({
      to: '/people',
      search: ((before: DirectorySearch) => ({ ...before, ...change })) as never,
      replace: true,
    });
  };
  // Typing is not a wish for each letter: the list follows when the hand rests.
  useEffect(() => {
    if (name.trim() === (search.name ?? '')) return;
    const rest = setTimeout(() => narrow({ name: name.trim() || undefined }), 300);
    return () => clearTimeout(rest);
  });
  const narrowed =
    search.name ?? search.town ?? search.role ?? search.language ?? search.theme ?? search.side;
  const clear = (): void => {
    setName('');
    narrow({
      name: undefined,
      town: undefined,
      role: undefined,
      language: undefined,
      theme: undefined,
      side: undefined,
    });
  };
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const any = { value: '', text: t('people.filter.any') };
  // Somebody who came by a link from a theme that nobody bears is told which it was.
  const offered = answer?.directoryChoices.themes ?? [];
  const [asked] = useThemesByNumber(
    offered.some(({ number }) => number === search.theme) ? null : search.theme,
  );
  const themes = asked ? [...offered, asked] : offered;
  const towns = [...(answer?.directoryChoices.towns ?? [])].sort((a, b) =>
    a.name.localeCompare(b.name, locale),
  );
  return (
    <search className="people-filters">
      <TextField
        label={t('people.filter.name')}
        type="search"
        autoComplete="off"
        maxLength={120}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Select
        label={t('people.filter.town')}
        value={search.town ?? ''}
        onChange={(event) => narrow({ town: Number(event.target.value) || undefined })}
        options={[any, ...towns.map((town) => ({ value: String(town.number), text: town.name }))]}
      />
      <Select
        label={t('people.filter.role')}
        value={search.role ?? ''}
        onChange={(event) => narrow({ role: event.target.value || undefined })}
        options={[any, ...directoryRoles.map((role) => ({ value: role, text: t(`people.role.${role}`) }))]}
      />
      <Select
        label={t('themes.one')}
        value={search.theme ?? ''}
        onChange={(event) => narrow({ theme: Number(event.target.value) || undefined })}
        options={[any, ...themes.map((theme) => ({ value: String(theme.number), text: theme.name }))]}
      />
      <Select
        label={t('people.filter.side')}
        value={search.side ?? ''}
        onChange={(event) => narrow({ side: event.target.value || undefined })}
        options={[
          any,
          { value: 'OFFERS', text: t('people.offers') },
          { value: 'SEEKS', text: t('people.seeks') },
        ]}
      />
      <Select
        label={t('people.filter.language')}
        value={search.language ?? ''}
        onChange={(event) => narrow({ language: event.target.value || undefined })}
        options={[
          any,
          ...(answer?.directoryChoices.languages ?? []).map((code) => ({
            value: code,
            text: names.of(code) ?? code,
          })),
        ]}
      />
      {narrowed && <Button onPress={clear}>{t('people.filter.clear')}</Button>}
    </search>
  );
}

/** The pages that were asked for so far, one below the other. */
function Found({ filter }: { filter: DirectoryFilter }): ReactNode {
  const t = useWords();
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  const { answer, problem, again } = useAsk(PeoplePage, { filter, after: null });
  const total = answer?.people.total;
  useEffect(() => {
    if (total !== undefined) announce(t('people.found', { count: total }));
  }, [total, t]);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  if (answer.people.total === 0) return <Empty title={t('people.none')}>{t('people.none.why')}</Empty>;
  return (
    <>
      <p className="muted small mt-4">{t('people.found', { count: answer.people.total })}</p>
      <ul className="rows">
        {cursors.map((after, i) => (
          <Rows
            key={after}
            filter={filter}
            after={after}
            more={i === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
          />
        ))}
      </ul>
    </>
  );
}

function Rows({
  filter,
  after,
  more,
}: {
  filter: DirectoryFilter;
  after: string | null;
  more: ((next: string) => void) | undefined;
}): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(PeoplePage, { filter, after });
  if (problem && !answer)
    return (
      <li>
        <Failed problem={problem} again={again} />
      </li>
    );
  if (!answer)
    return (
      <li>
        <Loading />
      </li>
    );
  const { items, next } = answer.people;
  return (
    <>
      {items.map((entry) => (
        <Row key={entry.person.id} entry={entry} />
      ))}
      {more && next && (
        <li className="py-3">
          <Button onPress={() => more(next)}>{t('people.more')}</Button>
        </li>
      )}
    </>
  );
}

function Row({ entry }: { entry: Entry }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const {
    person,
    headline,
    jobTitle,
    jobLanguage,
    organisation,
    languages,
    roles,
    offers,
    seeks,
    offeredThemes,
    soughtThemes,
  } = entry;
  const names = new Intl.DisplayNames([locale], { type: 'language' });
  const facts = [
    person.municipality?.name,
    roles.map((role) => t(`people.role.${role}`)).join(', '),
    languages.map((code) => names.of(code) ?? code).join(', '),
  ].filter(Boolean);
  return (
    <li className="person-row">
      <Avatar person={person} size={48} />
      <div className="min-w-0">
        <h2>
          <PersonName person={person} />
        </h2>
        {headline ? (
          <p>{headline}</p>
        ) : (
          (jobTitle || organisation) && (
            <p>
              {jobTitle && <span lang={jobLanguage ?? undefined}>{jobTitle}</span>}
              {jobTitle && organisation && ', '}
              {organisation}
            </p>
          )
        )}
        <Side name={t('people.offers')} words={offers} themes={offeredThemes} />
        <Side name={t('people.seeks')} words={seeks} themes={soughtThemes} />
        <p className="muted small">{facts.join(' · ')}</p>
      </div>
    </li>
  );
}

/** What somebody offers or seeks: their words, and the themes as links. */
function Side({
  name,
  words,
  themes,
}: {
  name: string;
  words: string | null;
  themes: readonly NamedTheme[];
}): ReactNode {
  if (!words && themes.length === 0) return null;
  return (
    <p className="small">
      <b>{name}:</b> {words}
      {words && themes.length > 0 && ' · '}
      {themes.map((theme, i) => (
        <span key={theme.id}>
          {i > 0 && ', '}
          <Go to={`/themes/${theme.number}`}>{theme.name}</Go>
        </span>
      ))}
    </p>
  );
}

/** The theme of a number, as a list of one; nothing is asked where there is no number. */
function useThemesByNumber(number: number | null | undefined): NamedTheme[] {
  const { answer } = useAsk(Vocabulary, {}, { pause: !number });
  return (answer?.themes ?? []).filter((theme) => theme.number === number);
}
