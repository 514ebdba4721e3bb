import data from "../orders.json";
import { Button, Console, css, Picture, show } from "./shell.jsx";

const TITLES = ["商品", "单价/数量", "售后状态", "订单状态", "实付金额", "收货信息", "操作"];
const FIELDS = ["订单编号", "快递单号", "商品ID", "收货人", "买家昵称"];
const TABS = { 全部: 7, 待付款: 1, 待发货: 1, "已发货，待收货": 2, 已收货: 1, 售后中: 1, 已取消: 1 };

function Search() {
  return (
    <form className={css("FORM_inline")}>
      {FIELDS.map((name) => (
        <div key={name} className={css("Form_item")}>
          <div className={css("Form_itemLabel")}>{name}</div>
          <input placeholder={`请输入${name}`} />
        </div>
      ))}
      <div className={css("Form_item")}>
        <div className={css("Form_itemLabel")}>订单状态</div>
        <div className={css("ST_outerWrapper")}>全部</div>
      </div>
      <Button primary>查询</Button> <Button>重置</Button>
    </form>
  );
}

function Above({ order }) {
  return (
    <tr className={css("TB_tr")}>
      <td colSpan={TITLES.length} className={css("TB_above")}>
        <input type="checkbox" />
        <span>{`订单编号：${order.order_no}`}</span>
        <Button link>复制</Button>
        <span>{`下单时间：${order.ordered}`}</span>
        {order.paid && <span>{`支付时间：${order.paid}`}</span>}
        {order.nick && (
          <span>
            <span>买家昵称：</span>
            <a href={`/chat-merchant/index.html?orderSn=${order.order_no}`}>{order.nick}</a>
          </span>
        )}
      </td>
    </tr>
  );
}

function Goods({ item }) {
  return (
    <td className={css("TB_td")}>
      <div className={css("GD_goods")}>
        <Picture colour={item.colour} />
        <div>
          <a href={`https://mobile.yangkeduo.com/goods.html?goods_id=${item.goods}`}>{item.title}</a>
          <p>{item.specs}</p>
          <p>{`商品ID：${item.goods}`}</p>
          {item.batch && <p>{item.batch}</p>}
          {item.sku && <p>{`商家编码：${item.sku}`}</p>}
        </div>
      </div>
    </td>
  );
}

function Parcel({ order }) {
  return (
    <>
      <div>{`${order.receiver} 1**********`}</div>
      {order.shipped && (
        <>
          <div>{`发货时间：${order.shipped}`}</div>
          <div>{`快递公司：${order.carrier}`}</div>
          <div>{`快递单号：${order.tracking_no}`}</div>
        </>
      )}
      {order.promised && <div>{`预计送达：${order.promised}`}</div>}
      {order.received && <div>{`签收时间：${order.received}`}</div>}
    </>
  );
}

/** Cells that hold for all items of an order. */
function Shared({ order }) {
  const cells = [
    <div key="after_sale">{order.after_sale ?? "无售后"}</div>,
    <>
      <div>{order.status}</div>
      {order.ship_by && <div className={css("TXT_warn")}>{order.ship_by}</div>}
    </>,
    <>
      <div>{order.amount}</div>
      <div className={css("TXT_quiet")}>{order.freight}</div>
    </>,
    <Parcel key="parcel" order={order} />,
    <>
      <Button link>查看详情</Button>
      <Button link>备注</Button>
      {order.status === "待发货" && <Button link>发货</Button>}
    </>,
  ];
  return cells.map((cell, place) => (
    <td key={TITLES[place + 2]} className={css("TB_td")} rowSpan={order.items.length}>
      {cell}
    </td>
  ));
}

function Order({ order }) {
  return (
    <tbody className={css("TB_body")}>
      <Above order={order} />
      {order.items.map((item, place) => (
        <tr key={item.goods} className={css("TB_tr")}>
          <Goods item={item} />
          <td className={css("TB_td")}>
            <div>{item.price}</div>
            <div>{`x${item.quantity}`}</div>
          </td>
          {place === 0 && <Shared order={order} />}
        </tr>
      ))}
    </tbody>
  );
}

function OrderList() {
  return (
    <Console here="订单查询">
      <section className={css("CARD_card")}>
        <ul className={css("TAB_line")}>
          {Object.entries(TABS).map(([name, count]) => (
            <li key={name}>{`${name}(${count})`}</li>
          ))}
        </ul>
        <Search />
      </section>
      <section className={css("CARD_card")}>
        <table className={css("TB_tableWrapper")}>
          <thead>
            <tr>
              {TITLES.map((title) => (
                <th key={title} className={css("TB_th")}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          {data.orders.map((order) => (
            <Order key={order.order_no} order={order} />
          ))}
        </table>
        <div className={css("PGT_outerWrapper")}>
          共有 7 条 <Button>上一页</Button> <Button primary>1</Button> <Button>下一页</Button>
        </div>
      </section>
      <div role="dialog" hidden>
        <h3>修改备注</h3>
        <p>订单编号：261100-000000000000001</p>
        <textarea placeholder="备注仅商家可见" />
      </div>
    </Console>
  );
}

show(<OrderList />);
