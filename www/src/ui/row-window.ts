// Which rows of a list are in view. All rows have one height, so their places need no measuring; a library for rows of any height would be a
// sixth of what the element may weigh.

/** The rows from `first` to before `end`. */
export interface RowRange {
  readonly first: number;
  readonly end: number;
}

/** Rows that exist beyond each end of the view. */
const overscan = 8;

export class RowWindow {
  readonly #container: HTMLElement;
  readonly #rowHeight: number;
  /** The height of what stays at the top while the rows scroll. */
  readonly #headHeight: number;
  readonly #resize: ResizeObserver;
  readonly #onChange: () => void;
  #shown: RowRange = { first: 0, end: 0 };

  constructor(container: HTMLElement, rowHeight: number, headHeight: number, onChange: () => void) {
    this.#container = container;
    this.#rowHeight = rowHeight;
    this.#headHeight = headHeight;
    this.#onChange = onChange;
    container.addEventListener("scroll", this.#moved, { passive: true });
    this.#resize = new ResizeObserver(this.#moved);
    this.#resize.observe(container);
  }

  end(): void {
    this.#container.removeEventListener("scroll", this.#moved);
    this.#resize.disconnect();
  }

  /** The rows to render of so many. */
  range(count: number): RowRange {
    const { first, end } = this.#inView();
    return { first: Math.min(Math.max(first - overscan, 0), count), end: Math.min(end + overscan, count) };
  }

  /** How many whole rows fit into the view. */
  get page(): number {
    return Math.max(1, Math.floor((this.#container.clientHeight - this.#headHeight) / this.#rowHeight));
  }

  /** Where a row begins, in pixels. */
  start(index: number): number {
    return index * this.#rowHeight;
  }

  /** Scrolls no farther than it takes to show a row. */
  reveal(index: number): void {
    const { scrollTop, clientHeight } = this.#container;
    const start = this.start(index);
    const lowest = start + this.#rowHeight + this.#headHeight - clientHeight;
    if (start < scrollTop) this.#container.scrollTop = start;
    else if (lowest > scrollTop) this.#container.scrollTop = lowest;
  }

  #inView(): RowRange {
    const { scrollTop, clientHeight } = this.#container;
    return { first: Math.floor(scrollTop / this.#rowHeight), end: Math.ceil((scrollTop + clientHeight) / this.#rowHeight) };
  }

  readonly #moved = (): void => {
    const { first, end } = this.#inView();
    if (first === this.#shown.first && end === this.#shown.end) return;
    this.#shown = { first, end };
    this.#onChange();
  };
}
