import { useNavigate } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { useEffect, useId, useState, type ReactNode } from 'react';
import { excerptOf, type PostView } from '#kernel';
import { useAct, useAsk } from '../../graphql/hooks.js';
import type { Problem } from '../../graphql/problem.js';
import { useWords } from '../../language/words.js';
import { useStream } from '../../live/hooks.js';
import { useModeratorsDesk } from '../../live/moderators-desk.js';
import { segmentOf } from '../../parts/address.js';
import { Dialog } from '../../parts/dialog.js';
import { Choices, Select, TextField } from '../../parts/field.js';
import { Form } from '../../parts/form-frame.js';
import { Loading, problemText } from '../../parts/states.js';
import { toast } from '../../parts/toast.js';
import { asRow, ThreadRows } from './documents.js';
import { MergeThread, MoveThread, SplitThread } from './moving-documents.js';
import type { ThreadRoom } from './thread-room.js';
import '../../look/moving.css';

export type Carried = 'move' | 'split' | 'merge';

interface CarryingProps {
  act: Carried;
  room: ThreadRoom;
  onClose: () => void;
}

/** Carrying a thread, or some of its posts, elsewhere: where to, and what that will do. */
export default function Carrying({ act, ...rest }: CarryingProps): ReactNode {
  const t = useWords();
  return (
    <Dialog title={t(`moving.${act}`).replace('…', '')} open onClose={rest.onClose}>
      {act === 'move' ? <Move {...rest} /> : act === 'split' ? <Split {...rest} /> : <Merge {...rest} />}
    </Dialog>
  );
}

type FormProps = Omit<CarryingProps, 'act'>;

interface Place {
  scopeId: string;
  title: string;
  address: string;
}

/** The groups and communities where I keep order; null until they are known. */
function usePlaces(): Place[] | null {
  const { answer } = useModeratorsDesk(false);
  return answer ? (answer.viewer?.desk?.places ?? []) : null;
}

const asOptions = (places: readonly Place[]): { value: string; text: string }[] =>
  places.map(({ scopeId, title }) => ({ value: scopeId, text: title }));

/** A form whose last words say what will happen, with what went wrong on top. */
function CarryingForm({
  what,
  label,
  waiting,
  problem,
  forget,
  onGo,
  onClose,
  children,
}: {
  what: string;
  label: string;
  waiting: boolean;
  problem: Problem | null;
  forget: () => void;
  onGo: () => Promise<void>;
  onClose: () => void;
  children: ReactNode;
}): ReactNode {
  const t = useWords();
  const said = (wrong: Problem): string => {
    if (wrong.rule === 'TOO_MANY') return t('moving.tooMany');
    return wrong.code === 'CONFLICT' ? t('moving.quicker') : problemText(t, wrong);
  };
  return (
    <Form
      problem={problem && said(problem)}
      forget={forget}
      onSubmit={onGo}
      send={label}
      waiting={waiting}
      onCancel={onClose}
    >
      {children}
      <p className="carrying-what" aria-live="polite">
        {what}
      </p>
    </Form>
  );
}

function Move({ room, onClose }: FormProps): ReactNode {
  const t = useWords();
  const places = usePlaces()?.filter((place) => place.scopeId !== room.row.thread.groupId);
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [move, waiting] = useAct(MoveThread);
  if (!places) return <Loading />;
  const place = places.find((one) => one.scopeId === chosen) ?? places[0];
  if (!place) return <p>{t('moving.noPlace')}</p>;
  const go = async (): Promise<void> => {
    const { problem: wrong } = await move({ id: room.row.thread.id, scopeId: place.scopeId });
    if (wrong) return setProblem(wrong);
    // The thread's own fact carries everybody who may read there along, me too.
    toast(t('moving.move.done'));
    onClose();
  };
  return (
    <CarryingForm
      what={t('moving.move.why', { place: place.title })}
      label={t('moving.move.go')}
      waiting={waiting}
      problem={problem}
      forget={() => setProblem(null)}
      onGo={go}
      onClose={onClose}
    >
      <Select
        label={t('moving.place')}
        value={place.scopeId}
        onChange={(event) => setChosen(event.target.value)}
        options={asOptions(places)}
      />
    </CarryingForm>
  );
}

function Split({ room, onClose }: FormProps): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const { posts } = useStream(room.watched.store);
  const places = usePlaces();
  const movable = posts.filter((post) => post.number > 1 && !post.movedToId);
  const [way, setWay] = useState<'from' | 'some'>('from');
  const [first, setFirst] = useState<number | null>(null);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [chosen, setChosen] = useState(room.row.thread.groupId);
  const [title, setTitle] = useState('');
  const [wrong, setWrong] = useState<{ title?: string; posts?: string }>({});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [split, waiting] = useAct(SplitThread);
  const [key] = useState(() => crypto.randomUUID());
  if (!places) return <Loading />;
  if (movable.length === 0) return <p>{t('moving.nothing')}</p>;
  const place = places.find((one) => one.scopeId === chosen) ?? places[0]!;
  const from = first ?? movable.at(-1)!.number;
  const picked = movable.filter((post) => ticked.has(post.id)).map((post) => post.id);
  const go = async (): Promise<void> => {
    const missing = {
      ...(title.trim() ? {} : { title: t('form.needed') }),
      ...(way === 'some' && picked.length === 0 ? { posts: t('moving.none') } : {}),
    };
    setWrong(missing);
    if (Object.keys(missing).length > 0) return;
    const what = way === 'from' ? { fromNumber: from } : { postIds: picked };
    const { answer, problem: refused } = await split({
      input: { key, threadId: room.row.thread.id, scopeId: place.scopeId, title: title.trim(), ...what },
    });
    if (refused) return setProblem(refused);
    toast(t('moving.split.done'));
    onClose();
    void navigate({ to: `${place.address}/threads/${segmentOf(answer.splitThread)}` } as never);
  };
  return (
    <CarryingForm
      what={
        way === 'from'
          ? t('moving.split.whyFrom', { number: from, place: place.title })
          : t('moving.split.why', { count: picked.length, place: place.title })
      }
      label={t('moving.split.go')}
      waiting={waiting}
      problem={problem}
      forget={() => setProblem(null)}
      onGo={go}
      onClose={onClose}
    >
      <TextField
        label={t('moving.title')}
        wrong={wrong.title}
        maxLength={200}
        value={title}
        onChange={(event) => setTitle(event.target.value)}
      />
      <Choices
        label={t('moving.which')}
        name="which"
        chosen={way}
        onChange={(event) => setWay(event.target.value as 'from' | 'some')}
        options={[
          { value: 'from', text: t('moving.which.from') },
          { value: 'some', text: t('moving.which.some') },
        ]}
      />
      {way === 'from' ? (
        <Select
          label={t('moving.first')}
          hint={t('moving.loaded')}
          value={from}
          onChange={(event) => setFirst(Number(event.target.value))}
          options={movable.map((post) => ({
            value: String(post.number),
            text: inShort(post),
            lang: post.language,
          }))}
        />
      ) : (
        <Ticks
          posts={movable}
          ticked={ticked}
          wrong={wrong.posts}
          onTick={(id, on) => {
            const next = new Set(ticked);
            if (on) next.add(id);
            else next.delete(id);
            setTicked(next);
          }}
        />
      )}
      <Select
        label={t('moving.place')}
        value={place.scopeId}
        onChange={(event) => setChosen(event.target.value)}
        options={asOptions(places)}
      />
    </CarryingForm>
  );
}

/** Posts to tick, each with its number, author and first words. */
function Ticks({
  posts,
  ticked,
  wrong,
  onTick,
}: {
  posts: readonly PostView[];
  ticked: ReadonlySet<string>;
  wrong: string | undefined;
  onTick: (id: string, on: boolean) => void;
}): ReactNode {
  const t = useWords();
  const id = useId();
  return (
    <fieldset
      className="field"
      {...(wrong ? { 'data-wrong': '', 'aria-invalid': true, 'aria-describedby': `${id}-wrong` } : {})}
    >
      <legend className="label">{t('moving.ticks')}</legend>
      <span className="hint">{t('moving.loaded')}</span>
      {wrong && (
        <span className="wrong" id={`${id}-wrong`}>
          <CircleAlert aria-hidden="true" />
          {wrong}
        </span>
      )}
      <div className="carrying-posts">
        {posts.map((post) => (
          <label key={post.id} className="check">
            <input
              type="checkbox"
              checked={ticked.has(post.id)}
              onChange={(event) => onTick(post.id, event.target.checked)}
            />
            <span>
              <b>
                {post.number} · {post.author.name}
              </b>
              <span className="small" lang={post.language}>
                {excerptOf(post.text)}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** "4 · Practitioner, Wrocław: We start from the register …" */
function inShort({ number, author, text }: PostView): string {
  const words = excerptOf(text);
  return `${number} · ${author.name}${words ? `: ${words.slice(0, 80)}` : ''}`;
}

function Merge({ room, onClose }: FormProps): ReactNode {
  const t = useWords();
  const navigate = useNavigate();
  const places = usePlaces();
  const [scopeId, setScopeId] = useState(room.row.thread.groupId);
  const [chosen, setChosen] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const { answer, problem: unread } = useAsk(ThreadRows, { groupId: scopeId, first: 50 });
  const [merge, waiting] = useAct(MergeThread);
  useEffect(() => setChosen(null), [scopeId]);
  if (!places || (!answer && !unread)) return <Loading />;
  const threads = (answer?.threads.items ?? [])
    .map((item) => asRow(item).thread)
    .filter((thread) => thread.id !== room.row.thread.id);
  const into = threads.find((thread) => thread.id === chosen) ?? threads[0];
  const place = places.find((one) => one.scopeId === scopeId);
  const go = async (): Promise<void> => {
    if (!into || !place) return;
    const { answer: merged, problem: refused } = await merge({ id: room.row.thread.id, intoId: into.id });
    if (refused) return setProblem(refused);
    toast(t('moving.merge.done'));
    onClose();
    void navigate({ to: `${place.address}/threads/${segmentOf(merged.mergeThread)}` } as never);
  };
  return (
    <CarryingForm
      what={into ? t('moving.merge.why', { title: into.title }) : t('moving.merge.none')}
      label={t('moving.merge.go')}
      waiting={waiting}
      problem={problem ?? unread ?? null}
      forget={() => setProblem(null)}
      onGo={go}
      onClose={onClose}
    >
      {places.length > 1 && (
        <Select
          label={t('moving.merge.place')}
          value={scopeId}
          onChange={(event) => setScopeId(event.target.value)}
          options={asOptions(places)}
        />
      )}
      {into && (
        <Select
          label={t('moving.merge.thread')}
          value={into.id}
          onChange={(event) => setChosen(event.target.value)}
          options={threads.map(({ id, title, language }) => ({ value: id, text: title, lang: language }))}
        />
      )}
    </CarryingForm>
  );
}
