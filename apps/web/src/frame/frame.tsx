import {
  Building,
  Building2,
  CalendarDays,
  Ellipsis,
  Files,
  FolderKanban,
  House,
  Lightbulb,
  MessagesSquare,
  Tags,
  UsersRound,
} from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { Outlet, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { RouterProvider as AriaRouter } from 'react-aria-components';
import { Provider } from 'urql';
import { languageNames, languages, useWords } from '../language/words.js';
import { Button } from '../parts/button.js';
import { Go } from '../parts/go.js';
import { Item, Menu } from '../parts/menu.js';
import { Toasts } from '../parts/toast.js';
import { useConnection } from '../connection.js';
import { useSession } from '../session/session.js';
import { Announcer } from './announcer.js';
import { beginArrival } from './arrival.js';
import { DeskLink } from './desk-link.js';
import { Bell } from './bell.js';
import { Brand } from './brand.js';
import { JumpButton, Overlays } from './finding.js';
import { HouseLinks } from './house-links.js';
import { AccountMenu, DisplayMenu, LanguageMenu } from './menus.js';

/** What surrounds every screen: the bars, the skip link, the banner, the places where things are announced. */
export function Frame(): ReactNode {
  const { client } = useSession();
  const navigate = useNavigate();
  const t = useWords();
  useArrivals();
  return (
    <Provider value={client}>
      <AriaRouter navigate={(to) => void navigate({ to })}>
        <div className="frame">
          <a className="skip" href="#main">
            {t('frame.skip')}
          </a>
          <TopBar />
          <OfflineBanner />
          <main id="main" tabIndex={-1} data-scroll-restoration-id="main">
            <div className="screen">
              <Outlet />
            </div>
            <HouseLinks />
            <noscript>
              <NoScript />
            </noscript>
          </main>
          <BottomBar />
        </div>
        <Overlays />
        <Toasts />
        <Announcer />
      </AriaRouter>
    </Provider>
  );
}

// Only a change of path is an arrival: a filter, a tab of the query or a scroll position is not.
function useArrivals(): void {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
        if (pathChanged && fromLocation) beginArrival();
      }),
    [router],
  );
}

interface Entry {
  to: string;
  text: string;
  icon: typeof House;
  here: boolean;
}

// An entry is shown only when what it leads to works.
function useEntries(): Entry[] {
  const t = useWords();
  const { viewer } = useSession();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const under = (base: string): boolean => path === base || path.startsWith(`${base}/`);
  return [
    viewer
      ? { to: '/home', text: t('frame.home'), icon: House, here: under('/home') }
      : { to: '/', text: t('frame.front'), icon: House, here: path === '/' || under('/communities') },
    { to: '/groups', text: t('frame.groups'), icon: MessagesSquare, here: under('/groups') },
    { to: '/meetings', text: t('frame.meetings'), icon: CalendarDays, here: under('/meetings') },
    { to: '/practices', text: t('frame.practices'), icon: Lightbulb, here: under('/practices') },
    {
      to: '/municipalities',
      text: t('frame.municipalities'),
      icon: Building2,
      here: under('/municipalities'),
    },
    ...(viewer ? [{ to: '/people', text: t('frame.people'), icon: UsersRound, here: under('/people') }] : []),
  ];
}

/** What can be done where no script runs: read, in any of the languages. */
function NoScript(): ReactNode {
  const t = useWords();
  return (
    <div className="wide page">
      <p>{t('frame.noScript')}</p>
      <ul className="flex flex-wrap gap-4">
        {languages.map((language) => (
          <li key={language}>
            <a href={`?lang=${language}`} hrefLang={language} lang={language}>
              {languageNames[language]}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

const further = [
  { to: '/documents', text: 'documents.title', icon: Files },
  { to: '/organisations', text: 'programme.organisations', icon: Building },
  { to: '/projects', text: 'programme.projects', icon: FolderKanban },
  { to: '/themes', text: 'themes.label', icon: Tags },
] as const;

/** What there is beside the places that everybody goes to. */
function More({ also = [] }: { also?: readonly Entry[] }): ReactNode {
  const t = useWords();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const here =
    also.some((entry) => entry.here) || further.some(({ to }) => path === to || path.startsWith(`${to}/`));
  return (
    <Menu
      label={t('frame.more')}
      trigger={
        <Button look="quiet" className="more-nav" {...(here ? { 'data-here': '' } : {})}>
          <Ellipsis aria-hidden="true" />
          {t('frame.more')}
        </Button>
      }
    >
      {also.map(({ to, text, icon: Icon }) => (
        <Item key={to} href={to} textValue={text}>
          <Icon aria-hidden="true" />
          {text}
        </Item>
      ))}
      {further.map(({ to, text, icon: Icon }) => (
        <Item key={to} href={to} textValue={t(text)}>
          <Icon aria-hidden="true" />
          {t(text)}
        </Item>
      ))}
    </Menu>
  );
}

function TopBar(): ReactNode {
  const t = useWords();
  const { viewer, installation, state } = useSession();
  const entries = useEntries();
  const signIn = useRouterState({ select: (router) => router.location.pathname === '/sign-in' });
  return (
    <header className="top-bar">
      <Go to={viewer ? '/home' : '/'} className="brand">
        <Brand />
        <span className="min-w-0">
          <b>Guildhall</b>
          {installation && installation.name !== 'Guildhall' && <small>{installation.name}</small>}
        </span>
      </Go>
      <nav className="top-nav" aria-label={t('frame.nav')}>
        {entries.map(({ to, text, here }) => (
          <Go key={to} to={to} {...(here ? { 'aria-current': 'page', 'data-here': '' } : {})}>
            {text}
          </Go>
        ))}
        <More />
      </nav>
      <div className="top-tools">
        {/* What comes later stands first: the row ends at the right, so nothing else moves. */}
        {viewer && <DeskLink />}
        {viewer && <Bell viewer={viewer} />}
        <JumpButton />
        <DisplayMenu />
        <LanguageMenu />
        {viewer && <AccountMenu viewer={viewer} />}
        {state === 'guest' && !signIn && (
          <Go to="/sign-in" look="plain">
            {t('frame.signIn')}
          </Go>
        )}
      </div>
    </header>
  );
}

function BottomBar(): ReactNode {
  const t = useWords();
  const entries = useEntries();
  // A phone has room for five, with what leads to the others.
  const [shown, others] = [entries.slice(0, 4), entries.slice(4)];
  return (
    <nav className="bottom-bar" aria-label={t('frame.nav')}>
      {shown.map(({ to, text, icon: Icon, here }) => (
        <Go key={to} to={to} {...(here ? { 'aria-current': 'page', 'data-here': '' } : {})}>
          <Icon aria-hidden="true" />
          {text}
        </Go>
      ))}
      <More also={others} />
    </nav>
  );
}

function OfflineBanner(): ReactNode {
  const t = useWords();
  const { online, since, waiting, retry } = useConnection();
  const time = since?.toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' });
  return (
    <div role="status">
      {!online && (
        <div className="notice-bar">
          <p>
            <b>{t('frame.offline')}</b> {time && t('frame.offline.since', { time })}{' '}
            {waiting > 0 && t('frame.offline.waiting', { count: waiting })}
          </p>
          {retry && (
            <Button look="onink" onPress={retry}>
              {t('frame.offline.retry')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
