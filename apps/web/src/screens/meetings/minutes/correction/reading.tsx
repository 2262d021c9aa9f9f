import { MessageSquarePlus } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useAsk } from '../../../../graphql/hooks.js';
import { useWords } from '../../../../language/words.js';
import { useStreamNews } from '../../../../live/stream-news.js';
import '../../../../look/minutes-comments.css';
import { Button } from '../../../../parts/button.js';
import { Failed, Loading } from '../../../../parts/states.js';
import { Body } from '../../../threads/body.js';
import {
  MinutesDraftOf,
  type DraftPart,
  type MeetingOfMinutes,
  type ShownComment,
  type ShownMinutes,
  type ShownPart,
} from '../documents.js';
import { Attendance, PartFacts, PartTime, useForeigner, usePartTitle } from '../written/written.js';
import { isMinutesNews } from '../news.js';
import { Comments } from './comments.js';
import { CorrectionUntil } from './until.js';
import { paragraphsOf } from './paragraphs.js';

const CommentDialog = lazy(async () => ({ default: (await import('./comment-dialog.js')).CommentDialog }));

/** The draft as those read it who took part: each paragraph with what was said of it, and a place to say more. */
export default function CorrectionReading({
  meeting,
  minutes,
  streamId,
}: {
  meeting: MeetingOfMinutes;
  minutes: ShownMinutes;
  /** of the meeting: it tells that there is another comment */
  streamId: string;
}): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(MinutesDraftOf, { number: meeting.number });
  useStreamNews([streamId], isMinutesNews, again);
  const [on, setOn] = useState<{ partId: string; paragraph: string } | null>(null);
  const draft = answer?.meeting.minutes?.draft;
  if (problem && !draft) return <Failed problem={problem} again={again} />;
  if (!draft) return <Loading />;
  return (
    <>
      <p className="minutes-standing minutes-before">
        <span className="mark" data-tone="amber">
          {t(`minutes.state.${minutes.state}`)}
        </span>
        <CorrectionUntil minutes={minutes} />
      </p>
      <div className="minutes-words">
        <Attendance attendance={draft.content.attendance} />
        {draft.parts.map((part, at) => {
          const known = draft.content.parts[at];
          return (
            known && (
              <Part
                key={part.id}
                part={part}
                known={known}
                zone={meeting.timeZone}
                language={minutes.language}
                comments={draft.comments.filter(({ partId }) => partId === part.id)}
                comment={
                  minutes.viewerMayComment ? (paragraph) => setOn({ partId: part.id, paragraph }) : undefined
                }
                again={again}
              />
            )
          );
        })}
      </div>
      {on && (
        <Suspense fallback={null}>
          <CommentDialog {...on} again={again} onClose={() => setOn(null)} />
        </Suspense>
      )}
    </>
  );
}

function Part({
  part,
  known,
  zone,
  language,
  comments,
  comment,
  again,
}: {
  part: DraftPart;
  known: ShownPart;
  zone: string;
  language: string;
  comments: readonly ShownComment[];
  comment: ((paragraph: string) => void) | undefined;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const title = usePartTitle()(known);
  const foreign = useForeigner();
  const paragraphs = paragraphsOf(part.text);
  const earlier = comments.filter(({ paragraph }) => !paragraphs.includes(paragraph));
  return (
    <section className="minutes-part" aria-labelledby={`part-${part.id}`}>
      <PartTime part={known} zone={zone} />
      <div className="minutes-body">
        <h2 id={`part-${part.id}`} lang={foreign(known.titleLanguage)}>
          {title}
        </h2>
        {paragraphs.map((paragraph, at) => (
          <div key={at} className="minutes-paragraph">
            <Body text={paragraph} lang={foreign(language)} />
            {comment && (
              <Button
                look="quiet"
                icon
                aria-label={t('minutes.comment.to', { at: at + 1, title })}
                onPress={() => comment(paragraph)}
              >
                <MessageSquarePlus aria-hidden="true" />
              </Button>
            )}
            <Comments comments={comments.filter((one) => one.paragraph === paragraph)} again={again} />
          </div>
        ))}
        <PartFacts outcome={known} lang={foreign(language)} />
        <Comments comments={earlier} text={part.text} again={again} />
        {comment && (
          <Button
            look="quiet"
            className="justify-self-start"
            aria-label={t('minutes.comment.toWhole', { title })}
            onPress={() => comment('')}
          >
            <MessageSquarePlus aria-hidden="true" />
            {t('minutes.comment.whole')}
          </Button>
        )}
      </div>
    </section>
  );
}
