"""Which stage a marketplace's own word for an order's state stands for.

Words of AliExpress's order list in Chinese and English, as sellers' tools quote them (2025-26), of Douyin's order
states (its open platform), and those that say plainly what they mean in the language of the console. A text that is
not here stays unknown: never a guess.
"""

from __future__ import annotations

_STAGES: dict[str, tuple[str, ...]] = {
    "pay": (
        *("等待付款", "等待买家付款", "待付款", "待支付", "待确认/待支付", "未付款"),
        *("awaiting payment", "unpaid", "waiting for payment", "to pay", "pending payment"),
        *("ожидает оплаты", "pendiente de pago", "pagamento pendente"),
    ),
    "ship": (
        *("等待发货", "等待您发货", "等待仓库发货", "等待卖家发货", "备货中", "待发货", "已支付", "已付款", "部分发货"),
        *("awaiting shipment", "awaiting warehouse shipment", "to ship", "ready to ship", "unshipped"),
        *("awaiting dispatch", "awaiting collection", "partially shipped", "waiting for shipment"),
        *("ожидает отправки", "pendiente de envío", "por enviar", "a enviar"),
    ),
    "transport": (
        *("等待买家收货", "等待买家确认收货", "已发货", "运输中", "待收货", "卖家已发货"),
        *(
            "awaiting buyer receipt",
            "awaiting receipt",
            "shipped",
            "in transit",
            "shipping",
            "dispatched",
            "to receive",
        ),
        *("отправлен", "в пути", "enviado", "en tránsito"),
    ),
    "receive": ("已签收", "已送达", "已收货", "delivered", "доставлен", "entregado", "entregue"),
    "payout": (
        *("交易成功", "已完成", "等待放款", "订单结束", "交易完成"),
        *("transaction complete", "completed", "awaiting payout", "завершён", "completado", "concluído"),
    ),
    "closed": (
        *("已关闭", "交易关闭", "已取消", "订单关闭"),
        *("closed", "cancelled", "canceled", "отменён", "cancelado"),
    ),
}
_BY_TEXT = {text: stage for stage, texts in _STAGES.items() for text in texts}


def stage_of(status_text: str | None, delivered_at: str | None = None) -> str | None:
    """The stage of an order, or None when its state's text is not one we know."""
    stage = _BY_TEXT.get((status_text or "").strip().lower())
    return "receive" if stage == "transport" and delivered_at else stage
