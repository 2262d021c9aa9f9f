import type { ReactNode } from 'react';
export function FrontScreen(): ReactNode { return null; }
export function CommunityScreen(): ReactNode { return null; }
