/** Pieces that several pages share. */
import { Icon } from "@alifd/next";
import { useEffect, useState } from "react";
import { css } from "./classes.js";
import { countdownText, now } from "./clock.js";

export function Labelled({ label, children, name = "header" }) {
  return (
    <span className={css(`${name}--item`)}>
      <span className={css(`${name}--label`)}>{label}</span>
      <span className={css(`${name}--value`)}>{children}</span>
    </span>
  );
}

/** A state with its coloured dot, from the merchant components all of the console's pages share. */
export function State({ tone, children }) {
  return (
    <div className={`chc-state-label chc-state-label-${tone}`}>
      <span className="chc-state-label__dot" />
      <div className="chc-state-label__stateText">{children}</div>
    </div>
  );
}

const TONES = {
  等待买家付款: "warning",
  等待发货: "processing",
  等待仓库发货: "processing",
  等待买家收货: "processing",
  交易成功: "success",
  已关闭: "default",
  等待卖家响应: "error",
  等待买家响应: "warning",
  平台处理中: "processing",
  纠纷结束: "default",
};
export const toneOf = (status) => TONES[status] ?? "default";

/** Stand-ins for product photos: an outline by the article's family, in the article's colour. */
const SHAPES = {
  soft: "M10 22q22-12 44 0v24q-22 12-44 0z",
  box: "M12 24l20-10 20 10v20L32 54 12 44zM12 24l20 10 20-10M32 34v20",
  round: "M32 12a20 20 0 100 40 20 20 0 000-40zM32 20v12l9 6",
  tall: "M24 10h16v8l4 6v28a4 4 0 01-4 4H24a4 4 0 01-4-4V24l4-6zM20 30h24",
  bag: "M14 24h36l4 28H10zM24 24v-4a8 8 0 0116 0v4",
  strip: "M12 40c0-36 32-36 32-8s-20 24-20 6 28-18 28 10",
};

export function Picture({ item, size = 64 }) {
  return (
    <svg
      className={css("productInfo--picture")}
      width={size}
      height={size}
      viewBox="0 0 64 64"
      aria-hidden="true"
    >
      <rect width="64" height="64" rx="4" fill={item.colour} opacity="0.16" />
      <path
        d={SHAPES[item.shape]}
        fill={item.colour}
        fillOpacity="0.5"
        stroke={item.colour}
        strokeWidth="3"
      />
    </svg>
  );
}

export function Product({ item }) {
  return (
    <div className={css("productInfo--productInfo")}>
      <Picture item={item} />
      <div className={css("productInfo--texts")}>
        <span className={css("productInfo--itemTitle")}>{item.title}</span>
        <span className={css("productInfo--skuCodeValue")}>{item.specs}</span>
        <span>
          商家编码: <span className={css("productInfo--skuCodeValue")}>{item.sku}</span>
        </span>
        <span className={css("productInfo--unitFee")}>{item.unit}</span>
      </div>
    </div>
  );
}

export function Copy() {
  return <Icon type="copy" size="xs" title="复制" className={css("header--copy")} />;
}

/** Counts down like the console's: by the second only in the last two hours. */
export function Countdown({ due }) {
  const [seconds, setSeconds] = useState((due - now()) / 1000);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((due - now()) / 1000), 1000);
    return () => clearInterval(timer);
  }, [due]);
  return <span className={css("countdown--time")}>{countdownText(seconds)}</span>;
}
