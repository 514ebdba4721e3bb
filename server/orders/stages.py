"""Which stage a marketplace's own word for an order's state stands for.

Words of AliExpress's order list in Chinese and English, as sellers' tools quote them (2025-26); the demo
console uses the same English words. A text that is not here stays unknown: never a guess.
"""

from __future__ import annotations

_STAGES: dict[str, tuple[str, ...]] = {
    "pay": ("等待付款", "等待买家付款", "awaiting payment"),
    "ship": ("等待发货", "等待您发货", "等待仓库发货", "备货中", "awaiting shipment", "awaiting warehouse shipment"),
    "transport": (
        "等待买家收货",
        "已发货",
        "运输中",
        "awaiting buyer receipt",
        "awaiting receipt",
        "shipped",
        "in transit",
    ),
    "receive": ("已签收", "已送达", "delivered"),
    "payout": ("交易成功", "已完成", "等待放款", "订单结束", "transaction complete", "completed", "awaiting payout"),
    "closed": ("已关闭", "交易关闭", "已取消", "closed", "cancelled", "canceled"),
}
_BY_TEXT = {text: stage for stage, texts in _STAGES.items() for text in texts}


def stage_of(status_text: str | None, delivered_at: str | None = None) -> str | None:
    """The stage of an order, or None when its state's text is not one we know."""
    stage = _BY_TEXT.get((status_text or "").strip().lower())
    return "receive" if stage == "transport" and delivered_at else stage
