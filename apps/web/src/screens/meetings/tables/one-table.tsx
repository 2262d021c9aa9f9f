import { Heart, MessageSquare, UserPlus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useAct } from '../../../graphql/hooks.js';
import type { Problem } from '../../../graphql/problem.js';
import { useLanguage, useWords } from '../../../language/words.js';
import { Button } from '../../../parts/button.js';
import { Go } from '../../../parts/go.js';
import { Avatar, PersonName } from '../../../parts/person.js';
import { toast } from '../../../parts/toast.js';
import { JoinTable, LeaveTable, WishForTables, type ShownTable, type ShownTables } from './documents.js';
import { saidOf, type Asking } from './asking.js';

/** A table: what it works on, who sits there, and what the reader may do. */
export function OneTable({
  table,
  tables,
  again,
  ask,
}: {
  table: ShownTable;
  tables: ShownTables;
  again: () => void;
  ask: (asking: Asking) => void;
}): ReactNode {
  const t = useWords();
  const language = useLanguage();
  const [join, joining] = useAct(JoinTable);
  const [leave, leaving] = useAct(LeaveTable);
  const [wish, wishing] = useAct(WishForTables);
  const { meetingId, viewerTableId, viewerWishes, viewerMayChoose, viewerMayKeep } = tables;
  const here = viewerTableId === table.id;
  const wished = viewerWishes.indexOf(table.id);
  const told = ({ problem }: { problem?: Problem | undefined }): void => {
    if (problem) toast(saidOf(t, problem), 'wrong');
    again();
  };
  const press = (): void => {
    const others = viewerWishes.filter((id) => id !== table.id);
    const tableIds = wished < 0 ? [...others, table.id].slice(-5) : others;
    void wish({ meetingId, tableIds }).then(told);
  };
  const free = table.seats - table.taken;
  return (
    <li className="one-table" {...(here ? { 'data-here': '' } : {})}>
      <h2 lang={table.language === language ? undefined : table.language}>
        <span className="figures muted">{table.number}.</span> {table.title}
      </h2>
      <p className="muted small">
        {here && <b>{t('tables.here')} </b>}
        {t('tables.taken', { taken: table.taken, seats: table.seats })}
      </p>
      {table.people.length > 0 && (
        <ul className="table-people">
          {table.people.map((person) => (
            <li key={person.id}>
              <Avatar person={person} size={28} town={false} />
              <PersonName person={person} />
            </li>
          ))}
        </ul>
      )}
      {table.thread && (
        <Go to={table.thread.address} className="table-talk small">
          <MessageSquare aria-hidden="true" size={16} />
          {t('threads.posts', { count: table.thread.posts })}
          <span className="sr-only">: {table.title}</span>
        </Go>
      )}
      <div className="flex flex-wrap gap-2 empty:hidden">
        {viewerMayChoose && !here && free > 0 && (
          <Button waiting={joining} onPress={() => void join({ id: table.id }).then(told)}>
            {t('tables.join')}
            <span className="sr-only">: {table.title}</span>
          </Button>
        )}
        {here && viewerMayChoose && (
          <Button look="quiet" waiting={leaving} onPress={() => void leave({ meetingId }).then(told)}>
            {t('tables.leave')}
          </Button>
        )}
        {viewerMayChoose && (!here || wished >= 0) && (
          <Button look="quiet" on={wished >= 0} waiting={wishing} onPress={press}>
            <Heart aria-hidden="true" />
            {wished < 0 ? t('tables.wish') : t('tables.wished', { place: wished + 1 })}
            <span className="sr-only">: {table.title}</span>
          </Button>
        )}
        {table.viewerMayWrite && (
          <Button onPress={() => ask({ what: 'output', table })}>
            {t(table.output ? 'tables.output.edit' : 'tables.output.write')}
            <span className="sr-only">: {table.title}</span>
          </Button>
        )}
        {table.viewerMayTalk && (
          <Button look="quiet" onPress={() => ask({ what: 'talk', table })}>
            <MessageSquare aria-hidden="true" />
            {t('meetingTalk.begin')}
            <span className="sr-only">: {table.title}</span>
          </Button>
        )}
        {viewerMayKeep && free > 0 && (
          <Button look="quiet" onPress={() => ask({ what: 'seat', table })}>
            <UserPlus aria-hidden="true" />
            {t('tables.seat')}
            <span className="sr-only">: {table.title}</span>
          </Button>
        )}
        {viewerMayKeep && (
          <Button look="quiet" onPress={() => ask({ what: 'table', table })}>
            {t('tables.edit')}
            <span className="sr-only">: {table.title}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
