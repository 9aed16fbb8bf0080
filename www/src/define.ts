/** Defines a custom element; a second copy of the script on a page leaves the elements of the first. */
export function define(name: string, element: CustomElementConstructor): void {
  if (!customElements.get(name)) customElements.define(name, element);
}
