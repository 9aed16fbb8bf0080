// Reads a listing as an async iterator. What to ask for next and what a page means says the core; this does the asking.

import { makeError } from "../errors.js";
import { mistake } from "./call.js";
import { touch } from "./send.js";
import { numberOf, properties } from "./values.js";

/** The `limit` among the options of `toArray`. */
const limitOf = (options, operation) => {
  const wrong = (parameter, problem) => mistake(`${operation}: \`${parameter}\` of toArray ${problem}`, parameter, operation);
  const given = properties(options);
  if (!given) throw wrong("options", "must be a plain object whose properties can be read");
  let limit;
  for (let at = 0; at < given.length; at += 2) {
    if (given[at] !== "limit") throw wrong(given[at], "is no option; did you mean `limit`?");
    limit = given[at + 1];
  }
  limit ??= Infinity;
  if (!(numberOf(limit) >= 0)) throw wrong("limit", "must be a number, 0 or more");
  return limit;
};

/** An async iterator over a generator, which `close` stops at once, also while it waits. */
const iterator = (generator, close) => ({
  next: () => generator.next(),
  return(value) {
    close();
    return generator.return(value);
  },
  throw(error) {
    close();
    return generator.throw(error);
  },
  [Symbol.asyncIterator]() {
    return this;
  },
});

export class Pager {
  #plan = {};
  #pages = this.#read();
  // Left before its end, by the caller or by an error.
  #closed;
  #control = new AbortController();
  total;
  position;

  /**
   * `open` gives the plan: `ask(position, signal)` for the body of a page, `read(position, body)` for what it means, the `start`,
   * and the options. What it throws, the first step rejects with.
   */
  constructor(open) {
    try {
      this.#plan = open();
      this.position = this.#plan.start;
    } catch (error) {
      this.#plan.failed = { error };
    }
    Object.assign(this, iterator(this.#items(), this.#close));
  }

  #close = () => {
    this.#closed = true;
    this.#control.abort();
  };

  pages() {
    return iterator(this.#bodies(), this.#close);
  }

  async toArray(options) {
    const { failed, name } = this.#plan;
    if (failed) throw failed.error;
    const limit = limitOf(options, name);
    const items = [];
    if (!limit) return items;
    for await (const item of this) if (items.push(item) >= limit) return items;
    // Without an error the caller would take what is there for the whole rest.
    if (this.#closed && this.position) {
      throw makeError("GenesysError", `${name}: this pager has been closed; make another one with \`from: pager.position\``, { operation: name });
    }
    return items;
  }

  async *#items() {
    for await (const { page, skip, items } of this.#pages) {
      for (let index = skip; index < items.length; ) {
        if (this.#closed) return;
        this.#control.signal.throwIfAborted();
        const item = items[index++];
        this.position = { page, skip: index };
        yield item;
      }
    }
  }

  async *#bodies() {
    for await (const { body } of this.#pages) yield body;
  }

  /** The pages in order, each asked for while those before it are read. */
  async *#read() {
    const { failed, ask, read, start, prefetch, maxPages, most, name, signal, onProgress } = this.#plan;
    if (failed) throw failed.error;
    const control = this.#control;
    const abort = () => control.abort(touch(signal, ({ reason }) => reason));
    touch(signal, () => signal.addEventListener("abort", abort));

    const bound = maxPages ?? most;
    const queue = []; // Asked for and not read yet.
    let asked = 0;
    let fetched = 0;
    let newest, following, last;
    const send = (page) => {
      asked++;
      const entry = (newest = { page });
      // Where pages have numbers, the next one is known as soon as it is known to exist.
      following = page < last ? page + 1 : undefined;
      const receive = async () => {
        try {
          const body = await ask(page, control.signal);
          const meaning = read(page, body);
          last = meaning.last;
          if (entry === newest) following = meaning.next;
          fill();
          return { ...meaning, body };
        } catch (error) {
          // It is thrown in its turn. Nothing but the reader waits for this promise, so that its stack leads to the caller.
          return { failure: [error] };
        }
      };
      entry.answer = receive();
      queue.push(entry);
    };
    const fill = () => {
      while (following !== undefined && queue.length < prefetch && asked < bound) send(following);
    };

    try {
      for (let { page, skip } = start, count = 0; count < bound; count++) {
        if (touch(signal, ({ aborted }) => aborted)) abort();
        if (!queue.length) send(page);
        const { page: current, answer } = queue.shift();
        fill();
        const { failure, body, items, total, next } = await answer;
        if (failure) throw failure[0];
        control.signal.throwIfAborted();
        this.total = total;
        fetched += items.length;
        // Whoever takes items one by one moves it back to where it stands.
        const position = next === undefined ? undefined : { page: next, skip: 0 };
        this.position = position;
        onProgress?.({ fetched, total });
        yield { page: current, skip, body, items };
        this.position = position;
        if (!position) break;
        ({ page, skip } = position);
      }
      if (this.position && bound !== maxPages) throw makeError("GenesysError", `${name}: more than ${bound} pages; set \`maxPages\` to read on`, { operation: name });
      this.#closed ??= false;
    } catch (error) {
      if (!this.#closed) throw error;
    } finally {
      this.#closed ??= true;
      touch(signal, () => signal.removeEventListener("abort", abort));
      control.abort();
    }
  }
}
