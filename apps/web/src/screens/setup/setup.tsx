import type { ReactNode } from 'react';
export function SetupScreen(): ReactNode { return null; }
