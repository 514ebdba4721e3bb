/** The frame of 抖店: bar and menu are one application, the page beside them is another that is mounted a moment later. */
import { ConfigProvider, Menu } from "antd";
import zhCN from "antd/es/locale/zh_CN";
import { createRoot } from "react-dom/client";
import data from "../orders.json";
import { css } from "./classes.js";
import "./frame.css";

const MENU = {
  订单: { 订单管理: "/ffa/morder/order/list", 批量发货: "", 评价管理: "" },
  售后: {
    售后工作台: "/ffa/merchant-aftersale-workbench/aftersale/list",
    小额打款: "/ffa/maftersale/aftersale/part-pay?type=record",
    服务请求: "",
  },
  商品: { 商品管理: "", 商品创建: "" },
  物流: { 包裹中心: "", 电子面单: "" },
};
/** What the page's own server wrote for its scripts. */
const STATE = 'window.__SSR_STATE__={"text":"订单编号：6999999999999999999","售后编号":"146999999999999999"}';

export function Themed({ children }) {
  return (
    <ConfigProvider
      prefixCls="auxo"
      iconPrefixCls="auxoicon"
      locale={zhCN}
      theme={{ token: { motion: false, fontSize: 13, colorPrimary: "#1966ff", borderRadius: 4 } }}
    >
      {children}
    </ConfigProvider>
  );
}

const entries = Object.entries(MENU).map(([group, pages]) => ({
  key: group,
  label: group,
  children: Object.entries(pages).map(([page, address]) => ({
    key: page,
    label: address ? <a href={address}>{page}</a> : page,
  })),
}));

function Frame({ here }) {
  return (
    <Themed>
      <div id="__GARFISH_SSR_ECOM_FXG_ADMIN_DOM">
        <script>{STATE}</script>
        <header className={css("topBar")}>
          <b className={css("logo")}>抖店</b>
          <span>商家工作台</span>
          <span className={css("shopName")}>{data.store}</span>
          <a href="https://im.jinritemai.com/pc_seller_v2/main/workspace">飞鸽客服</a>
        </header>
        <div className={css("body")}>
          <nav className={css("menu")}>
            <Menu mode="inline" items={entries} defaultOpenKeys={Object.keys(MENU)} selectedKeys={[here]} />
          </nav>
          <main id="gar-sub-app-provider" className={css("subApp")} />
        </div>
      </div>
    </Themed>
  );
}

/** `data-mounted` says that the sub-application stands and has measured itself. */
export function show(here, page) {
  createRoot(document.getElementById("root")).render(<Frame here={here} />);
  setTimeout(() => {
    const place = document.getElementById("gar-sub-app-provider");
    createRoot(place).render(<Themed>{page}</Themed>);
    setTimeout(() => place.setAttribute("data-mounted", ""), 400);
  }, 150);
}
