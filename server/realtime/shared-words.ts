import type * as Y from "yjs";

interface Word {
  readonly key: number;
  uses: number;
}

/**
 * The words that people of a record share (departments, job titles, cohorts): each stands in the document's `words`
 * once, under a number, for as long as somebody who is served has it. A number never comes to mean another word.
 */
export class SharedWords {
  readonly #target: Y.Map<unknown>;
  readonly #words = new Map<string, Word>();
  #last = 0;

  /** @param target the root type that holds them; written to in whatever transaction is open */
  constructor(target: Y.Map<unknown>) {
    this.#target = target;
  }

  /** The number of a word, for one more who has it. */
  take(word: string): number {
    const known = this.#words.get(word);
    if (known) {
      known.uses += 1;
      return known.key;
    }
    this.#last += 1;
    this.#words.set(word, { key: this.#last, uses: 1 });
    this.#target.set(String(this.#last), word);
    return this.#last;
  }

  /** One fewer has it. */
  release(word: string): void {
    const known = this.#words.get(word);
    if (!known) return;
    known.uses -= 1;
    if (known.uses > 0) return;
    this.#words.delete(word);
    this.#target.delete(String(known.key));
  }
}
