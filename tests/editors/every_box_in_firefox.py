"""In a real Firefox as in Chromium: three ways into every box, once, exactly, and one undo takes the text out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.consoles.serve import ConsoleServer
from tests.e2e.conftest import served
from tests.e2e.firefox import Firefox, Node, started
from tests.e2e.firefox_desk import EXTENSION, pair, press_until_said
from tests.editors import template_with_stops
from tests.editors.agent import BOXES, CHAT, ONE_LINE
from tests.editors.exceptions import NO_STEP_OF_ITS_OWN, NO_UNDO_IN_FIREFOX

pytestmark = pytest.mark.e2e

TYPED = "Hi "
SHORTCUT = "arrival"
BUTTON = ".chosen .reply-foot .button"
NO_REDO_HERE = frozenset({"trix"})
"""Trix compares letters, so its redo is pressed with Caps Lock on, which WebDriver knows no key for."""


@pytest.fixture(scope="module")
def paired(editors: ConsoleServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """One paired Firefox for all of it."""
    folder = tmp_path_factory.mktemp("firefox")
    template_with_stops.keep(folder / "data")
    with served(folder / "data") as service, started(folder / "profile") as firefox:
        firefox.install(EXTENSION)
        pair(firefox, service)
        yield firefox


class FirefoxAgent:
    """A person at a page with one message box in Firefox, who never presses Send."""

    def __init__(self, firefox: Firefox, box: str) -> None:
        self.firefox = firefox
        self.box = box

    def open(self, address: str) -> None:
        """Opens the page, clicks into the box, and waits until the panel offers to insert."""
        self.firefox.open(address)
        self.firefox.run("async () => { await box.ready }")
        self.firefox.click_into(self.firefox.select("#box")[0])
        self.firefox.until(self._is_offered)
        self.firefox.until(self._stands_still)

    def _is_offered(self) -> bool:
        # The buyer's language is known once the service has answered.
        can_be_pressed = """button?.innerText === 'Insert' && button.ariaDisabled !== 'true' && !button.disabled
            && root.querySelector('.chosen[aria-busy=false] .preview')?.lang === 'ru'"""
        look = f"(root) => {{ const button = root.querySelector('{BUTTON}'); return {can_be_pressed} }}"
        return bool(self.firefox.run(look, self.inside("orderside-panel")))

    def _stands_still(self) -> bool:
        """Whether the button is where it was two frames ago: what is above it may still come."""
        corner = f"const {{ x, y }} = root.querySelector('{BUTTON}').getBoundingClientRect()"
        place = f"(root) => {{ {corner}; return `${{x}} ${{y}}` }}"
        before = self.firefox.run(place, self.inside("orderside-panel"))
        self.drawn()
        return bool(before == self.firefox.run(place, self.inside("orderside-panel")))

    def inside(self, host: str) -> Node:
        """A closed root of ours."""
        return self.firefox.root_of(self.firefox.select(host)[0])

    def words(self, host: str) -> str:
        """What a place of ours shows."""
        return str(self.firefox.run("(root) => root.querySelector('.os').innerText", self.inside(host)))

    def preview(self, host: str, css: str) -> str:
        """A reply as it is to stand in the box: in a field of one line with spaces for its line ends."""
        place = self.inside(host)
        self.firefox.until(lambda: self.firefox.select(css, place))
        text = str(self.firefox.run(f"(root) => root.querySelector('{css}').innerText", place))
        return " ".join(text.split()) if self.box in ONE_LINE else text

    def holds(self, text: str) -> None:
        """Waits until the editor holds this; browsers may write the space at a line's end as another one."""
        try:
            self.firefox.until(lambda: self.model() == text.rstrip())
        except AssertionError:
            raise AssertionError(f"it holds {self.model()!r}, not {text!r}") from None

    def model(self) -> str:
        """What the editor itself holds and would send."""
        return str(self.firefox.run("() => box.model().replaceAll('\\u00a0', ' ').trimEnd()"))

    def empty(self) -> None:
        """Takes everything out, by keyboard."""
        self.firefox.press("Control", "a")
        self.firefox.press("Delete")
        self.holds("")

    def drawn(self) -> None:
        """Lets the page draw twice."""
        self.firefox.run("() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")

    def taken_out_and_put_back(self, typed: str, whole: str) -> None:
        """The text comes, once and as it is; one undo leaves what was typed, and a redo brings the text back."""
        self.holds(whole)
        self.drawn()
        self.holds(whole)
        if self.box in NO_UNDO_IN_FIREFOX:
            return
        self.firefox.press("Control", "z")
        if self.box in NO_STEP_OF_ITS_OWN:
            self.firefox.until(lambda: typed.startswith(self.model()))
            return
        self.holds(typed)
        self.drawn()
        if self.box in NO_REDO_HERE:
            return
        self.firefox.press("Control", "Shift", "Z")
        self.holds(whole)


@pytest.fixture
def agent(editors: ConsoleServer, paired: Firefox, box: str) -> Iterator[FirefoxAgent]:
    agent = FirefoxAgent(paired, box)
    agent.open(editors.at(CHAT.format(box=box)))
    yield agent
    paired.close()


@pytest.mark.parametrize("box", BOXES)
def test_three_ways_in(agent: FirefoxAgent) -> None:
    """One after the other, each into the empty box, and from stop to stop in between.

    What was inserted last is offered first: the palette's template comes last, so that the next box's panel has it.
    """
    by_the_panels_button(agent)
    agent.empty()
    from_stop_to_stop(agent)
    agent.empty()
    text = by_the_palette(agent)
    agent.empty()
    by_a_typed_shortcut(agent, text)
    assert agent.firefox.run("() => sent.clicks") == 0


def by_the_panels_button(agent: FirefoxAgent) -> None:
    """Pressed right after typing; the panel says whether an undo will take the text out."""
    firefox = agent.firefox
    firefox.type(TYPED)
    agent.holds(TYPED)
    text = agent.preview("orderside-panel", ".chosen .preview")
    said = "cannot take it out" if agent.box in NO_UNDO_IN_FIREFOX else "takes it out again"
    press_until_said(firefox, lambda: firefox.click(firefox.select(BUTTON, agent.inside("orderside-panel"))[0]), said)
    agent.taken_out_and_put_back(TYPED, TYPED + text)


def by_the_palette(agent: FirefoxAgent) -> str:
    """Called by its keys, searched and answered by Enter; gives the text that was inserted."""
    firefox = agent.firefox
    firefox.type(TYPED)
    agent.holds(TYPED)
    firefox.press("Alt", "k")
    firefox.until(lambda: firefox.select("[role=option]", agent.inside("orderside-palette")))
    firefox.type(SHORTCUT)
    firefox.until(lambda: "Arrival reminder" in agent.words("orderside-palette"))
    text = agent.preview("orderside-palette", ".palette-chosen .preview")
    firefox.press("Enter")
    agent.taken_out_and_put_back(TYPED, TYPED + text)
    return text


def by_a_typed_shortcut(agent: FirefoxAgent, text: str) -> None:
    """Tab after ``;;`` and its name puts the text in its place."""
    agent.firefox.type(f"{TYPED};;{SHORTCUT}")
    agent.holds(f"{TYPED};;{SHORTCUT}")
    agent.firefox.press("Tab")
    agent.taken_out_and_put_back(f"{TYPED};;{SHORTCUT}", TYPED + text)


def from_stop_to_stop(agent: FirefoxAgent) -> None:
    """The caret stands at the first stop, and after a Tab at the second."""
    if agent.box in ONE_LINE:
        return
    firefox = agent.firefox
    firefox.type(f";;{template_with_stops.SHORTCUT}")
    agent.holds(f";;{template_with_stops.SHORTCUT}")
    firefox.press("Tab")
    agent.holds(template_with_stops.filled_in())
    agent.drawn()
    firefox.type(" 12 €")
    agent.holds(template_with_stops.filled_in(" 12 €"))
    agent.drawn()
    firefox.press("Tab")
    firefox.type(" at noon")
    agent.holds(template_with_stops.filled_in(" 12 €", " at noon"))
