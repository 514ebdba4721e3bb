import { Checkbox, Pagination, Tag } from "antd";
import data from "../orders.json";
import { css } from "./classes.js";
import { Actions, Card, Copied, Filters, Picture, RichTable, Search } from "./parts.jsx";
import { show } from "./shell.jsx";

function Above({ sale }) {
  return (
    <>
      <div className={css("numbers")}>
        <Checkbox />
        <Copied>{`售后编号 ${sale.case_no}`}</Copied>
        <Copied>{`订单编号 ${sale.order_no}`}</Copied>
        <span>{`申请时间 ${sale.opened}`}</span>
      </div>
      {sale.nick && (
        <div className={css("buyer")}>
          <span>买家昵称</span> <a href="https://im.jinritemai.com/pc_seller_v2/main/workspace">{sale.nick}</a>
        </div>
      )}
    </>
  );
}

const COLUMNS = {
  商品信息: (sale) => (
    <div className={css("product")}>
      <Picture colour={sale.colour} />
      <span className={css("title")}>{sale.title}</span>
    </div>
  ),
  售后类型: (sale) => <Tag>{sale.type}</Tag>,
  售后金额: (sale) => (sale.refund ? <span>{`售后退款 ${sale.refund}`}</span> : <span>-</span>),
  原因与说明: (sale) => (
    <div>
      <span className={css("quiet")}>申请原因</span> <span>{sale.reason}</span>
    </div>
  ),
  售后状态: (sale) => (
    <>
      <div>{sale.status}</div>
      {sale.left && <div className={css("left")}>{sale.left}</div>}
    </>
  ),
  操作: ({ status }) => <Actions names={status.startsWith("待商家") ? ["同意", "拒绝", "详情"] : ["详情"]} />,
};

function AftersaleList() {
  const sales = data.after_sales;
  return (
    <>
      <Card>
        <Filters
          counts={{ 全部: 9, 临期待处理: 2, 未发货退款: 1, 已发货退款: 2, 退货退款: 3, 换货: 1, 补寄: 1, 维修: 1 }}
        />
        <Search
          fields={["售后编号", "订单编号", "买家昵称"]}
          selects={["售后类型", "售后状态", "申请原因"]}
          dates={["申请时间"]}
        />
      </Card>
      <Card>
        <RichTable
          rows={sales}
          keyOf={(sale) => sale.case_no}
          columns={COLUMNS}
          above={(sale) => <Above sale={sale} />}
        />
        <Pagination total={sales.length} pageSize={20} showTotal={(total) => `共 ${total} 条`} />
      </Card>
      <div role="tooltip" hidden>
        售后编号：146600000000000001
      </div>
    </>
  );
}

show("售后工作台", <AftersaleList />);
