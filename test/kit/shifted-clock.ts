/** A process whose clock is wrong: a setting for one that a test starts. */
export function shiftedClock(milliseconds: number): Record<string, string> {
  const module = `const Right = Date;
    globalThis.Date = class Date extends Right {
      constructor(...parts) { super(...(parts.length > 0 ? parts : [Right.now() + ${milliseconds}])); }
      static now() { return Right.now() + ${milliseconds}; }
    };`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(module)}` };
}
