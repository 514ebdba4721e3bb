import { Box, Button, Input, Pagination, Select, Tab, Table } from "@alifd/next";
import { useState } from "react";
import "./orders.css";
import { css } from "./classes.js";
import { Copy, Countdown, Labelled, Product, State, toneOf } from "./parts.jsx";
import { Console, show } from "./shell.jsx";
import { CHAT_URL, detailUrl, disputes } from "./store.js";

const TABS = {
  全部纠纷: () => true,
  等待卖家响应: (dispute) => dispute.status === "等待卖家响应",
  等待买家响应: (dispute) => dispute.status === "等待买家响应",
  平台处理中: (dispute) => dispute.status === "平台处理中",
  纠纷结束: (dispute) => dispute.status === "纠纷结束",
};

function DisputeHeader({ dispute }) {
  return (
    <div className={css("header--header")}>
      <Labelled label="纠纷单号">{dispute.case_no}</Labelled>
      <span className={css("header--item")}>
        <span className={css("header--label")}>订单号</span>
        <a className={css("header--valueHighLight")} href={detailUrl(dispute.order_no)}>
          {dispute.order_no}
        </a>
        <Copy />
      </span>
      <Labelled label="提起时间">{dispute.opened}</Labelled>
      <span className={css("header--buyer")}>
        <span className={css("header--label")}>买家</span>
        <a className={css("buyerInfo--inline")}>{dispute.order.buyer.name}</a>
        <Labelled label="国家/地区" name="buyerInfo">
          {dispute.order.buyer.country}
        </Labelled>
        <Button text type="primary" component="a" href={CHAT_URL}>
          联系买家
        </Button>
      </span>
    </div>
  );
}

const SOLUTIONS = [
  ["买家方案", "buyer"],
  ["卖家方案", "seller"],
  ["平台方案", "platform"],
];

function Reason({ dispute }) {
  return (
    <>
      <div className={css("reason--text")}>{dispute.reason}</div>
      <div className={css("reason--received")}>{dispute.received ? "已收到货" : "未收到货"}</div>
      {SOLUTIONS.map(
        ([label, side]) =>
          dispute.solutions?.[side] && (
            <Labelled key={side} label={label} name="solution">
              {dispute.solutions[side]}
            </Labelled>
          ),
      )}
      {dispute.evidence && (
        <div className={css("evidence--buyer")}>
          <Labelled label="买家举证" name="evidence">
            {dispute.evidence}
          </Labelled>
        </div>
      )}
    </>
  );
}

function Status({ dispute }) {
  return (
    <>
      <State tone={toneOf(dispute.status)}>{dispute.status}</State>
      {dispute.due && (
        <Labelled label="剩余响应时间" name="status">
          <Countdown due={dispute.due} />
        </Labelled>
      )}
      {dispute.label && <span className="chc-color-tag">{dispute.label}</span>}
    </>
  );
}

function Actions({ dispute }) {
  return (
    <Box spacing={4} align="flex-start">
      <Button text type="primary">
        {dispute.status === "等待卖家响应" ? "处理纠纷" : "查看纠纷"}
      </Button>
      <Button text type="primary" component="a" href={detailUrl(dispute.order_no)}>
        订单详情
      </Button>
    </Box>
  );
}

const rowsOf = (list) =>
  list.map((dispute) => ({ ...dispute, children: [{ dispute, item: dispute.order.items[0] }] }));

function DisputeList() {
  const [tab, setTab] = useState("全部纠纷");
  return (
    <Console here="纠纷管理" crumbs={["首页", "交易", "纠纷管理"]} title="纠纷管理">
      <section className={css("frame--card")}>
        <Tab size="small" activeKey={tab} onChange={setTab}>
          {Object.entries(TABS).map(([title, holds]) => (
            <Tab.Item key={title} title={`${title} (${disputes.filter(holds).length})`} />
          ))}
        </Tab>
        <Box direction="row" wrap spacing={12} className={css("filters--filters")}>
          <Input label="订单号" placeholder="请输入订单号" />
          <Input label="买家名称" placeholder="请输入买家名称" />
          <Select label="纠纷原因" placeholder="全部" dataSource={["货物仍然在运输途中", "产品质量问题"]} />
          <Button type="primary">查询</Button>
          <Button>重置</Button>
        </Box>
        <Table.StickyLock
          dataSource={rowsOf(disputes.filter(TABS[tab]))}
          primaryKey="case_no"
          hasBorder={false}
        >
          <Table.GroupHeader cell={(dispute) => <DisputeHeader dispute={dispute} />} />
          <Table.Column
            title="商品信息"
            cell={(_value, _index, line) => <Product item={line.item} />}
            width={330}
          />
          <Table.Column
            title="纠纷原因"
            cell={(_value, _index, line) => <Reason dispute={line.dispute} />}
            width={190}
          />
          <Table.Column title="退款金额" cell={(_value, _index, line) => line.dispute.refund} width={110} />
          <Table.Column
            title="纠纷状态"
            cell={(_value, _index, line) => <Status dispute={line.dispute} />}
            width={210}
          />
          <Table.Column
            title="操作"
            cell={(_value, _index, line) => <Actions dispute={line.dispute} />}
            width={110}
          />
        </Table.StickyLock>
        <Pagination total={disputes.length} pageSize={20} className={css("filters--pages")} />
      </section>
    </Console>
  );
}

show(<DisputeList />);
