import { Button, Icon, Message, Step, Table } from "@alifd/next";
import { useState } from "react";
import "./orders.css";
import "./detail.css";
import { css } from "./classes.js";
import { Copy, Countdown, Labelled, Product, State, toneOf } from "./parts.jsx";
import { Console, show } from "./shell.jsx";
import { CHAT_URL, disputeOf, orderOf } from "./store.js";

const STEPS = ["等待买家付款", "等待发货", "等待买家收货", "交易成功"];

function Header({ order }) {
  return (
    <section className={css("frame--card")}>
      <div className={css("orderInfo--head")}>
        <div className={css("orderInfo--header")}>
          <State tone={toneOf(order.status)}>{order.status}</State>
          <span className={css("header--item")}>
            <span className={css("header--label")}>订单号：</span>
            <span className={css("header--valueHighLight")}>{order.order_no}</span>
            <Copy />
          </span>
          {order.tags.map((tag) => (
            <span key={tag} className="chc-color-tag">
              {tag}
            </span>
          ))}
          <Button className={css("orderInfo--contact")} component="a" href={CHAT_URL}>
            联系买家
          </Button>
        </div>
      </div>
      <Step current={order.status === "等待仓库发货" ? 1 : STEPS.indexOf(order.status)} shape="circle">
        {["买家下单", "卖家发货", "买家收货", "交易完成"].map((title) => (
          <Step.Item key={title} title={title} />
        ))}
      </Step>
    </section>
  );
}

function Dispute({ dispute }) {
  return (
    <Message
      type={dispute.status === "纠纷结束" ? "notice" : "warning"}
      title="该订单存在纠纷"
      className={css("dispute--notice")}
    >
      <Labelled label="纠纷单号" name="dispute">
        {dispute.case_no}
      </Labelled>
      <Labelled label="纠纷原因" name="dispute">
        {dispute.reason}
      </Labelled>
      <Labelled label="纠纷状态" name="dispute">
        {dispute.status}
      </Labelled>
      <Labelled label="退款金额" name="dispute">
        {dispute.refund}
      </Labelled>
      <Labelled label="提起时间" name="dispute">
        {dispute.opened}
      </Labelled>
      {dispute.due && (
        <Labelled label="剩余响应时间" name="dispute">
          <Countdown due={dispute.due} />
        </Labelled>
      )}
    </Message>
  );
}

function Facts({ title, facts }) {
  return (
    <section className={css("frame--card")}>
      <h2 className={css("frame--heading")}>{title}</h2>
      <dl className={css("facts--facts")}>
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label} className={css("facts--fact")}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  );
}

/** Personal data stays masked until the seller asks for it, field by field; asking is logged by the marketplace. */
function Address({ order }) {
  const [shown, setShown] = useState([]);
  const { name, country, local } = order.buyer;
  const items = [
    ["收件人名称", name, name.replaceAll(/(?<=^|\s)(\S)\S*/g, "$1***")],
    ["国家/地区", country, country],
    ["详细地址", "ul. Lesnaya 14, kv. 52", "*** ******** **, **. **"],
    ["邮编", local.post.replaceAll("*", "4"), local.post],
    ["联系邮件", "buyer@example.com", "b****@*******.com"],
    ["联系电话", local.phone.replaceAll("*", "5"), local.phone],
    ["Tax Number", "-", "-"],
  ];
  return (
    <section className={css("frame--card")}>
      <h2 className={css("frame--heading")}>收货信息</h2>
      <div className={css("orderInfo--address")}>
        {items.map(([label, plain, masked], index) => (
          <div key={label} className={css("orderInfo--addressItem")}>
            <span className={css("orderInfo--addressLabel")}>{label}</span>
            <span className={css("orderInfo--addressValue")}>{shown.includes(label) ? plain : masked}</span>
            {masked !== plain && (
              <Icon
                type="eye"
                size="small"
                className={css("orderEye--eye")}
                data-spm-anchor-id={`a2g0o.order.0.i${index}.${index}`}
                onClick={() => setShown([...shown, label])}
              />
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

function Items({ order }) {
  return (
    <section className={css("frame--card")}>
      <h2 className={css("frame--heading")}>商品信息</h2>
      <Table dataSource={order.items} primaryKey="sku" hasBorder={false}>
        <Table.Column title="商品" cell={(_value, _index, item) => <Product item={item} />} width={420} />
        <Table.Column title="单价" cell={(_value, _index, item) => item.unit} width={140} />
        <Table.Column title="数量" cell={(_value, _index, item) => <div>{item.quantity}</div>} width={100} />
      </Table>
      <div className={css("amount--sums")}>
        <Labelled label="运费" name="amount">
          {order.shipping}
        </Labelled>
        <Labelled label="订单金额" name="amount">
          {order.amount}
        </Labelled>
      </div>
    </section>
  );
}

function OrderDetail({ order }) {
  const dispute = disputeOf(order);
  return (
    <Console here="订单管理" crumbs={["首页", "交易", "订单管理", "订单详情"]} title="订单详情">
      <Header order={order} />
      {dispute && <Dispute dispute={dispute} />}
      <Facts
        title="订单信息"
        facts={[
          [
            "买家",
            <a key="buyer" className={css("buyerInfo--inline")}>
              {order.buyer.name}
            </a>,
          ],
          ["下单时间", order.ordered],
          ["付款时间", order.paid],
          ["确认收货时间", order.received],
        ]}
      />
      {order.shipped && (
        <Facts
          title="物流信息"
          facts={[
            ["物流公司", order.carrier],
            [
              "运单号",
              <>
                {order.tracking_no}
                <Copy />
              </>,
            ],
            ["发货时间", order.shipped],
            ["承诺运达时间", order.promised],
          ]}
        />
      )}
      <Address order={order} />
      <Items order={order} />
    </Console>
  );
}

const order = orderOf(new URLSearchParams(location.search).get("orderId"));
show(order ? <OrderDetail order={order} /> : <Message type="error" title="订单不存在" />);
