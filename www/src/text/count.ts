/** A number to count with, and as the language writes it. */
export interface Count {
  readonly n: number;
  readonly text: string;
}
