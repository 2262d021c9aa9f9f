import { SlidersHorizontal } from 'lucide-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState, type ReactNode } from 'react';
import { announce } from '../../frame/announcer.js';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import '../../look/search.css';
import { Button } from '../../parts/button.js';
import { Dialog } from '../../parts/dialog.js';
import { TextField } from '../../parts/field.js';
import { PageTitle } from '../../parts/section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { SearchFor, type FoundPage } from './documents.js';
import { Facets } from './facets.js';
import { HitRow } from './hits.js';
import { chosenIn, filterOf, toggled, type SearchAddress } from './search-address.js';

/** Everything that the reader may read, by what stands in it. What is asked and what narrows it stand in the address. */
export function SearchScreen(): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const address = useSearch({ strict: false }) as SearchAddress;
  const go = (next: SearchAddress): void => {
    void navigate({ to: '/search', search: next as never, replace: true, resetScroll: false });
  };
  const title = address.q ? t('search.for', { text: address.q }) : t('search.title');
  return (
    <div className="wide page">
      <PageTitle title={title}>{t('search.title')}</PageTitle>
      <Field address={address} go={go} />
      {address.q ? (
        <Results key={address.q} text={address.q} address={address} go={go} />
      ) : (
        <Empty title={t('search.begin')}>{t('search.begin.why')}</Empty>
      )}
    </div>
  );
}

function Field({ address, go }: { address: SearchAddress; go: (next: SearchAddress) => void }): ReactNode {
  const t = useWords();
  const [text, setText] = useState(address.q ?? '');
  // Another question may come from elsewhere: from Ctrl+K, or from a step back.
  useEffect(() => setText(address.q ?? ''), [address.q]);
  const ask = (): void => {
    const asked = text.trim();
    // Another question has other answers: what narrowed the old ones would hide them.
    if (asked !== (address.q ?? '')) go(asked === '' ? {} : { q: asked });
  };
  return (
    <search>
      <form
        className="search-field"
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <TextField
          label={t('search.field')}
          hint={t('search.hint')}
          type="search"
          autoComplete="off"
          maxLength={200}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <Button type="submit" look="main">
          {t('search.ask')}
        </Button>
      </form>
    </search>
  );
}

function Results({
  text,
  address,
  go,
}: {
  text: string;
  address: SearchAddress;
  go: (next: SearchAddress) => void;
}): ReactNode {
  const t = useWords();
  const filter = filterOf(address);
  const { answer, problem, again } = useAsk(SearchFor, { text, filter, after: null });
  const total = answer?.search.total;
  const more = answer?.search.more ?? false;
  const said = total === undefined ? null : t(more ? 'search.foundMore' : 'search.found', { count: total });
  useEffect(() => {
    if (said) announce(said);
  }, [said]);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const chosen = chosenIn(address);
  const clear = (): void => go({ q: text });
  if (total === 0 && chosen === 0)
    return <Empty title={t('search.none', { text })}>{t('search.none.why')}</Empty>;
  return (
    <div className="search-page">
      <Narrowing page={answer.search} address={address} go={go} clear={clear} />
      <section aria-label={t('search.results')}>
        <p className="muted small">{said}</p>
        {total === 0 ? (
          <Empty
            title={t('search.noneLeft')}
            actions={<Button onPress={clear}>{t('search.clear')}</Button>}
          />
        ) : (
          <Pages key={JSON.stringify(filter)} text={text} address={address} />
        )}
      </section>
    </div>
  );
}

/** Beside the list where there is room; on a phone in a sheet of its own. */
function Narrowing({
  page,
  address,
  go,
  clear,
}: {
  page: FoundPage;
  address: SearchAddress;
  go: (next: SearchAddress) => void;
  clear: () => void;
}): ReactNode {
  const t = useWords();
  const [open, setOpen] = useState(false);
  const chosen = chosenIn(address);
  const facets = (
    <Facets
      facets={page.facets}
      address={address}
      more={page.more}
      choose={(facet, value) => go(toggled(address, facet, value))}
    />
  );
  return (
    <>
      <div className="search-narrow">
        <Button onPress={() => setOpen(true)} aria-haspopup="dialog">
          <SlidersHorizontal aria-hidden="true" />
          {chosen > 0 ? t('search.narrowed', { count: chosen }) : t('search.narrow')}
        </Button>
        {open && (
          <Dialog title={t('search.narrow')} open onClose={() => setOpen(false)}>
            {facets}
            <div className="flex flex-wrap gap-2 mt-4">
              <Button look="main" onPress={() => setOpen(false)}>
                {t('search.show')}
              </Button>
              {chosen > 0 && <Button onPress={clear}>{t('search.clear')}</Button>}
            </div>
          </Dialog>
        )}
      </div>
      <aside className="search-aside" aria-label={t('search.narrow')}>
        {chosen > 0 && <Button onPress={clear}>{t('search.clear')}</Button>}
        {facets}
      </aside>
    </>
  );
}

/** The pages that were asked for so far, one below the other. */
function Pages({ text, address }: { text: string; address: SearchAddress }): ReactNode {
  const [cursors, setCursors] = useState<(string | null)[]>([null]);
  return (
    <ul className="rows">
      {cursors.map((after, i) => (
        <Rows
          key={after}
          text={text}
          address={address}
          after={after}
          more={i === cursors.length - 1 ? (next) => setCursors([...cursors, next]) : undefined}
        />
      ))}
    </ul>
  );
}

function Rows({
  text,
  address,
  after,
  more,
}: {
  text: string;
  address: SearchAddress;
  after: string | null;
  more: ((next: string) => void) | undefined;
}): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(SearchFor, { text, filter: filterOf(address), after });
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
  const { items, next } = answer.search;
  return (
    <>
      {items.map((hit) => (
        <HitRow key={hit.id} hit={hit} />
      ))}
      {more && next && (
        <li className="py-3">
          <Button onPress={() => more(next)}>{t('search.more')}</Button>
        </li>
      )}
    </>
  );
}
