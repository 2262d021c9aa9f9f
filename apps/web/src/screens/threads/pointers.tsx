import { CornerDownRight } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { useAsk } from '../../graphql/hooks.js';
import { useWords } from '../../language/words.js';
import { Go } from '../../parts/go.js';
import { When } from '../../parts/when.js';
import { addressIn } from './thread-address.js';
import { ThreadPointers } from './moving-documents.js';
import '../../look/moving.css';

/**
 * What is left of threads that stood in this list. Asked for by each reader, because it says to each only what they may read.
 * @param turn grows or shrinks with the list: a thread that leaves it leaves a pointer
 */
export function Pointers({ scopeId, turn }: { scopeId: string; turn: number }): ReactNode {
  const t = useWords();
  const { answer, again } = useAsk(ThreadPointers, { scopeId });
  const asked = useRef(turn);
  useEffect(() => {
    if (asked.current === turn) return;
    asked.current = turn;
    again();
  }, [turn, again]);
  const pointers = answer?.threadPointers ?? [];
  if (pointers.length === 0) return null;
  return (
    <section className="pointers" aria-labelledby="pointers-head">
      <h2 id="pointers-head" className="muted small">
        {t('moving.pointers')}
      </h2>
      <ul>
        {pointers.map(({ id, kind, at, thread }) => (
          <li key={id} className="small">
            <CornerDownRight aria-hidden="true" />
            <span className="pointer-words">
              {thread ? (
                <>
                  <Go to={addressIn(thread)}>{thread.title}</Go>{' '}
                  <span className="muted">{t(`moving.pointer.${kind}`, { place: thread.placeTitle })}</span>
                </>
              ) : (
                <span className="muted">{t('moving.pointer.away')}</span>
              )}
            </span>
            <When at={at} />
          </li>
        ))}
      </ul>
    </section>
  );
}
