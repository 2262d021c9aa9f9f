import type { ReactNode } from 'react';
export function MunicipalityScreen(): ReactNode { return null; }
