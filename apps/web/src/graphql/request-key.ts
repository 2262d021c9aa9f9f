import { useState } from 'react';
import { newId } from '#kernel';

/** Keys for what is sent from one place again and again. */
export class RequestKey {
  private of = '';
  private id = '';

  /** One key for one content: what is sent again, because its answer was lost on the way, is the same request. */
  for(content: unknown): string {
    const said = JSON.stringify(content);
    if (this.of !== said) [this.of, this.id] = [said, newId()];
    return this.id;
  }

  /** It has arrived: the same content is another request from now on. */
  arrived(): void {
    this.of = '';
  }
}

export const useRequestKey = (): RequestKey => useState(() => new RequestKey())[0];
