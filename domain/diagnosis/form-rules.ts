/** Changes with the shape of what is stored: what an older release has left is computed again, not shown. */
export const FORM = 3;
