"""Photos kept for an order go into its page as copies: once, only what was chosen, and the panel says what it saw."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, Locator, expect

from tests.e2e.conftest import id_of
from tests.e2e.desk import AgentDesk
from tests.editors.agent import Agent
from tests.server.test_photo_copies import CANARIES, exif

pytestmark = pytest.mark.e2e

KEPT = 3
SHOWS = {"field": "change", "react-field": "change", "paste": "paste", "quill": "paste", "drop-zone": "drop"}
"""Pages that take pictures and show it, and by which event they do."""


class FilesDesk(AgentDesk):
    """A page of the editors' page, with photos kept for its order."""

    def __init__(self, context: BrowserContext, desk: AgentDesk) -> None:
        super().__init__(context, desk.page)

    def begin(self, box: str, photos: list[Path]) -> None:
        agent = Agent(self.page, box)
        agent.open()
        self.until(lambda: self.evidence.count() > 0)
        if self.one.count() == 0:
            self.page.locator("orderside-panel input[type=file]").set_input_files(photos)
        self.until(lambda: self.one.count() == KEPT and self.one.first.is_enabled())

    @property
    def evidence(self) -> Locator:
        return self.section("Evidence")

    @property
    def one(self) -> Locator:
        return self.evidence.get_by_role("button", name="Attach to the message:")

    def choose(self, count: int) -> Locator:
        """Chooses so many photos; the button for them."""
        for number in range(count):
            self.evidence.get_by_role("checkbox").nth(number).check()
        button = self.evidence.get_by_role("button", name="to the message", exact=False).last
        self.until(button.is_enabled)
        return button

    @property
    def said(self) -> Locator:
        return self.evidence.locator(".notice")

    @property
    def taken(self) -> list[dict[str, Any]]:
        """What the page took, in order."""
        found: list[dict[str, Any]] = self.page.evaluate("window.taken")
        return found


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Photos whose files tell more than they show, larger than copies are made."""
    folder = tmp_path_factory.mktemp("photos")
    files = [folder / f"不要给买家看-{number}.jpg" for number in range(KEPT)]
    for number, file in enumerate(files):
        buffer = io.BytesIO()
        Image.new("RGB", (2400, 1800), (40 * number, 90, 120)).save(buffer, "JPEG", exif=exif(), comment=CANARIES[1])
        file.write_bytes(buffer.getvalue())
    return files


@pytest.fixture
def desk(editors: object, shared_desk: AgentDesk, photos: list[Path]) -> FilesDesk:
    return FilesDesk(shared_desk.context, shared_desk)


@pytest.mark.parametrize("box", SHOWS)
def test_chosen_photos_go_in_once_and_the_panel_says_that_the_page_shows_them(
    desk: FilesDesk, photos: list[Path], box: str
) -> None:
    desk.begin(box, photos)
    desk.choose(2).click()
    desk.until_text(desk.said, "the page shows the 2 pictures")
    assert {(file["type"], file["by"]) for file in desk.taken} == {("image/jpeg", SHOWS[box])}
    assert len({file["name"] for file in desk.taken}) == len(desk.taken) == 2
    assert all(file["name"].startswith("packing-") for file in desk.taken), "no name of the agent's own"
    assert desk.evidence.get_by_role("checkbox", checked=True).count() == 0
    assert desk.page.evaluate("sent") == {"clicks": 0, "enters": 0}
    desk.one.first.click()
    desk.until_text(desk.said, "the page shows the picture")
    assert len(desk.taken) == (3 if box != "field" else 5), "the field's own event gives all that it holds"


def copy_of(desk: FilesDesk) -> bytes:
    """What the page has of the last picture it took."""
    content = desk.page.evaluate(
        """async () => {
            const field = document.querySelector("input[type=file]");
            return [...new Uint8Array(await [...field.files].at(-1).arrayBuffer())];
        }"""
    )
    return bytes(content)


def test_what_goes_in_is_a_copy_made_small_and_without_what_the_file_tells(desk: FilesDesk, photos: list[Path]) -> None:
    desk.begin("field", photos)
    desk.one.first.click()
    desk.until_text(desk.said, "the page shows the picture")
    content = copy_of(desk)
    assert not [canary for canary in CANARIES if canary in content]
    with Image.open(io.BytesIO(content)) as copy:
        assert max(copy.size) == 2000
        assert not copy.getexif()
    # What the field holds stays in it.
    desk.choose(1).click()
    desk.until(lambda: len(desk.taken) == 3)


def test_what_went_in_stands_in_the_panel_and_in_the_journal(desk: FilesDesk, photos: list[Path]) -> None:
    desk.begin("react-field", photos)
    desk.choose(3).click()
    desk.until_text(desk.said, "the page shows the 3 pictures")
    desk.open(desk.page.url)
    inserted = desk.section("Inserted")
    desk.until(lambda: inserted.count() > 0 and "3 pictures" in inserted.inner_text())
    inserted.locator("summary").first.click()
    desk.until(lambda: inserted.locator("img").count() == 3)


REFUSED = {
    "nothing": (2, "did not take it"),
    "pdf-field": (1, "takes other kinds of files"),
    "single-field": (2, "one picture at a time"),
}


@pytest.mark.parametrize("box", REFUSED)
def test_a_page_that_takes_nothing_leaves_copies_to_attach_by_hand(
    desk: FilesDesk, photos: list[Path], box: str
) -> None:
    count, why = REFUSED[box]
    desk.begin(box, photos)
    desk.choose(count).click()
    desk.until_text(desk.said, why)
    assert desk.taken == []
    assert desk.evidence.get_by_role("checkbox", checked=True).count() == count, "still chosen"
    links = desk.said.get_by_role("link")
    assert links.count() == count
    with desk.page.expect_download() as saved:
        links.first.click()
    with Image.open(saved.value.path()) as copy:
        assert (copy.format, max(copy.size)) == ("JPEG", 2000)


def test_a_field_for_one_takes_one_and_its_file_is_never_pushed_out(desk: FilesDesk, photos: list[Path]) -> None:
    desk.begin("single-field", photos)
    desk.one.nth(0).click()
    desk.until_text(desk.said, "the page shows the picture")
    desk.one.nth(1).click()
    desk.until_text(desk.said, "holds a file already")
    assert len(desk.taken) == 1


def test_what_a_page_takes_without_a_sign_is_not_called_done(desk: FilesDesk, photos: list[Path]) -> None:
    desk.begin("silent-field", photos)
    desk.one.first.click()
    desk.until_text(desk.said, "shows nothing of it yet")
    assert [file["by"] for file in desk.taken] == ["change"], "handed over once, and not pasted as well"
    desk.open(desk.page.url)
    inserted = desk.section("Inserted")
    desk.until(lambda: inserted.count() > 0 and "1 picture" in inserted.inner_text())
    inserted.locator("summary").first.click()
    desk.until_text(inserted, "the page did not show them")


OTHER_ORDER = "document.querySelector('.header--valueHighLight--1').textContent = '8152930447125877'"
OTHER_BUYER = "document.querySelector('.buyerInfo--inline--1').textContent = 'Mia'"


@pytest.mark.parametrize("moment", ["mousedown", "click"])
@pytest.mark.parametrize("turns", [OTHER_ORDER, OTHER_BUYER], ids=["another order", "another buyer"])
def test_a_page_that_turned_to_somebody_else_gets_nothing(
    desk: FilesDesk, photos: list[Path], turns: str, moment: str
) -> None:
    desk.begin("field", photos)
    desk.page.evaluate(f"() => addEventListener('{moment}', () => {{ {turns} }}, {{ capture: true, once: true }})")
    desk.one.first.click()
    refusal = desk.page.locator("orderside-panel").locator(".notice, .refusal").filter(has_text="Nothing was inserted")
    desk.until(lambda: refusal.count() > 0)
    desk.two_frames()
    assert desk.taken == []


def test_a_templates_images_are_added_on_the_options_page_and_go_in_beside_its_text(
    desk: FilesDesk, photos: list[Path]
) -> None:
    options = desk.context.new_page()
    options.goto(f"chrome-extension://{id_of(desk.context)}/desk/options.html")
    section = options.get_by_role("region", name="Pictures of reply templates")
    section.get_by_role("searchbox").fill("arrival reminder")
    template = section.get_by_role("combobox", name="Template")
    expect(template.locator("option").first).to_have_text("Arrival reminder")
    section.locator("input[type=file]").set_input_files(photos[:2])
    expect(section.get_by_role("listitem")).to_have_count(2)
    expect(section.get_by_role("img")).to_have_count(2)

    desk.page.bring_to_front()
    desk.begin("react-field", photos)
    templates = desk.section("Templates")
    button = templates.get_by_role("button", name="Attach 2 pictures: Arrival reminder")
    desk.until(lambda: button.count() == 1 and button.is_enabled())
    button.click()
    desk.until_text(templates.locator(".notice"), "the page shows the 2 pictures")
    assert [file["name"].rpartition("-")[0].rpartition("-")[0] for file in desk.taken] == ["arrival-reminder"] * 2
    assert desk.page.evaluate("document.querySelector('textarea').value") == ""

    options.bring_to_front()
    for left in (1, 0):
        section.get_by_role("button", name="Remove").first.click()
        section.get_by_role("button", name="Remove for the whole team?").click()
        expect(section.get_by_role("listitem")).to_have_count(left)
    options.close()
