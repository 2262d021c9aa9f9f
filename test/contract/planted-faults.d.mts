export interface AuthorizationFault {
  name: string;
  file: string;
  from: string;
  to: string;
  bites: string;
}
export const top: string;
export const faults: AuthorizationFault[];
export const seen: RegExp;
export function planted(source: string, path: string, name: string | undefined): string;
export function runMatrix(
  pattern: string,
  name: string | null,
): Promise<{ passed: string[]; failed: string[]; messages: string[] }>;
