/**
 * A start that cannot succeed, for a reason that the person at the terminal can mend. Its message is one line
 * and is shown without a stack: whoever starts Guildhall did not write it.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}
