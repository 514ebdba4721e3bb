"""Template images: pictures that go into the page beside a reply's text."""
