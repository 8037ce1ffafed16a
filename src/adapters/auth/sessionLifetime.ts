/** How long a session lives: a working day without use ends it, and a week always does. */

/** A session that is not used for this long has expired. */
export const sessionIdleHours = 12;
/** However much it is used, a session ends this long after it began. */
export const sessionLongestDays = 7;
