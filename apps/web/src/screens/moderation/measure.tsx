import { lazy, Suspense, type ComponentProps, type ReactNode } from 'react';
import type { MeasureDialog as Whole } from './measures.js';

const Fetched = lazy(() => import('./measures.js').then(({ MeasureDialog }) => ({ default: MeasureDialog })));

/** The dialog of a measure, fetched when somebody opens one: most readers of a thread never do. */
export function MeasureDialog(measure: ComponentProps<typeof Whole>): ReactNode {
  return (
    <Suspense fallback={null}>
      <Fetched {...measure} />
    </Suspense>
  );
}
