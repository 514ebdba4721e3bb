"""Cases (disputes and other after-sale matters) and the notes agents take."""
