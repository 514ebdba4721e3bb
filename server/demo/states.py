"""The states an order can be in on the demo console, and the words of order files for them."""

from __future__ import annotations

STATES = ("unpaid", "to_ship", "shipped", "delivered", "completed", "closed", "other")

_WORDS: dict[str, tuple[str, ...]] = {
    "unpaid": ("created", "unpaid", "awaiting payment", "等待付款", "等待买家付款", "待付款"),
    "to_ship": (
        "approved", "paid", "processing", "invoiced", "awaiting shipment", "awaiting warehouse shipment", "unfulfilled",
        "等待发货", "等待您发货", "等待仓库发货", "待发货", "备货中",
    ),
    "shipped": (
        "shipped", "in transit", "awaiting receipt", "awaiting buyer receipt",
        "等待买家收货", "已发货", "待收货", "运输中",
    ),
    "delivered": ("delivered", "已签收", "已送达", "已妥投"),
    "completed": ("completed", "finished", "transaction complete", "交易成功", "已完成", "订单结束"),
    "closed": ("canceled", "cancelled", "closed", "已关闭", "交易关闭", "已取消"),
}  # fmt: skip
_STATE_BY_WORD = {word: state for state, words in _WORDS.items() for word in words}


def state_of(word: str) -> str:
    """The state a file's word stands for; ``other`` for a word that is not known (the console then shows the word)."""
    return _STATE_BY_WORD.get(word.casefold(), "other")
