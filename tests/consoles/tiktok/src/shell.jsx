/** The frame around every page: bar, menu, heading. */
import { Breadcrumb, ConfigProvider, Layout, Menu } from "@arco-design/web-react";
import enUS from "@arco-design/web-react/es/locale/en-US";
import { createRoot } from "react-dom/client";
import "@arco-design/web-react/dist/css/arco.css";
import "./shell.css";
import data from "../orders.json";

const MENU = ["Homepage", "Manage orders", "Manage returns", "Manage products", "Shipping options", "Finances"];

export function Center({ here, children }) {
  return (
    <Layout>
      <Layout.Header className="bar-qYx3Pf">
        <b>Seller Center</b>
        <span>{data.store}</span>
      </Layout.Header>
      <Layout>
        <Layout.Sider width={190}>
          <Menu selectedKeys={[here]}>
            {MENU.map((entry) => (
              <Menu.Item key={entry}>{entry}</Menu.Item>
            ))}
          </Menu>
        </Layout.Sider>
        <Layout.Content className="page-Lm82Zs">
          <Breadcrumb>
            <Breadcrumb.Item>Orders</Breadcrumb.Item>
            <Breadcrumb.Item>{here}</Breadcrumb.Item>
          </Breadcrumb>
          <h2>{here}</h2>
          {children}
        </Layout.Content>
      </Layout>
      <script type="application/json">{JSON.stringify({ "Order ID": "579999999999999999" })}</script>
      <div role="dialog" hidden>
        Order ID: 578888888888888888
      </div>
    </Layout>
  );
}

export const Fact = ({ label, children }) => (
  <div className="fact-u7Kd0w">
    <span>{label}: </span>
    <span>{children}</span>
  </div>
);

export const show = (page) =>
  createRoot(document.getElementById("root")).render(<ConfigProvider locale={enUS}>{page}</ConfigProvider>);
