export function findProgram(name: string): string | undefined;
export function configurationOf(where: { address: string; ports: number[] }): string;
export function placesInUse(socketPath: string): Promise<Set<number>>;
