/**
 * Every word of the console in both languages. Words of states and reasons are those of the big consoles,
 * so that Orderside knows them here as it does there.
 */
const zh = {
  lang: "zh-CN",
  console: "跨境卖家中心",
  demo: "演示",
  shop: "演示店铺 demo-shop",
  switch: "English",
  madeUp: "演示控制台：以下订单、买家和消息均为虚构，操作只在本页生效，不会发送给任何人。",
  fromFile: "演示控制台：显示文件 {source} 中的 {orders} 个订单，操作只在本页生效，不会发送给任何人。",
  moved: "所有日期已整体后移 {days} 天；晚于现在的事件到时才显示。",
  failed: "页面没有读到数据",
  away: "服务没有应答。请确认 Orderside 正在运行，然后重试。",
  retry: "重试",
  menu: { label: "主菜单", orders: "订单", disputes: "纠纷", chat: "消息", waiting: "{n} 项待处理" },
  orders: {
    title: "订单管理", tabs: "按状态筛选", search: "订单号、买家、商品或运单号", find: "搜索", clear: "清除", total: "共 {n} 个订单",
    none: "没有符合条件的订单。", item: "商品", amount: "订单金额", status: "订单状态", times: "时间", logistics: "物流", actions: "操作",
    pages: "分页", page: "第 {page} / {pages} 页", previous: "上一页", next: "下一页", detail: "查看详情", contact: "联系买家",
    disputing: "纠纷中", disputed: "有纠纷记录",
  },
  order: {
    title: "订单详情", back: "返回订单列表", summary: "订单", buyer: "买家信息", logistics: "物流信息", items: "商品信息", money: "金额",
    dispute: "纠纷", record: "订单记录", progress: "订单进度",
    events: { ordered_at: "买家下单", paid_at: "买家付款", shipped_at: "卖家发货", delivered_at: "包裹签收", dispute: "买家提起纠纷" },
    steps: { unpaid: "买家付款", to_ship: "卖家发货", shipped: "运输", delivered: "签收", completed: "交易完成" },
  },
  disputes: {
    title: "纠纷管理", tabs: "按进度筛选", all: "全部", none: "没有符合条件的纠纷。", file: "订单文件里没有纠纷记录。",
    request: "纠纷原因与诉求", deadline: "处理时限", left: "剩余 {time}", over: "已超时 {time}", days: "{d} 天 {h} 小时",
    hours: "{h} 小时 {m} 分", noDeadline: "无需卖家操作",
  },
  chat: {
    title: "消息", list: "会话", messages: "消息记录", box: "回复内容", placeholder: "输入回复…", send: "发送",
    note: "演示：消息只显示在本页，刷新后消失。", none: "还没有消息。", unanswered: "待回复", me: "我", card: "相关订单", unnamed: "买家（姓名未知）",
    length: "{n} 字",
  },
  field: {
    order_no: "订单号", buyer_name: "买家", buyer_country: "国家/地区", buyer_region: "州/城市", status: "订单状态", ordered_at: "下单时间",
    paid_at: "付款时间", shipped_at: "发货时间", promised_by: "承诺送达", delivered_at: "签收时间", carrier: "物流方式", tracking_no: "运单号",
    amount: "订单金额", price: "商品金额", freight: "运费", title: "商品名称", sku: "规格", quantity: "数量", status_word: "文件中的状态",
    case_no: "纠纷编号", cause: "纠纷原因", case_status: "纠纷状态", opened_at: "提起时间", respond_by: "响应截止", asked: "买家诉求金额",
    recipient: "对话买家", no_currency: "币种未知",
  },
  state: {
    unpaid: "等待买家付款", to_ship: "等待发货", shipped: "等待买家收货", delivered: "已签收", completed: "交易成功", closed: "已关闭",
  },
  tab: {
    all: "全部", unpaid: "等待付款", to_ship: "等待发货", shipped: "等待收货", delivered: "已签收", completed: "交易成功", closed: "已关闭",
    other: "其他", dispute: "纠纷中",
  },
  word: { unavailable: "缺货" },
  case: {
    waiting_seller: "等待卖家响应", waiting_buyer: "等待买家响应", returning: "等待买家退货", platform: "平台处理中", finished: "纠纷已结束",
  },
  cause: {
    not_received: "货物仍然在运输途中", tracking_invalid: "运单号无法查询到物流信息", lost: "包裹丢失", customs: "海关扣关", damaged: "货物破损",
    not_as_described: "颜色与描述不符", quantity_shortage: "产品数量不符", wrong_item: "发错货", not_working: "商品无法使用", changed_mind: "我不需要",
  },
};

const en = {
  lang: "en",
  console: "Seller centre",
  demo: "Demo",
  shop: "Demo shop · demo-shop",
  switch: "中文",
  madeUp: "Demo console: these orders, buyers and messages are made up. What you do stays on this page and reaches nobody.",
  fromFile: "Demo console: {orders} orders from the file {source}. What you do stays on this page and reaches nobody.",
  moved: "Dates moved by {days} days; events dated later than now show when their time comes.",
  failed: "This page got no data",
  away: "The service does not answer. Check that Orderside is running, then try again.",
  retry: "Try again",
  menu: { label: "Main menu", orders: "Orders", disputes: "Disputes", chat: "Messages", waiting: "{n} waiting" },
  orders: {
    title: "Orders", tabs: "Filter by status", search: "Order no., buyer, item or tracking no.", find: "Search", clear: "Clear",
    total: "{n} orders", none: "No order matches.", item: "Items", amount: "Order amount", status: "Order status", times: "Dates",
    logistics: "Logistics", actions: "Actions", pages: "Pages", page: "Page {page} of {pages}", previous: "Previous", next: "Next",
    detail: "Details", contact: "Contact buyer", disputing: "In dispute", disputed: "Dispute closed",
  },
  order: {
    title: "Order details", back: "Back to orders", summary: "Order", buyer: "Buyer", logistics: "Logistics", items: "Items",
    money: "Amounts", dispute: "Dispute", record: "Order record", progress: "Order progress",
    events: {
      ordered_at: "Ordered by the buyer", paid_at: "Paid by the buyer", shipped_at: "Handed to the carrier", delivered_at: "Delivered",
      dispute: "Dispute opened by the buyer",
    },
    steps: { unpaid: "Payment", to_ship: "Shipment", shipped: "Transport", delivered: "Receipt", completed: "Complete" },
  },
  disputes: {
    title: "Disputes", tabs: "Filter by progress", all: "All", none: "No dispute matches.", file: "The order file names no disputes.",
    request: "Reason and request", deadline: "Deadline", left: "{time} left", over: "{time} overdue", days: "{d} d {h} h",
    hours: "{h} h {m} min", noDeadline: "Nothing to do for the seller",
  },
  chat: {
    title: "Messages", list: "Conversations", messages: "Messages", box: "Reply", placeholder: "Write a reply…", send: "Send",
    note: "Demo: messages stay on this page and go when it is reloaded.", none: "No messages yet.", unanswered: "To answer", me: "Me",
    card: "About this order", unnamed: "Buyer (name not known)", length: "{n} characters",
  },
  field: {
    order_no: "Order no.", buyer_name: "Buyer", buyer_country: "Country/region", buyer_region: "State/city", status: "Order status",
    ordered_at: "Ordered", paid_at: "Paid", shipped_at: "Shipped", promised_by: "Promised by", delivered_at: "Delivered",
    carrier: "Carrier", tracking_no: "Tracking no.", amount: "Order amount", price: "Items total", freight: "Shipping", title: "Title",
    sku: "Variant", quantity: "Quantity", status_word: "Status in the file", case_no: "Dispute no.", cause: "Reason",
    case_status: "Dispute status", opened_at: "Opened", respond_by: "Respond by", asked: "Buyer asks for", recipient: "Conversation with",
    no_currency: "currency unknown",
  },
  state: {
    unpaid: "Awaiting payment", to_ship: "Awaiting shipment", shipped: "Awaiting buyer receipt", delivered: "Delivered",
    completed: "Transaction complete", closed: "Closed",
  },
  tab: {
    all: "All", unpaid: "Awaiting payment", to_ship: "Awaiting shipment", shipped: "Awaiting receipt", delivered: "Delivered",
    completed: "Complete", closed: "Closed", other: "Other", dispute: "In dispute",
  },
  word: { unavailable: "Item unavailable" },
  case: {
    waiting_seller: "Waiting for your response", waiting_buyer: "Waiting for the buyer", returning: "Waiting for the return",
    platform: "Platform is handling it", finished: "Dispute finished",
  },
  cause: {
    not_received: "Goods still in transit", tracking_invalid: "Tracking number is invalid", lost: "Parcel lost", customs: "Held by customs",
    damaged: "Goods arrived damaged", not_as_described: "Colour not as described", quantity_shortage: "Quantity shortage",
    wrong_item: "Wrong item sent", not_working: "Item does not work", changed_mind: "No longer needed",
  },
};

export const strings = { zh, en };
