import data from "../orders.json";
import { Button, Console, css, Picture, show } from "./shell.jsx";

const sale = data.after_sale;
const order = data.orders.find(({ order_no }) => order_no === sale.order_no);

/** The label has an element of its own inside, as has the value. */
function Pairs({ facts }) {
  return Object.entries(facts).map(([label, value]) => (
    <div key={label} className={css("DT_pair")}>
      <div className={css("DT_name")}>
        <span>{label}</span>
      </div>
      <div className={css("DT_value")}>
        <span>{value}</span>
      </div>
    </div>
  ));
}

/** Label and value beside each other. */
function Facts({ facts }) {
  return (
    <div className={css("DT_facts")}>
      {Object.entries(facts).map(([label, value]) => (
        <p key={label}>
          <span className={css("DT_name")}>{label}</span>
          <span>{value}</span>
        </p>
      ))}
    </div>
  );
}

function Handling() {
  return (
    <section className={css("CARD_card")}>
      <h2>请处理买家的申请</h2>
      <div className={css("DT_handling")}>
        <Pairs
          facts={{
            售后状态: sale.status,
            剩余处理时间: sale.left,
            平台建议: sale.advice,
            协商轮次: sale.round,
          }}
        />
      </div>
      <p className={css("TXT_quiet")}>超时未处理，平台将视情况介入。</p>
      <Button primary>同意退货</Button> <Button>拒绝</Button> <Button>与买家协商</Button>
    </section>
  );
}

function Detail() {
  return (
    <Console here="售后工作台">
      <Handling />
      <section className={css("CARD_card")}>
        <h3>售后信息</h3>
        <Facts
          facts={{
            售后编号: sale.case_no,
            售后类型: sale.type,
            申请原因: sale.reason,
            退款金额: sale.refund,
            申请时间: sale.opened,
            申请说明: sale.words,
            货物状态: "已收到货",
          }}
        />
        <Picture colour="#7a6b58" /> <Picture colour="#8d7f6a" />
      </section>
      <section className={css("CARD_card")}>
        <h3>订单信息</h3>
        <Facts
          facts={{
            订单编号: order.order_no,
            订单状态: order.status,
            买家昵称: order.nick,
            收货人: order.receiver,
            下单时间: order.ordered,
            支付时间: order.paid,
            商品: order.items[1].title,
            实付金额: "¥130.00",
          }}
        />
      </section>
      <section className={css("CARD_card")}>
        <h3>协商记录</h3>
        <ol>
          <li>2026-11-20 21:50:12 买家修改申请：退货退款 ¥26.00</li>
          <li>2026-11-20 20:02:44 商家拒绝申请：请补充照片</li>
          <li>2026-11-20 19:31:08 买家发起申请：仅退款 ¥26.00</li>
        </ol>
      </section>
    </Console>
  );
}

show(<Detail />);
