import type { ReactNode } from 'react';
import type { PostQuote as Quoted } from '#kernel';
import { useAsk } from '../../graphql/hooks.js';
import { useLanguage, useWords } from '../../language/words.js';
import { Go } from '../../parts/go.js';
import { TownTile } from '../../parts/weave.js';
import { addressIn } from './thread-address.js';
import { MovedPosts } from './moving-documents.js';
import '../../look/posts.css';

/** What a post answers: who said it, and its first words. */
export function PostQuote({ quote, address }: { quote: Quoted; address: string }): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const { author, number, excerpt } = quote;
  const name = author.erased ? t('person.erased') : author.name;
  if (quote.elsewhere) return <FromElsewhere quote={quote} name={name} />;
  return (
    <blockquote className="post-quote">
      <Go to={`${address}/${number}`} className="small">
        {author.municipality && <TownTile tile={author.municipality} size={18} />}
        {t('threads.quoteOf', { name, number })}
      </Go>
      <p className="small" lang={quote.language === language ? undefined : quote.language}>
        {excerpt || t('moderation.quoteGone')}
      </p>
    </blockquote>
  );
}

/** It stands in another thread since one of the two was moved: the way there is for whoever may read it. */
function FromElsewhere({ quote, name }: { quote: Quoted; name: string }): ReactNode {
  const t = useWords();
  const { answer } = useAsk(MovedPosts, { ids: [quote.id] });
  const moved = answer?.movedPosts[0];
  const who = (
    <>
      {quote.author.municipality && <TownTile tile={quote.author.municipality} size={18} />}
      {t('moving.elsewhere', { name })}
    </>
  );
  return (
    <blockquote className="post-quote">
      {moved ? (
        <Go to={`${addressIn(moved.thread)}/${moved.number}`} className="small">
          {who}
        </Go>
      ) : (
        <span className="small">{who}</span>
      )}
    </blockquote>
  );
}
