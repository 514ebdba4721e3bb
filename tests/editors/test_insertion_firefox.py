"""In a real Firefox as in Chromium: one click puts a reply into any box, once, exactly, and one undo takes it out."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.consoles.serve import ConsoleServer
from tests.e2e.conftest import served
from tests.e2e.firefox import Firefox, Node, started
from tests.e2e.firefox_desk import EXTENSION, pair
from tests.editors.agent import BOXES, CHAT, ONE_LINE
from tests.editors.exceptions import NO_STEP_OF_ITS_OWN

pytestmark = pytest.mark.e2e

TYPED = "Hi "
BUTTON = ".chosen .reply-foot .button"

NO_REDO = {"trix": "it compares letters, and knows no Z that is pressed with Shift"}


@pytest.fixture(scope="module")
def paired(editors: ConsoleServer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """One paired Firefox for all of it."""
    folder = tmp_path_factory.mktemp("firefox")
    with served(folder / "data") as service, started(folder / "profile") as firefox:
        firefox.install(EXTENSION)
        pair(firefox, service)
        yield firefox


def panel(firefox: Firefox) -> Node:
    return firefox.root_of(firefox.select("orderside-panel")[0])


def is_ready(firefox: Firefox) -> bool:
    """Whether the panel offers to insert, and has stood in sight for long enough."""
    offers = f"(root) => {{ const button = root.querySelector('{BUTTON}');"
    return bool(
        firefox.run(
            f"{offers} return button?.innerText === 'Insert' && button.ariaDisabled !== 'true' && !button.disabled }}",
            panel(firefox),
        )
    )


def holds(firefox: Firefox, text: str) -> None:
    """Waits until the editor holds this text; browsers may write the space at a line's end as another one."""
    model = "() => box.model().replaceAll('\\u00a0', ' ').trimEnd()"
    try:
        firefox.until(lambda: firefox.run(model) == text.rstrip())
    except AssertionError:
        raise AssertionError(f"it holds {firefox.run(model)!r}, not {text!r}") from None


@pytest.mark.parametrize("box", BOXES)
def test_the_panels_button(editors: ConsoleServer, paired: Firefox, box: str) -> None:
    paired.open(editors.at(CHAT.format(box=box)))
    paired.run("async () => { await box.ready }")
    paired.click(paired.select("#box")[0])
    paired.until(lambda: is_ready(paired))
    text = str(paired.run("(root) => root.querySelector('.chosen .preview').innerText", panel(paired)))
    if box in ONE_LINE:
        text = " ".join(text.split())
    paired.type(TYPED)
    holds(paired, TYPED)
    paired.click(paired.select(BUTTON, panel(paired))[0])
    holds(paired, TYPED + text)
    paired.press("Control", "z")
    holds(paired, "" if box in NO_STEP_OF_ITS_OWN else TYPED)
    if box not in NO_REDO:
        paired.press("Control", "Shift", "z")
        if box in NO_STEP_OF_ITS_OWN:
            paired.press("Control", "Shift", "z")
        holds(paired, TYPED + text)
    assert paired.run("() => sent.clicks + sent.enters") == 0
    paired.close()
