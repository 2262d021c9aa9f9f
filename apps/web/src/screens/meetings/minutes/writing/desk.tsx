import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useAsk } from '../../../../graphql/hooks.js';
import { useWords } from '../../../../language/words.js';
import { useTyping } from '../../../../live/hooks.js';
import { joined } from '../../../../live/joined.js';
import { live } from '../../../../live/live.js';
import '../../../../look/minutes-desk.css';
import { Button } from '../../../../parts/button.js';
import { Failed, Loading } from '../../../../parts/states.js';
import { toast } from '../../../../parts/toast.js';
import { useViewer } from '../../../../session/session.js';
import { Comments } from '../correction/comments.js';
import { MinutesDraftOf, type MeetingOfMinutes, type ShownDraft, type ShownMinutes } from '../documents.js';
import { Attendance, PartFacts, PartTime, usePartTitle, Written } from '../written/written.js';
import { Lead } from './lead.js';
import { PartField } from './part-field.js';
import { SaveState } from './save-state.js';
import { TypingRoom } from './typing-room.js';

interface DeskProps {
  meeting: MeetingOfMinutes;
  minutes: ShownMinutes;
  again: () => void;
}

/** Where minutes are written: each part with what the house knows of it, and the words that several people type at once. */
export default function MinutesDesk({ meeting, minutes, again }: DeskProps): ReactNode {
  const { answer, problem, again: askDraft } = useAsk(MinutesDraftOf, { number: meeting.number });
  const news = useCallback(() => {
    askDraft();
    again();
  }, [askDraft, again]);
  const draft = answer?.meeting.minutes?.draft;
  if (problem && !draft) return <Failed problem={problem} again={askDraft} />;
  if (!draft || !minutes.streamId) return <Loading />;
  return <Desk meeting={meeting} minutes={minutes} draft={draft} streamId={minutes.streamId} again={news} />;
}

function Desk({
  meeting,
  minutes,
  draft,
  streamId,
  again,
}: DeskProps & { draft: ShownDraft; streamId: string }): ReactNode {
  const t = useWords();
  const room = useTypingRoom(meeting, streamId, draft, again);
  const titleOf = usePartTitle();
  const [whole, setWhole] = useState(false);
  if (!room) return <Loading />;
  const { content } = draft;
  return (
    <>
      <div className="minutes-bar">
        <p className="minutes-standing">
          <span className="mark" data-tone="amber">
            {t(`minutes.state.${minutes.state}`)}
          </span>
          {minutes.edition > 1 && <b>{t('minutes.edition', { number: minutes.edition })}</b>}
          <SaveState room={room} />
          <TypingOthers room={room} />
        </p>
        <Button
          look="quiet"
          onPress={() => {
            again();
            setWhole(!whole);
          }}
        >
          {t(whole ? 'minutes.preview.back' : 'minutes.preview')}
        </Button>
      </div>
      <Lead meeting={meeting} minutes={minutes} comments={draft.comments} again={again} />
      {whole ? (
        <article className="minutes-paper">
          <Written content={content} zone={meeting.timeZone} language={minutes.language} />
        </article>
      ) : (
        <div className="minutes-words" data-writing="">
          <p id="minutes-hint" className="muted measure minutes-before">
            {t('minutes.text.hint')}
          </p>
          <Attendance attendance={content.attendance} />
          {draft.parts.map((part, at) => {
            const known = content.parts[at];
            const text = room.text(part.id);
            if (!known || !text) return null;
            const title = titleOf(known);
            return (
              <section key={part.id} className="minutes-part" aria-labelledby={`part-${part.id}`}>
                <PartTime part={known} zone={meeting.timeZone} />
                <div className="minutes-body">
                  <h2 id={`part-${part.id}`} lang={known.titleLanguage ?? undefined}>
                    {title}
                  </h2>
                  <PartField
                    text={text}
                    label={t('minutes.text', { title })}
                    lang={minutes.language}
                    describedBy="minutes-hint"
                    onTyped={() => live.typed(streamId)}
                  />
                </div>
                <div className="minutes-known">
                  <Comments
                    comments={draft.comments.filter(({ partId }) => partId === part.id)}
                    text={part.text}
                    mayAnswer
                    again={again}
                  />
                  <PartFacts outcome={known} lang={minutes.language} />
                </div>
              </section>
            );
          })}
        </div>
      )}
    </>
  );
}

const PAUSE = 300;

function useTypingRoom(
  { number }: MeetingOfMinutes,
  streamId: string,
  draft: ShownDraft,
  again: () => void,
): TypingRoom | null {
  const t = useWords();
  const personId = useViewer()?.person.id ?? null;
  const [room, setRoom] = useState<TypingRoom | null>(null);
  const parts = useMemo(() => draft.parts.map(({ id }) => id).join(' '), [draft]);
  useEffect(() => {
    if (!personId) return;
    const { soon, cancel } = joined(again, PAUSE);
    const opened = new TypingRoom({
      personId,
      number,
      streamId,
      draft,
      onNews: soon,
      onEnded: () => {
        toast(t('minutes.typing.ended'), 'wrong');
        again();
      },
    });
    setRoom(opened);
    return () => {
      cancel();
      opened.close();
      setRoom(null);
    };
    // What is asked again later is older than what is held: only other parts make another room.
  }, [personId, number, streamId, parts]);
  return room;
}

/** Who else has struck a key in the last seconds. Not read out: that would never end. */
function TypingOthers({ room }: { room: TypingRoom }): ReactNode {
  const t = useWords();
  const me = useViewer()?.person.id;
  const others = useTyping(room.watched.typing).filter(({ id }) => id !== me);
  const [first, second] = others;
  if (!first) return null;
  const words = second
    ? others.length > 2
      ? t('live.typing.many', { count: others.length })
      : t('live.typing.two', { first: first.name, second: second.name })
    : t('live.typing.one', { name: first.name });
  return <span className="muted">{words}</span>;
}
