import type { ReactNode } from 'react';
export function ForgottenScreen(): ReactNode { return null; }
export function ResetScreen(): ReactNode { return null; }
