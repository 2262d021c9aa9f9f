/** How deep groups lie in one another: a group, a group in it, and one in that. Deeper nobody finds anything again. */
export const deepest = 3;

/** Whether a tree of groups that is so high fits under a group that lies so deep (0: the community itself). */
export function fits(depthAbove: number, height: number): boolean {
  return depthAbove + height <= deepest;
}
