"""Which column of an order file holds what: the headers of common exports, in Chinese and English."""

from __future__ import annotations

import re
import unicodedata

# Headers are compared without case, blanks, marks and anything in brackets, so "Order No." is "orderno".
ALIASES: dict[str, tuple[str, ...]] = {
    "order_no": (
        "order_id", "order_no", "order number", "order id", "order", "订单号", "订单编号", "主订单编号", "交易编号",
    ),
    "status": ("order_status", "status", "order state", "state of order", "Status (EN)", "订单状态"),
    "ordered_at": (
        "order_purchase_timestamp", "purchase", "purchased_at", "purchase date", "ordered_at", "order date",
        "order time", "created", "created_at", "date", "下单时间", "订单提交时间", "创建时间",
    ),
    "paid_at": (
        "order_approved_at", "approved", "approved_at", "paid", "paid_at", "payment date", "payment time",
        "付款时间", "支付时间",
    ),
    "shipped_at": (
        "order_delivered_carrier_date", "delivered_carrier", "shipped", "shipped_at", "ship date", "ship time",
        "dispatched_at", "发货时间", "交运时间",
    ),
    "promised_by": (
        "order_estimated_delivery_date", "estimated delivery", "estimated_delivery_date", "promised", "promised_by",
        "promised delivery", "承诺送达", "承诺送达时间", "预计送达时间",
    ),
    "delivered_at": (
        "order_delivered_customer_date", "delivered_customer", "delivered", "delivered_at", "delivery date",
        "received_at", "确认收货时间", "签收时间", "妥投时间",
    ),
    "amount": ("amount", "order amount", "total", "order total", "订单金额", "订单总金额", "实付金额", "订单应付金额"),
    "price": ("price", "goods amount", "subtotal", "item price", "产品总金额", "商品总金额", "商品金额"),
    "freight": ("freight_value", "freight", "shipping fee", "shipping cost", "物流费用", "运费", "运费收入"),
    "currency": ("currency", "币种", "货币"),
    "buyer_name": (
        "buyer", "buyer name", "customer", "customer name", "买家名称", "买家", "Recipient",
        "客户姓名", "收件人", "收货人名称",
    ),
    "buyer_country": ("country", "buyer country", "customer country", "收货国家", "国家", "国家/地区"),
    "buyer_state": ("customer_state", "buyer state", "province", "州/省", "所属地区（省/州）"),
    "buyer_city": ("customer_city", "buyer city", "city", "城市", "所属城市"),
    "item": (
        "item", "item title", "title", "product", "product name", "产品信息", "商品名称", "选购商品",
        "订单商品名称", "商品",
    ),
    "sku": ("sku", "specs", "variant", "attributes", "商品规格", "产品规格", "商家编码"),
    "quantity": ("quantity", "qty", "商品数量", "数量"),
    "carrier": (
        "carrier", "shipping method", "logistics", "shipping service", "物流方式", "物流渠道", "买家选择物流",
        "物流公司",
    ),
    "tracking_no": (
        "tracking_no", "tracking", "tracking number", "waybill", "运单号", "货运单号", "物流单号", "跟踪号",
    ),
    "shipment": ("实际发货物流:运单号",),
}  # fmt: skip


def normalised(header: str) -> str:
    """A header as it is compared. A second line and whatever stands in brackets is advice to the reader, not a name."""
    text = unicodedata.normalize("NFKC", header).casefold().strip().lstrip("\ufeff")
    # "Status (EN)" and the bare province header keep their brackets: there they are part of the name.
    whole = re.sub(r"[\W_]+", "", text)
    return whole if whole in _BRACKETED else re.sub(r"[\W_]+", "", text.split("(")[0].split("\n")[0])


_BRACKETED = {"statusen", "所属地区省州"}
_FIELD_BY_HEADER = {normalised(alias): field for field, aliases in ALIASES.items() for alias in aliases}


def match(headers: list[str]) -> dict[str, int]:
    """Which field stands in which column; of two columns for one field the first counts."""
    found: dict[str, int] = {}
    for index, header in enumerate(headers):
        field = _FIELD_BY_HEADER.get(normalised(header))
        if field is not None:
            found.setdefault(field, index)
    return found
