/** What became of pictures that were to go into the page. */

/** A picture as the service made it for this page, and what it is called there. */
export interface Copy {
  blob: Blob;
  name: string;
}

/** The page's own file field, a paste into the message box, or a drop on it. */
export type How = "field" | "paste" | "drop";

export type Attachment =
  /** The page was seen to show so many of them: as a picture that is new, or by its file's name. */
  | { done: "shown"; how: How; count: number }
  /** Something in the page took them, and shows nothing of it: only the agent can tell. */
  | { done: "handed"; how: How }
  /** Nothing in the page took them. */
  | { done: "refused"; why: Unwilling | "locked" | "moved_on" | "not_taken" };

/**
 * Why a file field is none for these: it takes other kinds of files, one at a time, or holds a file that somebody has
 * chosen, which ours would push out.
 */
export type Unwilling = "type" | "one_at_a_time" | "occupied";
