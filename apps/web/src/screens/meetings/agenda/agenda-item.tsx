import { ArrowDown, ArrowUp, Check, Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { localTimeAt } from '#kernel';
import { useWords } from '../../../language/words.js';
import { Button } from '../../../parts/button.js';
import { useOwnHours } from '../../../parts/own-time.js';
import { nameIn, PersonName } from '../../../parts/person.js';
import type { ShownItem } from './documents.js';

/** One thing to be spoken of, with all that may be done with it. */
export function AgendaItemRow({
  item,
  zone,
  number,
  edit,
  remove,
  accept,
  move,
  first,
  last,
}: {
  item: ShownItem;
  /** of the meeting */
  zone: string;
  /** where it stands; none for a proposal */
  number?: number;
  edit?: (() => void) | undefined;
  remove?: (() => void) | undefined;
  accept?: (() => void) | undefined;
  move?: (by: 1 | -1) => void;
  first?: boolean;
  last?: boolean;
}): ReactNode {
  const t = useWords();
  const { title, text, language, kind, minutes, presenter, proposer, links } = item;
  // What stands in the agenda hangs on the page; what is proposed has a heading of its own above it.
  const Heading = number === undefined ? 'h3' : 'h2';
  const facts = [
    t(`agenda.kind.${kind}`),
    minutes === null ? null : t('agenda.minutes', { count: minutes }),
    number === undefined && proposer && t('agenda.proposedBy', { name: nameIn(t, proposer) }),
  ];
  return (
    <li className="agenda-item" data-item={item.id}>
      <p className="agenda-when figures">
        {number !== undefined && <Moment at={item.startsAt} zone={zone} number={number} />}
      </p>
      <div className="min-w-0">
        <Heading className="text-f-m" lang={language}>
          {title}
        </Heading>
        <p className="agenda-facts">
          <b data-kind={kind}>{facts[0]}</b>
          {facts
            .slice(1)
            .filter(Boolean)
            .map((fact) => (
              <span key={String(fact)}>{fact}</span>
            ))}
          {presenter && (
            <span>
              {t('agenda.presents')} <PersonName person={presenter} />
            </span>
          )}
        </p>
        {text && (
          <p className="measure mt-1 whitespace-pre-line" lang={language}>
            {text}
          </p>
        )}
        {links.length > 0 && (
          <ul className="mt-1">
            {links.map((link) => (
              <li key={link.url}>
                <a href={link.url} rel="noreferrer nofollow" target="_blank" className="line-link">
                  {link.title}
                </a>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="agenda-acts">
        {accept && (
          <Button look="plain" onPress={accept}>
            <Check aria-hidden="true" />
            {t('agenda.accept')}
          </Button>
        )}
        {move && (
          <>
            <Button
              look="quiet"
              icon
              data-move="-1"
              isDisabled={first ?? false}
              aria-label={t('agenda.up', { title })}
              onPress={() => move(-1)}
            >
              <ArrowUp aria-hidden="true" />
            </Button>
            <Button
              look="quiet"
              icon
              data-move="1"
              isDisabled={last ?? false}
              aria-label={t('agenda.down', { title })}
              onPress={() => move(1)}
            >
              <ArrowDown aria-hidden="true" />
            </Button>
          </>
        )}
        {edit && (
          <Button look="quiet" icon aria-label={t('agenda.edit.item', { title })} onPress={edit}>
            <Pencil aria-hidden="true" />
          </Button>
        )}
        {remove && (
          <Button look="quiet" icon aria-label={t('agenda.remove.item', { title })} onPress={remove}>
            <Trash2 aria-hidden="true" />
          </Button>
        )}
      </div>
    </li>
  );
}

/** By the clock of the meeting and, where that shows another time, by the reader's; where it cannot be reckoned, only its number. */
function Moment({ at, zone, number }: { at: string | null; zone: string; number: number }): ReactNode {
  const ownHours = useOwnHours();
  if (!at) return <span className="muted">{number}.</span>;
  const here = ownHours(at, null, zone);
  return (
    <span suppressHydrationWarning>
      <time dateTime={at}>{localTimeAt(at, zone).local.slice(11)}</time>
      {here && <span className="muted small block">{here}</span>}
    </span>
  );
}
