import { EyeOff } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import type { PostView } from '#kernel';
import { useAsk } from '../../graphql/hooks.js';
import { unmask } from '../../graphql/documents.js';
import { useWords } from '../../language/words.js';
import { useTold } from '../../live/told.js';
import { Button } from '../../parts/button.js';
import { Loading, problemText } from '../../parts/states.js';
import { HidingFields, HidingOfPost } from '../moderation/documents.js';
import '../../look/moderation.css';
import { HidingFacts } from '../moderation/hiding-facts.js';
import { MeasureDialog, type Measure } from '../moderation/measures.js';
import { Body } from './body.js';

/** In place of a hidden post: for its author and those who keep order the reason, the text, and what can be done. */
export function HiddenPost({ post, insider }: { post: PostView; insider: boolean }): ReactNode {
  const t = useWords();
  return (
    <div className="hidden-post">
      <p className="muted withdrawn">
        <EyeOff aria-hidden="true" />
        {t('moderation.hidden')}
      </p>
      {insider && <Why post={post} />}
    </div>
  );
}

function Why({ post }: { post: PostView }): ReactNode {
  const t = useWords();
  const told = useTold();
  const [measure, setMeasure] = useState<Measure | null>(null);
  const { answer, problem, again } = useAsk(HidingOfPost, { postId: post.id });
  useEffect(() => {
    if (told > 0) again();
  }, [told, again]);
  if (!answer) return problem ? <p role="alert">{problemText(t, problem)}</p> : <Loading />;
  const hiding = unmask(HidingFields, answer.hiding);
  const can = hiding.viewerCan;
  return (
    <>
      <HidingFacts hiding={hiding} />
      <details className="hidden-text">
        <summary>{t('moderation.hiddenText')}</summary>
        <Body text={hiding.text} lang={post.language} />
      </details>
      <div className="act-row">
        {can.includes('APPEAL') && (
          <Button onPress={() => setMeasure('appeal')}>{t('moderation.appeal')}</Button>
        )}
        {can.includes('ANSWER') && (
          <>
            <Button onPress={() => setMeasure('restore')}>{t('moderation.restore')}</Button>
            <Button onPress={() => setMeasure('uphold')}>{t('moderation.uphold')}</Button>
          </>
        )}
        {can.includes('RESTORE') && !can.includes('ANSWER') && (
          <Button onPress={() => setMeasure('unhide')}>{t('moderation.unhide')}</Button>
        )}
      </div>
      {measure && (
        <MeasureDialog measure={measure} postId={post.id} onClose={() => setMeasure(null)} onDone={again} />
      )}
    </>
  );
}
