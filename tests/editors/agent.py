"""What a person does in one box of the page of editors, and what the box's own editor then holds."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, TimeoutError

HOST = "https://csp.aliexpress.com"
CHAT = f"{HOST}/m_apps/im-chat/im/?box={{box}}#/window"
ORDER = f"{HOST}/apps/order/detail?orderId=8152930447125876&box={{box}}"
BOXES = sorted(path.stem for path in (Path(__file__).parent / "src" / "boxes").iterdir())
"""Every box by name: what is behind ``?box=``."""

ONE_LINE = frozenset({"input"})
UNDO, REDO = ("Meta+z", "Meta+Shift+Z") if sys.platform == "darwin" else ("Control+z", "Control+Shift+Z")
"""What every editor here knows; Ctrl+Y is unknown to Quill and Trix outside of Windows."""
REDO_OF = {"trix": REDO.replace("Z", "z")}
"""Trix compares letters, so its own redo is pressed with Caps Lock on."""
DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"


class Agent:
    """A person at a page with one message box, who never presses Send."""

    def __init__(self, page: Page, box: str) -> None:
        self.page = page
        self.box = box

    def open(self, address: str = CHAT) -> None:
        """Opens the page of this box and waits until its editor is there."""
        self.page.goto(address.format(box=self.box))
        self.page.evaluate("box.ready")

    def focus(self) -> None:
        """Clicks into the box, as a person does: what is inside, a frame or a closed shadow root, does not matter."""
        place = self.page.locator("#box").bounding_box()
        assert place is not None
        self.page.mouse.click(place["x"] + 60, place["y"] + 60)

    def type(self, text: str) -> None:
        """Types, key by key; a newline is the Enter key.

        Not faster than the page draws: Trix takes a second Enter before that for two.
        """
        for number, line in enumerate(text.split("\n")):
            if number:
                self.page.evaluate(DRAWN)
                self.page.keyboard.press("Enter")
                self.page.evaluate(DRAWN)
            self.page.keyboard.type(line)

    def undo(self) -> None:
        """Presses Ctrl+Z, once what was typed is drawn."""
        self.page.evaluate(DRAWN)
        self.page.keyboard.press(UNDO)

    def redo(self) -> None:
        """Presses Ctrl+Shift+Z, once what was undone is drawn."""
        self.page.evaluate(DRAWN)
        self.page.keyboard.press(REDO_OF.get(self.box, REDO))

    def empty(self) -> None:
        """Takes everything out, by keyboard."""
        self.page.keyboard.press("Control+a")
        self.page.keyboard.press("Delete")
        self.wait_for("")

    def model(self) -> str:
        """What the editor itself holds and would send, as lines."""
        held: str = self.page.evaluate("box.model()")
        return held

    def shown(self) -> str:
        """What a person sees in the box, line by line; how far apart the lines stand is the style's business."""
        seen: str = self.page.evaluate("box.shown()")
        return re.sub(r"\n+", "\n", seen)

    def wait_for(self, model: str) -> None:
        """Waits until the editor holds these lines; browsers may write the space at a line's end as another one."""
        held = "box.model().replaceAll('\u00a0', ' ').trimEnd()"
        try:
            self.page.wait_for_function(f"(model) => {held} === model.trimEnd()", arg=model)
        except TimeoutError:
            raise AssertionError(f"it holds {self.model()!r}") from None

    def shown_plainly(self) -> str:
        """What a person sees in the box, without white space."""
        return "".join(self.shown().split())

    def wait_for_another(self, model: str) -> str:
        """Waits until the editor holds something else than these lines, and says what."""
        self.page.wait_for_function("(model) => box.model() !== model", arg=model)
        return self.model()

    def caret_is_behind(self, text: str, mark: str = "§") -> bool:
        """Types a mark and says whether it came right behind the text. It stays there."""
        self.page.keyboard.type(mark)
        self.page.wait_for_function("(mark) => box.model().includes(mark)", arg=mark)
        return f"{text}{mark}" in self.model()

    def sent(self) -> dict[str, Any]:
        """How often Send was pressed, and Enter: {clicks, enters}."""
        counted: dict[str, Any] = self.page.evaluate("sent")
        return counted
