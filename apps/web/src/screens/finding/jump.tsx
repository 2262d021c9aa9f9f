import {
  Building2,
  CalendarDays,
  FolderKanban,
  Landmark,
  Lightbulb,
  MessageSquare,
  MessageSquareText,
  MessagesSquare,
  Search,
  UserRound,
  X,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from 'react-aria-components';
import { initialsOf } from '#kernel';
import { announce } from '../../frame/announcer.js';
import type { TitleKind } from '../../generated/graphql/graphql.js';
import { useLanguage, useLocale, useWords } from '../../language/words.js';
import '../../look/finding.css';
import { Button } from '../../parts/button.js';
import { Avatar } from '../../parts/person.js';
import { placeText } from '../../parts/place.js';
import { problemText } from '../../parts/states.js';
import { TownTile } from '../../parts/weave.js';
import { recentPlaces } from './recent.js';
import { Pieces } from '../search/pieces.js';
import { useAnswers, type Answer } from './use-answers.js';
import { useTitles, type Found, type Section } from './use-titles.js';

const icons: Record<Exclude<Line['kind'], 'PERSON' | 'MUNICIPALITY'>, LucideIcon> = {
  POST: MessageSquare,
  ALL: Search,
  GROUP: MessagesSquare,
  COMMUNITY: Landmark,
  MEETING: CalendarDays,
  PRACTICE: Lightbulb,
  THREAD: MessageSquareText,
  ORGANISATION: Building2,
  PROJECT: FolderKanban,
};

/** A line of the list: something that was found, or a place that was visited. */
type Line = Pick<Found, 'title' | 'address'> &
  Partial<Found> & {
    /** tells lines apart that have no id */
    key?: string;
    kind: TitleKind | 'POST' | 'ALL';
    excerpt?: Answer['excerpt'];
    excerptLanguage?: string | null;
  };

interface Part {
  id: string;
  title: string;
  more: boolean;
  lines: Line[];
}

/** Finds a place by a part of its name or title, and goes there. */
export function Jump({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords();
  const [text, setText] = useState('');
  const { answered, waiting, problem, again } = useTitles(text);
  const inTexts = useAnswers(text);
  const [recent] = useState(recentPlaces);
  const sections = answered?.sections;
  // What is found by its title stands there already.
  const named = new Set(sections?.flatMap(({ items }) => items.map(({ id }) => id)));
  const beside = inTexts.filter(({ id }) => !named.has(id));
  const count = sections?.reduce((sum, { items }) => sum + items.length, beside.length);
  const known = answered?.text === text.trim();

  useEffect(() => {
    if (count !== undefined && known) announce(t('finding.found', { count }));
  }, [count, known, answered, t]);

  const parts: Part[] =
    text.trim() === ''
      ? recent.length === 0
        ? []
        : [{ id: 'recent', title: t('finding.recent'), more: false, lines: recent }]
      : [
          ...(sections ?? []).map((section) => partOf(section, t(`finding.kind.${section.kind}`))),
          ...(beside.length > 0
            ? [{ id: 'answers', title: t('finding.inTexts'), more: false, lines: beside.map(lineOf) }]
            : []),
          ...(count ? [everything(text.trim(), t)] : []),
        ];

  return (
    <ModalOverlay
      className="veil jump-veil"
      isOpen
      isDismissable
      onOpenChange={(stays) => !stays && onClose()}
    >
      <Modal className="contents">
        <Dialog className="dialog jump" aria-label={t('finding.jump')}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <div className="jump-head">
              <SearchField className="jump-field" aria-label={t('finding.field')} autoFocus>
                <Search aria-hidden="true" />
                <Input
                  className="input"
                  maxLength={120}
                  placeholder={t('finding.placeholder')}
                  aria-describedby="jump-note"
                />
              </SearchField>
              <Button look="quiet" icon slot={null} aria-label={t('frame.close')} onPress={onClose}>
                <X aria-hidden="true" />
              </Button>
            </div>
            <p className="jump-note muted small" id="jump-note">
              {t('finding.titlesOnly')}
            </p>
            {problem ? (
              <div className="jump-empty" role="alert">
                <p>{problemText(t, problem)}</p>
                <Button slot={null} onPress={again}>
                  {t('frame.again')}
                </Button>
              </div>
            ) : (
              <ListBox<Part>
                className="jump-list"
                aria-label={t('finding.results')}
                items={parts}
                selectionMode="none"
                onAction={onClose}
                renderEmptyState={() => (
                  <p className="jump-empty muted">
                    {text.trim() === ''
                      ? t('finding.begin')
                      : waiting
                        ? t('frame.loading')
                        : t('finding.none', { text: text.trim() })}
                  </p>
                )}
              >
                {(part) => (
                  <ListBoxSection id={part.id}>
                    <Header className="jump-kind">
                      {part.title}
                      {part.more && <span>{t('finding.more')}</span>}
                    </Header>
                    <Collection items={part.lines}>{(line) => <Place line={line} />}</Collection>
                  </ListBoxSection>
                )}
              </ListBox>
            )}
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The way to the screen of the search. */
function everything(text: string, t: ReturnType<typeof useWords>): Part {
  const address = `/search?q=${encodeURIComponent(text)}`;
  // Of another text it is another line: a line cannot change its address.
  const line = { key: address, kind: 'ALL' as const, title: t('finding.searchFor', { text }), address };
  return { id: 'all', title: t('finding.everything'), more: false, lines: [line] };
}

function lineOf({ title, titleLanguage, kind, id, address, place, excerpt, excerptLanguage }: Answer): Line {
  const words = title.map(({ text }) => text).join('');
  return {
    id,
    kind,
    address,
    title: words,
    language: titleLanguage,
    detail: place,
    excerpt,
    excerptLanguage,
  };
}

function partOf({ kind, more, items }: Section, title: string): Part {
  return { id: kind, title, more, lines: items.map((item) => ({ ...item, kind })) };
}

function Place({ line }: { line: Line }): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const language = useLanguage();
  const { kind, title, address, municipality: town } = line;
  const foreign = line.language && line.language !== language ? line.language : undefined;
  const country = (code: string): string | undefined =>
    new Intl.DisplayNames([locale], { type: 'region' }).of(code);
  const detail = town ? [placeText(town, t), country(town.country)].filter(Boolean).join(', ') : line.detail;
  return (
    <ListBoxItem
      id={address}
      href={address}
      textValue={[title, detail].filter(Boolean).join(', ')}
      className="jump-item"
    >
      <Sign line={line} />
      <span className="jump-words">
        <b lang={foreign}>{title}</b>
        {line.excerpt && line.excerpt.length > 0 && (
          <span className="small">
            <Pieces of={line.excerpt} lang={line.excerptLanguage ?? undefined} />
          </span>
        )}
        {detail && <span className="muted small">{detail}</span>}
      </span>
      {kind !== 'MUNICIPALITY' && kind !== 'ALL' && kind !== 'POST' && line.id === undefined && (
        <span className="muted small">{t(`finding.kind.${kind}`)}</span>
      )}
    </ListBoxItem>
  );
}

/** The face of a person, the tile of a town, a drawing of anything else. */
function Sign({ line }: { line: Line }): ReactNode {
  if (line.kind === 'PERSON')
    return line.id ? (
      <Avatar person={{ id: line.id, initials: initialsOf(line.title), municipality: null }} size={36} />
    ) : (
      <UserRound className="jump-sign" aria-hidden="true" />
    );
  if (line.kind === 'MUNICIPALITY')
    return line.municipality ? (
      <TownTile tile={line.municipality.tile} size={36} />
    ) : (
      <Building2 className="jump-sign" aria-hidden="true" />
    );
  const Icon = icons[line.kind];
  return <Icon className="jump-sign" aria-hidden="true" />;
}
