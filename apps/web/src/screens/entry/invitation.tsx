import type { ReactNode } from 'react';
export function InvitationScreen(): ReactNode { return null; }
