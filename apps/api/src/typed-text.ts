/**
 * A name and the like: one line, and nothing that turns around the order of the words after it (the embeddings, overrides and
 * isolates of UAX #9), as names stand within sentences, subjects of mails and lists. The marks that some scripts need stay.
 */
export const ONE_LINE = /^[^\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]*$/u;

/** An e-mail address without blanks, line breaks and what nobody sees, which the grammar of addresses allows between quotes. */
export const PLAIN_ADDRESS = /^[^\s\p{C}]*$/u;
