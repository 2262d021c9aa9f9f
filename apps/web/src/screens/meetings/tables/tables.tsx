import { Plus, Printer, Shuffle } from 'lucide-react';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import type { Fact } from '#kernel';
import { useAct, useAsk } from '../../../graphql/hooks.js';
import { useWords } from '../../../language/words.js';
import { useStreamNews } from '../../../live/stream-news.js';
import '../../../look/tables.css';
import { Button } from '../../../parts/button.js';
import { SectionHead } from '../../../parts/section.js';
import { Empty, Failed, Loading } from '../../../parts/states.js';
import { toast } from '../../../parts/toast.js';
import { MeetingFrame } from '../meeting-frame.js';
import { saidOf, type Asking } from './asking.js';
import { DivideTables, TablesOfMeeting, type ShownTable, type ShownTables } from './documents.js';
import { OneTable } from './one-table.js';

// Only who writes needs these.
const TableDialog = lazy(async () => ({ default: (await import('./table-form.js')).TableDialog }));
const SeatDialog = lazy(async () => ({ default: (await import('./table-dialogs.js')).SeatDialog }));
const TableFirstWord = lazy(async () => ({ default: (await import('./table-dialogs.js')).TableFirstWord }));
const OutputDialog = lazy(async () => ({ default: (await import('./table-form.js')).OutputDialog }));

const isNews = ({ type }: Fact): boolean => type === 'tables.changed' || type.startsWith('registration.');

/** The tables of a meeting: who works where on what, and what they bring back to all. */
export function TablesScreen(): ReactNode {
  const t = useWords();
  return (
    <MeetingFrame here="tables" title={t('tables.title')}>
      {(meeting) => <Tables meetingId={meeting.id} />}
    </MeetingFrame>
  );
}

function Tables({ meetingId }: { meetingId: string }): ReactNode {
  const t = useWords();
  const { answer, problem, again } = useAsk(TablesOfMeeting, { meetingId });
  const [asking, setAsking] = useState<Asking | null>(null);
  useStreamNews([meetingId], isNews, again);
  if (problem && !answer) return <Failed problem={problem} again={again} />;
  if (!answer) return <Loading />;
  const { items, viewerMayKeep } = answer.meetingTables;
  const done = (): void => {
    setAsking(null);
    again();
  };
  return (
    <div className="tables">
      {viewerMayKeep && (
        <Keeping
          tables={answer.meetingTables}
          again={again}
          add={() => setAsking({ what: 'table', table: null })}
        />
      )}
      {items.length === 0 ? (
        <Empty title={t('tables.none')}>{t('tables.none.why')}</Empty>
      ) : (
        <ol className="table-grid">
          {items.map((table) => (
            <OneTable
              key={table.id}
              table={table}
              tables={answer.meetingTables}
              again={again}
              ask={setAsking}
            />
          ))}
        </ol>
      )}
      <Outputs items={items} />
      {asking && (
        <Suspense fallback={null}>
          {asking.what === 'table' ? (
            <TableDialog
              meetingId={meetingId}
              table={asking.table}
              onDone={done}
              onClose={() => setAsking(null)}
            />
          ) : asking.what === 'seat' ? (
            <SeatDialog table={asking.table} onDone={done} onClose={() => setAsking(null)} />
          ) : asking.what === 'talk' ? (
            <TableFirstWord table={asking.table} onClose={done} />
          ) : (
            <OutputDialog table={asking.table} onDone={done} onClose={() => setAsking(null)} />
          )}
        </Suspense>
      )}
    </div>
  );
}

function Keeping({
  tables: { meetingId, items },
  again,
  add,
}: {
  tables: ShownTables;
  again: () => void;
  add: () => void;
}): ReactNode {
  const t = useWords();
  const [divide, dividing] = useAct(DivideTables);
  const divideAll = async (): Promise<void> => {
    const { problem } = await divide({ meetingId });
    if (problem) toast(saidOf(t, problem), 'wrong');
    else toast(t('tables.divided'));
    again();
  };
  return (
    <div className="flex flex-wrap gap-2">
      <Button look={items.length === 0 ? 'main' : 'plain'} onPress={add}>
        <Plus aria-hidden="true" />
        {t('tables.add')}
      </Button>
      {items.length > 1 && (
        <Button waiting={dividing} onPress={() => void divideAll()}>
          <Shuffle aria-hidden="true" />
          {t('tables.divide')}
        </Button>
      )}
    </div>
  );
}

/** What all tables bring back, one after another: to be shown to the hall, and printed. */
function Outputs({ items }: { items: readonly ShownTable[] }): ReactNode {
  const t = useWords();
  const written = items.filter(({ output }) => output);
  if (written.length === 0) return null;
  return (
    <section aria-labelledby="outputs">
      <SectionHead
        id="outputs"
        aside={
          <Button look="quiet" onPress={() => window.print()}>
            <Printer aria-hidden="true" />
            {t('tables.print')}
          </Button>
        }
      >
        {t('tables.outputs')}
      </SectionHead>
      {written.map(({ id, number, title, language, output, outputLanguage }) => (
        <article key={id} className="table-output">
          <h3 className="serif" lang={language}>
            {number}. {title}
          </h3>
          <p lang={outputLanguage ?? undefined}>{output}</p>
        </article>
      ))}
    </section>
  );
}
