import { useNavigate } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { lazy, Suspense, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { newId } from '#kernel';
import { useAct } from '../../graphql/hooks.js';
import { useLocale, useWords } from '../../language/words.js';
import { useDraft } from '../../live/hooks.js';
import { asInput } from '../../live/uploads.js';
import { Field, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Go } from '../../parts/go.js';
import { PageTitle } from '../../parts/section.js';
import { ThemePicker } from '../../parts/themes.js';
import { NotFound, problemText } from '../../parts/states.js';
import { OpenThread } from './documents.js';
import { AttachButton } from './attach-button.js';
import { AttachPlace } from './attach-place.js';
import BehalfChoice from './behalf-choice.js';
import { sentFor, useBehalves } from './use-behalves.js';
import { LanguageChoice } from './language-choice.js';
import { storedText } from './mentions.js';
import { askedPoll } from './poll-draft.js';
import { PollButton, PollPlace } from './poll-place.js';
import { threadsOf, useTalkPlace } from './talk-place.js';
import { useThreadDraft } from './thread-draft.js';
import { useAttaching } from './use-attaching.js';
import { useServerDraft } from './use-server-draft.js';
import { WritingField } from './writing-field.js';
import '../../look/threads.css';
import '../../look/posts.css';

// Two devices that have begun two threads in one place are seldom.
const OtherDraftNote = lazy(() => import('./other-draft.js'));

/** Opens a thread with its first post. What is begun stays on the device until it is sent, and its words on the server too. */
export function NewThreadScreen(): ReactNode {
  const { place } = useTalkPlace();
  if (!place.viewerCan.includes('OPEN_THREAD') || place.archived) return <NotFound />;
  return <NewThread />;
}

function NewThread(): ReactNode {
  const t = useWords();
  const locale = useLocale();
  const navigate = useNavigate();
  const { place } = useTalkPlace();
  const base = threadsOf(place);
  const { draft, savedAt, refused, change, clear } = useDraft(`group:${place.id}`, {
    text: '',
    title: '',
    language: '',
  });
  const attaching = useAttaching(draft, change);
  const behalves = useBehalves(place.id, true);
  const server = useServerDraft(useThreadDraft(place.id), draft, change);
  const themeIds = draft.themeIds ?? [];
  const [key, setKey] = useState(newId);
  const [open, waiting] = useAct(OpenThread);
  /** When it was first sent with this key: a poll's end is counted from then, or a second try would be another content. */
  const sentAt = useRef<number | null>(null);
  const [missing, setMissing] = useState<{ title?: boolean; text?: boolean; poll?: boolean }>({});
  const [problem, setProblem] = useState<string | null>(null);

  const send = async (): Promise<void> => {
    const title = draft.title?.trim() ?? '';
    const poll = draft.poll ? askedPoll(draft.poll, (sentAt.current ??= Date.now())) : null;
    const pollWrong = Boolean(draft.poll) && !poll;
    // The question alone is enough: it stands for the text.
    const text = storedText(draft.text.trim(), draft.mentions ?? []) || (poll?.question ?? '');
    setMissing({ title: !title, text: !text && !pollWrong, poll: pollWrong });
    if (!title || !text || pollWrong || waiting || !attaching.check()) return;
    const { answer, problem: wrong } = await open({
      input: {
        key,
        scopeId: place.id,
        title,
        text,
        language: draft.language || null,
        onBehalfOf: sentFor(behalves, draft.behalfId),
        themeIds,
        attachments: asInput(attaching.attached),
        poll,
      },
    });
    if (wrong) {
      // A key is for one content: after a refusal the text will be another one.
      if (wrong.code !== 'OFFLINE' && wrong.code !== 'INTERNAL') {
        setKey(newId());
        sentAt.current = null;
      }
      // One of them is offered no more, and would stand in the way for ever.
      if (wrong.field === 'themeIds') change({ themeIds: [] });
      return setProblem(problemText(t, wrong));
    }
    server.sent();
    clear();
    const { number, slug } = answer.openThread;
    await navigate({ to: `${base}/${number}-${slug}`, replace: true } as never);
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // By the form's own way: so this too is an attempt after which the focus is at what is wrong.
    event.currentTarget.closest('form')?.requestSubmit();
  };
  return (
    <section className="thread-pane">
      <div className="posts-scroll new-thread">
        <header className="new-thread-head">
          <Go to={base} className="button back" data-look="quiet" data-icon="" aria-label={t('threads.back')}>
            <ArrowLeft aria-hidden="true" />
          </Go>
          <PageTitle>{t('threads.open')}</PageTitle>
        </header>
        <Form
          {...attaching.catches}
          problem={problem}
          forget={() => setProblem(null)}
          onSubmit={send}
          send={t('threads.openNow')}
          waiting={waiting}
          also={
            <span className="muted small composer-saved">
              {refused
                ? t('live.draftRefused')
                : savedAt && (draft.text || draft.title || draft.poll)
                  ? t('live.draftSaved', {
                      time: new Date(savedAt).toLocaleTimeString(locale, {
                        hour: 'numeric',
                        minute: '2-digit',
                      }),
                    })
                  : null}
            </span>
          }
        >
          {server.other && (
            <Suspense>
              <OtherDraftNote server={server} />
            </Suspense>
          )}
          <TextField
            label={t('threads.title')}
            hint={t('threads.title.hint')}
            wrong={missing.title ? t('form.needed') : undefined}
            name="title"
            maxLength={200}
            lang={draft.language || undefined}
            value={draft.title ?? ''}
            onChange={(event) => change({ title: event.target.value })}
          />
          <Field
            label={t('threads.firstPost')}
            hint={t('threads.firstPost.hint')}
            wrong={missing.text ? t('form.needed') : undefined}
          >
            {(ids) => (
              <WritingField
                label={t('threads.firstPost')}
                draft={draft}
                change={change}
                onKeyDown={keys}
                ids={ids}
              />
            )}
          </Field>
          <div className="new-thread-tools">
            <AttachButton attaching={attaching} />
            <PollButton poll={draft.poll ?? null} onChange={(poll) => change({ poll })} />
            <BehalfChoice
              behalves={behalves ?? []}
              chosen={draft.behalfId ?? null}
              onChoose={(behalfId) => change({ behalfId })}
            />
            <LanguageChoice language={draft.language} onChoose={(next) => change({ language: next })} />
          </div>
          <PollPlace
            poll={draft.poll ?? null}
            wrong={missing.poll ?? false}
            onChange={(poll) => change({ poll })}
          />
          <AttachPlace attaching={attaching} />
          <ThemePicker
            chosen={themeIds}
            onChange={(next) => change({ themeIds: next })}
            hint={t('themes.optional')}
          />
        </Form>
      </div>
    </section>
  );
}
