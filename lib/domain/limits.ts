// Apart from the schemas that use them: pages need the numbers, not a validator.

/** Seven days: the most a SigV4 signature may live. */
export const MAX_LINK_SECONDS = 604_800;
/** What DeleteObjects takes at once: https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html */
export const MAX_KEYS_PER_STEP = 1000;

/** What can be typed into a search. */
export const MAX_SEARCH_CHARACTERS = 1000;

/**
 * The largest file that travels as a form. Watching such a request's bytes go would cost the very preflight it is there to
 * spare, and it weighs less with every byte.
 */
export const MAX_FORM_BYTES = 1024 ** 2;

/** What one request of a preview may bring: pages ask for a little, and again. */
export const MAX_PREVIEW_RANGE = 8 * 1024 ** 2;

/** The longest text that can be edited, in bytes: what a preview reads at first. */
export const MAX_EDITED_BYTES = 1024 ** 2;
