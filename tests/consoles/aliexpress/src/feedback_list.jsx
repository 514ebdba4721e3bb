import { Button, Pagination, Rating, Select, Tab, Table } from "@alifd/next";
import "./orders.css";
import { css } from "./classes.js";
import { Product } from "./parts.jsx";
import { Console, show } from "./shell.jsx";
import { detailUrl, feedback } from "./store.js";

/** One row an order: here even the number stands below a title. */
function FeedbackList() {
  return (
    <Console here="评价管理" crumbs={["交易", "评价管理"]} title="评价管理">
      <section className={css("orders--card")}>
        <Tab shape="wrapped">
          <Tab.Item key="waiting" title="等待我回复的评价" />
          <Tab.Item key="active" title="生效的评价" />
        </Tab>
        <Select label="评价星级" placeholder="全部" dataSource={["1", "2", "3", "4", "5"]} />
        <Table.StickyLock dataSource={feedback} primaryKey="order_no" hasBorder={false}>
          <Table.Column
            title="订单号"
            cell={(_value, _index, left) => <a href={detailUrl(left.order_no)}>{left.order_no}</a>}
            width={190}
          />
          <Table.Column
            title="商品信息"
            cell={(_value, _index, left) => <Product item={left.order.items[0]} />}
            width={330}
          />
          <Table.Column title="买家" cell={(_value, _index, left) => left.order.buyer.name} width={140} />
          <Table.Column
            title="评价"
            cell={(_value, _index, left) => (
              <>
                <Rating value={left.stars} disabled />
                <p>{left.text}</p>
              </>
            )}
            width={260}
          />
          <Table.Column title="评价时间" cell={(_value, _index, left) => left.at} width={170} />
          <Table.Column title="操作" cell={() => <Button text type="primary">回复评价</Button>} width={100} />
        </Table.StickyLock>
        <Pagination total={feedback.length} pageSize={20} className={css("filters--pages")} />
      </section>
    </Console>
  );
}

show(<FeedbackList />);
