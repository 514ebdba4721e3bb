"""Orders as seen on pages: merging of observations, stage."""
