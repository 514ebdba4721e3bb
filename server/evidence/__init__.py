"""Evidence: photo intake, renditions, originals."""
