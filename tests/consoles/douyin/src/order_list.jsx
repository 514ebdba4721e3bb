import { Checkbox, Input, Modal, Pagination } from "antd";
import data from "../orders.json";
import { css } from "./classes.js";
import { Actions, Card, Copied, Filters, Picture, RichTable, Search } from "./parts.jsx";
import { show } from "./shell.jsx";

const ACTIONS = {
  备货中: ["发货", "修改地址"],
  待支付: ["改价", "取消订单"],
  已发货: ["查看物流", "延长收货"],
};

function Above({ order }) {
  return (
    <>
      <div className={css("numbers")}>
        <Checkbox />
        <Copied>{`订单编号 ${order.shown ?? order.order_no}`}</Copied>
        <span>{`下单时间 ${order.ordered}`}</span>
        {order.paid && <span>{`支付时间 ${order.paid}`}</span>}
        {order.flag && <i className={css(`flag-${order.flag}`)} title="插旗" />}
      </div>
      {order.nick && (
        <div className={css("buyer")}>
          <span>买家昵称</span>
          <a href="https://im.jinritemai.com/pc_seller_v2/main/workspace">{order.nick}</a>
        </div>
      )}
    </>
  );
}

function Product({ item }) {
  return (
    <div className={css("product")}>
      <Picture colour={item.colour} />
      <div>
        <a className={css("title")} href={`https://haohuo.jinritemai.com/views/product/item2?id=${item.id}`}>
          {item.title}
        </a>
        <div className={css("quiet")}>{item.specs}</div>
        <div className={css("quiet")}>{`商品ID ${item.id}`}</div>
        {item.sku && <div className={css("quiet")}>{`商家编码：${item.sku}`}</div>}
      </div>
      <div className={css("price")}>
        <div>{item.price}</div>
        <div>{`x${item.quantity}`}</div>
      </div>
    </div>
  );
}

function Parcel({ order }) {
  return (
    <>
      <div>{`${order.receiver} 138****00${order.order_no.slice(-2)}`}</div>
      <div className={css("quiet")}>浙江省杭州市余杭区****</div>
      {order.shipped && (
        <div className={css("quiet")}>
          <div>{`发货时间 ${order.shipped}`}</div>
          <div>
            <span>物流公司</span> <span>{order.carrier}</span>
          </div>
          <div>
            <span>运单号</span> <span>{order.tracking_no}</span>
          </div>
        </div>
      )}
    </>
  );
}

const lines = (texts) =>
  texts.map((text, place) => (
    <div key={text} className={place > 0 ? css("quiet") : undefined}>
      {text}
    </div>
  ));

const COLUMNS = {
  商品信息: (order) => order.items.map((item) => <Product key={item.id} item={item} />),
  售后状态: (order) => lines(order.after_sale ?? ["-"]),
  收件信息: (order) => <Parcel order={order} />,
  实付金额: (order) => lines([order.amount, order.freight]),
  订单状态: (order) => lines([order.status, order.left].filter(Boolean)),
  备注: (order) => <span>{order.remark ?? "添加"}</span>,
  操作: ({ status }) => <Actions names={["详情", ...(ACTIONS[status] ?? [])]} />,
};

/** Made with the page and shown only when somebody asks for it. */
function Remark() {
  return (
    <Modal open={false} forceRender title="修改备注">
      <p>订单编号：6900000000000000001</p>
      <Input.TextArea id="seller_words" placeholder="请输入备注，仅商家可见" />
    </Modal>
  );
}

function OrderList() {
  const { orders } = data;
  return (
    <>
      <Card>
        <Filters counts={{ 全部: orders.length, 待支付: 1, 备货中: 1, 已发货: 3, 售后中: 2, 已完成: 2, 已关闭: 1 }} />
        <Search
          fields={["订单编号", "商品名称/ID", "收件人", "买家昵称"]}
          selects={["订单状态", "售后状态"]}
          dates={["下单时间"]}
        />
      </Card>
      <Card>
        <RichTable
          rows={orders}
          keyOf={(order) => order.order_no}
          columns={COLUMNS}
          above={(order) => <Above order={order} />}
        />
        <Pagination total={orders.length} pageSize={20} showTotal={(total) => `共 ${total} 条`} />
      </Card>
      <div role="tooltip" hidden>
        订单编号：6900000000000000002
      </div>
      <Remark />
    </>
  );
}

show("订单管理", <OrderList />);
