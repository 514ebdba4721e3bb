import { Button, Message, Timeline } from "@alifd/next";
import { css } from "../../aliexpress/src/classes.js";
import { Card, Fact } from "../../fusion/src/frame.jsx";
import { orders, Product, refunds, showPage } from "./shop.jsx";

const asked = new URLSearchParams(location.search).get("disputeId");
const refund = refunds.find(({ case_no }) => case_no === asked);
const order = orders.find(({ order_no }) => order_no === refund?.order_no);

function Facts({ facts }) {
  return (
    <div className={css("facts--facts")}>
      {facts.map(([label, value]) => (
        <Fact key={label} label={label}>
          {value}
        </Fact>
      ))}
    </div>
  );
}

function Detail() {
  return (
    <>
      <Message type="warning" title={`${refund.status}，请尽快处理`}>
        <Facts
          facts={[
            ["退款状态", refund.status],
            ["剩余时间", refund.left],
          ]}
        />
        <p>如您逾期未处理，系统将自动同意退款申请。</p>
        <Button type="primary">同意退款</Button> <Button>拒绝退款</Button>
      </Message>
      <Card heading="退款信息">
        <Facts
          facts={[
            ["退款编号", refund.case_no],
            ["售后类型", refund.kind],
            ["退款原因", refund.reason],
            ["退款金额", refund.amount],
            ["申请时间", refund.applied],
            ["货物状态", "已收到货"],
          ]}
        />
      </Card>
      <Card heading="订单信息">
        <Facts
          facts={[
            [
              "订单编号",
              <a key="order" href="https://trade.taobao.com/trade/detail.htm">
                {order.order_no}
              </a>,
            ],
            ["买家昵称", refund.buyer],
            ["成交时间", order.created],
            ["订单金额", order.total],
          ]}
        />
        <Product item={order.items[0]} />
      </Card>
      <Card heading="协商记录">
        <Timeline>
          <Timeline.Item
            title="买家"
            time="2026-11-19 10:25:01"
            content="退款金额：¥999.00 订单编号：4100000000000000002，另外两条没有问题"
          />
          <Timeline.Item title="系统" time={refund.applied} content="买家发起了退款申请" />
        </Timeline>
      </Card>
    </>
  );
}

showPage("退款详情", refund && order ? <Detail /> : <Message type="error" title="退款不存在" />);
