/**
 * What consoles write before a value, or above a column, in the languages their interfaces come in: Chinese, English,
 * Russian, Spanish, Portuguese. A marketplace adds its own words in its file. A word that is part of one before it
 * ("Total" after "Order total") counts only behind all that say more: other things on the page may have it, too.
 */
export const LABELS = {
  order_no: [
    ...["订单号", "订单编号", "订单ID", "主订单编号", "订单编码", "交易编号"],
    ...["Order ID", "Order No.", "Order no.", "Order number", "Order #", "Order"],
    ...["Номер заказа", "Заказ №", "№ заказа", "Заказ"],
    ...["Número de pedido", "N.º de pedido", "ID del pedido", "Pedido"],
    ...["Número do pedido", "ID do pedido"],
  ],
  buyer_name: [
    // Whoever receives the parcel may be somebody else.
    ...["买家名称", "买家昵称", "买家姓名", "买家", "客户"],
    ...["Buyer name", "Buyer username", "Buyer", "Customer"],
    ...["Покупатель"],
    ...["Comprador", "Cliente"],
  ],
  buyer_country: [
    ...["国家/地区", "收货国家", "国家", "目的国"],
    ...["Country/Region", "Country/region", "Country", "Destination", "Ship to", "Ships to"],
    ...["Страна/регион", "Страна"],
    ...["País/región", "País/região", "País"],
  ],
  status_text: [
    // Never "State" or "Estado" alone: an address has them, too.
    ...["订单状态", "交易状态", "状态"],
    ...["Order status", "Status"],
    ...["Статус заказа", "Статус"],
    ...["Estado del pedido", "Status do pedido", "Estado do pedido"],
  ],
  ordered_at: [
    ...["下单时间", "订单创建时间", "创建时间", "订单提交时间", "成交时间"],
    ...[
      "Order time",
      "Order date",
      "Date ordered",
      "Ordered",
      "Date sold",
      "Purchase date",
      "Created on",
      "Created",
    ],
    ...["Дата заказа", "Создан", "Оформлен"],
    ...["Fecha del pedido", "Fecha de pedido", "Data do pedido"],
  ],
  paid_at: [
    ...["付款时间", "支付时间"],
    ...["Payment time", "Paid on", "Date paid", "Paid"],
    ...["Дата оплаты", "Оплачен"],
    ...["Fecha de pago", "Data do pagamento"],
  ],
  shipped_at: [
    ...["实际发货时间", "发货时间"],
    ...["Shipped on", "Ship time", "Dispatched on", "Date shipped", "Ship date", "Shipped"],
    ...["Дата отправки", "Отправлен"],
    ...["Fecha de envío", "Data de envio"],
  ],
  promised_by: [
    ...["承诺运达时间", "承诺运达", "承诺送达时间", "承诺送达", "预计送达"],
    ...["Promised delivery", "Promised by", "Estimated delivery", "Deliver by"],
    ...["Срок доставки", "Ожидаемая доставка"],
    ...["Entrega estimada", "Entrega prevista"],
  ],
  delivered_at: [
    ...["妥投时间", "签收时间", "送达时间"],
    ...["Delivered on", "Date delivered", "Delivered"],
    ...["Доставлен", "Дата доставки"],
    ...["Fecha de entrega", "Data de entrega"],
  ],
  carrier: [
    ...["物流公司", "物流方式", "物流服务", "快递公司", "承运商"],
    ...["Carrier", "Shipping service", "Shipping provider", "Logistics", "Courier"],
    ...["Служба доставки", "Перевозчик"],
    ...["Transportista", "Empresa de transporte", "Transportadora"],
  ],
  tracking_no: [
    ...["运单号", "物流单号", "快递单号", "运单编号"],
    ...["Tracking number", "Tracking no.", "Tracking ID", "Tracking"],
    ...["Трек-номер", "Номер отслеживания"],
    ...["Número de seguimiento", "Código de rastreio"],
  ],
  amount: [
    ...["订单金额", "订单总额", "订单应付金额", "实付金额", "应付金额", "实付款", "实收款", "金额"],
    ...["Order amount", "Order total", "Total amount", "Total price", "Amount", "Total"],
    ...["Сумма заказа", "Итого по заказу", "Сумма", "Итого"],
    ...["Importe total", "Total del pedido", "Valor total", "Total do pedido", "Importe"],
  ],
  quantity: [
    ...["商品数量", "购买数量", "数量"],
    ...["Quantity", "Qty", "Qty.", "Units"],
    ...["Количество", "Кол-во"],
    ...["Cantidad", "Quantidade"],
  ],
  sku: [
    ...["商家编码", "商品编码", "SKU编码"],
    ...["Seller SKU", "SKU ID", "Custom label (SKU)", "Custom label", "SKU"],
    ...["Артикул"],
    ...["Referencia", "SKU principal"],
  ],
  product_no: [
    ...["商品ID", "商品编号", "产品ID"],
    ...["Product ID", "Item ID", "ASIN", "Listing ID", "Goods ID"],
    ...["ID товара"],
    ...["ID del producto", "ID do produto"],
  ],
  case_no: [
    ...["纠纷单号", "纠纷编号", "纠纷ID", "售后编号", "售后单号", "退款编号"],
    ...["Dispute ID", "Dispute no.", "Case ID", "Case number", "Return ID", "Refund ID", "Request ID"],
    ...["Номер спора", "Спор №"],
    ...["Número de disputa", "ID de la disputa", "ID da disputa", "ID da devolução", "ID de la devolución"],
  ],
  cause_text: [
    ...["纠纷原因", "申请原因", "售后原因", "退款原因"],
    ...["Dispute reason", "Return reason", "Refund reason", "Reason"],
    ...["Причина спора", "Причина"],
    ...["Motivo de la disputa", "Motivo"],
  ],
  case_status: [
    ...["纠纷状态", "售后状态", "退款状态"],
    ...["Dispute status", "Case status", "Return status", "Refund status"],
    ...["Статус спора"],
    ...["Estado de la disputa", "Status da disputa", "Status da devolução"],
  ],
  opened_at: [
    ...["纠纷提起时间", "提起时间", "申请时间"],
    ...["Opened on", "Date opened", "Requested on", "Opened", "Requested"],
    ...["Дата открытия", "Открыт"],
    ...["Fecha de apertura", "Data de abertura", "Data da solicitação"],
  ],
  time_left: [
    ...["剩余响应时间", "剩余处理时间", "剩余时间", "倒计时"],
    ...["Time left", "Time remaining", "Respond within", "Respond in"],
    ...["Осталось времени", "Осталось"],
    ...["Tiempo restante", "Tempo restante"],
  ],
  solution_buyer: [
    ...["买家方案", "买家诉求", "买家期望方案"],
    ...["Buyer's proposal", "Buyer's solution", "Buyer wants", "Buyer requests"],
    ...["Предложение покупателя", "Propuesta del comprador"],
  ],
  solution_seller: [
    ...["卖家方案", "我的方案", "商家方案"],
    ...["Your proposal", "Seller's proposal", "Your solution", "Your offer"],
    ...["Ваше предложение", "Su propuesta"],
  ],
  solution_platform: [
    ...["平台方案", "平台建议", "平台裁决"],
    ...["Platform's proposal", "Platform's solution", "Platform decision"],
    ...["Предложение платформы", "Propuesta de la plataforma"],
  ],
  buyer_files: [
    ...["买家举证", "买家凭证", "买家证据"],
    ...["Buyer's evidence", "Buyer evidence", "Evidence from the buyer"],
    ...["Доказательства покупателя", "Pruebas del comprador"],
  ],
  respond_by: [
    ...["响应截止时间", "处理截止时间"],
    ...["Respond by", "Response due", "Due by"],
    ...["Ответить до"],
    ...["Responder antes del", "Responder até"],
  ],
  asked: [
    ...["申请退款金额", "买家诉求金额", "申请金额", "退款金额"],
    ...["Refund amount", "Requested amount", "Buyer asks for"],
    ...["Сумма возврата"],
    ...["Importe del reembolso", "Valor do reembolso"],
  ],
} as const satisfies Record<string, readonly string[]>;

/** Every word of the vocabulary, in small letters. */
export const VOCABULARY: ReadonlySet<string> = new Set(
  Object.values(LABELS)
    .flat()
    .map((words) => words.toLowerCase()),
);
