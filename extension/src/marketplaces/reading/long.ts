/** Of a list as long as this, only what is near the window is read through. */
export const LONG = 60;
