import type { ReactNode } from 'react';
export function MunicipalitiesScreen(): ReactNode { return null; }
