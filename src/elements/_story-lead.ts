/** The slot of what stands before the first step. */
const slot = 'lead';

/** Sees to it that heading and introduction come before the chart, and the chart before the first step, for readers of every kind. */
export class Lead {
  #assigned: Element[] = [];

  assign(story: Element, first: Element | undefined): void {
    const children = [...story.children];
    const end = first ? children.findIndex(child => child.contains(first)) : 0;
    const lead = children.slice(0, Math.max(0, end)).filter(child => !child.slot || child.slot === slot);
    for (const child of this.#assigned) if (!lead.includes(child) && child.slot === slot) child.removeAttribute('slot');
    for (const child of lead) if (!child.slot) child.slot = slot;
    this.#assigned = lead;
  }

  /** Leaves everything as it was written. */
  restore(): void {
    for (const child of this.#assigned) if (child.slot === slot) child.removeAttribute('slot');
    this.#assigned = [];
  }
}
