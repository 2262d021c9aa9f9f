import { Plus } from 'lucide-react';
import { lazy, Suspense, useCallback, useEffect, useRef, useState, type ReactNode } from 'react';
import { announce } from '../../../frame/announcer.js';
import { useAct, useAsk } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { useWords } from '../../../language/words.js';
import { useMeetingNews } from '../../../live/meeting-news.js';
import '../../../look/meetings.css';
import { Button } from '../../../parts/button.js';
import { PaperLinks } from '../../../parts/papers.js';
import { SectionHead } from '../../../parts/section.js';
import { Empty, Failed, Loading, problemText } from '../../../parts/states.js';
import { toast } from '../../../parts/toast.js';
import { MeetingFrame, type HeadedMeeting } from '../meeting-frame.js';
import { AgendaItemRow } from './agenda-item.js';
import {
  AcceptAgendaItem,
  AgendaOfMeeting,
  OrderAgenda,
  RemoveAgendaItem,
  type ShownAgenda,
  type ShownItem,
} from './documents.js';

// Only who may write there needs it.
const AgendaItemDialog = lazy(async () => ({
  default: (await import('./agenda-form.js')).AgendaItemDialog,
}));

/** What a meeting will speak of: in order, with the time at which each thing comes up; and what was proposed. */
export function AgendaScreen(): ReactNode {
  const t = useWords();
  return (
    <MeetingFrame here="agenda" title={t('agenda.title')}>
      {(meeting, again) => <Agenda meeting={meeting} headAgain={again} />}
    </MeetingFrame>
  );
}

function Agenda({ meeting, headAgain }: { meeting: HeadedMeeting; headAgain: () => void }): ReactNode {
  const { answer, problem, again } = useAsk(AgendaOfMeeting, { number: meeting.number });
  const bothAgain = useCallback(() => {
    again();
    headAgain();
  }, [again, headAgain]);
  useMeetingNews([meeting.streamId], bothAgain);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  return <AgendaList meeting={meeting} agenda={answer.meeting.agenda} again={again} />;
}

type Asking = { item: ShownItem | null } | null;

function AgendaList({
  meeting,
  agenda,
  again,
}: {
  meeting: HeadedMeeting;
  agenda: ShownAgenda;
  again: () => void;
}): ReactNode {
  const t = useWords();
  const [asking, setAsking] = useState<Asking>(null);
  const [accept, accepting] = useAct(AcceptAgendaItem);
  const [remove, removing] = useAct(RemoveAgendaItem);
  const ordering = useOrdering(meeting.id, agenda, again);
  const { items } = ordering;
  const { proposals, viewerMayKeep, viewerMayPropose } = agenda;
  const total = items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);

  const refuse = (problem: Problem): void => {
    if (problem.code === 'CONFLICT' || problem.code === 'NOT_FOUND') again();
    toast(problem.code === 'CONFLICT' ? t('agenda.changed') : problemText(t, problem), 'wrong');
  };
  const takeIn = async ({ id, title }: ShownItem): Promise<void> => {
    const { problem } = await accept({ id });
    if (problem) return refuse(problem);
    announce(t('agenda.accepted', { title }));
    again();
  };
  const takeOut = async ({ id, title }: ShownItem): Promise<void> => {
    const { problem } = await remove({ id });
    if (problem) return refuse(problem);
    announce(t('agenda.removed', { title }));
    again();
  };
  const propose = (
    <Button look={items.length === 0 ? 'main' : 'plain'} onPress={() => setAsking({ item: null })}>
      <Plus aria-hidden="true" />
      {t(viewerMayKeep ? 'agenda.add' : 'agenda.propose')}
    </Button>
  );
  const row = (item: ShownItem) => ({
    item,
    zone: meeting.timeZone,
    edit: item.viewerMayEdit ? () => setAsking({ item }) : undefined,
    remove: item.viewerMayEdit && !removing ? () => takeOut(item) : undefined,
  });

  return (
    <>
      {items.length === 0 ? (
        <Empty title={t('agenda.none')} {...(viewerMayPropose ? { actions: propose } : {})}>
          {viewerMayPropose ? t(viewerMayKeep ? 'agenda.none.keep' : 'agenda.none.propose') : undefined}
        </Empty>
      ) : (
        <>
          <ol ref={ordering.list} className="agenda rows mt-4">
            {items.map((item, at) => (
              <AgendaItemRow
                key={item.id}
                {...row(item)}
                number={at + 1}
                {...(viewerMayKeep && items.length > 1
                  ? {
                      move: (by: 1 | -1) => ordering.move(at, by),
                      first: at === 0,
                      last: at === items.length - 1,
                    }
                  : {})}
              />
            ))}
          </ol>
          <div className="mt-4 flex flex-wrap items-center justify-between gap-4">
            {viewerMayPropose && propose}
            {total > 0 && <p className="muted">{t('agenda.total', { minutes: total })}</p>}
            {meeting.papers.includes('AGENDA') && (
              <PaperLinks meeting={meeting} paper="agenda" title={t('agenda.title')} />
            )}
          </div>
        </>
      )}
      {proposals.length > 0 && (
        <section className="mt-10">
          <SectionHead aside={t('agenda.proposals.why')}>{t('agenda.proposals')}</SectionHead>
          <ul className="agenda rows">
            {proposals.map((item) => (
              <AgendaItemRow
                key={item.id}
                {...row(item)}
                accept={viewerMayKeep && !accepting ? () => takeIn(item) : undefined}
              />
            ))}
          </ul>
        </section>
      )}
      {asking && (
        <Suspense fallback={null}>
          <AgendaItemDialog
            meetingId={meeting.id}
            item={asking.item}
            keeps={viewerMayKeep}
            again={again}
            onClose={() => setAsking(null)}
          />
        </Suspense>
      )}
    </>
  );
}

/**
 * The order as it is shown: at once as it was just put, until the server's is there. The focus stays with the item that was moved,
 * on the button that was pressed, or, where the item cannot go further, on the other one.
 */
function useOrdering(meetingId: string, agenda: ShownAgenda, again: () => void) {
  const t = useWords();
  const [order, waiting] = useAct(OrderAgenda);
  const [put, setPut] = useState<readonly string[] | null>(null);
  const moved = useRef<{ id: string; by: 1 | -1 } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const items =
    put?.length === agenda.items.length
      ? agenda.items.toSorted((a, b) => put.indexOf(a.id) - put.indexOf(b.id))
      : agenda.items;
  useEffect(() => setPut(null), [agenda]);
  useEffect(() => {
    if (!moved.current) return;
    const { id, by } = moved.current;
    const row = list.current?.querySelector(`[data-item="${id}"]`);
    const buttons = [by, -by].map((way) => row?.querySelector<HTMLButtonElement>(`[data-move="${way}"]`));
    buttons.find((button) => button && !button.disabled)?.focus();
  }, [put]);

  const move = async (at: number, by: 1 | -1): Promise<void> => {
    const item = items[at];
    if (!item || waiting || !items[at + by]) return;
    const ids = items.map(({ id }) => id);
    ids.splice(at, 1);
    ids.splice(at + by, 0, item.id);
    moved.current = { id: item.id, by };
    setPut(ids);
    const { problem } = await order({ input: { meetingId, version: agenda.version, agendaItemIds: ids } });
    if (problem) {
      setPut(null);
      toast(problem.code === 'CONFLICT' ? t('agenda.changed') : problemText(t, problem), 'wrong');
    } else announce(t('agenda.moved', { title: item.title, place: at + by + 1, all: ids.length }));
    again();
  };
  return { items, move, list };
}
