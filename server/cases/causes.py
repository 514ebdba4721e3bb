"""Which cause a buyer's reason stands for, and whether a case is over.

AliExpress's reasons and states in Chinese and English as its dispute forms and sellers' guides word them. English
phrases match whole words only. The first line that matches wins, so the narrower causes stand first. A reason with
none of them stays unknown.
"""

from __future__ import annotations

import re

_CAUSES: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "tracking_invalid",
        (
            "无法查询",
            "没有物流信息",
            "无物流信息",
            "no tracking information",
            "tracking number is invalid",
            "invalid tracking",
        ),
    ),
    (
        "lost",
        (
            "包裹丢失",
            "parcel lost",
            "parcel is lost",
            "package lost",
            "package is lost",
            "lost in transit",
            "lost parcel",
        ),
    ),
    (
        "returned_by_carrier",
        ("物流退回", "退回了包裹", "returned to sender", "returned by the carrier", "returned the parcel"),
    ),
    ("wrong_shipping_method", ("物流方式不一致", "different shipping method", "other shipping method")),
    ("wrong_address", ("发错地址", "wrong address")),
    ("customs", ("海关", "customs")),
    ("late", ("限时达超时", "超时", "arrived late", "delivered late", "time-limited delivery")),
    (
        "not_received",
        (
            "仍然在运输",
            "未收到",
            "没有收到",
            "没收到",
            "item not received",
            "non-receipt",
            "still in transit",
            "not received",
            "did not arrive",
            "have not received",
        ),
    ),
    ("counterfeit", ("假货", "仿品", "counterfeit", "fake")),
    ("empty_parcel", ("空包", "empty parcel", "empty package")),
    (
        "quantity_shortage",
        ("数量不符", "少件", "数量短缺", "quantity shortage", "少发", "漏发", "missing items", "missing parts"),
    ),
    ("wrong_item", ("发错货", "错发", "wrong item", "received wrong", "wrong product")),
    ("damaged", ("破损", "损坏", "damaged", "broken")),
    ("not_working", ("无法使用", "不能使用", "功能", "does not work", "not working", "defective")),
    ("quality", ("质量", "quality problem", "quality issue", "poor quality", "bad quality", "low quality")),
    (
        "not_as_described",
        (
            "不符",
            "货不对版",
            "与描述不一致",
            "not as described",
            "differs from the description",
            "different from the description",
        ),
    ),
    (
        "changed_mind",
        (
            "下错单",
            "不需要",
            "不想要",
            "多拍",
            "错拍",
            "无理由",
            "更便宜",
            "changed my mind",
            "no longer needed",
            "ordered by mistake",
            "cheaper",
        ),
    ),
)
_ENDED = (
    "结束",
    "关闭",
    "已取消",
    "成功",
    "售后失败",
    "已完成",
    "completed",
    "refunded",
    "finished",
    "closed",
    "cancelled",
    "canceled",
    "resolved",
)


def cause_of(reason: str | None) -> str | None:
    """The cause a reason's text stands for, or None when it is not one we know."""
    text = (reason or "").lower().replace("_", " ")
    return next((cause for cause, phrases in _CAUSES if any(_says(text, phrase) for phrase in phrases)), None)


def is_ended(status: str | None) -> bool:
    """Whether a case's state says that it is over; an unknown state does not."""
    text = (status or "").lower()
    return any(_says(text, phrase) for phrase in _ENDED)


def _says(text: str, phrase: str) -> bool:
    """Chinese is written without spaces: there the characters are enough."""
    return phrase in text if not phrase.isascii() else re.search(rf"\b{re.escape(phrase)}\b", text) is not None
