import {
  ALargeSmall,
  Flag,
  Landmark,
  Languages,
  LogOut,
  MessageSquare,
  Settings2,
  UserRound,
} from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useNavigate } from '@tanstack/react-router';
import { Header, MenuSection } from 'react-aria-components';
import { graphql } from '../graphql/documents.js';
import { useAct, useAsk } from '../graphql/hooks.js';
import { languageNames, languages, useLanguage, useWords, type Language } from '../language/words.js';
import { useDesk } from '../live/hooks.js';
import { addressOf } from '../parts/address.js';
import { Avatar } from '../parts/person.js';
import { Button } from '../parts/button.js';
import { Item, Menu } from '../parts/menu.js';
import { problemText } from '../parts/states.js';
import { toast } from '../parts/toast.js';
import { refreshSession, useSession, type Viewer } from '../session/session.js';
import { changeLanguage } from './change-language.js';
import { chooseSize, chooseTheme, useTextSize, useTheme, type TextSize, type Theme } from './display.js';

/** The languages by their own names. */
export function LanguageMenu(): ReactNode {
  const t = useWords();
  const language = useLanguage();
  return (
    <Menu
      label={t('frame.language')}
      selectionMode="single"
      selectedKeys={[language]}
      onAction={(key) => void changeLanguage(key as Language)}
      trigger={
        <Button look="quiet" aria-label={`${t('frame.language')}: ${languageNames[language]}`}>
          <Languages aria-hidden="true" />
          <span className="wide-only">{languageNames[language]}</span>
        </Button>
      }
    >
      {languages.map((one) => (
        <Item key={one} id={one} textValue={languageNames[one]}>
          <span lang={one}>{languageNames[one]}</span>
        </Item>
      ))}
    </Menu>
  );
}

const themes: Theme[] = ['system', 'light', 'dark', 'contrast'];
const sizes: { size: TextSize; sign: string }[] = [
  { size: 'normal', sign: 'A' },
  { size: 'large', sign: 'A+' },
  { size: 'larger', sign: 'A++' },
];

/** Theme and text size in one menu. */
export function DisplayMenu(): ReactNode {
  const t = useWords();
  const theme = useTheme();
  const size = useTextSize();
  return (
    <Menu
      label={t('frame.display')}
      trigger={
        <Button look="quiet" icon className="display-tool" aria-label={t('frame.display')}>
          <ALargeSmall aria-hidden="true" />
        </Button>
      }
    >
      <MenuSection
        selectionMode="single"
        selectedKeys={[size]}
        disallowEmptySelection
        onSelectionChange={(keys) => chooseSize([...(keys as Set<TextSize>)][0]!)}
      >
        <Header className="menu-title">{t('frame.size')}</Header>
        {sizes.map(({ size: one, sign }) => (
          <Item key={one} id={one} textValue={t(`frame.size.${one}`)}>
            <b aria-hidden="true" style={{ minWidth: '2.2em' }}>
              {sign}
            </b>
            {t(`frame.size.${one}`)}
          </Item>
        ))}
      </MenuSection>
      <MenuSection
        selectionMode="single"
        selectedKeys={[theme]}
        disallowEmptySelection
        onSelectionChange={(keys) => chooseTheme([...(keys as Set<Theme>)][0]!)}
      >
        <Header className="menu-title">{t('frame.theme')}</Header>
        {themes.map((one) => (
          <Item key={one} id={one}>
            {t(`frame.theme.${one}`)}
          </Item>
        ))}
      </MenuSection>
    </Menu>
  );
}

const SignOut = graphql(`
  mutation SignOut {
    signOut
  }
`);

const UnreadConversations = graphql(`
  query UnreadConversations {
    viewer {
      unreadConversations
    }
  }
`);

/** In how many conversations something waits: asked anew when I have read, or begun one, and when I come back to the page. */
function useUnreadConversations(): number {
  const { answer, again } = useAsk(UnreadConversations, {});
  const desk = useDesk();
  useEffect(() => {
    const back = (): void => {
      if (document.visibilityState === 'visible') again();
    };
    document.addEventListener('visibilitychange', back);
    const unsubscribe = desk?.own.store.subscribe(again);
    return () => {
      document.removeEventListener('visibilitychange', back);
      unsubscribe?.();
    };
  }, [desk, again]);
  return answer?.viewer?.unreadConversations ?? 0;
}

/** Who I am, my profile, and the way out. */
export function AccountMenu({ viewer }: { viewer: Viewer }): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const { communities } = useSession();
  const [signOut] = useAct(SignOut);
  const unread = useUnreadConversations();
  const leave = async (): Promise<void> => {
    const { problem } = await signOut({});
    if (problem && problem.code !== 'UNAUTHENTICATED') return toast(problemText(t, problem), 'wrong');
    await refreshSession({ fresh: true });
    await navigate({ to: '/' });
    toast(t('frame.signedOut'));
  };
  return (
    <Menu
      label={t('frame.account', { name: viewer.person.name })}
      trigger={
        <Button look="quiet" icon>
          <Avatar person={viewer.person} size={38} />
          <span className="sr-only">{t('frame.account', { name: viewer.person.name })}</span>
        </Button>
      }
    >
      <Item href={`/people/${viewer.person.id}`} textValue={t('frame.profile')}>
        <UserRound aria-hidden="true" />
        {t('frame.profile')}
      </Item>
      <Item href="/settings" textValue={t('settings.title')}>
        <Settings2 aria-hidden="true" />
        {t('settings.title')}
      </Item>
      <Item href="/moderation/mine" textValue={t('moderation.mine')}>
        <Flag aria-hidden="true" />
        {t('moderation.mine')}
      </Item>
      <Item
        href="/conversations"
        textValue={unread > 0 ? t('conversations.unread', { count: unread }) : t('conversations.title')}
      >
        <MessageSquare aria-hidden="true" />
        {t('conversations.title')}
        {unread > 0 && (
          <span className="mark ml-auto" data-tone="blue">
            {t('threads.new', { count: unread })}
          </span>
        )}
      </Item>
      {communities.map((community) => (
        <Item key={community.id} href={addressOf('communities', community)} textValue={community.name}>
          <Landmark aria-hidden="true" />
          {community.shortName ?? community.name}
        </Item>
      ))}
      <Item onAction={() => void leave()} textValue={t('frame.signOut')}>
        <LogOut aria-hidden="true" />
        {t('frame.signOut')}
      </Item>
    </Menu>
  );
}
