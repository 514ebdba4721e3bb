/** A page with nothing in it, for frames that are filled from outside. */
