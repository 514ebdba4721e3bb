import { Button, Steps, Timeline } from "antd";
import data from "../orders.json";
import { css } from "./classes.js";
import { Card, Picture } from "./parts.jsx";
import { show } from "./shell.jsx";

const sale = data.after_sales[0];
const order = data.orders.find(({ order_no }) => order_no === sale.order_no);

function Facts({ facts }) {
  return (
    <div className={css("facts")}>
      {Object.entries(facts).map(([label, value]) => (
        <div key={label} className={css("fact")}>
          <div className={css("name")}>{label}</div>
          <div className={css("value")}>{value}</div>
        </div>
      ))}
    </div>
  );
}

function Head() {
  return (
    <Card>
      <div className={css("head")}>
        <div>
          <h2>{sale.status}</h2>
          <div className={css("left")}>{sale.left}</div>
          <p className={css("quiet")}>如同意，买家将按您提供的地址退货；逾期未处理，系统将自动同意。</p>
        </div>
        <div className={css("actions")}>
          <Button type="primary">同意申请</Button>
          <Button>拒绝申请</Button>
          <Button data-id="im_contact_user">联系买家</Button>
        </div>
      </div>
      <Steps current={1} items={["买家申请", "商家处理", "买家退货", "商家收货", "退款完成"].map((title) => ({ title }))} />
    </Card>
  );
}

function Detail() {
  return (
    <>
      <Head />
      <Card title="售后信息">
        <Facts
          facts={{
            售后编号: sale.case_no,
            售后类型: sale.type,
            售后原因: sale.reason,
            退款金额: sale.refund,
            申请时间: sale.opened,
            售后说明: "灯罩边缘裂开一道，外箱也压扁了",
            收货状态: "已收到货",
          }}
        />
        <div className={css("proofs")}>
          <Picture colour="#d8cbb4" />
          <Picture colour="#c5b79d" />
        </div>
      </Card>
      <Card title="订单信息">
        <Facts
          facts={{
            订单编号: order.order_no,
            订单状态: order.status,
            买家昵称: sale.nick,
            收件人: order.receiver,
            下单时间: order.ordered,
            支付时间: order.paid,
          }}
        />
        <p className={css("quiet")}>{`订单备注：${order.remark} 修改`}</p>
        <div className={css("product")}>
          <Picture colour={sale.colour} />
          <span className={css("title")}>{order.items[0].title}</span>
          <span>{order.items[0].price}</span>
        </div>
      </Card>
      <Card title="退货物流">
        <Facts facts={{ 物流公司: "顺丰速运", 运单号: "SF1402277193586" }} />
      </Card>
      <Card title="协商历史">
        <Timeline
          items={[
            { children: "2026/11/20 11:46:30 买家发起了退货退款申请，原因：商品破损/有裂痕" },
            { children: "2026/11/20 12:05:11 商家备注：已联系仓库核实" },
          ]}
        />
      </Card>
    </>
  );
}

show("售后工作台", <Detail />);
