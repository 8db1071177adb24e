/** The name of the device's own store. It tells nothing. */
export const storeName = 'k';

/** An answer that could not be saved yet, as a page would have saved it. */
export interface KeptAnswer {
  readonly field: string;
  /** As JSON; `null` for one that was cleared. */
  readonly answer: string;
  /** Which of the page's saves it was. */
  readonly turn: number;
  /** The newest revision that the page knew. */
  readonly seen: number;
  /** When it was written, by the device's clock, in milliseconds. */
  readonly at: number;
}

/** What this device keeps of one step, by the pages that wrote it. */
export interface Device {
  readonly keep: (pageId: string, kept: KeptAnswer) => Promise<void>;
  readonly forget: (pageId: string) => Promise<void>;
  readonly all: () => Promise<readonly (readonly [pageId: string, kept: KeptAnswer])[]>;
  /** Lets go of everything of this step, and of nothing else. */
  readonly clear: () => Promise<void>;
}

/** What this device keeps of one page. */
export interface PageKeeper {
  /** Resolves once it is there for good; false where that can't be. */
  readonly keep: (kept: Omit<KeptAnswer, 'field'>) => Promise<boolean>;
  readonly forget: () => Promise<void>;
}
