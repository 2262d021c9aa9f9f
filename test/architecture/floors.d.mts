/** Every room and its floor. */
export const floors: Record<string, number>;
/** The rules that dependency-cruiser runs. */
export function floorRules(): { name: string; comment: string }[];
