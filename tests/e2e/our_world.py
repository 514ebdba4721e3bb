"""The extension's own world of a page, from where its writer and its closed roots are reached."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import CDPSession, Page


class OurWorld:
    """Of the page's main frame."""

    def __init__(self, page: Page) -> None:
        self._client: CDPSession = page.context.new_cdp_session(page)
        created: list[dict[str, Any]] = []
        self._client.on("Runtime.executionContextCreated", lambda event: created.append(event["context"]))
        self._client.send("Runtime.enable")
        frame = self._client.send("Page.getFrameTree")["frameTree"]["frame"]["id"]
        [self._id] = [
            world["id"] for world in created if world["name"] == "Orderside" and world["auxData"]["frameId"] == frame
        ]

    def evaluate(self, expression: str) -> Any:
        """An expression's value, once it is there."""
        asked = {"expression": expression, "contextId": self._id, "awaitPromise": True, "returnByValue": True}
        answer = self._client.send("Runtime.evaluate", asked)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")
