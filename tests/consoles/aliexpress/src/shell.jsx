/** The frame around every page: bar, menu, breadcrumb. */
import { Badge, Breadcrumb, ConfigProvider, Icon, Input, Nav } from "@alifd/next";
import zhCN from "@alifd/next/es/locale/zh-cn";
import ReactDOM from "react-dom";
import "@alifd/next/dist/next.min.css";
import "./icons.css";
import "./frame.css";
import { css } from "./classes.js";
import { channelId, store } from "./store.js";

const MENU = {
  商品: ["商品管理", "发布商品"],
  交易: ["订单管理", "纠纷管理", "评价管理"],
  物流: ["物流方案", "运费模板"],
  营销: ["店铺活动", "平台活动"],
  资金: ["账户总览"],
};
const LINKS = {
  订单管理: `/m_apps/order-manage/orderList?channelId=${channelId}`,
  纠纷管理: `/m_apps/dispute-management/list?channelId=${channelId}`,
};

export function Bar() {
  return (
    <header className={css("frame--bar")}>
      <span className={css("frame--logo")}>AliExpress</span>
      <span className={css("frame--product")}>跨境卖家中心</span>
      <Input
        className={css("frame--search")}
        placeholder="搜索功能、商品、订单"
        innerBefore={<Icon type="search" size="small" />}
      />
      <span className={css("frame--tools")}>
        <Badge count={7}>消息</Badge>
        <span>帮助</span>
        <span>简体中文</span>
        <span className={css("frame--store")}>
          {store} <Icon type="arrow-down" size="xxs" />
        </span>
      </span>
    </header>
  );
}

function Menu({ here }) {
  return (
    <Nav
      className={css("frame--menu")}
      mode="inline"
      activeDirection={null}
      selectedKeys={[here]}
      defaultOpenKeys={["商品", "交易", "物流"]}
    >
      <Nav.Item key="首页">首页</Nav.Item>
      {Object.entries(MENU).map(([group, entries]) => (
        <Nav.SubNav key={group} label={group}>
          {entries.map((entry) => (
            <Nav.Item key={entry}>{LINKS[entry] ? <a href={LINKS[entry]}>{entry}</a> : entry}</Nav.Item>
          ))}
        </Nav.SubNav>
      ))}
    </Nav>
  );
}

export function Console({ here, crumbs, title, children }) {
  return (
    <>
      <Bar />
      <div className={css("frame--body")}>
        <Menu here={here} />
        <main className={css("frame--main")}>
          <Breadcrumb>
            {crumbs.map((crumb) => (
              <Breadcrumb.Item key={crumb}>{crumb}</Breadcrumb.Item>
            ))}
          </Breadcrumb>
          <h1 className={css("frame--title")}>{title}</h1>
          {children}
        </main>
      </div>
    </>
  );
}

/** The legacy root: Fusion's overlays call ReactDOM.render themselves. */
export function show(page) {
  ReactDOM.render(<ConfigProvider locale={zhCN}>{page}</ConfigProvider>, document.getElementById("root"));
}
